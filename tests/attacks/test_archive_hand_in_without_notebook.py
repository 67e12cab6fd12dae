"""Attack: a hand-in of pictures among others; its student is refused, not forgotten."""

import zipfile

from autograder.handins import find_jobs


def test_nobody_is_forgotten(course, tmp_path):
    archive, inside = tmp_path / "hand-ins.zip", tmp_path / "unpacked"
    inside.mkdir()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("alice/toy_classifier/toy_classifier.ipynb", "{}")
        file.writestr("bob/toy_classifier/photo-of-my-screen.png", "png")
    jobs = {job.student: job for job in find_jobs([archive], course, inside)}
    assert sorted(jobs) == ["alice", "bob"]
    assert "no notebook" in jobs["bob"].problem
