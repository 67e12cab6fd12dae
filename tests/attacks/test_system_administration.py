"""Attack: calls for administrators, with arguments that change nothing: names, swap, quotas, the clock, the kernel's log."""

import pytest

CODE = """
import ctypes
import os

X86 = os.uname().machine == "x86_64"
CALLS = {
    "set the clock": (227 if X86 else 112, 0, None),
    "set the time of day": (164 if X86 else 170, None, None),
    "adjust the clock": (305 if X86 else 266, 0, ctypes.create_string_buffer(512)),
    "read the kernel's log": (103 if X86 else 116, 10, None, 0),
    "set the host's name": (170 if X86 else 161, None, -1),
    "reboot": (169 if X86 else 142, 0, 0, 0, None),
    "swap": (167 if X86 else 224, None, 0),
    "load a kernel": (246 if X86 else 104, 0, -1, None, -1),
    "ports": (172 if X86 else 1000, 0, 0, 0),
    "process accounting": (163 if X86 else 89, b"/does/not/exist"),
    "hang up the terminal": (153 if X86 else 58,),
}

def attack(name):
    libc = ctypes.CDLL(None, use_errno=True)
    return 0 if libc.syscall(*CALLS[name]) >= 0 else ctypes.get_errno()
"""
NAMES = [line.split('"')[1] for line in CODE.splitlines() if line.startswith('    "') and '": (' in line]


@pytest.mark.parametrize("name", NAMES)
def test_it_is_refused(confined, name):
    assert confined.run(CODE, name).value == 1


def test_asking_for_the_clocks_state_would_work_unprotected(unprotected):
    assert unprotected.run(CODE, "adjust the clock").value == 0
