"""Attack: a named pipe in place of the notebook; whoever opens it waits forever."""

import os

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    os.mkfifo(folder / f"{ASSIGNMENT}.ipynb")


def test_no_points_and_nobody_waits(graded):
    assert graded.score == 0
    assert len(graded.scores) == 6
    assert graded.honest_score == 30


def test_the_student_learns_why(graded):
    assert "not a plain file" in graded.feedback
