"""Attack: crash with a core dump, so that the fork server's memory lands in a file."""

import tempfile
from pathlib import Path

CODE = """
import os
import resource

try:
    resource.setrlimit(resource.RLIMIT_CORE, (1 << 30, 1 << 30))
    raised = True
except (OSError, ValueError):
    raised = False

def attack():
    if raised:
        return "the limit was raised"
    os.abort()
"""


def test_it_fails(confined):
    before = {path.name for path in Path(tempfile.gettempdir()).glob("core*")}
    outcome = confined.run(CODE)
    assert outcome.ended is not None
    assert {path.name for path in Path(tempfile.gettempdir()).glob("core*")} == before
    assert confined.is_healthy()


def test_the_limit_is_zero_for_good(confined):
    code = "import resource\ndef attack():\n    return list(resource.getrlimit(resource.RLIMIT_CORE))"
    assert confined.run(code).value == [0, 0]
