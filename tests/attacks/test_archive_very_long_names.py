"""Attack: names longer than any file system takes; the classmate's notebook beside them is not lost."""

import zipfile

from autograder.handins import find_jobs


def test_the_classmate_is_graded(course, tmp_path):
    archive, inside = tmp_path / "hand-ins.zip", tmp_path / "unpacked"
    inside.mkdir()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("m" * 300 + "/toy_classifier/toy_classifier.ipynb", "{}")
        file.writestr("mallory/toy_classifier/" + "x" * 300 + ".ipynb", "{}")
        file.writestr("deep/" * 3000 + "toy_classifier.ipynb", "{}")
        file.writestr("honest/toy_classifier/toy_classifier.ipynb", "{}")
    jobs = find_jobs([archive], course, inside)
    assert [job.problem for job in jobs if job.student == "honest"] == [None]
    assert all(len(job.student) < 256 for job in jobs)
    assert len(jobs) == 4
