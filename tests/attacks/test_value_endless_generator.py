"""Attack: return a generator without end, which nobody may try to list."""

CODE = """
import itertools

def forever():
    while True:
        yield 1

def attack():
    return [forever(), itertools.count(), map(str, itertools.cycle([1])), range(10**12), iter(int, 1)]
"""


def test_it_is_not_consumed(confined):
    outcome = confined.run(CODE)
    assert [type(value).__name__ for value in outcome.value] == ["Opaque"] * 5
