"""The layers of confinement that a process puts on itself before it runs student code.

Runs inside the sandbox, in a fork that has run no student code yet. Every step is applied by the kernel and cannot be
taken back; a step that fails raises, and the fork ends without having run anything.
"""

from __future__ import annotations

import ctypes
import os
import resource
import struct
from collections.abc import Iterable, Mapping

_LIBC = ctypes.CDLL(None, use_errno=True)

_CLONE_NEWNS = 0x00020000
_MS_NOSUID_NODEV = 0x2 | 0x4
_PR_SET_DUMPABLE, _PR_SET_NO_NEW_PRIVS, _PR_SET_CHILD_SUBREAPER = 4, 38, 36
_CAPABILITY_VERSION_3 = 0x20080522
_SECCOMP_SET_MODE_FILTER, _SECCOMP_FILTER_FLAG_NEW_LISTENER = 1, 8

PID_PLACEHOLDER = 0x7A5A5A5A
"""Stands for the confined process's own id in the compiled system-call filter."""


def _checked(result: int, what: str) -> int:
    if result < 0:
        code = ctypes.get_errno()
        raise OSError(code, f"{what}: {os.strerror(code)}")
    return result


def hide_memory() -> None:
    """Forbid other processes of the same user to read this process's memory (and core dumps)."""
    _checked(_LIBC.prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0), "dumpable")


def adopt_orphans() -> None:
    """Make orphaned descendants children of this process, so that none can outlive its submission."""
    _checked(_LIBC.prctl(_PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0), "subreaper")


def mount_scratch(path: str, size: int, inodes: int) -> None:
    """Mount an empty private tmpfs on `path`, visible to this process only, bounded in bytes and files."""
    _checked(_LIBC.unshare(_CLONE_NEWNS), "private mounts")
    options = f"size={size},nr_inodes={inodes},mode=700".encode()
    _checked(_LIBC.mount(b"tmpfs", path.encode(), b"tmpfs", _MS_NOSUID_NODEV, options), "mount scratch")


def drop_capabilities() -> None:
    """Give up every capability (the one that mounted the scratch was the last)."""
    header = struct.pack("Ii", _CAPABILITY_VERSION_3, 0)
    _checked(_LIBC.capset(header, bytes(24)), "drop capabilities")


def forbid_new_privileges() -> None:
    """Nothing executed from here on can gain privileges; the kernel asks for this before a filter is accepted."""
    _checked(_LIBC.prctl(_PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0), "no_new_privs")


def limit_resources(limits: Mapping[str, int]) -> None:
    """Set soft and hard resource limits, e.g. `{"CPU": 10, "FSIZE": 1 << 26}`; CPU gets one second between them."""
    for name, value in limits.items():
        hard = value + 1 if name == "CPU" else value
        resource.setrlimit(getattr(resource, f"RLIMIT_{name}"), (value, hard))


class _RulesetAttributes(ctypes.Structure):
    _fields_ = [("filesystem", ctypes.c_uint64), ("network", ctypes.c_uint64), ("scoped", ctypes.c_uint64)]


class _PathBeneath(ctypes.Structure):
    _pack_ = 1
    _layout_ = "ms"
    _fields_ = [("access", ctypes.c_uint64), ("parent", ctypes.c_int32)]


# Landlock has no libc wrappers; these three numbers are the same on every architecture.
_LANDLOCK_CREATE, _LANDLOCK_ADD_RULE, _LANDLOCK_RESTRICT = 444, 445, 446
_READ_FILE, _WRITE_FILE, _READ_DIR, _EXECUTE, _TRUNCATE = 1 << 2, 1 << 1, 1 << 3, 1 << 0, 1 << 14
_SPECIAL_FILES = 1 << 6 | 1 << 9 | 1 << 11 | 1 << 15  # make device nodes, sockets; device ioctls
_RIGHTS_OF_ABI = {1: 13, 2: 14, 3: 15, 4: 15}


def landlock_version() -> int:
    """The kernel's Landlock ABI, or 0 where there is none."""
    return max(0, int(_LIBC.syscall(_LANDLOCK_CREATE, None, 0, 1)))


def restrict_files(read_only: Iterable[str], read_write: Iterable[str]) -> None:
    """Landlock: allow reading below `read_only`, everything but special files below `read_write`, nothing else.

    Also forbids TCP (ABI 4) and signals or abstract sockets out of the process's domain (ABI 6).
    """
    abi = landlock_version()
    handled = (1 << _RIGHTS_OF_ABI.get(abi, 16)) - 1
    attributes = _RulesetAttributes(handled, 3 if abi >= 4 else 0, 3 if abi >= 6 else 0)
    size = 8 if abi < 4 else 16 if abi < 6 else 24
    ruleset = _checked(_LIBC.syscall(_LANDLOCK_CREATE, ctypes.byref(attributes), size, 0), "Landlock rules")
    try:
        for path in read_only:
            _allow(ruleset, path, (_READ_FILE | _READ_DIR | _EXECUTE) & handled)
        for path in read_write:
            _allow(ruleset, path, handled & ~(_SPECIAL_FILES | _EXECUTE))
        _checked(_LIBC.syscall(_LANDLOCK_RESTRICT, ruleset, 0), "Landlock")
    finally:
        os.close(ruleset)


def _allow(ruleset: int, path: str, access: int) -> None:
    if not os.path.exists(path):
        return
    descriptor = os.open(path, os.O_PATH)
    try:
        if not os.path.isdir(path):
            access &= _READ_FILE | _WRITE_FILE | _EXECUTE | _TRUNCATE
        rule = _PathBeneath(access, descriptor)
        _checked(_LIBC.syscall(_LANDLOCK_ADD_RULE, ruleset, 1, ctypes.byref(rule), 0), f"Landlock rule for {path}")
    finally:
        os.close(descriptor)


class _FilterProgram(ctypes.Structure):
    _fields_ = [("length", ctypes.c_ushort), ("filter", ctypes.c_char_p)]


def filter_system_calls(program: bytes, seccomp_number: int) -> int:
    """Install the compiled allow-list; returns the descriptor on which forks are asked for.

    `program` is classic BPF as libseccomp exports it; `seccomp_number` is the number of `seccomp` on this machine.
    """
    own = program.replace(struct.pack("<I", PID_PLACEHOLDER), struct.pack("<I", os.getpid()))
    compiled = _FilterProgram(len(own) // 8, own)
    flags = _SECCOMP_FILTER_FLAG_NEW_LISTENER
    return _checked(_LIBC.syscall(seccomp_number, _SECCOMP_SET_MODE_FILTER, flags, ctypes.byref(compiled)), "seccomp")
