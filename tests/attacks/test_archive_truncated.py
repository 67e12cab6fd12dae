"""Attack: an archive that was cut off, one with rubbish in front, and a text with the ending of an archive."""

import zipfile

from autograder.handins import find_jobs


def test_each_has_a_reason_or_a_notebook(course, tmp_path):
    inside, whole = tmp_path / "unpacked", tmp_path / "whole.zip"
    inside.mkdir()
    with zipfile.ZipFile(whole, "w") as file:
        file.writestr("alice/toy_classifier/toy_classifier.ipynb", "{}" * 500)
    data = whole.read_bytes()
    broken = {
        "half": data[: len(data) // 2],
        "tail": data[:-10],
        "text": b"no archive",
        "nothing": b"",
        "rubbish": b"x" * 99 + data,
    }
    paths = [tmp_path / f"{name}.zip" for name in broken]
    for path, content in zip(paths, broken.values(), strict=True):
        path.write_bytes(content)
    jobs = find_jobs(paths, course, inside)
    assert [bool(job.problem) for job in jobs] == [True, True, True, True, False]
    assert all("cannot be read" in job.problem for job in jobs[:4])
