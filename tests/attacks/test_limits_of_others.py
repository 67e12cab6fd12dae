"""Attack: change another process's resource limits, or raise one's own."""

import resource

CODE = """
import os
import resource

SERVER = os.getppid()
done = []
try:
    resource.prlimit(SERVER, resource.RLIMIT_NOFILE, resource.prlimit(SERVER, resource.RLIMIT_NOFILE))
    done.append("the fork server")
except (OSError, ValueError):
    pass

def attack(victim):
    try:
        resource.prlimit(victim, resource.RLIMIT_NOFILE, (10, 10))
        done.append("a stranger")
    except (OSError, ValueError):
        pass
    for name in ("NOFILE", "DATA", "AS", "FSIZE", "NPROC"):
        kind = getattr(resource, f"RLIMIT_{name}")
        soft, hard = resource.getrlimit(kind)
        for wanted in ((soft + 1, hard + 1), (resource.RLIM_INFINITY, resource.RLIM_INFINITY)):
            try:
                if wanted != (soft, hard) and soft != resource.RLIM_INFINITY:
                    resource.setrlimit(kind, wanted)
                    done.append(name)
            except (OSError, ValueError):
                pass
    return done
"""


def test_it_fails(confined, planted):
    before = resource.prlimit(planted.victim.pid, resource.RLIMIT_NOFILE)
    assert confined.run(CODE, planted.victim.pid).value == []
    assert resource.prlimit(planted.victim.pid, resource.RLIMIT_NOFILE) == before
    assert confined.is_healthy()


def test_it_would_work_unprotected(unprotected, planted):
    assert "a stranger" in unprotected.run(CODE, planted.victim.pid).value
