"""Attack: frames whose JSON is broken, too deep, not an object, or full of surprises."""

import time

import pytest

CODE = """
import os
import stat
import struct

def attack(pieces):
    data = b"".join(bytes(part) * times for part, times in pieces)
    for number in range(3, 256):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode):
                os.write(number, struct.pack("!IQ", len(data), 0) + data)
        except OSError:
            pass
"""
MESSAGES = {
    "empty": [],
    "not JSON": [(b"{", 1)],
    "not UTF-8": [(b"\xff\xfe", 50)],
    "a list": [(b"[1]", 1)],
    "a number": [(b"7", 1)],
    "null": [(b"null", 1)],
    "very deep lists": [(b"[", 50_000)],
    "very deep objects": [(b'{"a":', 50_000)],
    "closed and very deep": [(b"[", 20_000), (b"]", 20_000)],
    "an integer of 100,000 digits": [(b'{"ok":true,"value":{"t":"v","v":', 1), (b"9", 100_000), (b"}}", 1)],
    "deep and well formed": [(b'{"ok":true,"value":', 1), (b'{"t":"L","v":[', 300), (b"]}", 300), (b"}", 1)],
    "too many parts": [(b'{"ok":true,"value":{"t":"L","v":[0', 1), (b",0", 120_000), (b"]}}", 1)],
    "two JSON texts": [(b'{"ok":true}', 2)],
    "a byte order mark": [(b'\xef\xbb\xbf{"ok":true}', 1)],
    "zero bytes": [(b"\0", 100)],
}


@pytest.mark.parametrize("name", MESSAGES)
def test_it_is_a_breach_of_the_protocol_at_once(confined, name):
    started = time.monotonic()
    pieces = [(list(part), times) for part, times in MESSAGES[name]]
    assert confined.run(CODE, pieces).ended.startswith("protocol")
    assert time.monotonic() - started < 30


def test_the_worker_is_healthy_afterwards(confined):
    assert confined.is_healthy()
