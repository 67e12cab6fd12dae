"""Attack: import the grader's own packages, which may well be installed beside torch."""

CODE = """
import importlib
import sys

NAMES = ["autograder.sandbox.worker", "autograder.checking.compare", "autograder.course", "solutions.softmax_regression"]

def attack():
    found = []
    for name in NAMES:
        try:
            found.append(importlib.import_module(name).__file__)
        except (ImportError, OSError):
            pass
    return found
"""


def test_it_fails(confined):
    assert confined.run(CODE).value == []
    assert confined.is_healthy()


def test_nothing_of_them_is_loaded_already(confined):
    code = "import sys\ndef attack():\n    return [n for n in sys.modules if n.split('.')[0] in ('autograder', 'solutions')]"
    assert confined.run(code).value == []


def test_it_would_work_unprotected(unprotected):
    assert len(unprotected.run(CODE).value) == 4
