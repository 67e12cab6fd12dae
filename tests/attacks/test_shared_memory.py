"""Attack: leave shared memory, semaphores or message queues behind for the next session to find."""

CODE = """
import ctypes
import os
from multiprocessing import shared_memory

X86 = os.uname().machine == "x86_64"
KEY = 0x50F7

def attack():
    libc = ctypes.CDLL(None, use_errno=True)
    made = []
    for name, make, remove in (
        ("memory", (29 if X86 else 194, KEY, ctypes.c_ulong(4096), 0o1666), 31 if X86 else 195),
        ("semaphore", (64 if X86 else 190, KEY, 1, 0o1666), 66 if X86 else 191),
        ("queue", (68 if X86 else 186, KEY, 0o1666), 71 if X86 else 187),
    ):
        identity = libc.syscall(*make)
        if identity >= 0:
            made.append(name)
            libc.syscall(remove, identity, 0, 0, 0)
    if libc.syscall(240 if X86 else 180, b"softmark", os.O_CREAT | os.O_RDWR, 0o666, None) >= 0:
        made.append("named queue")
        libc.syscall(241 if X86 else 181, b"softmark")
    try:
        segment = shared_memory.SharedMemory("softmark-attack", create=True, size=4096)
        made.append("file")
        segment.close()
        segment.unlink()
    except OSError:
        pass
    for folder in ("/dev/shm", "/dev/mqueue", "/tmp", "/var/tmp", "/run"):
        try:
            path = os.path.join(folder, "softmark-left-by-an-attack")
            open(path, "w").close()
            made.append(path)
            os.unlink(path)
        except OSError:
            pass
    return made
"""


def test_none_is_made(confined):
    assert confined.run(CODE).value == []


def test_some_would_be_made_unprotected(unprotected):
    assert {"memory", "semaphore"} & set(unprotected.run(CODE).value)
