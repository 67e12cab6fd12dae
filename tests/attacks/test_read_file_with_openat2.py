"""Attack: open a file with the newest of the opening system calls, past the C library."""

CODE = """
import ctypes
import os
import struct

def attack(path):
    how = ctypes.create_string_buffer(struct.pack("QQQ", os.O_RDONLY, 0, 0))
    descriptor = ctypes.CDLL(None).syscall(437, -100, path.encode(), how, 24)
    return os.read(descriptor, 100).decode() if descriptor >= 0 else None
"""


def test_it_fails(confined, planted):
    assert confined.run(CODE, planted.secret_file).value is None


def test_it_would_work_unprotected(unprotected, planted):
    assert unprotected.run(CODE, planted.secret_file).value == planted.secret
