"""Attack: list a folder of the grader's."""

import pytest

CODE = """
import os

def attack(path):
    return sorted(os.listdir(path))
"""


def test_it_fails(confined, planted):
    outcome = confined.run(CODE, planted.folder)
    assert outcome.error is not None


def test_it_would_work_unprotected(unprotected, planted):
    assert unprotected.run(CODE, planted.folder).value == ["secret.txt"]


@pytest.mark.full_only
def test_not_even_size_and_time_of_a_file_are_known(confined, planted):
    code = "import os\ndef attack(path):\n    return os.stat(path).st_size"
    assert confined.run(code, planted.secret_file).error["type"] == "FileNotFoundError"
