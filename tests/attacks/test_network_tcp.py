"""Attack: connect to a server on this machine."""

CODE = """
import socket

def attack(port):
    socket.create_connection(("127.0.0.1", port), timeout=2).close()
    return "connected"
"""


def test_it_fails(confined, planted):
    outcome = confined.run(CODE, planted.port)
    assert outcome.value is None
    assert outcome.error is not None


def test_it_would_work_unprotected(unprotected, planted):
    assert unprotected.run(CODE, planted.port).value == "connected"
