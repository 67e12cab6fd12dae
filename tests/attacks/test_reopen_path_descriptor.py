"""Attack: open a file as a mere path (no permission needed), then reopen that through `/proc/self/fd`."""

CODE = """
import os

def attack(path):
    held = os.open(path, os.O_PATH)
    with open(f"/proc/self/fd/{held}") as file:
        return file.read()
"""


def test_it_fails(confined, planted):
    outcome = confined.run(CODE, planted.secret_file)
    assert outcome.error is not None
    assert planted.secret not in outcome.text


def test_it_would_work_unprotected(unprotected, planted):
    assert unprotected.run(CODE, planted.secret_file).value == planted.secret
