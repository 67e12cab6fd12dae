"""Attack: ioctl and fcntl requests on descriptors that are open anyway: type into a terminal, ask for signals, take leases."""

CODE = """
import fcntl
import os

IOCTL = {"type into a terminal": 0x5412, "control terminal": 0x540E, "signals": 0x5452, "size": 0x5414, "new terminal": 0x5441,
         "file flags": 0x40086602, "clone": 0x40049409, "process handle": 0xC0 << 24 | 0xFF0B}
FCNTL = {"owner": 8, "signal": 10, "owner with kind": 15, "lease": 1024, "watch": 1026, "seals": 1033, "pipe size": 1031}

def attack():
    done = []
    file = os.open("own", os.O_CREAT | os.O_RDWR)
    for descriptor in (0, 1, file):
        for name, code in IOCTL.items():
            try:
                fcntl.ioctl(descriptor, code, bytearray(64))
                done.append(name)
            except OSError as error:
                if error.errno != 1:
                    done.append(name + " was let through")
        for name, code in FCNTL.items():
            try:
                fcntl.fcntl(descriptor, code, 0)
                done.append(name)
            except OSError as error:
                if error.errno != 1:
                    done.append(name + " was let through")
    return done
"""


def test_they_are_refused(confined):
    assert confined.run(CODE).value == []


def test_some_would_work_unprotected(unprotected):
    assert unprotected.run(CODE).value
