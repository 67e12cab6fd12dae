"""Attack: read address zero, so that the process crashes."""

CODE = """
import ctypes

def attack():
    return ctypes.string_at(0)
"""


def test_only_the_attacker_crashes(confined):
    assert confined.run(CODE).ended.startswith("died")
    assert confined.is_healthy()


def test_in_a_cell_too(confined):
    assert confined.run(CODE + "\nattack()").ended.startswith("died")
    assert confined.is_healthy()
