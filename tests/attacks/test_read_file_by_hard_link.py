"""Attack: make a hard link in the working folder to a file of the grader's."""

CODE = """
import os

def attack(path, own):
    os.link(path, own)
    with open(own) as file:
        return file.read()
"""


def test_it_fails(confined, planted):
    outcome = confined.run(CODE, planted.secret_file, "mine.txt")
    assert outcome.error is not None
    assert planted.secret not in outcome.text
    assert planted.secret_file.stat().st_nlink == 1


def test_it_would_work_unprotected(unprotected, planted):
    assert unprotected.run(CODE, planted.secret_file, planted.folder / "mine.txt").value == planted.secret
