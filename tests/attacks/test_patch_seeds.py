"""Attack: replace the harness's seeding, to make every later session's draws predictable."""

CODE = """
import random
import sys

import numpy as np
import torch

sys.modules["session"].seed = torch.manual_seed = np.random.seed = random.seed = lambda *_: None
torch.rand = lambda *_: torch.zeros(1)
random.random = lambda: 0.5

def attack():
    return [random.random(), float(torch.rand(1))]
"""
HONEST = "import random\nimport torch\ndef attack():\n    return [random.random(), float(torch.rand(1))]"


def test_the_next_session_draws_as_before(confined):
    before = confined.run(HONEST).value
    assert confined.run(CODE).value == [0.5, 0.0]
    assert confined.run(HONEST).value == before
