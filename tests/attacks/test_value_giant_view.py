"""Attack: a tensor of a single number that is expanded to terabytes, so that whoever copies it runs out of memory."""

import time

import pytest

MAKERS = {
    "expanded": "torch.ones(1).expand(1 << 40)",
    "just too large": "torch.ones(1).expand((64 << 20) // 4 + 1)",
    "many large": "[torch.ones(1).expand(4 << 20) for _ in range(5)]",
    "strided": "torch.ones(1).as_strided((1 << 20, 1 << 20), (0, 0))",
    "overflowing": "torch.ones(1).expand(1 << 31, 1 << 31)",
    "broadcast array": "np.broadcast_to(np.ones(1), (1 << 20, 1 << 20))",
    "complex array": "np.broadcast_to(np.ones(1, np.complex128), (1 << 23,))",
}


@pytest.mark.parametrize("name", MAKERS)
def test_it_is_refused_before_it_is_copied(confined, name):
    started = time.monotonic()
    outcome = confined.run(f"import numpy as np\nimport torch\ndef attack():\n    return {MAKERS[name]}")
    assert outcome.error["type"] == "TooLarge"
    assert time.monotonic() - started < 30
    assert confined.is_healthy()
