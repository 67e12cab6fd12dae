"""Attack: look for other submissions' working folders in the system's temporary folder."""

import tempfile

CODE = """
import os
import tempfile

def attack(system):
    found = []
    for folder in (system, os.path.dirname(os.getcwd()), "/tmp", "/var/tmp", "/run", "/dev/shm"):
        try:
            found += [os.path.join(folder, name) for name in os.listdir(folder)]
        except OSError:
            pass
    return [name for name in found if "softmark" in name or "pytest" in name or folder == "/dev/shm" and name]
"""


def test_it_fails(confined, planted):
    assert confined.run(CODE, tempfile.gettempdir()).value == []


def test_it_would_work_unprotected(unprotected, planted):
    assert unprotected.run(CODE, tempfile.gettempdir()).value
