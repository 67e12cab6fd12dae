"""Attack: write one huge file, also as a hole that takes no space."""

import pytest

CODE = """
import os
import signal

signal.signal(signal.SIGXFSZ, signal.SIG_IGN)

def attack(how):
    with open("huge", "wb") as file:
        if how == "truncate":
            file.truncate(1 << 40)
        elif how == "seek":
            file.seek(1 << 40)
            file.write(b"x")
        elif how == "allocate":
            os.posix_fallocate(file.fileno(), 0, 1 << 32)
        else:
            for _ in range(80):
                file.write(bytes(1 << 20))
    return os.path.getsize("huge")
"""


@pytest.mark.parametrize("how", ["truncate", "seek", "allocate", "write"])
def test_it_ends_at_the_limit(confined, how):
    outcome = confined.run(CODE, how)
    assert outcome.value is None
    assert outcome.error["type"] == "OSError" or outcome.ended
    assert confined.is_healthy()


def test_a_hole_would_work_unprotected(unprotected):
    assert unprotected.run(CODE, "truncate").value == 1 << 40
