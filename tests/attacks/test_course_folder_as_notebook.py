"""Attack: a folder with the notebook's name, with a solved notebook of the same name inside."""

import json

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    inner = folder / f"{ASSIGNMENT}.ipynb"
    inner.mkdir()
    (inner / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_no_points(graded):
    assert graded.score == 0
    assert len(graded.scores) == 6
    assert graded.honest_score == 30


def test_the_student_learns_why(graded):
    assert "not a plain file" in graded.feedback
