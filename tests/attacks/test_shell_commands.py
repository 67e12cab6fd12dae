"""Attack: run shell commands with `os.system`, `os.popen` and the notebook's own `!`."""

CODE = """
import os

try:
    os.system(f"echo ran > {FOLDER}/by_system")
    os.popen(f"echo ran > {FOLDER}/by_popen").read()
except OSError:
    pass

def attack():
    try:
        os.system(f"echo ran > {FOLDER}/by_call")
    except OSError:
        pass
"""


def with_folder(planted):
    return f"FOLDER = {str(planted.folder)!r}\n!echo ran > {planted.folder}/by_magic\n" + CODE


def test_none_runs(confined, planted):
    confined.run(with_folder(planted))
    assert [path.name for path in planted.folder.iterdir()] == ["secret.txt"]
    assert confined.is_healthy()


def test_it_would_work_unprotected(unprotected, planted):
    unprotected.run(with_folder(planted))
    assert {"by_system", "by_popen", "by_call"} <= {path.name for path in planted.folder.iterdir()}
