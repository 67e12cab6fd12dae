"""Attack: make folders without permissions and names that are not text, so that cleaning up fails."""

import os
import subprocess
import tempfile

import pytest

CODE = """
import os

def attack():
    os.makedirs("a/b")
    open("a/b/file", "w").close()
    for mode in (0o000, 0o300, 0o100):
        name = f"closed{mode:o}"
        os.mkdir(name, mode)
        try:
            open(f"{name}/file", "w").close()
        except OSError:
            pass
    open(b"\\xff\\xfe\\n", "w").close()
    open("x" * 255, "w").close()
    os.symlink("loop", "loop")
    return len(os.listdir("."))
"""


@pytest.fixture
def folder(planted, monkeypatch):
    """Where working folders are made when there are no private mounts."""
    monkeypatch.setattr(tempfile, "tempdir", str(planted.folder))
    yield planted.folder
    subprocess.run(["rm", "-rf", *planted.folder.glob("softmark-*")], check=False)


def test_nothing_is_left(confined, folder):
    assert confined.run(CODE).value == 7
    assert os.listdir(folder) == ["secret.txt"]
    assert confined.run("import os\ndef attack():\n    return os.listdir('.')").value == []
