"""Attack: write random bytes into the grader's socket."""

import time

CODE = """
import os
import random
import stat

def attack(seed):
    random.seed(seed)
    for number in range(3, 256):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode):
                os.write(number, random.randbytes(4000))
        except OSError:
            pass
    return "honest"
"""


def test_it_ends_the_attackers_session_only(confined):
    for seed in range(8):
        started = time.monotonic()
        outcome = confined.run(CODE, seed)
        assert outcome.ended is not None
        assert outcome.value is None
        assert time.monotonic() - started < 30
    assert confined.is_healthy()
