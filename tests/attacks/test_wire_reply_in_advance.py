"""Attack: write a valid reply into the grader's socket before the real one, so that answers get out of step."""

import time

from autograder.sandbox.channel import SessionEnded

CODE = """
import os
import stat

import wire

def own_socket():
    return max(n for n in range(3, 256) if os.path.exists(f"/dev/null") and is_socket(n))

def is_socket(number):
    try:
        return stat.S_ISSOCK(os.fstat(number).st_mode)
    except OSError:
        return False

def attack(value):
    tree, buffers = wire.encode(value)
    os.write(own_socket(), wire.pack({"ok": True, "value": tree}, buffers))
    return "honest"

def later(x):
    return x + 1
"""


def test_it_is_a_lie_about_its_own_value_only(confined):
    assert confined.run(CODE, "forged").value == "forged"
    assert confined.is_healthy()


def test_the_next_exercise_of_the_same_notebook_is_in_step_again(confined):
    with confined.worker.session() as session:
        session.run_cell(CODE, "attack", 0)
        try:
            with session.exercise(time.monotonic() + 3) as process:
                assert process.call("attack", ["forged"], {}, 0).value == "forged"
                assert process.call("later", [1], {}, 0).value == "honest", "one behind: its own answers, wrongly ordered"
        except SessionEnded:
            return
        with session.exercise(time.monotonic() + 3) as process:
            assert process.call("later", [1], {}, 0).value == 2
