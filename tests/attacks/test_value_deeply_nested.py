"""Attack: return lists in lists in lists, so that whoever goes down overflows the stack."""

import pytest

CODE = """
def attack(depth, kind):
    value = 0
    for _ in range(depth):
        value = {"list": [value], "tuple": (value,), "dict": {"a": value}}[kind]
    return value
"""


@pytest.mark.parametrize("kind", ["list", "tuple", "dict"])
def test_it_is_refused_as_too_large(confined, kind):
    for depth in (20, 100_000):
        assert confined.run(CODE, depth, kind).error["type"] == "TooLarge"
    assert confined.is_healthy()
