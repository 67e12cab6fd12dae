"""Attack: a call that sleeps for ever, costing no processor time."""

import time

CODE = """
import time

def attack():
    time.sleep(1e6)
"""


def test_the_deadline_ends_it(confined):
    started = time.monotonic()
    assert confined.run(CODE).ended.startswith("time")
    assert time.monotonic() - started < 30
    assert confined.is_healthy()
