"""The grader's handle on the sandbox: limits in words, replaced processes, levels that are proved."""

import dataclasses
import os
import signal
import time

import pytest
import torch

from autograder.errors import GraderError, UsageError
from autograder.grading.pool import ensure_allowed
from autograder.sandbox import probes
from autograder.sandbox.channel import SessionEnded
from autograder.sandbox.level import Level, best_level, layers_here
from autograder.sandbox.limits import MB, Limits
from autograder.sandbox.worker import Worker

LIMITS = Limits(cell_seconds=3, call_seconds=2, exercise_seconds=4, submission_seconds=20, memory=512 * MB, scratch=8 * MB)


@pytest.fixture(scope="module")
def worker():
    with Worker(best_level(), LIMITS) as started:
        yield started


def _call(worker, code, *arguments):
    with worker.session() as session:
        assert session.run_cell(code, "1", 0).error is None
        with session.exercise(time.monotonic() + 4) as process:
            return process.call("f", arguments, {}, 0)


@pytest.mark.parametrize(
    ("body", "kind", "message"),
    [
        ("return torch.zeros(1 << 30)", "RuntimeError", "can't allocate memory"),
        ("return bytearray(1 << 31)", "MemoryError", ""),
        ("open('big', 'wb').write(b'x' * (1 << 24))", "OSError", ""),
        ("[open(str(i), 'w').close() for i in range(5000)]", "OSError", "No space left on device"),
        ("print('x' * (20 << 20))", "OutputLimit", ""),
        ("return torch.zeros(1 << 25)", "TooLarge", ""),
        ("import os; os.fork()", "PermissionError", ""),
        ("import subprocess; subprocess.run(['true'])", "PermissionError", ""),
        ("import socket; socket.socket()", "PermissionError", ""),
    ],
    ids=lambda value: value[:35] or None,
)
def test_limits_are_errors_of_the_call(body, kind, message, worker):
    if "range(5000)" in body and worker.level is not Level.FULL:
        pytest.skip("the number of files is bounded at the level full only")
    error = _call(worker, f"import torch\ndef f():\n    {body}").error
    assert error["type"] == kind and message in error["message"]


def test_threads_are_bounded(worker):
    code = """
import threading, time
def f():
    started = 0
    try:
        for _ in range(2000):
            threading.Thread(target=time.sleep, args=(1,), daemon=True).start()
            started += 1
    except RuntimeError as error:
        return [started, str(error)]
    return [started, "no limit"]
"""
    started, message = _call(worker, code).value
    assert started < 2000 and "can't start new thread" in message


def test_processor_time_is_bounded():
    limits = dataclasses.replace(LIMITS, exercise_cpu_seconds=1, call_seconds=10, exercise_seconds=10)
    with Worker(best_level(), limits) as worker, worker.session() as session:
        session.run_cell("def f():\n    while True: pass", "1", 0)
        with session.exercise(time.monotonic() + 10) as process, pytest.raises(SessionEnded) as ended:
            process.call("f", [], {}, 0)
        assert ended.value.reason == "died"
        assert process.exit_code in (-signal.SIGXCPU, -signal.SIGKILL)


def test_processor_time_of_a_cell_is_bounded_and_the_next_one_has_its_own():
    limits = dataclasses.replace(LIMITS, cell_cpu_seconds=1, cell_seconds=10)
    with Worker(best_level(), limits) as worker, worker.session() as session:
        spin = "import time\nend = time.process_time() + 0.7\nwhile time.process_time() < end: pass"
        for _ in range(3):
            assert session.run_cell(spin, "1", 0).error is None
        with pytest.raises(SessionEnded):
            session.run_cell("while True: pass", "2", 0)


