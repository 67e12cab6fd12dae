"""Attack: what macOS and Windows leave in archives, some of it with the ending of a notebook."""

import zipfile
from pathlib import Path

from autograder.handins import find_jobs

NAMES = [
    "__MACOSX/alice/toy_classifier/._toy_classifier.ipynb", "alice/toy_classifier/._toy_classifier.ipynb",
    "alice/toy_classifier/.ipynb_checkpoints/toy_classifier-checkpoint.ipynb", "alice/.DS_Store", "alice/Thumbs.db",
    "alice/desktop.ini", "__MACOSX/._alice", ".Trash/old.ipynb",
]  # fmt: skip


def test_only_the_hand_in_counts(course, tmp_path):
    archive, inside = tmp_path / "hand-ins.zip", tmp_path / "unpacked"
    inside.mkdir()
    with zipfile.ZipFile(archive, "w") as file:
        for name in NAMES:
            file.writestr(name, "leftover")
        file.writestr("alice\\toy_classifier\\toy_classifier.ipynb", "work")
    [job] = find_jobs([archive], course, inside)
    assert (job.student, job.assignment, Path(job.file).read_text()) == ("alice", "toy_classifier", "work")
