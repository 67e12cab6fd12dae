"""Attack: the same name twice and in two spellings; there is one hand-in, and it is the last one."""

import warnings
import zipfile
from pathlib import Path

from autograder.handins import find_jobs


def test_one_hand_in(course, tmp_path):
    archive, inside = tmp_path / "hand-ins.zip", tmp_path / "unpacked"
    inside.mkdir()
    with warnings.catch_warnings(), zipfile.ZipFile(archive, "w") as file:
        warnings.simplefilter("ignore")
        file.writestr("alice/toy_classifier/toy_classifier.ipynb", "first")
        file.writestr("alice/toy_classifier/toy_classifier.ipynb", "second")
        file.writestr("alice/./toy_classifier//toy_classifier.ipynb", "third")
    [job] = find_jobs([archive], course, inside)
    assert (job.student, job.assignment, Path(job.file).read_text()) == ("alice", "toy_classifier", "third")
