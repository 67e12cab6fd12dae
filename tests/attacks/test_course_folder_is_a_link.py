"""Attack: the whole hand-in is a link to the folder of somebody else, in which every file is a plain one."""

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    folder.rmdir()
    folder.symlink_to(f"../honest/{ASSIGNMENT}")


def test_no_points(graded):
    assert graded.score == 0
    assert graded.extra_credit == 0


def test_the_owner_keeps_the_points(graded):
    assert graded.honest_score == 30
    assert (graded.root / "submitted" / "honest" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb").is_file()
