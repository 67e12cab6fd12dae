"""Attack: notebooks called “...ipynb” and the like, whose name without the ending is a folder's: “.” and “..”."""

import zipfile

from autograder.handins import find_jobs


def test_no_student_is_a_path(course, tmp_path):
    folder, inside = tmp_path / "files", tmp_path / "unpacked"
    folder.mkdir()
    inside.mkdir()
    names = ["...ipynb", "..ipynb", ".ipynb", " .ipynb", "....ipynb", "a/...ipynb", "good.ipynb"]
    with zipfile.ZipFile(tmp_path / "hand-ins.zip", "w") as file:
        for name in names:
            file.writestr(name, "{}")
    for name in names:
        if "/" not in name:
            (folder / name).write_text("{}")
    alone = [folder / name for name in names if "/" not in name]
    jobs = find_jobs([tmp_path / "hand-ins.zip", folder, *alone], course, inside)
    students = {job.student for job in jobs}
    assert "good" in students
    assert not [name for name in students if not name.strip() or name.startswith(".") or "/" in name]
