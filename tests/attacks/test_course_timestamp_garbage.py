"""Attack: a time of the hand-in that is no time, in a file that is not even text."""

import json

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    (folder / "timestamp.txt").write_bytes(b"\xff\xfe\x00; DROP TABLE grade; 99999-99-99 " * 20)
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_graded_without_a_time(graded):
    assert graded.score == 0
    assert "build_sample: 0 of 3 points" in graded.feedback
    assert graded.honest_score == 30
