"""Attack: read what the kernel exports about the machine: hardware, network interfaces, security settings."""

import pytest

CODE = """
import os

NAMES = ["/sys/class/net", "/sys/class/dmi/id", "/sys/kernel/security", "/sys/fs/cgroup", "/sys/module", "/sys/block",
         "/sys/kernel/debug", "/sys/firmware", "/proc/net/tcp", "/proc/mounts", "/proc/cmdline", "/proc/version",
         "/proc/kallsyms", "/proc/sys/kernel", "/proc/self/mountinfo", "/proc/self/maps", "/proc/interrupts",
         "/proc/kcore", "/proc/1/cmdline"]

def attack():
    read = []
    for name in NAMES:
        for way in (os.listdir, lambda path: open(path, "rb").read(100)):
            try:
                way(name)
                read.append(name)
            except OSError:
                pass
    return read
"""


def test_none_can_be_read(confined):
    assert confined.run(CODE).value == []


def test_they_can_be_read_unprotected(unprotected):
    assert {"/proc/version", "/proc/mounts"} <= set(unprotected.run(CODE).value)


@pytest.mark.full_only
def test_the_network_has_no_interface(confined):
    code = "import socket\ndef attack():\n    return [n for _, n in socket.if_nameindex()]"
    assert confined.run(code).value in (None, [], ["lo"])
