"""From the checks of one exercise to its points."""

from __future__ import annotations

import logging

from autograder.checking.compare import CheckFailed
from autograder.checking.declare import CheckInfo
from autograder.checking.draw import seed_from
from autograder.checking.student import NOT_WRITTEN, Student, StudentError
from autograder.checking.suite import Check, Suite
from autograder.course import Assignment, Exercise
from autograder.grading.notebook_run import NotebookRun, RunningExercise, StudentGone
from autograder.grading.plan import Judge
from autograder.results import CheckResult, ExerciseResult, ExerciseStatus

_log = logging.getLogger(__name__)


class _Outcome:
    """How one check ended for one student."""

    def __init__(self, check: Check, raised: BaseException | None, student: Student | None) -> None:
        self.check, self.raised = check, raised
        self.call = student.last_call if student else None

    @property
    def passed(self) -> bool:
        return self.raised is None

    def result(self, trouble: str | None) -> CheckResult:
        info = self.check.info
        return CheckResult(info.title, self.passed, None if self.passed else self._hint(info, trouble), info.weight)

    def _hint(self, info: CheckInfo, trouble: str | None) -> str:
        if isinstance(self.raised, _NotTried):
            return str(self.raised)
        if isinstance(self.raised, StudentError) and "there is no" in str(self.raised) and trouble:
            return f"{_sentence(str(self.raised))} About its cell: {trouble}."
        parts = []
        if isinstance(self.raised, CheckFailed):
            parts.append(_sentence(f"{self.call}: {self.raised}" if self.call else str(self.raised)))
        if str(self.raised) != NOT_WRITTEN:
            parts.append(info.hint)
        return " ".join(parts)


class _NotTried(Exception):
    """A check whose prerequisite did not pass."""


def judge(suite: Suite, run: NotebookRun, step: Judge, assignment: Assignment, seed: str) -> ExerciseResult:
    """Run one exercise's checks at its place of the notebook and score them.

    Where the checks' file supplies working versions of other exercises' names, checks that fail are tried once more with
    these, so that a mistake in one exercise does not cost another one's points.
    """
    checks = suite.checks(assignment.name, step.exercise.name)
    running = run.exercise(step)
    try:
        outcomes = _try_all(suite, checks, run, running, seed, {})
        supplied = checks[0].supplied
        if supplied and not all(outcome.passed for outcome in outcomes.values()):
            running.supply(supplied)
            again = _try_all(suite, checks, run, running, seed, outcomes)
            outcomes = {name: _better(outcomes[name], again[name]) for name in outcomes}
    finally:
        running.close()
    trouble = run.cell_problems.get(step.defined_in or "")
    return score(step.exercise, [outcome.result(trouble) for outcome in outcomes.values()], list(outcomes.values()))


def _try_all(
    suite: Suite, checks: list[Check], run: NotebookRun, running: RunningExercise, seed: str, known: dict[str, _Outcome]
) -> dict[str, _Outcome]:
    outcomes: dict[str, _Outcome] = {}
    titles = {check.name: check.info.title for check in checks}
    for check in checks:
        if check.name in known and known[check.name].passed:
            outcomes[check.name] = known[check.name]
            continue
        missing = next((need for need in check.info.needs if not outcomes[need].passed), None)
        if missing is not None:
            outcomes[check.name] = _Outcome(check, _NotTried(f"Judged once “{titles[missing]}” passes."), None)
            continue
        check_seed = seed_from(seed, check.id)
        student = Student(lambda: running, str(check_seed), run.own_code, run.limits)
        raised = suite.run(check, student, check_seed)
        if raised is not None and not isinstance(raised, AssertionError):
            # The check itself did not cope with what came back: no points, and a note for its author.
            _log.warning("%s: %s: %s", check.id, type(raised).__name__, raised)
        outcomes[check.name] = _Outcome(check, raised, student)
    return outcomes


def _better(first: _Outcome, second: _Outcome) -> _Outcome:
    """The passed one; of two failures the first, which is about the student's own names."""
    return second if second.passed and not first.passed else first


def score(exercise: Exercise, results: list[CheckResult], outcomes: list[_Outcome]) -> ExerciseResult:
    """Points by the weight of the passed checks, to two decimals."""
    total = sum(result.weight for result in results)
    earned = sum(result.weight for result in results if result.passed)
    points = exercise.points if earned == total else round(exercise.points * earned / total, 2)
    return ExerciseResult(
        name=exercise.name,
        score=points,
        max_score=exercise.points,
        status=_status(points, exercise.points, outcomes),
        checks=tuple(results),
    )


def _status(points: float, maximum: float, outcomes: list[_Outcome]) -> ExerciseStatus:
    if points == maximum:
        return "passed"
    if points > 0:
        return "partial"
    raised = [outcome.raised for outcome in outcomes if not isinstance(outcome.raised, _NotTried)]
    if any(isinstance(error, StudentGone) and error.timeout for error in raised):
        return "timeout"
    if all(isinstance(error, (StudentError, StudentGone)) for error in raised):
        return "error"
    return "failed"


def _sentence(text: str) -> str:
    text = text.rstrip()
    return (text[:1].upper() + text[1:]) + ("" if text.endswith((".", "!", "?", "…")) else ".")
