"""Attack: start a program with `posix_spawn`, which does not go through `fork`."""

CODE = """
import os

def attack():
    child = os.posix_spawn("/bin/true", ["true"], {})
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])
"""


def test_it_fails(confined):
    assert confined.run(CODE).error is not None
    assert confined.is_healthy()


def test_it_would_work_unprotected(unprotected):
    assert unprotected.run(CODE).value == 0
