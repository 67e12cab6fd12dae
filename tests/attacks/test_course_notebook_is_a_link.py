"""Attack: the notebook is a link to the solved notebook of somebody else."""

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    (folder / f"{ASSIGNMENT}.ipynb").symlink_to(f"../../honest/{ASSIGNMENT}/{ASSIGNMENT}.ipynb")


def test_no_points(graded):
    assert graded.score == 0
    assert len(graded.scores) == 6
    assert graded.honest_score == 30


def test_the_student_learns_why(graded):
    assert "link to another file" in graded.feedback