def test_limits_can_be_set_by_name():
    changed = Limits().changed({"memory": "4096", "cell_seconds": "1.5", "threads": "8"})
    assert (changed.memory, changed.cell_seconds, changed.threads) == (4096 * MB, 1.5, 8)
    for wrong in ({"colour": "1"}, {"memory": "much"}, {"threads": "-1"}, {"memory": "nan"}):
        with pytest.raises(UsageError):
            Limits().changed(wrong)


def test_a_call_that_hangs_ends_its_session_and_no_more(worker):
    with pytest.raises(SessionEnded) as ended:
        _call(worker, "def f():\n    while True: pass")
    assert ended.value.reason == "time"
    assert _call(worker, "def f(x):\n    return x * 2", 21).value == 42


def test_each_exercise_has_the_names_as_they_were(worker):
    with worker.session() as session:
        session.run_cell("seen = []\ndef f(x):\n    seen.append(x)\n    return list(seen)", "1", 0)
        for value in (1, 2):
            with session.exercise(time.monotonic() + 4) as process:
                assert process.call("f", [value], {}, 0).value == [value]
                assert process.call("f", [value], {}, 0).value == [value, value]


def test_a_dead_exercise_leaves_the_next_one_alone(worker):
    with worker.session() as session:
        session.run_cell("import os\ndef f(x):\n    os._exit(7) if x else None\n    return 'alive'", "1", 0)
        with session.exercise(time.monotonic() + 4) as process, pytest.raises(SessionEnded):
            process.call("f", [1], {}, 0)
        assert process.exit_code == 7
        with session.exercise(time.monotonic() + 4) as process:
            assert process.call("f", [0], {}, 0).value == "alive"


def test_a_fork_server_that_is_killed_is_replaced():
    with Worker(best_level(), LIMITS) as worker:
        assert _call(worker, "def f():\n    return 1").value == 1
        before = worker.pid
        os.kill(before, signal.SIGKILL)
        time.sleep(0.2)
        try:
            again = _call(worker, "def f():\n    return 2").value
        except (GraderError, SessionEnded):  # noticed in the middle of a submission
            again = _call(worker, "def f():\n    return 2").value
        assert again == 2 and worker.pid != before


def test_nothing_of_a_session_is_left_behind(worker):
    leave = "open('left', 'w').write('x')\n    threading.Thread(target=time.sleep, args=(60,)).start()"
    _call(worker, f"import threading, time\ndef f():\n    {leave}")
    assert _call(worker, "import os\ndef f():\n    return os.listdir('.')").value == []


def test_tensors_cross_in_both_directions(worker):
    X = torch.randn(3, 4, dtype=torch.bfloat16)
    assert torch.equal(_call(worker, "def f(X):\n    return X * 2", X).value, X * 2)


def test_the_same_seed_gives_the_same_draws(worker):
    code = (
        "import random, numpy, torch\ndef f():\n    return [random.random(), float(numpy.random.rand()), float(torch.rand(()))]"
    )
    assert _call(worker, code).value == _call(worker, code).value


def test_the_level_is_proved(worker):
    assert [result.hole for result in probes.probe(worker)] == [None] * 5


def test_without_isolation_the_probes_find_holes():
    with Worker(Level.NONE, LIMITS) as worker:
        holes = [result.name for result in probes.probe(worker) if result.hole]
    assert len(holes) == 5


def test_a_level_that_does_not_hold_is_refused(monkeypatch):
    monkeypatch.setattr("autograder.sandbox.worker.probe", lambda worker: [probes.Probe("read a file", "it was read")])
    with pytest.raises(GraderError, match="does not hold"):
        Worker(best_level(), LIMITS).start()


def test_no_isolation_is_refused_unless_trusted():
    with pytest.raises(GraderError, match="--trust-submissions"):
        ensure_allowed(Level.NONE, trusted=False)
    ensure_allowed(Level.NONE, trusted=True)


def test_every_missing_layer_has_a_reason_and_a_remedy():
    for layer in layers_here():
        assert layer.purpose and layer.remedy
        assert layer.problem is None or len(layer.problem) > 10
