"""Attack: give every answer in time, then refuse to end when the grader hangs up."""

import time

CODE = """
import os
import time

os._exit = lambda *_: time.sleep(60)

def attack():
    return "answer"
"""


def test_the_exercises_limit_holds(confined):
    started = time.monotonic()
    outcome = confined.run(CODE)
    assert outcome.value == "answer" or outcome.ended is not None
    assert time.monotonic() - started < 30, "6 seconds for an exercise, and some for the rest"
    assert confined.is_healthy()
