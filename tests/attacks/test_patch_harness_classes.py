"""Attack: replace the harness's own methods, so that every later call is answered by the attacker."""

CODE = """
import sys

harness = sys.modules["session"]
harness.Exercise.call = lambda self, message, payload: {"passed": True, "score": 50, "checks": ["all passed"]}
harness.Exercise.scenario = harness.Exercise.call
harness.Session.run_cell = lambda self, *_: {"ok": True, "error": None, "score": 50}

def attack(x):
    return x
"""


def test_it_is_a_lie_about_its_own_values_only(confined):
    assert confined.run(CODE, 1).value == {"passed": True, "score": 50, "checks": ["all passed"]}
    assert confined.is_healthy()
