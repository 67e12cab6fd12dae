"""Attack: read the system's configuration: accounts, password hashes, mounts, host names."""

CODE = """
NAMES = ["/etc/passwd", "/etc/shadow", "/etc/group", "/etc/hosts", "/etc/fstab", "/etc/hostname", "/etc/machine-id",
         "/etc/resolv.conf", "/var/log/syslog", "/var/log/dmesg", "/boot/grub/grub.cfg", "/run/utmp"]

def attack():
    read = []
    for name in NAMES:
        try:
            with open(name, "rb") as file:
                file.read()
            read.append(name)
        except OSError:
            pass
    return read
"""


def test_it_fails(confined):
    assert confined.run(CODE).value == []


def test_it_would_work_unprotected(unprotected):
    assert "/etc/passwd" in unprotected.run(CODE).value
