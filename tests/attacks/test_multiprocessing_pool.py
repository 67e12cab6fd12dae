"""Attack: start worker processes with `multiprocessing`, by every start method."""

CODE = """
import multiprocessing
import os

def work(queue):
    os._exit(0)

def attack():
    started = []
    for method in ("fork", "spawn", "forkserver"):
        try:
            process = multiprocessing.get_context(method).Process(target=work, args=(None,))
            process.start()
            started.append(method)
            process.terminate()
        except (OSError, ImportError, AttributeError, EOFError):
            pass
    return started
"""


def test_none_is_started(confined):
    assert confined.run(CODE).value == []
    assert confined.is_healthy()


def test_it_would_work_unprotected(unprotected):
    assert "fork" in unprotected.run(CODE).value
