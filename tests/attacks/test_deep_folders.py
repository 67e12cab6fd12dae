"""Attack: nest working folders so deep that cleaning up after the session fails."""

import os
import subprocess
import tempfile

import pytest

CODE = """
import os

depth = 0
try:
    while depth < 1400:
        os.mkdir("d")
        os.chdir("d")
        depth += 1
except OSError:
    pass

def attack():
    return depth
"""


@pytest.fixture
def folder(planted, monkeypatch):
    """Where working folders are made when there are no private mounts."""
    monkeypatch.setattr(tempfile, "tempdir", str(planted.folder))
    yield planted.folder
    subprocess.run(["rm", "-rf", *planted.folder.glob("softmark-*")], check=True)


def test_the_grader_cleans_up_and_goes_on(confined, folder):
    assert confined.run(CODE).value > 100
    assert os.listdir(folder) == ["secret.txt"]
    assert confined.is_healthy()
