"""One submission in the sandbox: its cells run in order, and at each exercise's place a fork answers the checks.

A cell that kills the process or never ends is left out and the cells before it run again, so that it costs the names it
would have defined and nothing else.
"""

from __future__ import annotations

import contextlib
import signal
import time
from collections.abc import Sequence
from typing import Any

from autograder.checking.compare import CheckFailed
from autograder.checking.draw import seed_from
from autograder.checking.quoting import OwnCode
from autograder.checking.student import raised_in_words
from autograder.grading.plan import Judge, RunCell
from autograder.sandbox.channel import SessionEnded
from autograder.sandbox.limits import Limits
from autograder.sandbox.session import ExerciseProcess, Reply, Session
from autograder.sandbox.worker import Worker

_ENDS_PER_EXERCISE = 2
_RESTARTS = 40


class StudentGone(CheckFailed):
    """The student's process ended, or did not answer in time, while a check was waiting for it.

    Attributes:
        timeout: whether a time limit was the reason.
    """

    def __init__(self, message: str, *, timeout: bool) -> None:
        super().__init__(message)
        self.timeout = timeout


class NotebookRun:
    """The notebook of one submission, and the place in it that has been reached.

    Args:
        worker: where it runs.
        steps: what to do in which order; see `plan.make_plan`.
        files: the assignment's own files, by relative name.
        own_code: the submission's code; only that is quoted back.
        seed: makes the random draws of the cells repeatable.
    """

    def __init__(
        self, worker: Worker, steps: Sequence[RunCell | Judge], files: dict[str, bytes], own_code: OwnCode, seed: str
    ) -> None:
        self._worker, self._steps, self._files, self.own_code, self._seed = worker, steps, files, own_code, seed
        self._stack = contextlib.ExitStack()
        self._session: Session | None = None
        self._position = 0
        self._restarts = 0
        self._ends_at = time.monotonic() + worker.limits.submission_seconds
        self.cell_problems: dict[str, str] = {}
        self._fatal: set[int] = set()

    def close(self) -> None:
        """End the submission's process."""
        self._session = None
        self._stack.close()

    def judge_steps(self) -> list[Judge]:
        """The exercises in the order in which they are to be judged."""
        return [step for step in self._steps if isinstance(step, Judge)]

    @property
    def limits(self) -> Limits:
        """What the submission may use."""
        return self._worker.limits

    def exercise(self, step: Judge) -> RunningExercise:
        """The fork for one exercise's checks; nothing is started before the first call."""
        return RunningExercise(self, step)

    def advance(self, step: Judge) -> Session:
        """Run every cell before `step` that has not run yet.

        Raises:
            StudentGone: the submission has used up its time.
        """
        target = self._steps.index(step)
        if self._session is None or self._position > target:
            self._restart()
        while self._position < target:
            index, self._position = self._position, self._position + 1
            cell = self._steps[index]
            if not isinstance(cell, RunCell) or index in self._fatal:
                continue
            try:
                self._run(cell)
            except SessionEnded as ended:
                self._fatal.add(index)
                self.cell_problems[cell.name] = _cell_ended(ended, self.limits)
                self._restart()
        assert self._session is not None
        return self._session

    def _run(self, cell: RunCell) -> None:
        assert self._session is not None
        reply = self._session.run_cell(cell.source, cell.name, seed_from(self._seed, "cell"))
        if reply.error is not None:
            self.cell_problems[cell.name] = raised_in_words(reply.error, self.own_code)

    def _restart(self) -> None:
        self.close()
        self._restarts += 1
        if time.monotonic() > self._ends_at or self._restarts > _RESTARTS:
            limit = self.limits.submission_seconds
            raise StudentGone(f"the whole notebook used up its time ({limit:g} seconds) before this", timeout=True)
        self._session = self._stack.enter_context(self._worker.session(self._ends_at))
        self._session.write_files(self._files)
        self._position = 0

    def lose_session(self) -> None:
        """The session is unusable; the next exercise starts a new one."""
        self.close()


class RunningExercise:
    """Answers the calls of one exercise's checks, in a fork that is replaced when it dies."""

    def __init__(self, run: NotebookRun, step: Judge) -> None:
        self._run, self.step = run, step
        self._stack = contextlib.ExitStack()
        self._process: ExerciseProcess | None = None
        self._session: Session | None = None
        self._ends = 0
        self._deadline: float | None = None
        self._given: str | None = None

    def close(self) -> None:
        """End the fork."""
        self._process = None
        self._stack.close()
        if self._session is not None and self._session.lost:
            self._run.lose_session()
        self._session = None

    def supply(self, source: str) -> None:
        """From here on, some of the student's names are replaced by working ones."""
        self.close()
        self._given = source
        self._deadline, self._ends = None, 0

    def call(self, name: str, arguments: Any, keywords: Any, seed: int) -> Reply:
        """See `ExerciseProcess.call`.

        Raises:
            StudentGone: the process ended or did not answer in time.
        """
        return self._ask(lambda process: process.call(name, arguments, keywords, seed))

    def scenario(self, source: str, name: str, arguments: Any, keywords: Any, seed: int) -> Reply:
        """See `ExerciseProcess.scenario`; raises as `call` does."""
        return self._ask(lambda process: process.scenario(source, name, arguments, keywords, seed))

    def _ask(self, question: Any) -> Reply:
        try:
            reply: Reply = question(self._started())
            return reply
        except SessionEnded as ended:
            self._ends += 1
            process = self._process
            self.close()
            exit_code = process.exit_code if process else None
            raise _call_ended(ended, exit_code, self._run.limits) from None

    def _started(self) -> ExerciseProcess:
        if self._process is not None:
            return self._process
        if self._ends >= _ENDS_PER_EXERCISE:
            raise StudentGone("not tried, because calls before this one did not come to an end", timeout=True)
        session = self._session = self._run.advance(self.step)
        if self._deadline is None:
            self._deadline = time.monotonic() + self._run.limits.exercise_seconds
        self._process = self._stack.enter_context(session.exercise(self._deadline))
        if self._given:
            self._process.define(self._given)
        return self._process


def _cell_ended(ended: SessionEnded, limits: Limits) -> str:
    if ended.reason == "time":
        return f"it did not finish within {limits.cell_seconds:g} seconds"
    return "it ended the Python process (or used too much memory or processor time)"


def _call_ended(ended: SessionEnded, exit_code: int | None, limits: Limits) -> StudentGone:
    if ended.reason == "time":
        return StudentGone(f"it did not finish within {limits.call_seconds:g} seconds", timeout=True)
    if exit_code == -signal.SIGXCPU:
        seconds = limits.exercise_cpu_seconds
        return StudentGone(f"it was stopped: it used more than {seconds} seconds of processor time", timeout=True)
    if exit_code == -signal.SIGKILL:
        return StudentGone("it was stopped by the system: it used too much memory or processor time", timeout=True)
    if ended.reason == "protocol":
        return StudentGone("it did not come back in a form that can be read", timeout=False)
    if exit_code is not None and exit_code < 0:
        name = signal.Signals(-exit_code).name if -exit_code in set(signal.Signals) else str(exit_code)
        return StudentGone(f"it crashed the Python process ({name})", timeout=False)
    return StudentGone("it ended the Python process instead of returning a value", timeout=False)
