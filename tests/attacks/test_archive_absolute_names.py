"""Attack: absolute names, drive letters and network shares."""

import zipfile

from autograder.handins import find_jobs


def test_nothing_is_written_there(course, tmp_path):
    archive, inside, target = tmp_path / "hand-ins.zip", tmp_path / "unpacked", tmp_path / "target.ipynb"
    inside.mkdir()
    names = [
        str(target),
        f"//{target}",
        "C:\\evil.ipynb",
        "C:evil.ipynb",
        "\\\\server\\share\\evil.ipynb",
        "a/evil.ipynb:stream.ipynb",
    ]
    with zipfile.ZipFile(archive, "w") as file:
        for name in names:
            file.writestr(name, "{}")
    jobs = find_jobs([archive], course, inside)
    assert not target.exists()
    assert not list(tmp_path.rglob("evil*"))
    assert all(job.problem for job in jobs)
