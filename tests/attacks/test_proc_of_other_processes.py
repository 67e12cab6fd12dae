"""Attack: read what the kernel tells about other processes: command lines, environment, open files."""

import pytest

CODE = """
import os

SERVER = os.getppid()  # of the cell's process; an exercise's own parent is the submission itself

def attack(victim):
    read = []
    for pid in (victim, SERVER, 1):
        for name in ("environ", "cmdline", "maps", "status", "cwd", "exe", "fd", "stack", "root/etc/passwd"):
            path = f"/proc/{pid}/{name}"
            for way in (lambda p: open(p, "rb").read(), os.listdir, os.readlink):
                try:
                    if way(path):
                        read.append(path)
                except OSError:
                    pass
    return read
"""


def test_it_fails(confined, planted):
    assert confined.run(CODE, planted.victim.pid).value == []


def test_it_would_work_unprotected(unprotected, planted):
    assert f"/proc/{planted.victim.pid}/environ" in unprotected.run(CODE, planted.victim.pid).value


@pytest.mark.full_only
def test_there_is_no_process_list_at_all(confined):
    code = "import os\ndef attack():\n    return [n for n in map(str, range(1, 70000)) if os.path.lexists('/proc/' + n)]"
    assert confined.run(code).value == []
