"""Attack: announce a reply of many gigabytes, so that the grader runs out of memory."""

import resource
import struct
import time

import pytest

CODE = """
import os
import stat

def attack(header):
    for number in range(3, 256):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode):
                os.write(number, bytes(header))
        except OSError:
            pass
    return "honest"
"""


@pytest.mark.parametrize("sizes", [(2**32 - 1, 0), (0, 2**64 - 1), (2**20 + 1, 0), (2, 2**26 + 1), (2**31, 2**63)])
def test_it_is_refused_before_anything_is_allocated(confined, sizes):
    confined.is_healthy()
    before, started = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss, time.monotonic()
    outcome = confined.run(CODE, list(struct.pack("!IQ", *sizes)))
    assert outcome.ended.startswith("protocol")
    assert time.monotonic() - started < 30
    assert resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before < 100_000
    assert confined.is_healthy()
