"""Attack: install trace, profile and audit hooks and collector callbacks that run inside the harness's own code."""

import time

CODE = """
import gc
import sys
import threading

seen = []

busy = False

def note(thing):
    global busy
    if not busy and len(seen) < 2000:
        busy = True
        try:
            seen.append(repr(thing)[:300])
        except Exception:
            pass
        busy = False

def look(frame, event, argument):
    plain = {name: value for name, value in frame.f_locals.items() if type(value) in (str, bytes, int, dict)}
    note([frame.f_code.co_name, plain])
    return look

sys.addaudithook(lambda *event: note(event))
gc.callbacks.append(lambda *_: note("collecting"))

def attack():
    sys.settrace(look)
    sys.setprofile(look)
    threading.settrace(look)
    return 1

def later(x):
    sys.settrace(None)
    sys.setprofile(None)
    return "".join(seen)[:50_000]
"""


def test_nothing_of_the_graders_is_seen(confined, planted):
    with confined.worker.session() as session:
        session.run_cell(CODE, "attack", 0)
        with session.exercise(time.monotonic() + 4) as process:
            assert process.call("attack", [], {}, 0).value == 1
            seen = process.call("later", [2], {}, 0).value
    for word in ("expected", "assert_matches", "gradebook", "solutions.", planted.secret):
        assert word not in seen
    assert confined.is_healthy()
