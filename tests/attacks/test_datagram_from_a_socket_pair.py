"""Attack: make a harmless pair of datagram sockets, then send from it to a local server's address (the system's log, say)."""

import contextlib
import secrets
import socket

import pytest

CODE = """
import socket

def attack(path, abstract):
    sent = 0
    for address in (path, "\\0" + abstract):
        one, other = socket.socketpair(socket.AF_UNIX, socket.SOCK_DGRAM)
        for way in (lambda: one.sendto(b"hello", address), lambda: one.sendmsg([b"hello"], [], 0, address)):
            try:
                sent += way()
            except OSError:
                pass
    return sent
"""


@pytest.fixture
def servers(planted):
    name = secrets.token_hex(8)
    path = planted.folder / "log"
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as first, socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM) as second:
        first.bind(str(path))
        path.chmod(0o777)
        second.bind("\0" + name)
        for server in (first, second):
            server.settimeout(0.1)
        yield path, name, first, second


def received(server):
    with contextlib.suppress(TimeoutError):
        return server.recv(100)


def test_nothing_arrives(confined, servers):
    path, name, first, second = servers
    assert confined.run(CODE, path, name).value in (0, None)
    assert received(first) is None
    assert received(second) is None


def test_it_would_work_unprotected(unprotected, servers):
    path, name, first, second = servers
    unprotected.run(CODE, path, name)
    assert received(first) == received(second) == b"hello"
