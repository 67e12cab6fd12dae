"""Attack: leave the session's process group and terminal session, to escape signals meant for the group."""

CODE = """
import os

done = []
for name, call in {"setsid": os.setsid, "setpgid": lambda: os.setpgid(0, 0), "setpgrp": os.setpgrp}.items():
    try:
        call()
        done.append(name)
    except OSError:
        pass

def attack():
    return done
"""


def test_it_fails(confined):
    assert confined.run(CODE).value == []


def test_it_would_work_unprotected(unprotected):
    assert unprotected.run(CODE).value
