"""Attack: start processes while a check is calling (a bounded number of attempts)."""

CODE = """
import os

def attack():
    started = 0
    for _ in range(300):
        try:
            child = os.fork()
        except OSError:
            continue
        if child == 0:
            os._exit(0)
        started += 1
        os.waitpid(child, 0)
        if started == 3:
            break
    return started
"""


def test_none_is_started(confined):
    assert confined.run(CODE).value == 0
    assert confined.is_healthy()


def test_it_would_work_unprotected(unprotected):
    assert unprotected.run(CODE).value == 3
