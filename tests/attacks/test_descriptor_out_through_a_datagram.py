"""Attack: hand an open file to a helper outside by way of a datagram to the helper's address."""

import array
import contextlib
import os
import socket

import pytest

CODE = """
import array
import os
import socket

def attack(path):
    with open("smuggled.txt", "w") as file:
        file.write("contraband")
    one, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
    files = array.array("i", [os.open("smuggled.txt", os.O_RDONLY)])
    return one.sendmsg([b"x"], [(socket.SOL_SOCKET, socket.SCM_RIGHTS, files)], 0, path)
"""


@pytest.fixture
def helper(planted):
    path = planted.folder / "helper"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as bound:
        bound.bind(str(path))
        path.chmod(0o777)
        bound.settimeout(0.1)
        yield path, bound


def smuggled(bound):
    with contextlib.suppress(TimeoutError):
        _, ancillary, _, _ = bound.recvmsg(10, socket.CMSG_SPACE(4))
        descriptors = array.array("i", ancillary[0][2])
        try:
            return os.read(descriptors[0], 100)
        finally:
            os.close(descriptors[0])


def test_nothing_arrives(confined, helper):
    path, bound = helper
    confined.run(CODE, path)
    assert smuggled(bound) is None


def test_it_would_work_unprotected(unprotected, helper):
    path, bound = helper
    unprotected.run(CODE, path)
    assert smuggled(bound) == b"contraband"
