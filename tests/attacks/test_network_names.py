"""Attack: look up a name, which carries a secret out to whoever answers for the domain."""

CODE = """
import socket

def attack():
    return [str(entry[4][0]) for entry in socket.getaddrinfo("localhost", 80)]
"""


def test_it_fails(confined):
    assert confined.run(CODE).value is None
