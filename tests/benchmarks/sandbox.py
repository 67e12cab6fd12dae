"""How fast the sandbox is, beside one Python process per submission, and what a worker costs in memory.

    make bench

All figures of one run come from the same machine at the same time; compare ratios, not seconds.
"""

from __future__ import annotations

import concurrent.futures
import json
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from autograder.course import Course
from autograder.grading.pool import Failure, Pool
from autograder.grading.process import Job
from autograder.sandbox.level import best_level
from autograder.sandbox.worker import Worker

ROOT = Path(__file__).parent.parent.parent
REPEATS = 5
TRIVIAL = "x = 1"
# What one process per submission costs at least: start Python, import what notebooks import, run the cell.
ALONE = f"import torch, numpy, matplotlib.pyplot, IPython\n{TRIVIAL}"


def sessions_per_second(workers: int, count: int) -> float:
    """Trivial submissions: a session, one cell, one exercise with one call."""

    def some(slot: int) -> float:
        with Worker(best_level(), slot=slot) as worker:
            worker.start()
            barrier.wait()
            started = time.perf_counter()
            for _ in range(count):
                with worker.session() as session:
                    session.run_cell(TRIVIAL, "1", 0)
                    with session.exercise(time.monotonic() + 10) as process:
                        process.call("abs", [-1], {}, 0)
            return time.perf_counter() - started

    import threading

    barrier = threading.Barrier(workers)
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        return workers * count / max(pool.map(some, range(workers)))


def processes_per_second(workers: int, count: int) -> float:
    """The same number of Python processes that only import and end."""

    def some(_: int) -> None:
        for _ in range(count):
            subprocess.run([sys.executable, "-c", ALONE], check=True)

    started = time.perf_counter()
    with concurrent.futures.ThreadPoolExecutor(workers) as pool:
        list(pool.map(some, range(workers)))
    return workers * count / (time.perf_counter() - started)


def graded_per_second(workers: int, count: int) -> float:
    """Full `softmax_regression` submissions, all checks, without the start of the processes."""
    course = Course(ROOT)
    source = json.loads(course.assignment("softmax_regression").notebook.read_text(encoding="utf-8"))
    with tempfile.TemporaryDirectory() as name, Pool(course, best_level(), workers) as pool:
        jobs = []
        for index in range(count + workers):
            path = Path(name, f"{index}.ipynb")
            source["cells"][-1]["source"] = f"number {index}"
            path.write_text(json.dumps(source))
            jobs.append(Job(str(index), str(path)))
        list(pool.grade(jobs[:workers]))  # starts the processes
        started = time.perf_counter()
        outcomes = list(pool.grade(jobs[workers:]))
        seconds = time.perf_counter() - started
    if any(isinstance(outcome, Failure) or outcome.score != outcome.max_score for outcome in outcomes):
        raise SystemExit("a right submission did not get its points")
    return count / seconds


def memory_of_a_worker() -> tuple[float, float]:
    """Resident and proportional memory of one fork server in MB."""
    with Worker(best_level()) as worker:
        worker.start()
        lines = Path(f"/proc/{worker.pid}/smaps_rollup").read_text().splitlines()
    sizes = {line.split(":")[0]: int(line.split()[1]) / 1024 for line in lines[1:]}
    return sizes["Rss"], sizes["Pss"]


def measured(what: Callable[[int, int], float], workers: int, count: int) -> list[float]:
    """The rate, several times."""
    return [what(workers, count) for _ in range(REPEATS)]


def line(name: str, rates: list[float], base: list[float] | None = None) -> str:
    """Median and spread, and the ratio to another rate of the same run."""
    text = f"{name:<52}{statistics.median(rates):9.2f} /s   ({min(rates):.2f} to {max(rates):.2f})"
    return text + (f"   {statistics.median(rates) / statistics.median(base):6.1f} ×" if base else "")


def main() -> None:
    """Print the table."""
    print(f"isolation level {best_level()}, {REPEATS} repeats each: median (smallest to largest), ratio to one process each")
    for workers in (1, 2):
        alone = measured(processes_per_second, workers, 2)
        print(line(f"one process each, only imports, {workers} at a time", alone))
        print(line(f"trivial submission, {workers} worker(s)", measured(sessions_per_second, workers, 60), alone))
        print(line(f"full softmax_regression, {workers} worker(s)", measured(graded_per_second, workers, 12), alone))
    resident, proportional = memory_of_a_worker()
    print(f"memory of one fork server: {resident:.0f} MB resident, {proportional:.0f} MB proportional")


if __name__ == "__main__":
    main()
