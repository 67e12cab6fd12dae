"""Attack: start processes from a cell, using up what the grader allows itself (a bounded number of attempts)."""

CODE = """
import os
import time

started = 0
for _ in range(8):
    try:
        child = os.fork()
    except OSError:
        continue
    if child == 0:
        time.sleep(30)
        os._exit(0)
    started += 1

def attack():
    return started
"""


def test_none_is_started(confined):
    assert confined.run(CODE).value == 0
    assert confined.is_healthy()


def test_it_would_work_unprotected(unprotected):
    assert unprotected.run(CODE).value == 8
