"""Attack: named pipes beside the notebook, one where the time of the hand-in is looked for."""

import json
import os

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    os.mkfifo(folder / "timestamp.txt")
    os.mkfifo(folder / "data.csv")
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_graded_as_without_them(graded):
    assert graded.score == 0
    assert "build_sample: 0 of 3 points" in graded.feedback
    assert not list((graded.root / "autograded" / "course_fifo_beside_notebook").rglob("data.csv"))
    assert graded.honest_score == 30
