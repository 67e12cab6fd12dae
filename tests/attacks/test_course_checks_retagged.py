"""Attack: tags and cell metadata that ask a notebook runner to skip, forgive or hide cells."""

import json

ASSIGNMENT = "toy_classifier"
TAGS = ["skip-execution", "raises-exception", "remove_cell", "remove_output", "hide-cell", "demonstration", "parameters"]


def hand_in(folder, notebook):
    for cell in notebook["cells"]:
        cell["metadata"] |= {"tags": TAGS, "jupyter": {"outputs_hidden": True, "source_hidden": True}, "collapsed": True}
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_no_points(graded):
    assert graded.score == 0
    assert len(graded.scores) == 6
    assert graded.honest_score == 30


def test_nothing_of_it_stays(graded):
    assert all(set(cell["metadata"]) <= {"nbgrader"} for cell in graded.autograded["cells"])
    assert "build_sample: 0 of 3 points" in graded.feedback
