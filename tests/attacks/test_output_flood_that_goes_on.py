"""Attack: swallow the word that too much was printed, and go on printing."""

import time

CODE = """
def attack():
    while True:
        try:
            print("a" * 1_000_000)
        except BaseException:
            pass
"""


def test_the_deadline_ends_it(confined):
    started = time.monotonic()
    assert confined.run(CODE).ended is not None
    assert time.monotonic() - started < 30
    assert confined.is_healthy()
