"""Attack: replace torch's functions and a tensor's methods, for whoever computes with torch next."""

import pytest
import torch

CODE = """
import torch

def attack(x):
    return torch.softmax(x, 0)
"""
PATCH = """
import torch

real = torch.ones
torch.softmax = torch.exp = torch.equal = torch.allclose = lambda *_, **__: real(3)
torch.Tensor.detach = torch.Tensor.__eq__ = torch.Tensor.sum = lambda self, *_, **__: real(3)
torch.nn.functional.cross_entropy = lambda *_, **__: real(())
torch.Tensor.numpy = lambda self: __import__("numpy").ones(12, "uint8")
"""


def test_it_is_a_lie_about_its_own_values_only(confined):
    x = torch.tensor([1.0, 2.0])
    forged = confined.run(PATCH + CODE, x)
    assert forged.value is None or isinstance(forged.value, torch.Tensor)
    assert confined.run(CODE, x).value.tolist() == pytest.approx(torch.softmax(x, 0).tolist())
    assert torch.softmax(x, 0).shape == (2,), "the grader's own torch is untouched"
