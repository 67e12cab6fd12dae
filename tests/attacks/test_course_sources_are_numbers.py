"""Attack: cells whose source is a number, an object, a list of lists or missing."""

import json

ASSIGNMENT = "toy_classifier"
WRONG = [5, {"a": 1}, [["x"], 3, None, "y"], None, True, 1e400]


def hand_in(folder, notebook):
    for number, cell in enumerate(notebook["cells"]):
        cell["source"] = WRONG[number % len(WRONG)]
    del notebook["cells"][0]["source"], notebook["cells"][2]["cell_type"]
    notebook["cells"] += [None, 7, "cell", [], {}]
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_graded_with_what_can_be_read(graded):
    assert graded.score == 0
    assert len(graded.scores) == 6
    assert "build_sample: 0 of 3 points" in graded.feedback
    assert graded.honest_score == 30
