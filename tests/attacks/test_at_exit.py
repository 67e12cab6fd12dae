"""Attack: register something to run when the process ends."""

import pytest

CODE = """
import atexit
import os
import sys

def mark(path):
    try:
        with open(path, "w") as file:
            file.write("ran at exit")
    except OSError:
        pass

def attack(path):
    atexit.register(mark, path)
    return "registered"
"""


def test_nothing_is_written(confined, planted):
    path = planted.folder / "mark"
    assert confined.run(CODE, path).value == "registered"
    assert not path.exists()
    assert confined.is_healthy()


@pytest.mark.parametrize("ending", ["sys.exit(0)", "raise SystemExit", "os._exit(0)"])
def test_nothing_is_written_when_it_ends_itself(confined, planted, ending):
    code = CODE.replace('return "registered"', ending)
    outcome = confined.run(code, planted.folder / "mark")
    assert outcome.value is None
    assert not (planted.folder / "mark").exists()
    assert confined.is_healthy()


def test_the_file_could_be_written_unprotected(unprotected, planted):
    unprotected.run(CODE + "\nattack_ = attack\ndef attack(path):\n    mark(path)", planted.folder / "mark")
    assert (planted.folder / "mark").exists()
