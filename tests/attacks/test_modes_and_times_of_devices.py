"""Attack: change the times of the devices that are shared with the whole machine (harmless, but a mode would not be)."""

import os

DEVICES = ("null", "zero", "full", "random", "urandom", "tty")
CODE = """
import os

def attack(names):
    for name in names:
        try:
            os.utime(f"/dev/{name}", (1, 1))
        except OSError:
            pass
"""


def _times():
    return {name: os.stat(f"/dev/{name}").st_mtime for name in DEVICES if os.path.exists(f"/dev/{name}")}


def test_nothing_changes(confined):
    before = _times()
    confined.run(CODE, list(DEVICES))
    assert _times() == before
