"""Attack: names that climb out of the archive, as plain names and with the separators of Windows."""

import zipfile

from autograder.handins import find_jobs

NAMES = [
    "../evil.ipynb",
    "../../evil.ipynb",
    "a/../../evil.ipynb",
    "..\\..\\evil.ipynb",
    "a\\..\\..\\evil.ipynb",
    "a/b/../../../evil.ipynb",
]


def test_nothing_is_written_outside(course, tmp_path):
    archive, inside = tmp_path / "hand-ins.zip", tmp_path / "a" / "b" / "unpacked"
    inside.mkdir(parents=True)
    with zipfile.ZipFile(archive, "w") as file:
        for name in NAMES:
            file.writestr(name, "{}")
    jobs = find_jobs([archive], course, inside)
    assert not list(tmp_path.rglob("evil*"))
    assert len(jobs) == len(NAMES)
    assert all("points out of the archive" in job.problem for job in jobs)
