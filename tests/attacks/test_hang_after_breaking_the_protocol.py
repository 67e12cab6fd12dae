"""Attack: send bytes that are no reply, then never end: the grader then waits for the exit."""

import time

CODE = """
import os
import stat
import time

def attack():
    for number in range(3, 256):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode):
                os.write(number, bytes([255]) * 100)
        except OSError:
            pass
    time.sleep(60)
"""


def test_the_exercises_limit_holds(confined):
    started = time.monotonic()
    assert confined.run(CODE).ended is not None
    assert time.monotonic() - started < 30, "6 seconds for an exercise, and some for the rest"
    assert confined.is_healthy()
