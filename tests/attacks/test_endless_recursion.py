"""Attack: recurse until the stack is gone, with Python's own guard switched off."""

CODE = """
import sys

def attack():
    sys.setrecursionlimit(10**9)
    def deeper(n):
        return max([deeper(n + 1)], key=lambda x: x)
    return deeper(0)
"""


def test_only_the_attacker_crashes(confined):
    outcome = confined.run(CODE)
    assert outcome.value is None
    assert confined.is_healthy()
