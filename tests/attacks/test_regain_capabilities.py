"""Attack: get privileges back: capabilities, user ids, groups."""

CODE = """
import ctypes
import os
import struct

def attack():
    libc = ctypes.CDLL(None, use_errno=True)
    header, sets = struct.pack("Ii", 0x20080522, 0), ctypes.create_string_buffer(24)
    libc.capget(header, sets)
    effective, permitted, inheritable, *rest = struct.unpack("6I", sets.raw)
    gained = []
    wanted = struct.pack("6I", *[0xFFFFFFFF] * 6)
    for name, way in {
        "capabilities": lambda: libc.capset(header, wanted), "ambient": lambda: libc.prctl(47, 2, 21, 0, 0),
        "privileges again": lambda: libc.prctl(38, 0, 0, 0, 0), "keep": lambda: libc.prctl(8, 1, 0, 0, 0),
        "user": lambda: libc.setuid(0), "users": lambda: libc.setresuid(0, 0, 0), "group": lambda: libc.setgid(0),
        "groups": lambda: libc.setgroups(0, None),
    }.items():
        if way() >= 0:
            gained.append(name)
    return [effective, permitted, inheritable, *rest], gained
"""


def test_there_are_none_and_none_can_be_gained(confined):
    held, gained = confined.run(CODE).value
    assert held == [0] * 6
    assert gained == []
