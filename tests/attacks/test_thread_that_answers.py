"""Attack: a thread that writes replies into the socket while the main thread computes the honest one."""

CODE = """
import os
import stat
import threading
import time

import wire

def is_socket(number):
    try:
        return stat.S_ISSOCK(os.fstat(number).st_mode)
    except OSError:
        return False

def write():
    frame = wire.pack({"ok": True, "value": {"t": "v", "v": "from a thread"}})
    for _ in range(50):
        os.write(max(filter(is_socket, range(3, 256))), frame)
        time.sleep(0.001)

def attack():
    threading.Thread(target=write).start()
    time.sleep(0.02)
    return "honest"
"""


def test_it_is_a_lie_about_its_own_value_only(confined):
    outcome = confined.run(CODE)
    assert outcome.value in ("from a thread", "honest") or outcome.ended is not None
    assert confined.is_healthy()
