"""A grading process: the checks and one sandbox, grading one submission after the other.

Trusted, like the command that starts it; the two exchange JSON over a pipe.
"""

from __future__ import annotations

import contextlib
import json
import logging
import sys
import time
from dataclasses import dataclass, replace
from multiprocessing.connection import Connection
from pathlib import Path

from autograder.checking.suite import Suite, host
from autograder.course import Assignment, Course, checks_version
from autograder.errors import CourseError, GraderError, Rejected
from autograder.grading.judge import judge
from autograder.grading.notebook_run import NotebookRun
from autograder.grading.plan import make_plan
from autograder.intake import Notebook, clean_text, read_notebook
from autograder.results import SubmissionResult
from autograder.sandbox.level import Level
from autograder.sandbox.limits import Limits
from autograder.sandbox.worker import Worker


@dataclass(frozen=True)
class Job:
    """One submission to grade.

    Attributes:
        student: whose it is.
        file: the notebook.
        assignment: what it was handed in for, where the folder says so.
        only: exercises to judge (all of them when empty); used by the tests of the checks.
        problem: why it can be rejected without looking at it.
    """

    student: str
    file: str
    assignment: str | None = None
    only: tuple[str, ...] = ()
    problem: str | None = None


class Grader:
    """Grades submissions in this process.

    Args:
        course: where the assignments come from.
        suite: the collected checks.
        worker: the sandbox.
    """

    def __init__(self, course: Course, suite: Suite, worker: Worker) -> None:
        self.course, self.suite, self.worker = course, suite, worker

    def grade(self, job: Job) -> SubmissionResult:
        """Grade one submission; what cannot be read is rejected with the reason."""
        started = time.perf_counter()
        try:
            if job.problem is not None:
                raise Rejected(job.problem)
            notebook = read_notebook(Path(job.file))
            assignment = self._assignment(job, notebook)
            result = self._graded(job, notebook, assignment)
        except Rejected as reason:
            result = self._rejected(job, str(reason))
        return replace(result, seconds=round(time.perf_counter() - started, 3))

    def _assignment(self, job: Job, notebook: Notebook) -> Assignment:
        found = self.course.recognise(notebook)
        if job.assignment is None or job.assignment not in self.course.assignments:
            if found is None:
                raise Rejected("This notebook does not belong to any assignment of the course: it has none of their cells.")
            return found
        wanted = self.course.assignment(job.assignment)
        if found is not None and found != wanted:
            raise Rejected(f"This is the notebook of '{found.name}', but it was handed in for '{wanted.name}'.")
        return wanted

    def _graded(self, job: Job, notebook: Notebook, assignment: Assignment) -> SubmissionResult:
        seed = f"{checks_version(assignment)} {notebook.code_hash}"
        steps = make_plan(notebook, assignment)
        run = NotebookRun(self.worker, steps, assignment.shipped_files, notebook.own_code, seed)
        try:
            judged = {
                step.exercise.name: judge(self.suite, run, step, assignment, seed)
                for step in run.judge_steps()
                if not job.only or step.exercise.name in job.only
            }
        finally:
            run.close()
        exercises = tuple(judged[exercise.name] for exercise in assignment.exercises if exercise.name in judged)
        return SubmissionResult(
            student=job.student,
            assignment=assignment.name,
            file=clean_text(job.file),
            sha256=notebook.sha256,
            status="graded",
            score=round(sum(exercise.score for exercise in exercises), 2),
            max_score=assignment.max_score,
            seconds=0.0,
            exercises=exercises,
        )

    def _rejected(self, job: Job, reason: str) -> SubmissionResult:
        known = self.course.assignments.get(job.assignment or "")
        return SubmissionResult(
            student=job.student,
            assignment=known.name if known else job.assignment,
            file=clean_text(job.file),
            sha256=None,
            status="rejected",
            score=0.0,
            max_score=known.max_score if known else 0.0,
            seconds=0.0,
            reason=reason,
        )


def serve(connection: Connection, root: Path, level: Level, limits: Limits, slot: int) -> None:
    """Answer jobs until the other end hangs up."""
    import torch

    torch.set_num_threads(1)  # the sandbox has one thread too: the same numbers on both sides, and no rivalry for cores
    course = Course(root)
    with Worker(level, limits, slot) as worker:

        def body(suite: Suite) -> bool:
            grader = Grader(course, suite, worker)
            worker.start()
            connection.send_bytes(b'{"ready": true}')
            while True:
                try:
                    data = connection.recv_bytes()
                except (EOFError, ConnectionError):
                    return True
                connection.send_bytes(_answer(grader, data))

        try:
            host(course.assignments, body)
        except (CourseError, GraderError) as error:
            with contextlib.suppress(OSError):  # the other end has gone after the first message
                connection.send_bytes(json.dumps({"unusable": str(error)}).encode())


def _answer(grader: Grader, data: bytes) -> bytes:
    job = json.loads(data)
    try:
        return json.dumps(grader.grade(Job(**{**job, "only": tuple(job["only"])})).to_json()).encode()
    except Exception as error:
        return json.dumps({"failed": f"{type(error).__name__}: {error}"}).encode()


def main() -> None:
    """Entry point: `python -m autograder.grading.process DESCRIPTOR ROOT LEVEL LIMITS SLOT`."""
    descriptor, root, level, limits, slot = sys.argv[1:]
    logging.basicConfig(stream=sys.stderr, format="softmark: %(message)s", level=logging.WARNING)
    serve(Connection(int(descriptor)), Path(root), Level(level), Limits(**json.loads(limits)), int(slot))


if __name__ == "__main__":
    main()
