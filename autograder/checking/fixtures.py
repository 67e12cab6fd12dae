"""The fixtures that checks use, and the options that make `pytest autograder/checks` work by hand.

In the grader the host binds the student before each check. By hand there is no host: the fixtures then read the notebook
named by `--submission` (default: each assignment's source notebook) and run it in the sandbox themselves.
"""

from __future__ import annotations

from collections.abc import Generator, Iterator
from pathlib import Path

import pytest

from autograder.checking.compare import CheckFailed
from autograder.checking.declare import info_of
from autograder.checking.draw import Draw, seed_from
from autograder.checking.student import Student
from autograder.checking.suite import BOUND, HOSTED
from autograder.course import Assignment, Course
from autograder.errors import SoftmarkError
from autograder.grading.notebook_run import NotebookRun, RunningExercise
from autograder.grading.plan import make_plan
from autograder.intake import Notebook, read_notebook
from autograder.sandbox.level import Level, best_level
from autograder.sandbox.worker import Worker


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--submission` and `--trust-submissions`."""
    group = parser.getgroup("softmark")
    group.addoption("--submission", type=Path, help="notebook to check (default: the source notebooks)")
    group.addoption("--trust-submissions", action="store_true", help="run student code without isolation where there is none")


class _ByHand:
    """One pytest run by hand: the sandbox, and the notebook that is being checked."""

    def __init__(self, course: Course, submission: Path | None, trusted: bool) -> None:
        self.course, self.submission = course, submission
        level = best_level()
        if level is Level.NONE and not trusted:
            raise pytest.UsageError("No isolation on this machine (see `softmark doctor`); add --trust-submissions.")
        self.worker = Worker(level)
        self.run: NotebookRun | None = None
        self.exercise: RunningExercise | None = None
        self.supplied: RunningExercise | None = None
        self.place = ("", "")
        self.passed: dict[tuple[str, str], dict[str, bool]] = {}
        self.only: Assignment | None = None
        if submission is not None:
            self.only = course.recognise(read_notebook(submission))
            if self.only is None:
                raise pytest.UsageError(f"{submission} does not belong to any assignment of this course.")

    def notebook(self, assignment: Assignment) -> Notebook:
        return read_notebook(self.submission or assignment.notebook)

    def student(self, item: pytest.Item, supplied: str | None = None) -> tuple[Student, int]:
        """The student as this check sees them, with some names replaced where `supplied` is given; and a seed."""
        assignment_name, exercise_name = _place(item)
        assignment = self.course.assignment(assignment_name)
        notebook = self.notebook(assignment)
        if self.place != (assignment_name, exercise_name):
            self._go_to(assignment, notebook, exercise_name)
        running = self._running(supplied)
        seed = seed_from(notebook.code_hash, f"{assignment_name}/{exercise_name}::{item.name}")
        return Student(lambda: running, str(seed), notebook.own_code, self.worker.limits), seed

    def _running(self, supplied: str | None) -> RunningExercise:
        """The exercise's fork; the notebook waits for the one that is open, so there is only ever one."""
        assert self.run is not None and self.exercise is not None
        if supplied is None:
            if self.supplied is not None:
                self.supplied.close()
            return self.exercise
        self.exercise.close()
        if self.supplied is None:
            self.supplied = self.run.exercise(self.exercise.step)
            self.supplied.supply(supplied)
        return self.supplied

    def _go_to(self, assignment: Assignment, notebook: Notebook, exercise_name: str) -> None:
        for running in (self.exercise, self.supplied):
            if running is not None:
                running.close()
        self.supplied = None
        if self.run is None or self.place[0] != assignment.name:
            if self.run is not None:
                self.run.close()
            self.run = NotebookRun(
                self.worker, make_plan(notebook, assignment), assignment.shipped_files, notebook.own_code, notebook.code_hash
            )
        step = next(step for step in self.run.judge_steps() if step.exercise.name == exercise_name)
        self.exercise = self.run.exercise(step)
        self.place = (assignment.name, exercise_name)

    def close(self) -> None:
        if self.run is not None:
            self.run.close()
        self.worker.close()


_BY_HAND = pytest.StashKey[_ByHand]()


def _by_hand(config: pytest.Config) -> _ByHand:
    if _BY_HAND not in config.stash:
        course = Course.find(config.rootpath)
        try:
            config.stash[_BY_HAND] = _ByHand(course, config.option.submission, config.option.trust_submissions)
        except SoftmarkError as error:
            raise pytest.UsageError(str(error)) from None
    return config.stash[_BY_HAND]


def _place(item: pytest.Item) -> tuple[str, str]:
    return item.path.parent.name, item.path.stem.removeprefix("test_")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """By hand: only the submission's assignment, and exercises in the notebook's order."""
    if config.stash.get(HOSTED, False):
        return
    state = _by_hand(config)
    if state.only is not None:
        dropped = [item for item in items if _place(item)[0] != state.only.name]
        items[:] = [item for item in items if item not in dropped]
        config.hook.pytest_deselected(items=dropped)
    order = {
        (assignment.name, exercise.name): index
        for assignment in state.course.assignments.values()
        for index, exercise in enumerate(assignment.exercises)
    }
    items.sort(key=lambda item: (_place(item)[0], order.get(_place(item), len(order))))


def pytest_report_header(config: pytest.Config) -> str | None:
    """Which notebook is checked, and how it is isolated."""
    if config.stash.get(HOSTED, False):
        return None
    state = _by_hand(config)
    return f"submission: {state.submission or 'each source notebook'}, isolation: {state.worker.level}"


def pytest_sessionfinish(session: pytest.Session) -> None:
    """End the sandbox."""
    if _BY_HAND in session.config.stash:
        session.config.stash[_BY_HAND].close()


@pytest.hookimpl(wrapper=True)
def pytest_pyfunc_call(pyfuncitem: pytest.Function) -> Generator[None, object, object]:
    """By hand: a check waits for those it needs, and is tried again with working versions of other exercises' names."""
    info = info_of(pyfuncitem.obj)
    if pyfuncitem.config.stash.get(HOSTED, False) or info is None:
        return (yield)
    state = _by_hand(pyfuncitem.config)
    passed = state.passed.setdefault(_place(pyfuncitem), {})
    passed[pyfuncitem.originalname] = False
    missing = [need for need in info.needs if not passed.get(need, True)]  # one that was not chosen to run is not missing
    try:
        result = yield
        if missing:
            raise CheckFailed(f"judged once {', '.join(missing)} has passed")
    except Exception:
        supplied = getattr(pyfuncitem.module, "SUPPLIED", None)
        if supplied is None or missing:
            raise
        again, seed = state.student(pyfuncitem, supplied)
        replaced = {"student": again, "draw": Draw(seed)}
        pyfuncitem.obj(**{name: replaced[name] for name in pyfuncitem.funcargs if name in replaced})
        result = True
    passed[pyfuncitem.originalname] = True
    return result


@pytest.fixture
def student(request: pytest.FixtureRequest) -> Iterator[Student]:
    """The names of the submission that is being checked."""
    bound = request.config.stash.get(BOUND, None)
    if bound is not None:
        assert bound.student is not None
        yield bound.student
        return
    yield _by_hand(request.config).student(request.node)[0]


@pytest.fixture
def draw(request: pytest.FixtureRequest) -> Draw:
    """Inputs that are drawn freshly for every submission."""
    bound = request.config.stash.get(BOUND, None)
    if bound is not None:
        return Draw(bound.draw_seed)
    return Draw(_by_hand(request.config).student(request.node)[1])
