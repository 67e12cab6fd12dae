"""Attack: climb the call stack into the harness and look for a later call's input or an expected value."""

import time

import pytest

CODE = """
import inspect
import sys

def attack(later=None):
    seen = []
    frame = sys._getframe()
    while frame is not None:
        seen.append(repr(frame.f_locals)[:20_000] + repr(list(frame.f_globals)[:200]))
        frame = frame.f_back
    seen += [repr(entry.frame.f_locals)[:1000] for entry in inspect.stack()]
    return "".join(seen)[:60_000]
"""


def test_a_later_calls_input_is_not_there_yet(confined, planted):
    with confined.worker.session() as session:
        session.run_cell(CODE, "attack", 0)
        with session.exercise(time.monotonic() + 5) as process:
            first = process.call("attack", [], {}, 0)
            second = process.call("attack", [planted.secret], {}, 0)
    assert planted.secret not in str(first.value)
    assert planted.secret in str(second.value), "what it is given, it can see"


@pytest.mark.parametrize("word", ["expected", "assert_matches", "gradebook", "max_score"])
def test_nothing_of_the_checks_is_there(confined, word):
    assert word not in confined.run(CODE).value
