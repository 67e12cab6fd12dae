"""Attack: make a device node in the working folder, through which the machine's memory or disk can be read."""

CODE = """
import os
import stat

def attack():
    made = []
    for name, kind, device in (("null", stat.S_IFCHR, os.makedev(1, 3)), ("memory", stat.S_IFCHR, os.makedev(1, 1)),
                               ("disk", stat.S_IFBLK, os.makedev(8, 0)), ("socket", stat.S_IFSOCK, 0)):
        try:
            os.mknod(name, kind | 0o666, device)
            made.append(name)
        except OSError:
            pass
    return made
"""


def test_none_is_made(confined):
    assert confined.run(CODE).value == []


def test_a_socket_would_be_made_unprotected(unprotected):
    assert "socket" in unprotected.run(CODE).value
