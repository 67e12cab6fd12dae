"""Attack: run other programs with `subprocess`."""

CODE = """
import subprocess
import sys

def attack():
    said = []
    for command in (["/bin/echo", "ran"], [sys.executable, "-S", "-c", "print('ran')"], ["/bin/sh", "-c", "echo ran"]):
        try:
            said.append(subprocess.run(command, capture_output=True, text=True, timeout=2).stdout.strip())
        except (OSError, subprocess.SubprocessError):
            pass
    return said
"""


def test_none_runs(confined):
    assert confined.run(CODE).value == []
    assert confined.is_healthy()


def test_it_would_work_unprotected(unprotected):
    assert unprotected.run(CODE).value == ["ran"] * 3
