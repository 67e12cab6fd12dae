"""Attack (by accident): the solved notebook under the name that a browser gave it; nbgrader finds nothing to grade."""

import shutil
from pathlib import Path

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    source = Path(folder, "..", "..", "..", "source", ASSIGNMENT, f"{ASSIGNMENT}.ipynb")
    shutil.copy(source, folder / f"{ASSIGNMENT} (1).ipynb")


def test_graded_or_told_why_not(graded):
    assert graded.score == 30 or "name" in graded.feedback
    assert graded.honest_score == 30
