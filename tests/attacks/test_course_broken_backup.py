"""Attack (by accident): a solved notebook, and beside it a backup folder whose copy of it is a broken link."""

import shutil
from pathlib import Path

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    source = Path(folder, "..", "..", "..", "source", ASSIGNMENT, f"{ASSIGNMENT}.ipynb")
    shutil.copy(source, folder / f"{ASSIGNMENT}.ipynb")
    (folder / "backup").mkdir()
    (folder / "backup" / f"{ASSIGNMENT}.ipynb").symlink_to("nowhere")


def test_the_notebook_itself_counts(graded):
    assert graded.score == graded.honest_score == 30
