"""Attack: delete the grader's files."""

import shutil

CODE = """
import os
import shutil

def attack(folder):
    done = []
    for name, way in {
        "empty": lambda: os.truncate(folder + "/secret.txt", 0), "delete": lambda: os.unlink(folder + "/secret.txt"),
        "swap": lambda: os.rename(folder + "/secret.txt", folder + "/other.txt"), "all": lambda: shutil.rmtree(folder),
    }.items():
        try:
            way()
            done.append(name)
        except OSError:
            pass
    return done
"""


def test_it_fails(confined, planted):
    assert confined.run(CODE, planted.folder).value == []
    assert planted.secret_file.read_text() == planted.secret


def test_it_would_work_unprotected(unprotected, planted):
    folder = planted.folder / "doomed"
    folder.mkdir(mode=0o777)
    shutil.copy(planted.secret_file, folder)
    folder.chmod(0o777)
    assert "delete" in unprotected.run(CODE, folder).value
    assert planted.secret_file.exists()
