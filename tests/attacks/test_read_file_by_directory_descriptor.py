"""Attack: hold the root folder open and open a file of the grader's relative to that."""

CODE = """
import os

def attack(path):
    root = os.open("/", os.O_PATH | os.O_DIRECTORY)
    os.fchdir(root)
    file = os.open(path.lstrip("/"), os.O_RDONLY, dir_fd=root)
    return os.read(file, 100).decode()
"""


def test_it_fails(confined, planted):
    outcome = confined.run(CODE, planted.secret_file)
    assert outcome.error is not None
    assert planted.secret not in outcome.text


def test_it_would_work_unprotected(unprotected, planted):
    assert unprotected.run(CODE, planted.secret_file).value == planted.secret
