"""Attack: thirty thousand entries."""

import zipfile

from autograder.handins import find_jobs


def test_refused_as_a_whole(course, tmp_path):
    archive, inside = tmp_path / "hand-ins.zip", tmp_path / "unpacked"
    inside.mkdir()
    with zipfile.ZipFile(archive, "w") as file:
        for number in range(30_000):
            file.writestr(f"{number}.ipynb", "")
    jobs = find_jobs([archive], course, inside)
    assert len(jobs) == 1
    assert "entries" in jobs[0].problem
    assert not list(inside.iterdir())
