"""Attack: a notebook of a hundred gigabytes (with a hole in it, so that it costs nothing to hand in)."""

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    with (folder / f"{ASSIGNMENT}.ipynb").open("wb") as file:
        file.truncate(100 << 30)


def test_no_points_and_enough_memory(graded):
    assert graded.score == 0
    assert len(graded.scores) == 6
    assert graded.honest_score == 30


def test_the_student_learns_why(graded):
    assert "20 MB" in graded.feedback
