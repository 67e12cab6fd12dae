"""Attack: kernel interfaces with a history of holes: io_uring, bpf, key rings, performance counters, page-fault handling."""

import pytest

CODE = """
import ctypes
import os

X86 = os.uname().machine == "x86_64"
CALLS = {
    "io_uring_setup": (425, 4, ctypes.create_string_buffer(120)),
    "bpf": (321 if X86 else 280, 0, ctypes.create_string_buffer(120), 120),
    "add_key": (248 if X86 else 217, b"user", b"softmark", b"value", ctypes.c_ulong(5), -3),
    "keyctl": (250 if X86 else 219, 0, -3, ctypes.c_ulong(1)),
    "memfd_create": (319 if X86 else 279, b"name", 0),
    "memfd_secret": (447, 0),
    "perf_event_open": (298 if X86 else 241, ctypes.create_string_buffer(bytes([1, 0, 0, 0, 112]), 128), 0, -1, -1, 0),
    "userfaultfd": (323 if X86 else 282, 1),
    "fanotify_init": (300 if X86 else 262, 0, 0),
    "inotify_init1": (294 if X86 else 26, 0),
    "signalfd4": (289 if X86 else 74, -1, ctypes.create_string_buffer(8), ctypes.c_ulong(8), 0),
    "quotactl": (179 if X86 else 60, 0x800001 << 8, 0, 0, 0),
    "personality": (135 if X86 else 92, ctypes.c_ulong(0xFFFFFFFF)),
    "kcmp": (312 if X86 else 272, os.getpid(), os.getpid(), 0, 0, 0),
    "vmsplice": (278 if X86 else 75, 0, 0, 0, 0),
    "io_setup": (206 if X86 else 0, 1, ctypes.byref(ctypes.c_ulong(0))),
    "process_madvise": (440, 0, 0, 0, 0, 0),
    "pidfd_open": (434, os.getpid(), 0),
    "landlock_create_ruleset": (444, None, 0, 1),
    "name_to_handle_at": (303 if X86 else 264, -100, b".", ctypes.create_string_buffer(bytes([128]), 200),
                          ctypes.byref(ctypes.c_int()), 0),
    "open_by_handle_at": (304 if X86 else 265, -100, ctypes.create_string_buffer(200), 0),
    "finit_module": (313 if X86 else 273, -1, b"", 0),
    "setns": (308 if X86 else 268, -1, 0),
    "lsm_list_modules": (461, 0, 0, 0),
    "mseal": (462, 0, 0, 0),
    "statmount": (457, 0, 0, 0, 0),
}

def attack(name):
    libc = ctypes.CDLL(None, use_errno=True)
    return 0 if libc.syscall(*CALLS[name]) >= 0 else ctypes.get_errno()
"""
NAMES = [line.split('"')[1] for line in CODE.splitlines() if line.startswith('    "')]
NOT_PERMITTED, NO_SUCH_CALL = 1, 38


@pytest.mark.parametrize("name", NAMES)
def test_it_is_refused(confined, name):
    assert confined.run(CODE, name).value in (NOT_PERMITTED, NO_SUCH_CALL)


def test_some_would_work_unprotected(unprotected):
    assert unprotected.run(CODE, "memfd_create").value == 0
    assert unprotected.run(CODE, "inotify_init1").value == 0
