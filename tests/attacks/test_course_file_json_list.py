"""Attack: JSON, but a list."""

import json

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps([notebook]))


def test_no_points_and_the_batch_went_on(graded):
    assert graded.score == 0
    assert len(graded.scores) == 6
    assert graded.extra_credit == 0
    assert graded.honest_score == 30


def test_the_student_learns_why(graded):
    assert "not a notebook" in graded.feedback
