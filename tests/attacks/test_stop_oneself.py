"""Attack: stop the own process with SIGSTOP, so that it neither answers nor ends."""

import time

CODE = """
import os
import signal

os.kill(os.getpid(), signal.SIGSTOP)

def attack():
    return 1
"""


def test_the_deadline_ends_it(confined):
    started = time.monotonic()
    assert confined.run(CODE).ended.startswith("time")
    assert time.monotonic() - started < 30
    assert confined.is_healthy()
