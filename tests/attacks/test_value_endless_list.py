"""Attack: return a list or dict subclass that never comes to an end when one goes through it."""

import time

import pytest

CODE = """
import collections

class Items(list):
    def __iter__(self):
        while True:
            yield 1

class Names(dict):
    def __iter__(self):
        while True:
            yield "a"
    def items(self):
        while True:
            yield "a", 1
    keys = __iter__

class Growing(dict):
    def items(self):
        while True:
            yield "a", 1

class View(collections.UserDict):
    def __len__(self):
        return 0
    def __iter__(self):
        return iter(int, 1)

def attack(kind):
    return {"list": Items, "dict": Names, "growing": Growing, "view": View}[kind]()
"""


@pytest.mark.parametrize("kind", ["list", "dict", "growing", "view"])
def test_it_ends_the_call_in_time(confined, kind):
    started = time.monotonic()
    outcome = confined.run(CODE, kind)
    assert outcome.ended or outcome.error or type(outcome.value).__name__ == "Opaque"
    assert time.monotonic() - started < 30
    assert confined.is_healthy()
