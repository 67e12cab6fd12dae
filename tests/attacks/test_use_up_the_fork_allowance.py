"""Attack: use up the processes that the grader needs for its exercises, so that nobody can be judged any more."""

import time

CODE = """
import os

refused = 0
while refused < 3:
    try:
        child = os.fork()
    except OSError:
        refused += 1
        continue
    if child == 0:
        os._exit(0)
    os.waitpid(child, 0)

def attack():
    return "judged"
"""


def test_the_next_session_has_its_own_allowance(confined):
    started = time.monotonic()
    outcome = confined.run(CODE)
    assert outcome.value == "judged" or outcome.ended is not None
    assert time.monotonic() - started < 30
    assert confined.is_healthy()
