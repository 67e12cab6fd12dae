"""Attack: leave threads running in the cell's process that work on after every answer."""

import time
from pathlib import Path

CODE = """
import threading
import time

def spin():
    while True:
        time.sleep(0.001)

for _ in range(4):
    threading.Thread(target=spin, daemon=True).start()

def attack():
    threading.Thread(target=spin).start()
    return threading.active_count()
"""


def processes_below(pid):
    children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    return [int(child) for child in children]


def test_they_are_gone_with_the_session(confined):
    started = time.monotonic()
    assert confined.run(CODE).value is not None
    assert time.monotonic() - started < 30
    assert processes_below(confined.worker.pid) == []
    assert confined.is_healthy()
