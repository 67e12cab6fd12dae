"""Attack: a timer that interrupts the harness thousands of times a second, in the middle of its system calls."""

import time

CODE = """
import signal

signal.signal(signal.SIGALRM, lambda *_: None)
signal.setitimer(signal.ITIMER_REAL, 0.0005, 0.0005)

def attack():
    signal.setitimer(signal.ITIMER_REAL, 0.0005, 0.0005)
    return sum(range(100_000))
"""


def test_the_session_ends_in_time(confined):
    started = time.monotonic()
    outcome = confined.run(CODE)
    assert outcome.value == sum(range(100_000)) or outcome.ended is not None
    assert time.monotonic() - started < 30
    assert confined.is_healthy()
