"""Attack: set LD_PRELOAD and PYTHONSTARTUP for later programs, and run a program through the dynamic loader."""

import glob

CODE = """
import os

os.environ["LD_PRELOAD"] = os.environ["LD_LIBRARY_PATH"] = os.getcwd() + "/evil.so"
os.environ["PYTHONSTARTUP"] = os.environ["PYTHONPATH"] = os.getcwd()
os.putenv("LD_PRELOAD", os.getcwd() + "/evil.so")

def attack(loader):
    os.execv(loader, [loader, "/bin/true"])
"""
HONEST = "import os\ndef attack():\n    return [os.environ.get(n) for n in ('LD_PRELOAD', 'PYTHONPATH', 'PYTHONSTARTUP')]"
LOADER = [*glob.glob("/lib64/ld-linux-*"), *glob.glob("/lib/ld-linux-*"), "/lib/ld.so"][0]


def test_it_fails(confined):
    assert confined.run(CODE, LOADER).error["type"] == "PermissionError"
    assert confined.run(HONEST).value == [None, None, None]


def test_it_would_work_unprotected(unprotected):
    assert unprotected.run(CODE.replace("evil.so", "none.so"), LOADER).ended is not None
