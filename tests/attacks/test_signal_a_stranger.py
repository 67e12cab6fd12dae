"""Attack: kill a process of the grader's, by every system call that sends signals."""

import pytest

CODE = """
import ctypes
import os

X86 = os.uname().machine == "x86_64"

def attack(pid, signal):
    libc = ctypes.CDLL(None, use_errno=True)
    information = ctypes.create_string_buffer(128)
    handle = libc.syscall(434, pid, 0)
    sent = []
    for name, call in {
        "kill": (62 if X86 else 129, pid, signal),
        "tkill": (200 if X86 else 130, pid, signal),
        "tgkill": (234 if X86 else 131, pid, pid, signal),
        "queue": (129 if X86 else 138, pid, signal, information),
        "handle": (424, handle, signal, 0, 0),
    }.items():
        if libc.syscall(*call) >= 0:
            sent.append(name)
    return sent
"""


def test_it_fails(confined, planted):
    assert confined.run(CODE, planted.victim.pid, 9).value == []
    assert planted.victim_is_alive()


@pytest.mark.parametrize("everybody", [-1, 0, 1])
def test_groups_and_the_first_process_cannot_be_reached(confined, everybody):
    """With signal 0, which asks for the permission and does nothing."""
    assert confined.run(CODE, everybody, 0).value == []


def test_it_would_work_unprotected(unprotected, planted):
    assert "kill" in unprotected.run(CODE, planted.victim.pid, 9).value
    assert not planted.victim_is_alive()
