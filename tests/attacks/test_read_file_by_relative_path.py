"""Attack: climb out of the working folder with `..`."""

CODE = """
import os

def attack(path):
    with open("../" * 30 + path.lstrip("/")) as file:
        return file.read()
"""


def test_it_fails(confined, planted):
    outcome = confined.run(CODE, planted.secret_file)
    assert outcome.error is not None
    assert planted.secret not in outcome.text


def test_it_would_work_unprotected(unprotected, planted):
    assert unprotected.run(CODE, planted.secret_file).value == planted.secret
