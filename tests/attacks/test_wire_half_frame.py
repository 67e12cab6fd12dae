"""Attack: announce a frame, send half of it, and go to sleep."""

import time

CODE = """
import os
import stat
import struct
import time

def attack():
    for number in range(3, 256):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode):
                os.write(number, struct.pack("!IQ", 1000, 1000) + b'{"ok":')
        except OSError:
            pass
    time.sleep(60)
"""


def test_the_deadline_holds(confined):
    started = time.monotonic()
    assert confined.run(CODE).ended.startswith("time")
    assert time.monotonic() - started < 30
    assert confined.is_healthy()
