"""Attack: kill the fork server, on which all later sessions depend."""

CODE = """
import os
import signal

killed = False
try:
    os.kill(os.getppid(), signal.SIGKILL)
    killed = True
except OSError:
    pass

def attack():
    return killed
"""


def test_it_fails(confined):
    confined.is_healthy()
    before = confined.worker.pid
    assert confined.run(CODE).value is False
    assert confined.is_healthy()
    assert confined.worker.pid == before, "still the same one"


def test_it_could_be_reached_unprotected(unprotected):
    assert unprotected.run(CODE.replace("signal.SIGKILL", "0")).value is True
