"""Attack: fill the grader's socket with valid replies without end."""

import resource
import time

CODE = """
import os
import stat

import wire

def attack():
    sockets = []
    for number in range(3, 256):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode):
                sockets.append(number)
        except OSError:
            pass
    frame = wire.pack({"ok": True, "value": {"t": "v", "v": 7}}) * 100
    while True:
        os.write(sockets[-1], frame)
"""


def test_it_ends_with_the_session(confined):
    before, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()
    outcome = confined.run(CODE)
    assert outcome.value in (None, 7)
    assert time.monotonic() - started < 30
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000
    assert confined.is_healthy()
