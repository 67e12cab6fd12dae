"""Attack: one name for a notebook and for a folder, so that one of them cannot be written."""

import zipfile

from autograder.handins import find_jobs


def test_the_classmate_is_graded(course, tmp_path):
    archive, inside = tmp_path / "hand-ins.zip", tmp_path / "unpacked"
    inside.mkdir()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("mallory.ipynb", "{}")
        file.writestr("mallory.ipynb/toy_classifier/toy_classifier.ipynb", "{}")
        file.writestr("honest/toy_classifier/toy_classifier.ipynb", "{}")
    jobs = find_jobs([archive], course, inside)
    assert [job.problem for job in jobs if job.student == "honest"] == [None]
