"""Attack: take all the memory there is."""

import time

CODE = """
import mmap

import numpy as np
import torch

def attack(how):
    held = []
    for _ in range(200):
        if how == "bytes":
            held.append(bytearray(32 << 20))
        elif how == "torch":
            held.append(torch.empty(8 << 20, dtype=torch.float32))
        elif how == "numpy":
            held.append(np.empty(32 << 20, np.uint8))
        else:
            held.append(mmap.mmap(-1, 32 << 20))
    return len(held)
"""


def test_it_ends_at_the_limit(confined):
    for how in ("bytes", "torch", "numpy", "shared mapping"):
        started = time.monotonic()
        outcome = confined.run(CODE, how)
        assert outcome.value is None, how
        assert time.monotonic() - started < 30
    assert confined.is_healthy()
