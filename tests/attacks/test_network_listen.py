"""Attack: open a port to which somebody outside can connect."""

CODE = """
import socket

def attack():
    with socket.create_server(("127.0.0.1", 0)) as server:
        return server.getsockname()[1]
"""


def test_it_fails(confined):
    assert confined.run(CODE).value is None


def test_it_would_work_unprotected(unprotected):
    assert unprotected.run(CODE).value > 0
