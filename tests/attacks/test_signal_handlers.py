"""Attack: ignore every signal, so that nothing but the hardest one ends the process."""

import time

CODE = """
import signal
import time

for number in range(1, 65):
    try:
        signal.signal(number, signal.SIG_IGN)
    except (OSError, ValueError):
        pass
signal.pthread_sigmask(signal.SIG_BLOCK, range(1, 65))

def attack():
    time.sleep(60)
"""


def test_the_session_ends_all_the_same(confined):
    started = time.monotonic()
    assert confined.run(CODE).ended.startswith("time")
    assert time.monotonic() - started < 30
    assert confined.is_healthy()
