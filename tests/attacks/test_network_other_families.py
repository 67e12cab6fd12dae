"""Attack: sockets of every family that is not the internet: packets, kernel messages, virtual machines, ciphers, Bluetooth."""

CODE = """
import socket

FAMILIES = {"unix": 1, "netlink": 16, "packet": 17, "bluetooth": 31, "algorithms": 38, "virtual machine": 40, "xdp": 44,
            "can": 29, "internet 6": 10, "key": 15, "rds": 21, "tipc": 30, "smc": 43, "phonet": 35, "ax25": 3}

def attack():
    opened = []
    for name, family in FAMILIES.items():
        for kind in (1, 2, 3, 5):
            try:
                socket.socket(family, kind, 0).close()
                opened.append((name, kind))
            except OSError:
                pass
    return opened
"""


def test_none_opens(confined):
    assert confined.run(CODE).value == []


def test_one_would_open_unprotected(unprotected):
    one = "import socket\ndef attack():\n    socket.socket(socket.AF_UNIX).close()\n    return 'opened'"
    assert unprotected.run(one).value == "opened"
