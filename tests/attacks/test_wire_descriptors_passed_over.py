"""Attack: push open files through the socket until the grader has no descriptors left."""

import os

CODE = """
import array
import os
import socket
import stat

def attack():
    sent = 0
    files = array.array("i", [os.open("/dev/null", os.O_RDONLY) for _ in range(50)])
    for number in range(3, 256):
        try:
            if not stat.S_ISSOCK(os.fstat(number).st_mode):
                continue
        except OSError:
            continue
        with socket.socket(fileno=os.dup(number)) as connection:
            connection.sendmsg([b"\\0"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, files)])
            sent += len(files)
    return sent
"""


def test_the_grader_takes_none(confined):
    confined.is_healthy()
    before = len(os.listdir("/dev/fd"))
    for _ in range(3):
        confined.run(CODE)
    assert len(os.listdir("/dev/fd")) == before
    assert confined.is_healthy()
