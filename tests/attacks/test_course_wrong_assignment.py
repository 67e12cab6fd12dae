"""Attack (by accident): the solved notebook of the other assignment."""

import shutil
from pathlib import Path

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    source = Path(folder, "..", "..", "..", "source", "softmax_regression", "softmax_regression.ipynb")
    shutil.copy(source, folder / f"{ASSIGNMENT}.ipynb")


def test_no_points(graded):
    assert graded.score == 0
    assert sorted(graded.scores) == ["ToyClassifier", "build_dataset", "build_sample", "evaluate", "predict", "train"]
    assert graded.honest_score == 30


def test_the_student_learns_why(graded):
    assert "softmax_regression" in graded.feedback
    assert "handed in for" in graded.feedback
