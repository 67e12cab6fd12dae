"""Attack: try every descriptor number for something that the fork server or the grader left open, and read it."""

CODE = """
import os
import stat

def attack():
    found = []
    for number in range(0, 4096):
        try:
            status = os.fstat(number)
        except OSError:
            continue
        if stat.S_ISSOCK(status.st_mode):
            found.append("socket")
        elif stat.S_ISCHR(status.st_mode):
            found.append("null" if os.path.samestat(status, os.stat("/dev/null")) else "device")
        else:
            os.lseek(number, 0, 0)
            found.append(repr(os.read(number, 1000)))
    return found
"""


def test_only_the_own_socket_and_nothing_to_read(confined):
    found = confined.run(CODE).value
    assert set(found) == {"socket", "null"}
    assert found.count("socket") == 1


def test_only_one_socket_in_a_cell_too(confined):
    outcome = confined.run(CODE.replace("def attack", "def look") + "\nseen = look()\ndef attack():\n    return seen")
    assert set(outcome.value) == {"socket", "null"}
    assert outcome.value.count("socket") == 1
