"""Attack: a tensor subclass that answers every function of torch itself, with what it likes."""

import torch

CODE = """
import torch

class Forger(torch.Tensor):
    @classmethod
    def __torch_function__(cls, function, types, args=(), kwargs=None):
        return "forged" if "size" in str(function) else torch.ones(5)

class Dispatcher(torch.Tensor):
    @staticmethod
    def __new__(cls, size):
        return torch.Tensor._make_wrapper_subclass(cls, size, dtype=torch.float32)
    @classmethod
    def __torch_dispatch__(cls, function, types, args=(), kwargs=None):
        return torch.ones(7)

def attack(kind):
    return torch.zeros(2).as_subclass(Forger) if kind == "function" else Dispatcher((1 << 40,))
"""


def test_a_subclass_does_not_answer_for_itself(confined):
    value = confined.run(CODE, "function").value
    assert type(value) is torch.Tensor
    assert value.tolist() == [0.0, 0.0]


def test_nor_does_one_below_it(confined):
    outcome = confined.run(CODE, "dispatch")
    assert outcome.error or outcome.ended or isinstance(outcome.value, torch.Tensor)
    assert confined.is_healthy()
