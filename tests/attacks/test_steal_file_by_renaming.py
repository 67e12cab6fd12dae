"""Attack: move a file of the grader's into the working folder, where reading is allowed."""

CODE = """
import os

def attack(path, own):
    os.rename(path, own)
    with open(own) as file:
        return file.read()
"""


def test_it_fails(confined, planted):
    outcome = confined.run(CODE, planted.secret_file, "mine.txt")
    assert outcome.error is not None
    assert planted.secret_file.read_text() == planted.secret


def test_it_would_work_unprotected(unprotected, planted):
    assert unprotected.run(CODE, planted.secret_file, planted.folder / "mine.txt").value == planted.secret
    assert not planted.secret_file.exists()
