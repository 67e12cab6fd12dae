"""Attack: objects that NumPy would turn into arrays by asking them: `__array__`, `__array_interface__` with a wild address."""

CODE = """
import numpy as np

class Wild:
    __array_interface__ = {"shape": (1000,), "typestr": "<f8", "data": (1, False), "version": 3}

class Endless:
    def __array__(self, *_, **__):
        while True:
            pass

class Items(np.ndarray):
    def __array_finalize__(self, parent):
        self.secret = "kept"
    __array_priority__ = 1e9

def attack():
    return [Wild(), Endless(), np.zeros(2).view(Items)]
"""


def test_they_are_not_asked(confined):
    outcome = confined.run(CODE)
    assert [type(value).__name__ for value in outcome.value] == ["Opaque", "Opaque", "ndarray"]
    assert confined.is_healthy()
