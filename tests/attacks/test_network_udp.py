"""Attack: send a datagram to somebody on this machine."""

import contextlib
import socket

import pytest

CODE = """
import socket

def attack(port, text):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as sender:
        return sender.sendto(text.encode(), ("127.0.0.1", port))
"""


@pytest.fixture
def receiver():
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as bound:
        bound.bind(("127.0.0.1", 0))
        bound.settimeout(0.2)
        yield bound


def received(receiver):
    with contextlib.suppress(TimeoutError):
        return receiver.recv(100)


def test_nothing_arrives(confined, receiver):
    assert confined.run(CODE, receiver.getsockname()[1], "hello").value is None
    assert received(receiver) is None


def test_it_would_work_unprotected(unprotected, receiver):
    unprotected.run(CODE, receiver.getsockname()[1], "hello")
    assert received(receiver) == b"hello"
