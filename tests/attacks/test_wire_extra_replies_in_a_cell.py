"""Attack: answer the grader's next requests in advance from a cell, so that it believes in exercises that never ran."""

CODE = """
import os
import stat

import wire

for number in range(3, 256):
    try:
        if stat.S_ISSOCK(os.fstat(number).st_mode):
            os.write(number, wire.pack({"ok": True, "error": None, "exit": 0}) * 5)
    except OSError:
        pass

def attack():
    return "own value"
"""


def test_nothing_but_its_own_value_crosses(confined):
    assert confined.run(CODE).value in ("own value", None)
    assert confined.is_healthy()
