"""Attack: open the machine's devices: memory, disks, terminals, the kernel's log, virtual machines, graphics."""

import pytest

CODE = """
import glob
import os

NAMES = ["/dev/mem", "/dev/kmem", "/dev/port", "/dev/kmsg", "/dev/tty", "/dev/ptmx", "/dev/console", "/dev/fuse", "/dev/kvm",
         "/dev/vsock", "/dev/vhost-vsock", "/dev/net/tun", "/dev/userfaultfd", "/dev/loop-control", "/dev/sda", "/dev/vda",
         "/dev/nvidiactl", "/dev/nvidia0", "/dev/dri/card0", "/dev/input/event0", "/dev/hpet", "/dev/rtc0", "/dev/zero",
         "/dev/full", "/dev/random", "/dev/stdin", "/dev/fd/0"]

def attack():
    opened = []
    for name in NAMES:
        for flags in (os.O_RDONLY, os.O_WRONLY, os.O_RDWR):
            try:
                os.close(os.open(name, flags | os.O_NONBLOCK | os.O_NOCTTY))
                opened.append(name)
            except OSError:
                pass
    return sorted(set(opened))
"""


def test_none_opens(confined):
    assert set(confined.run(CODE).value) <= {"/dev/stdin", "/dev/fd/0"}


def test_some_would_open_unprotected(unprotected):
    assert unprotected.run("def attack():\n    return open('/dev/zero', 'rb').read(3)[0]").value == 0


@pytest.mark.full_only
def test_the_devices_of_the_machine_are_not_there(confined):
    code = "import os\ndef attack():\n    return [n for n in ('mem', 'kmsg', 'vsock', 'kvm') if os.path.lexists('/dev/' + n)]"
    assert confined.run(code).value == []
