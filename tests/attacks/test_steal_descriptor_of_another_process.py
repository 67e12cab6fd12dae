"""Attack: take an open file out of another process with a handle on that process."""

CODE = """
import ctypes
import os

def attack(pid):
    libc = ctypes.CDLL(None, use_errno=True)
    handle = libc.syscall(434, pid or os.getpid(), 0)  # pidfd_open
    if handle < 0:
        return ctypes.get_errno()
    return "stolen" if libc.syscall(438, handle, 0, 0) >= 0 else ctypes.get_errno()  # pidfd_getfd
"""


def test_it_fails(confined, planted):
    assert confined.run(CODE, planted.victim.pid).value == 1
    assert confined.run(CODE, 0).value == 1


def test_it_would_work_unprotected(unprotected):
    assert unprotected.run(CODE, 0).value == "stolen"
