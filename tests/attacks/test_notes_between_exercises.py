"""Attack: a check's call leaves replaced functions, patched libraries and environment behind for the next exercise."""

import time

CODE = """
import os
import sys

import torch

def attack():
    torch.softmax = lambda *_: "patched"
    os.environ["LEFT"] = "behind"
    sys.modules["left_behind"] = sys
    os.chdir("/")
    sys.setrecursionlimit(60)
    return "done"

def look():
    return [torch.softmax(torch.zeros(1), 0).item(), os.environ.get("LEFT"), "left_behind" in sys.modules, os.getcwd() != "/"]
"""


def test_they_do_not_reach_it(confined):
    with confined.worker.session() as session:
        session.run_cell(CODE, "attack", 0)
        with session.exercise(time.monotonic() + 3) as process:
            assert process.call("attack", [], {}, 0).value == "done"
        with session.exercise(time.monotonic() + 3) as process:
            assert process.call("look", [], {}, 0).value == [1.0, None, False, True]
