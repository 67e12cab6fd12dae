"""Attack: replace `isinstance`, `type`, `len`, `sum`, `print` and `open` for everybody in the process."""

PATCH = """
import builtins

real_type = type
builtins.isinstance = lambda *_: True
builtins.len = lambda *_: 1
builtins.sum = lambda *_: 0
builtins.all = builtins.any = lambda *_: True
builtins.sorted = lambda *_, **__: []
"""
CODE = "def attack(x):\n    return [x, len([1, 2, 3]), sum([4, 5])]"


def test_it_is_a_lie_about_its_own_values_only(confined):
    confined.run(PATCH + CODE, 1)
    assert confined.run(CODE, 1).value == [1, 3, 9]
    assert confined.is_healthy()
    assert len([1, 2]) == 2
