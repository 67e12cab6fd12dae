"""Attack: a hand-in from the year 9999."""

import json

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    (folder / "timestamp.txt").write_text("9999-12-31 23:59:59.999999 UTC")
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_graded_as_usual(graded):
    assert graded.score == 0
    assert "build_sample: 0 of 3 points" in graded.feedback
    assert graded.honest_score == 30
