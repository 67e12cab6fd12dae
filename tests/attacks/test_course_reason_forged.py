"""Attack: a file too large to keep, with the name of the note that says why a notebook was put aside, and binary content."""

import json

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    with (folder / f"{ASSIGNMENT}.ipynb.reason.txt").open("wb") as file:
        file.write(b"\xff\xfe forged reason")
        file.truncate(200 << 20)
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_graded_and_nothing_of_it_is_read(graded):
    assert graded.score == 0
    assert "build_sample: 0 of 3 points" in graded.feedback
    assert "forged reason" not in graded.feedback
    assert graded.honest_score == 30
