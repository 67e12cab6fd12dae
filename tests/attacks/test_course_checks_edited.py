"""Attack: the visible asserts of every check cell are replaced by code that prints a success message and a number."""

import json

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade"):
            cell["source"] = "print('All checks passed, edited by hand.')\n30.0"
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_no_points(graded):
    assert graded.score == 0
    assert graded.extra_credit == 0
    assert graded.honest_score == 30


def test_the_asserts_are_back(graded):
    assert "edited by hand" not in json.dumps(graded.autograded)
    assert "edited by hand" not in graded.feedback
