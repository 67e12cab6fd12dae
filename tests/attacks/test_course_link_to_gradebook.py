"""Attack: a link to the gradebook in the hand-in; nbgrader copies it, with all grades, into the folder of feedback pages."""

import json
import shutil

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    (folder / "notes.txt").symlink_to("../../../gradebook.db")
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_a_plain_copy_follows_the_link(tmp_path):
    (tmp_path / "gradebook.db").write_text("all grades")
    (tmp_path / "notes.txt").symlink_to("gradebook.db")
    assert shutil.copy(tmp_path / "notes.txt", tmp_path / "copy.txt").read_text() == "all grades"


def test_nothing_of_it_is_copied(graded):
    student = "course_link_to_gradebook"
    copies = [path for step in ("autograded", "feedback") for path in (graded.root / step / student).rglob("notes*")]
    assert copies == []
    assert graded.score == 0
    assert graded.honest_score == 30
