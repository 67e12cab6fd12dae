"""Attack: return an object that claims to be a tensor, an array, a list or a number by its `__class__`."""

import pytest

CODE = """
import numpy as np
import torch

class Liar:
    def __init__(self, kind):
        self.kind = kind
    @property
    def __class__(self):
        return {"tensor": torch.Tensor, "array": np.ndarray, "list": list, "dict": dict, "int": int, "str": str}[self.kind]
    def __iter__(self):
        return iter(["expected"])
    def __len__(self):
        return 1
    def items(self):
        return [("score", 50)]
    def keys(self):
        return ["score"]
    def __getitem__(self, name):
        return 50
    def __array__(self, *_, **__):
        return np.ones(3)
    dtype, shape, requires_grad, nbytes = torch.float32, (3,), False, 0
    def __eq__(self, other):
        return True
    __hash__ = None

def attack(kind):
    return Liar(kind)
"""
PLAIN = {"NoneType", "Opaque", "list", "dict", "ndarray"}


@pytest.mark.parametrize("kind", ["tensor", "array", "list", "dict", "int", "str"])
def test_it_arrives_as_plain_data_or_not_at_all(confined, kind):
    outcome = confined.run(CODE, kind)
    assert type(outcome.value).__name__ in PLAIN
    assert confined.is_healthy()
