"""Attack: return numbers, lists and tensors of one's own classes that are equal to everything they are compared with."""

import torch

CODE = """
import numpy as np
import torch

class Always:
    __eq__ = lambda self, other: True
    __ne__ = __lt__ = __gt__ = lambda self, other: False
    __le__ = __ge__ = __contains__ = __bool__ = lambda self, *_: True
    __hash__ = lambda self: 0
    __sub__ = __rsub__ = __abs__ = lambda self, *_: self

class Number(Always, float): pass
class Items(Always, list): pass
class Text(Always, str): pass
class Numbers(Always, torch.Tensor): pass
class Array(np.ndarray):
    __eq__ = lambda self, other: np.bool_(True)

def attack():
    tensor = torch.zeros(2).as_subclass(Numbers)
    return [Number(1), Items([1]), Text("a"), tensor, np.zeros(2).view(Array), Always(), True]
"""


def test_what_arrives_is_equal_to_itself_only(confined):
    outcome = confined.run(CODE)
    assert outcome.error is None, outcome
    number, items, text, tensor, array, always, last = outcome.value
    for value in (number, items, text, always):
        assert value != "something else"
    assert type(tensor) is torch.Tensor and not torch.equal(tensor, torch.ones(2))
    assert type(array).__name__ == "ndarray" and not (array == [1.0, 1.0]).any()
    assert type(items) is list and items == [1]
    assert last is True
