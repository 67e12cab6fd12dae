"""Attack: stop reading from the socket, so that the grader blocks while it sends a large input."""

import time

import torch

from autograder.sandbox.channel import SessionEnded

CODE = """
import time

def attack():
    import sys
    sys.modules["session"].Channel.receive = lambda self: time.sleep(60)
    return "ready"
"""


def test_the_grader_does_not_block(confined):
    ended = None
    with confined.worker.session() as session:
        session.run_cell(CODE, "attack", 0)
        started = time.monotonic()
        try:
            with session.exercise(time.monotonic() + 2) as process:
                assert process.call("attack", [], {}, 0).value == "ready"
                process.call("attack", [torch.zeros(4_000_000)], {}, 0)
        except SessionEnded as caught:
            ended = caught
    assert ended is not None and ended.reason == "time"
    assert time.monotonic() - started < 30
    assert confined.is_healthy()
