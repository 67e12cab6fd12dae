"""Attack: one line of code of five megabytes."""

import json

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    notebook["cells"][2]["source"] = "x = '" + "y" * 5_000_000 + "'"
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_no_points_and_the_batch_went_on(graded):
    assert graded.score == 0
    assert len(graded.scores) == 6
    assert graded.extra_credit == 0
    assert graded.honest_score == 30


def test_the_student_learns_why(graded):
    assert "more than 2 MB" in graded.feedback
