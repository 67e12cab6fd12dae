"""Attack: (by accident): the whole folder submitted/ as an archive; every student stays a student."""

import zipfile

from autograder.handins import find_jobs


def test_students_are_recognised(course, tmp_path):
    archive, inside = tmp_path / "class.zip", tmp_path / "unpacked"
    inside.mkdir()
    with zipfile.ZipFile(archive, "w") as file:
        for student in ("alice", "bob"):
            file.writestr(f"submitted/{student}/toy_classifier/toy_classifier.ipynb", "{}")
    jobs = find_jobs([archive], course, inside)
    assert [(job.student, job.assignment) for job in jobs] == [("alice", "toy_classifier"), ("bob", "toy_classifier")]
