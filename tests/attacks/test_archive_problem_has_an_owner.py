"""Attack: an encrypted notebook: the refusal must reach the student whose folder it lies in, for the right assignment."""

import zipfile

from autograder.handins import find_jobs


def test_the_refusal_is_the_owners(course, tmp_path):
    archive, inside = tmp_path / "hand-ins.zip", tmp_path / "unpacked"
    inside.mkdir()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("alice/toy_classifier/toy_classifier.ipynb", "{}")
        file.writestr("bob/toy_classifier/toy_classifier.ipynb", "{}")
    data = bytearray(archive.read_bytes())
    data[6] |= 1  # the flag “encrypted”, in the entry and in the directory
    data[data.find(b"PK\x01\x02") + 8] |= 1
    archive.write_bytes(data)
    jobs = {job.student: job for job in find_jobs([archive], course, inside)}
    assert sorted(jobs) == ["alice", "bob"]
    assert "encrypted" in jobs["alice"].problem
    assert jobs["alice"].assignment == "toy_classifier"
    assert jobs["bob"].problem is None
