"""Attack: become another program with `exec`, which would start without the harness."""

CODE = """
import os

def attack():
    failed = 0
    for call in (lambda: os.execv("/bin/true", ["true"]), lambda: os.execve("/bin/sh", ["sh", "-c", "exit 0"], {}),
                 lambda: os.execve(os.open("/bin/true", os.O_RDONLY), ["true"], {})):
        try:
            call()
        except OSError:
            failed += 1
    return failed
"""


def test_it_fails(confined):
    assert confined.run(CODE).value == 3
    assert confined.is_healthy()


def test_it_would_work_unprotected(unprotected):
    assert unprotected.run(CODE).ended is not None
