"""Attack: read the home folder of the user who grades: keys, tokens, history."""

import os
import pwd

CODE = """
import os

def attack(homes):
    seen = []
    for home in homes:
        for name in ("", ".ssh", ".config", ".local", ".jupyter"):
            try:
                seen.append(os.listdir(os.path.join(home, name)))
            except OSError:
                pass
        for name in (".bashrc", ".profile", ".bash_history", ".netrc", ".ssh/id_ed25519", ".ssh/authorized_keys", ".gitconfig"):
            try:
                with open(os.path.join(home, name)) as file:
                    seen.append(file.read())
            except OSError:
                pass
    return seen
"""
HOMES = [pwd.getpwuid(os.getuid()).pw_dir, "/root", "/home"]


def test_it_fails(confined):
    assert confined.run(CODE, HOMES).value == []


def test_it_would_work_unprotected(unprotected):
    assert unprotected.run(CODE, HOMES).value
