"""Attack: start threads until no process on the machine can start one."""

import time

CODE = """
import threading
import time

def attack():
    started = 0
    try:
        for _ in range(600):
            threading.Thread(target=time.sleep, args=(20,), daemon=True).start()
            started += 1
    except RuntimeError:
        pass
    return started
"""


def test_it_ends_at_the_limit(confined):
    started = time.monotonic()
    assert confined.run(CODE).value <= 128
    assert time.monotonic() - started < 30
    assert confined.is_healthy()
