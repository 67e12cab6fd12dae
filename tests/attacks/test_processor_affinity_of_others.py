"""Attack: bind other processes to one processor, so that the grader becomes slow."""

import os

CODE = """
import os

SERVER = os.getppid()
bound = []
try:
    os.sched_setaffinity(SERVER, os.sched_getaffinity(SERVER))
    bound.append("the fork server")
except OSError:
    pass

def attack(victim):
    try:
        os.sched_setaffinity(victim, {min(os.sched_getaffinity(0))})
        bound.append("a stranger")
    except OSError:
        pass
    return bound
"""


def test_it_fails(confined, planted):
    before = os.sched_getaffinity(planted.victim.pid)
    assert confined.run(CODE, planted.victim.pid).value == []
    assert os.sched_getaffinity(planted.victim.pid) == before


def test_it_would_work_unprotected(unprotected, planted):
    assert "a stranger" in unprotected.run(CODE, planted.victim.pid).value
    assert len(os.sched_getaffinity(planted.victim.pid)) == 1
