"""Attack: a picture with the name of a notebook."""

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    (folder / f"{ASSIGNMENT}.ipynb").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 10)


def test_no_points_and_the_batch_went_on(graded):
    assert graded.score == 0
    assert len(graded.scores) == 6
    assert graded.extra_credit == 0
    assert graded.honest_score == 30


def test_the_student_learns_why(graded):
    assert "not valid JSON" in graded.feedback
