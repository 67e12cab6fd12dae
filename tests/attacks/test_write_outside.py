"""Attack: create a file, a folder or a link beside the grader's files."""

import os

CODE = """
import os

def attack(folder):
    done = []
    for name, way in {
        "file": lambda p: open(p, "w").close(), "folder": os.mkdir, "link": lambda p: os.symlink("/", p),
        "pipe": os.mkfifo, "moved": lambda p: (open("own", "w").close(), os.rename("own", p)),
    }.items():
        try:
            way(os.path.join(folder, name))
            done.append(name)
        except OSError:
            pass
    return done
"""


def test_it_fails(confined, planted):
    assert confined.run(CODE, planted.folder).value == []
    assert os.listdir(planted.folder) == ["secret.txt"]


def test_it_would_work_unprotected(unprotected, planted):
    assert {"file", "folder", "link", "pipe"} <= set(unprotected.run(CODE, planted.folder).value)
