"""Attack: replace NumPy's functions, for whoever computes with NumPy next."""

import numpy as np

PATCH = """
import numpy as np

np.array_equal = np.allclose = lambda *_, **__: True
np.asarray = np.ascontiguousarray = lambda *_, **__: np.zeros(2)
np.frombuffer = lambda *_, **__: np.zeros(1)
"""
CODE = """
import numpy as np

def attack(x):
    return x * 2
"""


def test_it_is_a_lie_about_its_own_values_only(confined):
    x = np.array([1.0, 2.0])
    forged = confined.run(PATCH + CODE, x)
    assert forged.ended or forged.error or isinstance(forged.value, np.ndarray)
    assert confined.run(CODE, x).value.tolist() == [2.0, 4.0]
