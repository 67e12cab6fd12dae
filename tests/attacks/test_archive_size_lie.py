"""Attack: an entry that claims a hundred bytes and holds megabytes; the classmate's notebook beside it is not lost."""

import struct
import zipfile

from autograder.handins import find_jobs


def test_the_classmate_is_graded(course, tmp_path):
    archive, inside = tmp_path / "hand-ins.zip", tmp_path / "unpacked"
    inside.mkdir()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("mallory/toy_classifier/toy_classifier.ipynb", bytes(8 << 20))
        file.writestr("honest/toy_classifier/toy_classifier.ipynb", "{}")
    data = bytearray(archive.read_bytes())
    place = data.find(b"PK\x01\x02") + 24
    data[place : place + 4] = struct.pack("<I", 100)
    archive.write_bytes(data)
    jobs = {job.student: job for job in find_jobs([archive], course, inside)}
    assert jobs["honest"].problem is None
    assert "mallory" in jobs
