"""Attack: read another process's memory with `process_vm_readv`."""

CODE = """
import ctypes
import os

NUMBER = {"x86_64": 310, "aarch64": 270}[os.uname().machine]

class Piece(ctypes.Structure):
    _fields_ = [("base", ctypes.c_void_p), ("length", ctypes.c_size_t)]

def attack(pid):
    libc = ctypes.CDLL(None, use_errno=True)
    source, target = ctypes.create_string_buffer(b"in memory"), ctypes.create_string_buffer(9)
    word = ctypes.c_ulong
    there, here = Piece(ctypes.addressof(source), 9), Piece(ctypes.addressof(target), 9)
    size = libc.syscall(NUMBER, pid or os.getpid(), ctypes.byref(here), word(1), ctypes.byref(there), word(1), word(0))
    return target.raw.decode() if size == 9 else ctypes.get_errno()
"""


def test_it_fails_on_a_stranger(confined, planted):
    assert confined.run(CODE, planted.victim.pid).value == 1


def test_the_call_is_refused_altogether(confined):
    assert confined.run(CODE, 0).value == 1


def test_it_would_work_unprotected(unprotected):
    assert unprotected.run(CODE, 0).value == "in memory"
