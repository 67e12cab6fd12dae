"""One run of the grader over everything that was named."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from autograder.course import Course
from autograder.grading.pool import Failure, Pool, ensure_allowed
from autograder.handins import find_jobs
from autograder.results import SubmissionResult
from autograder.sandbox.level import best_level
from autograder.sandbox.limits import Limits


class ProgressView(Protocol):
    """Somebody who wants to know how far it is."""

    def begin(self, total: int) -> None: ...

    def advance(self, text: str) -> None: ...


@dataclass(frozen=True)
class Run:
    """What came of it: results in the order of the submissions, and those that have no grade.

    `interrupted`: somebody pressed Ctrl-C; the results are those that were there by then.
    """

    isolation: str
    results: list[SubmissionResult]
    failures: list[Failure]
    interrupted: bool = False


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
    interrupted = False
    pool = Pool(course, level, min(workers, len(jobs)), limits)
    try:
        for outcome in pool.grade(jobs):
            if isinstance(outcome, Failure):
                failures.append(outcome)
                progress.advance(outcome.job.student)
            else:
                results.append(outcome)
                progress.advance(outcome.student)
    except KeyboardInterrupt:
        interrupted = True
    finally:
        pool.close(now=interrupted)
    results.sort(key=lambda result: place[result.student, result.file])
    return Run(str(level), results, failures, interrupted)
