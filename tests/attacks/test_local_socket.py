"""Attack: connect to a local server through a socket in the file system or with an abstract name."""

import secrets
import socket

import pytest

CODE = """
import socket

def attack(path, abstract):
    reached = []
    for address in (path, "\\0" + abstract):
        try:
            with socket.socket(socket.AF_UNIX) as client:
                client.connect(address)
                reached.append(address)
        except OSError:
            pass
    return len(reached)
"""


@pytest.fixture
def servers(planted):
    name = secrets.token_hex(8)
    path = planted.folder / "server"
    with socket.socket(socket.AF_UNIX) as first, socket.socket(socket.AF_UNIX) as second:
        first.bind(str(path))
        path.chmod(0o777)
        second.bind("\0" + name)
        first.listen()
        second.listen()
        yield path, name


def test_it_fails(confined, servers):
    assert confined.run(CODE, *servers).value == 0


def test_it_would_work_unprotected(unprotected, servers):
    assert unprotected.run(CODE, *servers).value == 2
