"""Several grading processes side by side, each with a sandbox of its own."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from multiprocessing.connection import Connection, wait

from autograder.course import Course
from autograder.errors import GraderError
from autograder.grading.process import Job
from autograder.results import SubmissionResult
from autograder.sandbox.level import Level
from autograder.sandbox.limits import Limits


@dataclass(frozen=True)
class Failure:
    """The grader itself failed on a submission: there is no grade."""

    job: Job
    reason: str


class Pool:
    """Grading processes that are started when they are first needed and reused until the pool is closed.

    Args:
        course: the course to grade for.
        level: the isolation to apply.
        workers: how many processes.
        limits: what one submission may use.
    """

    def __init__(self, course: Course, level: Level, workers: int = 1, limits: Limits | None = None) -> None:
        self.course, self.level, self.limits = course, level, limits or Limits()
        self._members = [_Member(self, slot) for slot in range(workers)]

    def __enter__(self) -> Pool:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        self.close(now=kind is not None)

    def close(self, *, now: bool = False) -> None:
        """End the processes; `now`: without waiting for the submissions they are working on."""
        for member in self._members:
            member.stop(now=now)

    def grade(self, jobs: Iterable[Job]) -> Iterator[SubmissionResult | Failure]:
        """Grade all jobs; results come as they are finished, in any order.

        Raises:
            GraderError: no submission at all can be graded (the checks or the sandbox do not work).
        """
        waiting = iter(jobs)
        busy: dict[Connection, _Member] = {}
        for member in self._members:
            self._give(member, waiting, busy)
        while busy:
            for connection in wait(list(busy)):
                member = busy.pop(connection)  # type: ignore[call-overload]
                outcome = member.take()
                if outcome is not None:
                    yield outcome
                    self._give(member, waiting, busy)
                else:  # that was only the news that it is ready
                    busy[member.connection] = member

    @staticmethod
    def _give(member: _Member, waiting: Iterator[Job], busy: dict[Connection, _Member]) -> None:
        job = next(waiting, None)
        if job is not None:
            member.give(job)
            busy[member.connection] = member


class _Member:
    def __init__(self, pool: Pool, slot: int) -> None:
        self.pool, self.slot = pool, slot
        self.process: subprocess.Popen[bytes] | None = None
        self.connection: Connection
        self.job: Job | None = None

    def give(self, job: Job) -> None:
        if self.process is None or self.process.poll() is not None:
            self._start()
        self.job = job
        # A process that has just died is noticed when its answer is taken.
        with contextlib.suppress(OSError):
            self.connection.send_bytes(json.dumps(dataclasses.asdict(job)).encode())

    def _start(self) -> None:
        ours, theirs = socket.socketpair()
        pool = self.pool
        limits = json.dumps(dataclasses.asdict(pool.limits))
        arguments = [str(theirs.fileno()), str(pool.course.root), str(pool.level), limits, str(self.slot)]
        # A session of its own: Ctrl-C is for the command, which then ends this process in an orderly way.
        self.process = subprocess.Popen(
            [sys.executable, "-m", "autograder.grading.process", *arguments],
            pass_fds=[theirs.fileno()], stdin=subprocess.DEVNULL, start_new_session=True,
        )  # fmt: skip
        theirs.close()
        self.connection = Connection(ours.detach())

    def take(self) -> SubmissionResult | Failure | None:
        assert self.job is not None
        try:
            answer = json.loads(self.connection.recv_bytes())
        except (EOFError, OSError):
            self.stop()
            return Failure(self.job, "the grading process ended unexpectedly; it was started again for the next one")
        if "ready" in answer:
            return None
        if "unusable" in answer:
            raise GraderError(answer["unusable"])
        if "failed" in answer:
            return Failure(self.job, answer["failed"])
        return SubmissionResult.from_json(answer)

    def stop(self, *, now: bool = False) -> None:
        if self.process is None:
            return
        self.connection.close()
        try:
            self.process.wait(0.5 if now else 20)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)
            self.process.wait()
        self.process = None


def ensure_allowed(level: Level, trusted: bool) -> None:
    """Refuse to run unknown code without isolation.

    Raises:
        GraderError: the level is `none` and the submissions were not declared trusted.
    """
    if level is Level.NONE and not trusted:
        raise GraderError(
            "This machine cannot isolate student code (isolation level: none), so nothing was run. "
            "`softmark doctor` says what is missing. If you know every submission and trust it, add --trust-submissions."
        )
