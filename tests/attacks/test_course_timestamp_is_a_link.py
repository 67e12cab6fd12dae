"""Attack: the time of the hand-in is a link to a secret, which an error message would quote."""

import json

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    (folder.parents[2] / "secret-for-timestamp.txt").write_text("secret-behind-timestamp")
    (folder / "timestamp.txt").symlink_to("../../../secret-for-timestamp.txt")
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_the_secret_stays_where_it_is(graded):
    assert "secret-behind-timestamp" not in graded.log
    assert "secret-behind-timestamp" not in graded.feedback
    assert not list((graded.root / "autograded" / "course_timestamp_is_a_link").rglob("timestamp*"))
    assert graded.honest_score == 30
