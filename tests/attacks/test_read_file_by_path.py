"""Attack: open a file of the grader's by its absolute path."""

import pytest

CODE = """
def attack(path):
    with open(path) as file:
        return file.read()
"""


def test_it_fails(confined, planted):
    outcome = confined.run(CODE, planted.secret_file)
    assert planted.secret not in outcome.text
    assert outcome.error is not None


def test_it_would_work_unprotected(unprotected, planted):
    assert unprotected.run(CODE, planted.secret_file).value == planted.secret


@pytest.mark.full_only
def test_the_folder_is_not_even_there(confined, planted):
    code = "import os\ndef attack(path):\n    return os.path.lexists(path)"
    assert confined.run(code, planted.folder).value is False
