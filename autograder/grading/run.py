"""One run of the grader over everything that was named."""

from __future__ import annotations

import dataclasses
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

from autograder.course import Course
from autograder.grading.pool import Failure, Pool, ensure_allowed
from autograder.handins import find_jobs
from autograder.results import SubmissionResult
from autograder.sandbox.level import best_level
from autograder.sandbox.limits import MB, Limits


class ProgressView(Protocol):
    """Somebody who wants to know how far it is."""

    def begin(self, total: int) -> None: ...

    def advance(self, text: str) -> None: ...


@dataclass(frozen=True)
class Run:
    """What came of it: results in the order of the submissions, and those that have no grade."""

    isolation: str
    results: list[SubmissionResult]
    failures: list[Failure]


def limits_from(*, cell_seconds: float | None, call_seconds: float | None, memory_mb: int | None) -> Limits:
    """The default limits with some of them replaced."""
    chosen: dict[str, Any] = {
        "cell_seconds": cell_seconds,
        "call_seconds": call_seconds,
        "memory": memory_mb and memory_mb * MB,
    }
    return dataclasses.replace(Limits(), **{key: value for key, value in chosen.items() if value is not None})


def grade_paths(
    course: Course,
    paths: Sequence[Path],
    unpack_to: Path,
    *,
    workers: int,
    limits: Limits,
    trusted: bool,
    progress: ProgressView,
) -> Run:
    """Grade every submission below `paths`.

    Raises:
        UsageError: there is nothing to grade.
        GraderError: nothing can be graded here.
    """
    level = best_level()
    ensure_allowed(level, trusted)
    jobs = find_jobs(paths, course, unpack_to)
    progress.begin(len(jobs))
    place = {(job.student, job.file): index for index, job in enumerate(jobs)}
    results: list[SubmissionResult] = []
    failures: list[Failure] = []
    with Pool(course, level, min(workers, len(jobs)), limits) as pool:
        for outcome in pool.grade(jobs):
            if isinstance(outcome, Failure):
                failures.append(outcome)
                progress.advance(outcome.job.student)
            else:
                results.append(outcome)
                progress.advance(outcome.student)
    results.sort(key=lambda result: place[result.student, result.file])
    return Run(str(level), results, failures)
