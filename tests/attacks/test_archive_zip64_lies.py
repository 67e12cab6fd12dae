"""Attack: 64-bit sizes and offsets in the directory that point far beyond the end of the file."""

import struct
import zipfile

from autograder.handins import find_jobs


def test_a_reason_and_no_crash(course, tmp_path):
    archive, inside = tmp_path / "hand-ins.zip", tmp_path / "unpacked"
    inside.mkdir()
    info = zipfile.ZipInfo("mallory/toy_classifier/toy_classifier.ipynb")
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr(info, "{}")
    data = bytearray(archive.read_bytes())
    start = data.find(b"PK\x01\x02")
    lie = struct.pack("<HHQQQ", 1, 24, 1 << 62, 1 << 62, 1 << 62)
    data[start + 20 : start + 28] = b"\xff" * 8
    data[start + 42 : start + 46] = b"\xff" * 4
    data[start + 30 : start + 32] = struct.pack("<H", len(lie))
    name_end = start + 46 + len(info.filename)
    data[name_end:name_end] = lie
    end = data.find(b"PK\x05\x06")
    data[end + 12 : end + 16] = struct.pack("<I", end - start)
    archive.write_bytes(data)
    jobs = find_jobs([archive], course, inside)
    assert jobs
    assert all(job.problem for job in jobs)
