"""Attack: a check's call kills the notebook's process, whose fork it is, and lives on as an orphan."""

import time
from pathlib import Path

CODE = """
import os
import signal
import time

def attack():
    try:
        os.kill(os.getppid(), signal.SIGKILL)
    except OSError:
        return "refused"
    time.sleep(30)
"""


def processes_below(pid):
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(child) for child in children]


def test_the_orphan_is_gone_with_the_session(confined):
    started = time.monotonic()
    outcome = confined.run(CODE)
    assert outcome.ended is not None or outcome.value == "refused"
    assert time.monotonic() - started < 30
    assert processes_below(confined.worker.pid) == []
    assert confined.is_healthy()
