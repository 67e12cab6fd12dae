"""Attack: names that differ only in capitals; two students are two students."""

import zipfile
from pathlib import Path

from autograder.handins import find_jobs


def test_nobody_is_lost(course, tmp_path):
    archive, inside = tmp_path / "hand-ins.zip", tmp_path / "unpacked"
    inside.mkdir()
    names = [
        "alice/toy_classifier/toy_classifier.ipynb",
        "ALICE/toy_classifier/toy_classifier.ipynb",
        "bob/toy_classifier/toy_classifier.IPYNB",
    ]
    with zipfile.ZipFile(archive, "w") as file:
        for name in names:
            file.writestr(name, name)
    jobs = find_jobs([archive], course, inside)
    assert sorted(job.student for job in jobs) == ["ALICE", "alice", "bob"]
    assert all(job.student in Path(job.file).read_text() for job in jobs)
