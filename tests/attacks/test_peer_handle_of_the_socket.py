"""Attack: ask the socket for a handle on the process at its other end (the grader), and use that handle."""

CODE = """
import ctypes
import os
import socket
import stat

def attack():
    libc = ctypes.CDLL(None, use_errno=True)
    for number in range(3, 256):
        try:
            if not stat.S_ISSOCK(os.fstat(number).st_mode):
                continue
            handle = socket.socket(fileno=os.dup(number)).getsockopt(socket.SOL_SOCKET, 77)  # SO_PEERPIDFD
        except OSError:
            continue
        done = []
        for name, call in {
            "signal": (424, handle, 0, 0, 0), "take a descriptor": (438, handle, 1, 0),
        }.items():
            if libc.syscall(*call) >= 0:
                done.append(name)
        return done
    return []
"""


def test_it_fails(confined):
    assert confined.run(CODE).value == []
    assert confined.is_healthy()


def test_it_would_work_unprotected(unprotected):
    assert "signal" in unprotected.run(CODE).value
