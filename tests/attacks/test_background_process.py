"""Attack: leave a process behind that survives the session, cut loose by a double fork and a session of its own."""

import time
from pathlib import Path

CODE = """
import os
import time

def cut_loose():
    if os.fork() == 0:
        try:
            os.setsid()
        except OSError:
            pass
        try:
            if os.fork() != 0:
                os._exit(0)
        except OSError:
            pass
        time.sleep(30)
        os._exit(0)

try:
    cut_loose()
except OSError:
    pass

def attack():
    try:
        cut_loose()
    except OSError:
        pass
    return "done"
"""


def processes_below(pid):
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(child) for child in children]


def test_it_is_gone_with_the_session(confined):
    started = time.monotonic()
    confined.run(CODE)
    assert time.monotonic() - started < 30
    assert processes_below(confined.worker.pid) == []
    assert confined.is_healthy()
