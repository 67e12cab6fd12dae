"""Attack: end only the main thread, so that the process is half dead while another thread goes on."""

import time

CODE = """
import ctypes
import os
import threading
import time

def attack():
    threading.Thread(target=time.sleep, args=(60,)).start()
    ctypes.CDLL(None).syscall(60 if os.uname().machine == "x86_64" else 93, 0)
"""


def test_in_a_call(confined):
    started = time.monotonic()
    assert confined.run(CODE).ended is not None
    assert time.monotonic() - started < 30
    assert confined.is_healthy()


def test_in_a_cell(confined):
    started = time.monotonic()
    assert confined.run(CODE + "\nattack()").ended is not None
    assert time.monotonic() - started < 30
    assert confined.is_healthy()
