"""Attack: speak to the fork server over its control socket: order a session without confinement, or report an exit."""

CODE = """
import json
import os
import socket
import stat

ORDER = {"disk": 1 << 30, "inodes": 100000, "rlimits": {}, "forks": 1000, "wall": 1000, "scratch": "/"}
sent = []
for number in range(3, 4096):
    try:
        if stat.S_ISSOCK(os.fstat(number).st_mode):
            kind = socket.socket(fileno=os.dup(number)).getsockopt(socket.SOL_SOCKET, socket.SO_TYPE)
            if kind == socket.SOCK_SEQPACKET:
                os.write(number, json.dumps(ORDER).encode())
                sent.append(number)
    except OSError:
        pass

def attack():
    return sent
"""


def test_it_is_not_there(confined):
    assert confined.run(CODE).value == []
    assert confined.is_healthy()
