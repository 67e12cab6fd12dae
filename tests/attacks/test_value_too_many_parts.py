"""Attack: return millions of small things, each of which costs the grader time."""

import time

import pytest

CODE = """
import torch

def attack(kind):
    return {"numbers": lambda: [0] * 2_000_000, "empty lists": lambda: [[]] * 500_000,
            "tensors": lambda: [torch.zeros(0)] * 200_000,
            "names": lambda: {str(n): n for n in range(200_000)}, "sharing": sharing}[kind]()

def sharing():
    value = []
    for _ in range(14):
        value = [value] * 10
    return value
"""


@pytest.mark.parametrize("kind", ["numbers", "empty lists", "tensors", "names", "sharing"])
def test_it_is_refused_as_too_large(confined, kind):
    started = time.monotonic()
    outcome = confined.run(CODE, kind)
    assert outcome.value is None
    assert outcome.ended or outcome.error["type"] == "TooLarge"
    assert time.monotonic() - started < 30
    assert confined.is_healthy()
