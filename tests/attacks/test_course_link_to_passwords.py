"""Attack: links to files of the machine, in a subfolder and to a whole folder."""

import json

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    (folder / "deep").mkdir()
    (folder / "deep" / "users.txt").symlink_to("/etc/passwd")
    (folder / "etc").symlink_to("/etc")
    (folder / "loop").symlink_to(".")
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_nothing_of_the_machine_is_copied(graded):
    student = "course_link_to_passwords"
    copies = {path.name for step in ("autograded", "feedback") for path in (graded.root / step / student).rglob("*")}
    assert not copies & {"users.txt", "etc", "passwd", "hosts", "loop"}
    assert graded.honest_score == 30
