"""Attack: read and write another process's memory through `/proc/PID/mem`."""

CODE = """
def attack(pid):
    with open(f"/proc/{pid}/mem", "rb+", buffering=0):
        return "opened"
"""
PARENT = "import os\n" + CODE.replace("{pid}", "{os.getppid()}")


def test_it_fails_on_a_stranger(confined, planted):
    assert confined.run(CODE, planted.victim.pid).error is not None


def test_it_fails_on_the_parent(confined):
    assert confined.run(PARENT, 0).error is not None


def test_it_would_work_unprotected(unprotected):
    assert unprotected.run(CODE, "self").value == "opened"
