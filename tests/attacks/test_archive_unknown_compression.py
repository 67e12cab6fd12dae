"""Attack: one entry in a compression that nobody knows."""

import zipfile

from autograder.handins import find_jobs


def test_the_classmate_is_graded(course, tmp_path):
    archive, inside = tmp_path / "hand-ins.zip", tmp_path / "unpacked"
    inside.mkdir()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("mallory/toy_classifier/toy_classifier.ipynb", "{}")
        file.writestr("honest/toy_classifier/toy_classifier.ipynb", "{}")
    data = bytearray(archive.read_bytes())
    data[8] = data[data.find(b"PK\x01\x02") + 10] = 99
    archive.write_bytes(data)
    jobs = {job.student: job for job in find_jobs([archive], course, inside)}
    assert jobs["honest"].problem is None
    assert jobs["mallory"].problem
