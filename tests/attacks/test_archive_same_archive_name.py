"""Attack: two archives of the same name from two folders; what one holds must not replace what the other holds."""

import zipfile
from pathlib import Path

from autograder.handins import find_jobs

NAME = "toy_classifier/toy_classifier.ipynb"


def test_they_do_not_mix(course, tmp_path):
    inside = tmp_path / "unpacked"
    inside.mkdir()
    archives = []
    for group, student in (("a", "alice"), ("b", "bob")):
        (tmp_path / group).mkdir()
        archives.append(tmp_path / group / "hand-ins.zip")
        with zipfile.ZipFile(archives[-1], "w") as file:
            file.writestr(f"{student}/{NAME}", group)
            file.writestr(f"same/{NAME}", group)
    jobs = find_jobs(archives, course, inside)
    found = sorted((job.student, Path(job.file).read_text()) for job in jobs)
    assert found == [("alice", "a"), ("bob", "b"), ("same", "a"), ("same", "b")]
