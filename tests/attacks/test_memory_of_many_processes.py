"""Attack: hold the memory limit several times over, in one process each (mapped, never touched)."""

CODE = """
import mmap
import os
import time

ours, theirs = os.pipe()
for _ in range(5):
    try:
        if os.fork() == 0:
            try:
                held = mmap.mmap(-1, 300 << 20, flags=mmap.MAP_PRIVATE | mmap.MAP_ANONYMOUS)
                os.write(theirs, b"x")
            finally:
                time.sleep(30)
                os._exit(0)
    except OSError:
        break
time.sleep(0.2)
os.write(theirs, b".")
held = os.read(ours, 100).count(b"x") * 300

def attack():
    return held
"""


def test_the_limit_is_for_the_whole_submission(confined):
    assert confined.run(CODE).value <= confined.worker.limits.memory >> 20
    assert confined.is_healthy()


def test_it_would_work_unprotected(unprotected):
    assert unprotected.run(CODE).value == 1500
