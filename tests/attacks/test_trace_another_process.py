"""Attack: attach to another process as a debugger would."""

CODE = """
import ctypes
import os

NUMBER = {"x86_64": 101, "aarch64": 117}[os.uname().machine]

def attack(request, pid):
    libc = ctypes.CDLL(None, use_errno=True)
    return 0 if libc.syscall(NUMBER, request, pid, 0, 0) >= 0 else ctypes.get_errno()
"""
TRACE_ME, ATTACH, SEIZE = 0, 16, 0x4206


def test_it_fails_on_a_stranger(confined, planted):
    for request in (ATTACH, SEIZE):
        assert confined.run(CODE, request, planted.victim.pid).value == 1
    assert planted.victim_is_alive()


def test_it_fails_on_the_parent(confined):
    code = CODE.replace("request, pid, 0", "request, os.getppid(), 0")
    assert confined.run(code, SEIZE, 0).value == 1
    assert confined.is_healthy()


def test_it_would_work_unprotected(unprotected, planted):
    assert unprotected.run(CODE, TRACE_ME, 0).value == 0
