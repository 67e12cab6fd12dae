"""Attack: start a process past the C library: `vfork`, `clone` and `clone3`, with and without new namespaces."""

CODE = """
import ctypes
import os

X86 = os.uname().machine == "x86_64"
CLONE = 56 if X86 else 220
SIGCHLD, PARENT, NEW_USER, NEW_PID, NEW_NET = 17, 0x8000, 0x10000000, 0x20000000, 0x40000000

def attack():
    libc = ctypes.CDLL(None, use_errno=True)
    zero = ctypes.c_ulong(0)
    started = []

    def attempt(name, *call):
        result = libc.syscall(*call)
        if result == 0:
            os._exit(0)
        if result > 0:
            started.append(name)

    attempt("plain", CLONE, ctypes.c_ulong(SIGCHLD), zero, zero, zero, zero)
    attempt("sibling", CLONE, ctypes.c_ulong(SIGCHLD | PARENT), zero, zero, zero, zero)
    attempt("user namespace", CLONE, ctypes.c_ulong(SIGCHLD | NEW_USER), zero, zero, zero, zero)
    attempt("all", CLONE, ctypes.c_ulong(SIGCHLD | NEW_USER | NEW_PID | NEW_NET), zero, zero, zero, zero)
    attempt("high bits", CLONE, ctypes.c_ulong(SIGCHLD | 1 << 40), zero, zero, zero, zero)
    arguments = (ctypes.c_uint64 * 11)(0, 0, 0, 0, SIGCHLD)
    attempt("clone3", 435, arguments, ctypes.c_ulong(88))
    if X86:
        attempt("fork", 57)
    return started
"""


def test_none_is_started(confined):
    assert confined.run(CODE).value == []
    assert confined.is_healthy()


def test_it_would_work_unprotected(unprotected):
    assert {"plain", "clone3"} <= set(unprotected.run(CODE).value)
