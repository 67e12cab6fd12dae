"""Attack: return arrays and tensors that lie about their shape, type or size."""

import numpy as np
import torch

CODE = """
import numpy as np
import torch

class Array(np.ndarray):
    shape = property(lambda self: (100, 100))
    dtype = property(lambda self: np.dtype("float64"))
    nbytes = property(lambda self: 0)
    size = property(lambda self: 1)
    def tobytes(self, *_):
        return b"x" * 100_000
    def astype(self, *_, **__):
        return self

class Numbers(torch.Tensor):
    shape = property(lambda self: torch.Size([100, 100]))
    dtype = property(lambda self: torch.float64)
    def size(self, *_):
        return torch.Size([100, 100])
    def numel(self):
        return 1
    def numpy(self, *_, **__):
        return np.ones((100, 100))
    def element_size(self):
        return 0
    detach = cpu = contiguous = lambda self, *_: self

def attack(kind):
    return np.zeros(3, np.float32).view(Array) if kind == "array" else torch.zeros(3).as_subclass(Numbers)
"""


def test_an_array_arrives_as_it_is(confined):
    outcome = confined.run(CODE, "array")
    assert outcome.error or outcome.ended or (type(outcome.value) is np.ndarray and outcome.value.nbytes <= 80_000)
    assert confined.is_healthy()


def test_a_tensor_arrives_as_it_is(confined):
    value = confined.run(CODE, "tensor").value
    assert type(value) is torch.Tensor
    assert value.dtype is torch.float32
    assert value.tolist() == [0.0] * 3
