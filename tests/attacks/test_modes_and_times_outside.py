"""Attack: change permissions, owner, times or attributes of the grader's files."""

from pathlib import Path

import pytest

CODE = """
import os

def attack(path):
    done = []
    for name, way in {
        "mode": lambda: os.chmod(path, 0o777), "owner": lambda: os.chown(path, os.getuid(), os.getgid()),
        "time": lambda: os.utime(path, (0, 0)), "attribute": lambda: os.setxattr(path, "user.softmark", b"x"),
        "now": lambda: os.utime(path), "flags": lambda: os.chmod(path, 0o666, follow_symlinks=True),
    }.items():
        try:
            way()
            done.append(name)
        except OSError:
            pass
    return done
"""


@pytest.fixture
def report(planted):
    path = planted.folder / "report.txt"
    path.write_text("3 points")
    path.chmod(0o666)
    return path


def _status(path):
    status = path.stat()
    return status.st_mode, status.st_uid, status.st_gid, status.st_mtime


def test_nothing_changes(confined, report):
    """Some of the calls are answered with success, so that copying a file works; what counts is that nothing changes."""
    before = _status(report)
    outcome = confined.run(CODE, report)
    assert "owner" not in outcome.value and "attribute" not in outcome.value
    assert _status(report) == before


def test_in_the_folders_of_the_system_too(confined):
    for path in map(Path, ("/", "/usr", "/usr/bin", "/bin/sh")):
        before = _status(path)
        confined.run(CODE, path)
        assert _status(path) == before


def test_it_would_work_unprotected(unprotected, planted):
    own = planted.folder / "own.txt"
    code = CODE.replace("    done = []", "    open(path, 'w').close()\n    done = []")
    assert {"mode", "time", "now"} <= set(unprotected.run(code, own).value)
