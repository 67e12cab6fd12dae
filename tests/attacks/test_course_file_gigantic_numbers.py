"""Attack: numbers with a million digits, slow to read and impossible to show."""

import json

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    text = json.dumps(notebook).replace('"execution_count": null', '"execution_count": ' + "9" * 1_000_000, 1)
    assert len(text) > 1_000_000
    (folder / f"{ASSIGNMENT}.ipynb").write_text(text)


def test_no_points_and_the_batch_went_on(graded):
    assert graded.score == 0
    assert len(graded.scores) == 6
    assert graded.extra_credit == 0
    assert graded.honest_score == 30


def test_the_student_learns_why(graded):
    assert "not valid JSON" in graded.feedback
