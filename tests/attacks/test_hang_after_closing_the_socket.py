"""Attack: close the grader's socket (which looks like an end) but never end: the grader then waits for the exit."""

import time

CODE = """
import os
import time

def attack():
    os.closerange(3, 256)
    time.sleep(60)
"""


def test_the_exercises_limit_holds(confined):
    started = time.monotonic()
    assert confined.run(CODE).ended is not None
    assert time.monotonic() - started < 30, "6 seconds for an exercise, and some for the rest"
    assert confined.is_healthy()
