"""Attack: overwrite the sandbox's own program files, or torch's, for the sessions to come."""

from pathlib import Path

import autograder.sandbox.inside

CODE = """
import os
import sys

import numpy
import torch

def attack(extra):
    changed = []
    for path in [sys.modules["wire"].__file__, torch.__file__, numpy.__file__, os.__file__, sys.executable, *extra]:
        for way in (lambda p: open(p, "ab").close(), os.unlink, lambda p: os.truncate(p, 0), lambda p: os.rename(p, p + "~")):
            try:
                way(path)
                changed.append(path)
            except OSError:
                pass
    return changed
"""
INSIDE = Path(next(iter(autograder.sandbox.inside.__path__)))


def test_it_fails(confined):
    before = {path: path.read_bytes() for path in INSIDE.glob("*.py")}
    assert confined.run(CODE, [str(path) for path in before]).value == []
    assert {path: path.read_bytes() for path in INSIDE.glob("*.py")} == before
    assert confined.is_healthy()
