"""Attack: a check's call replaces the student's other functions, so that the next exercise gets better ones."""

import time

CODE = """
def attack():
    import builtins
    global later
    later = lambda x: x + 1
    builtins.later_too = 1
    return "replaced"

def later(x):
    return "wrong"
"""


def test_the_next_exercise_sees_the_notebook_as_it_was(confined):
    with confined.worker.session() as session:
        session.run_cell(CODE, "attack", 0)
        with session.exercise(time.monotonic() + 3) as process:
            assert process.call("attack", [], {}, 0).value == "replaced"
            assert process.call("later", [1], {}, 0).value == 2
        with session.exercise(time.monotonic() + 3) as process:
            assert process.call("later", [1], {}, 0).value == "wrong"
            assert process.call("later_too", [], {}, 0).error["type"] == "NameError"
