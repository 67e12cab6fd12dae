"""Attack: write into a file of the grader's that everybody may write to."""

import pytest

CODE = """
import os

def attack(path):
    descriptor = os.open(path, os.O_WRONLY | os.O_APPEND)
    return os.write(descriptor, b"appended")
"""


@pytest.fixture
def report(planted):
    path = planted.folder / "report.txt"
    path.write_text("3 points")
    path.chmod(0o666)
    return path


def test_it_fails(confined, report):
    assert confined.run(CODE, report).error is not None
    assert report.read_text() == "3 points"


def test_it_would_work_unprotected(unprotected, report):
    unprotected.run(CODE, report)
    assert report.read_text() == "3 pointsappended"
