"""Attack: change other processes' priority and scheduling, and raise one's own."""

import os

CODE = """
import ctypes
import os

def attack(victim):
    libc = ctypes.CDLL(None, use_errno=True)
    done = []
    attempts = {
        "slow down": lambda: os.setpriority(os.PRIO_PROCESS, victim, 19),
        "everybody of the user": lambda: os.setpriority(os.PRIO_USER, 2_000_000_000, 19),
        "batch": lambda: os.sched_setscheduler(victim, os.SCHED_BATCH, os.sched_param(0)),
        "be nice": lambda: os.nice(1),
        "own class": lambda: os.sched_setscheduler(0, os.SCHED_BATCH, os.sched_param(0)),
    }
    for name, attempt in attempts.items():
        try:
            attempt()
            done.append(name)
        except OSError:
            pass
    number = 251 if os.uname().machine == "x86_64" else 30  # ioprio_set
    if libc.syscall(number, 1, victim, 3 << 13) >= 0:
        done.append("input and output")
    return done
"""


def test_it_fails(confined, planted):
    assert confined.run(CODE, planted.victim.pid).value == []
    assert os.getpriority(os.PRIO_PROCESS, planted.victim.pid) == os.getpriority(os.PRIO_PROCESS, 0)


def test_it_would_work_unprotected(unprotected, planted):
    assert "slow down" in unprotected.run(CODE, planted.victim.pid).value
