"""Attack: a cell that never ends, with an `except` around it that swallows everything."""

import time

CODE = """
while True:
    try:
        while True:
            pass
    except BaseException:
        pass
"""


def test_the_deadline_ends_it(confined):
    started = time.monotonic()
    assert confined.run(CODE).ended is not None
    assert time.monotonic() - started < 30
    assert confined.is_healthy()
