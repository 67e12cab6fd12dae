"""Attack: JSON with a hundred thousand levels, which overflows the stack of who reads it."""

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    text = '{"nbformat": 4, "metadata": ' + "[" * 100_000 + "]" * 100_000 + "}"
    (folder / f"{ASSIGNMENT}.ipynb").write_text(text)


def test_no_points_and_the_batch_went_on(graded):
    assert graded.score == 0
    assert len(graded.scores) == 6
    assert graded.extra_credit == 0
    assert graded.honest_score == 30


def test_the_student_learns_why(graded):
    assert "nested too deeply" in graded.feedback
