"""Attack: a bool tensor whose bytes are neither 0 nor 1, so that a comparison on the grader's side goes wrong."""

import numpy as np
import pytest
import torch

CODE = """
import os
import stat

import wire

def attack(kind):
    frame = wire.pack({"ok": True, "value": {"t": kind, "dtype": "bool", "shape": [4], "n": 4}}, [bytes([0, 1, 2, 255])])
    for number in range(3, 256):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode):
                os.write(number, frame)
        except OSError:
            pass
"""


@pytest.mark.parametrize("kind", ["T", "A"])
def test_they_arrive_as_plain_truth_values(confined, kind):
    value = confined.run(CODE, kind).value
    raw = value.view(torch.uint8).numpy() if kind == "T" else value.view(np.uint8)
    assert raw.tolist() == [0, 1, 1, 1]
    assert confined.is_healthy()
