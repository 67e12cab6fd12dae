"""Attack: error reports with wrong types, huge texts, markup and control characters."""

import json

import pytest

CODE = """
import os
import stat
import struct

def attack(text):
    data = text.encode()
    for number in range(3, 256):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode):
                os.write(number, struct.pack("!IQ", len(data), 0) + data)
        except OSError:
            pass
"""
ERRORS = [
    None, 5, "text", [], {}, {"type": 5}, {"type": None, "message": ["a"]}, {"type": {"a": 1}, "line": "12"}, {"line": True},
    {"message": "a" * 40_000}, {"type": "T" * 5000, "message": "m", "code": "c" * 5000}, {"unknown": "x", "points": 50},
    {"line": 10**3000}, {"line": -1}, {"line": 1.5}, {"type": "E\n\0\x1b[2J", "message": "<script>"}, {"message": "\ud800"},
]  # fmt: skip


@pytest.mark.parametrize("error", ERRORS, ids=lambda error: repr(error)[:40])
def test_only_short_texts_of_known_names_get_through(confined, error):
    outcome = confined.run(CODE, json.dumps({"ok": False, "error": error}))
    assert outcome.ended is None
    assert outcome.value is None
    assert set(outcome.error) <= {"type", "message", "code", "line"}
    assert all(len(str(value)) < 1000 for value in outcome.error.values())
    assert type(outcome.error.get("line", 0)) is int
    assert all(type(outcome.error.get(key, "")) is str for key in ("type", "message", "code"))


def test_the_worker_is_healthy_afterwards(confined):
    assert confined.is_healthy()
