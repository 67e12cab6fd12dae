"""pytest as the host of the checks: collected once, run for any number of submissions.

Inside the host, a check is an ordinary pytest item with its fixtures; its outcome goes straight to the grader, and
nothing that pytest prints or introspects is ever shown to a student.
"""

from __future__ import annotations

import contextlib
import io
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, TypeVar

import pytest
import torch
from _pytest.runner import runtestprotocol

from autograder.checking.declare import CheckInfo, info_of
from autograder.checking.student import Student
from autograder.errors import CourseError

CHECKS = Path(__file__).parent.parent / "checks"
Result = TypeVar("Result")

_ARGUMENTS = (
    "--disable-plugin-autoload", "-s", "-p", "no:cacheprovider", "-p", "no:terminal", "-p", "no:logging",
    "-p", "no:faulthandler", "-p", "no:junitxml", "-p", "no:warnings", "--import-mode=importlib", "-c",
)  # fmt: skip


class BoundStudent:
    """What the `student` and `draw` fixtures of a running check refer to."""

    def __init__(self) -> None:
        self.student: Student | None = None
        self.draw_seed = 0


HOSTED = pytest.StashKey[bool]()
BOUND = pytest.StashKey[BoundStudent]()


class Check:
    """One collected check."""

    def __init__(self, item: pytest.Function, info: CheckInfo) -> None:
        self.item, self.info = item, info
        self.id = f"{item.path.parent.name}/{item.path.stem}::{item.name}"
        self.name: str = item.originalname

    @property
    def supplied(self) -> str | None:
        """Working versions of other exercises' names, as the check's file defines them."""
        return getattr(self.item.module, "SUPPLIED", None)


class Suite:
    """The collected checks of some assignments, ready to run again and again."""

    def __init__(self, session: pytest.Session, host: _Host) -> None:
        self._bound, self._host = BoundStudent(), host
        session.config.stash[BOUND] = self._bound
        self._checks: dict[tuple[str, str], list[Check]] = {}
        for item in session.items:
            info = info_of(getattr(item, "function", None))
            if not isinstance(item, pytest.Function) or info is None:
                raise CourseError(f"{item.nodeid} has no @check: every test function in a check file is one.")
            key = (item.path.parent.name, item.path.stem.removeprefix("test_"))
            self._checks.setdefault(key, []).append(Check(item, info))

    def checks(self, assignment: str, exercise: str) -> list[Check]:
        """The checks of one exercise in the order of their file.

        Raises:
            CourseError: there are none.
        """
        found = self._checks.get((assignment, exercise))
        if not found:
            raise CourseError(f"No checks for '{exercise}': autograder/checks/{assignment}/test_{exercise}.py is missing.")
        return found

    def run(self, check: Check, student: Student, draw_seed: int) -> BaseException | None:
        """Run one check on one student; None when it passed, else what it raised."""
        self._bound.student, self._bound.draw_seed = student, draw_seed
        torch.manual_seed(draw_seed)  # whatever the reference draws is the same on every run as well
        self._host.raised = None
        item = check.item
        item._initrequest()  # fresh fixtures for every run of the same item
        reports = runtestprotocol(item, log=False, nextitem=None)
        if all(report.passed for report in reports):
            return None
        return self._host.raised or RuntimeError(str(reports[-1].longrepr))


class _Host:
    """The plug-in that takes over pytest's loop."""

    def __init__(self, body: Callable[[Suite], object]) -> None:
        self.body = body
        self.result: Any = None
        self.error: BaseException | None = None
        self.raised: BaseException | None = None

    @pytest.hookimpl(tryfirst=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        config.stash[HOSTED] = True

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        try:
            self.result = self.body(Suite(session, self))
        except BaseException as error:
            self.error = error
        return True

    @pytest.hookimpl
    def pytest_runtest_makereport(self, item: pytest.Item, call: pytest.CallInfo[None]) -> None:
        if call.excinfo is not None and self.raised is None:
            self.raised = call.excinfo.value


def host(assignments: Iterable[str], body: Callable[[Suite], Result]) -> Result:
    """Collect the checks of `assignments` and run `body` with them, inside one pytest session.

    Raises:
        CourseError: the checks cannot be collected; the text is what pytest said.
    """
    plugin = _Host(body)
    folders = [str(CHECKS / name) for name in assignments if (CHECKS / name).is_dir()]
    said = io.StringIO()
    with contextlib.redirect_stderr(said), contextlib.redirect_stdout(said):
        pytest.main(
            [*_ARGUMENTS, "/dev/null", "--rootdir", str(CHECKS.parent.parent), "--confcutdir", str(CHECKS), *folders],
            plugins=[plugin],
        )
    if plugin.error is not None:
        raise plugin.error
    if plugin.result is None:
        raise CourseError(f"The checks could not be collected. Run: pytest {CHECKS}\n{said.getvalue()[-2000:]}")
    result: Result = plugin.result
    return result
