"""Attack: send a reply one byte at a time, each well within the deadline, so that the reading never ends."""

import time

CODE = """
import os
import stat
import struct
import time

def attack():
    sockets = []
    for number in range(3, 256):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode):
                sockets.append(number)
        except OSError:
            pass
    frame = struct.pack("!IQ", 100_000, 0) + b'{"ok": true, "value": "' + b"a" * 100_000
    for byte in frame:
        os.write(sockets[-1], bytes([byte]))
        time.sleep(0.01)
"""


def test_the_deadline_is_for_the_whole_reply(confined):
    started = time.monotonic()
    assert confined.run(CODE).ended.startswith("time")
    assert time.monotonic() - started < 30
    assert confined.is_healthy()
