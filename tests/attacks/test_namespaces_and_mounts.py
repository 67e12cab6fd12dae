"""Attack: make new namespaces or mounts, or another root folder, to see other files."""

import pytest

CODE = """
import ctypes
import os

X86 = os.uname().machine == "x86_64"
CALLS = {
    "unshare user": (272 if X86 else 97, 0x10000000),
    "unshare mounts": (272 if X86 else 97, 0x00020000),
    "unshare network": (272 if X86 else 97, 0x40000000),
    "unshare files": (272 if X86 else 97, 0x400),
    "chroot": (161 if X86 else 51, b"."),
    "pivot_root": (155 if X86 else 41, b".", b"."),
    "mount": (165 if X86 else 40, b"none", b".", b"tmpfs", 0, None),
    "umount": (166 if X86 else 39, b".", 2),
    "open_tree": (428, -100, b".", 1),
    "move_mount": (429, -100, b".", -100, b".", 0),
    "fsopen": (430, b"tmpfs", 0),
    "fsmount": (432, -1, 0, 0),
    "mount_setattr": (442, -100, b".", 0, None, 0),
}

def attack(name):
    libc = ctypes.CDLL(None, use_errno=True)
    return 0 if libc.syscall(*CALLS[name]) >= 0 else ctypes.get_errno()
"""
NAMES = [line.split('"')[1] for line in CODE.splitlines() if line.startswith('    "')]


@pytest.mark.parametrize("name", NAMES)
def test_it_is_refused(confined, name):
    assert confined.run(CODE, name).value == 1


def test_one_would_work_unprotected(unprotected):
    assert unprotected.run(CODE, "unshare files").value == 0
