"""Attack: a link to the gradebook whose name is so long that no note of it can be written beside it."""

import json

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    (folder / ("long" + "g" * 246)).symlink_to("../../../gradebook.db")
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_the_grades_of_the_class_are_not_given_away(graded):
    student = "course_link_with_a_long_name"
    copies = [path for step in ("autograded", "feedback") for path in (graded.root / step / student).rglob("longg*")]
    assert [path.parent.name for path in copies] == []
    assert graded.score == 0
    assert graded.honest_score == 30
