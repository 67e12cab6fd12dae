"""What every attack test needs: a protected and an unprotected place to run hostile code, and something to steal.

An attack on the sandbox is a piece of code that defines `attack(…)`; it runs as a submission's cell, and `attack` is
called as a check would call it:

    outcome = confined.run(CODE, planted.secret_file)

An attack on the course is a module that defines `ASSIGNMENT` and `hand_in(folder, notebook)`; all of them hand in to one
class, which real nbgrader then grades, and `graded` tells what came of this module's hand-in.
"""

from __future__ import annotations

import json
import os
import secrets
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from nbgrader.api import Gradebook

from autograder.course import Course
from autograder.errors import GraderError
from autograder.nbgrader_runs import run_nbgrader
from autograder.sandbox.channel import SessionEnded
from autograder.sandbox.level import Level, best_level
from autograder.sandbox.limits import MB, Limits
from autograder.sandbox.worker import Worker

LIMITS = Limits(
    cell_seconds=4.0,
    cell_cpu_seconds=4,
    call_seconds=3.0,
    exercise_seconds=6.0,
    exercise_cpu_seconds=4,
    submission_seconds=12.0,
    submission_cpu_seconds=10,
    memory=512 * MB,
)
HONEST = "honest"


@dataclass
class Outcome:
    """What came of an attack: its value, the error it ran into, or how its process ended."""

    value: Any = None
    error: dict[str, Any] | None = None
    ended: str | None = None
    cell_error: dict[str, Any] | None = None

    @property
    def text(self) -> str:
        """Everything that got out, to search for a secret in."""
        return repr(self)


class Place:
    """A sandbox (or the lack of one) in which attacks run, each in a session of its own."""

    def __init__(self, level: Level) -> None:
        self.level = level
        self.worker = Worker(level, LIMITS)

    def run(self, code: str, *arguments: Any) -> Outcome:
        """Run `code` as a cell, then call its `attack(*arguments)`."""
        try:
            with self.worker.session() as session:
                reply = session.run_cell(code, "attack", 0)
                outcome = Outcome(cell_error=dict(reply.error) if reply.error else None)
                with session.exercise(time.monotonic() + LIMITS.exercise_seconds) as process:
                    answer = process.call("attack", [str(a) if isinstance(a, Path) else a for a in arguments], {}, 0)
                outcome.value, outcome.error = answer.value, dict(answer.error) if answer.error else None
                return outcome
        except SessionEnded as ended:
            return Outcome(ended=f"{ended.reason}: {ended.detail}")

    def is_healthy(self) -> bool:
        """The next submission is served as if nothing had happened."""
        return self.run("def attack(x):\n    return x + 1", 41).value == 42


def _levels() -> list[Level]:
    best = best_level()
    return [Level.FULL, Level.REDUCED] if best is Level.FULL else [best]


@pytest.fixture(scope="session", params=_levels(), ids=str)
def confined(request: pytest.FixtureRequest) -> Iterator[Place]:
    """Every level that this machine can offer; a test marked `full_only` runs at the level `full` alone."""
    place = Place(request.param)
    yield place
    place.worker.close()


@pytest.fixture(autouse=True)
def _only_at_its_level(request: pytest.FixtureRequest) -> None:
    if "confined" in request.fixturenames and request.node.get_closest_marker("full_only"):
        level = request.getfixturevalue("confined").level
        if level is not Level.FULL:
            pytest.skip("promised at the level full only")


@pytest.fixture(scope="session")
def unprotected() -> Iterator[Place]:
    """No protection at all: shows that an attack would work."""
    place = Place(Level.NONE)
    yield place
    place.worker.close()


@dataclass
class Planted:
    """Things of the grader's that no submission may see or touch."""

    folder: Path
    secret: str
    secret_file: Path
    port: int
    victim: subprocess.Popen[bytes]
    received: list[bytes] = field(default_factory=list)

    def victim_is_alive(self) -> bool:
        time.sleep(0.05)
        return self.victim.poll() is None


@pytest.fixture
def planted(tmp_path: Path) -> Iterator[Planted]:
    """A folder that anybody may write to with a secret in it, a listening port, and a process that could be killed."""
    secret = secrets.token_hex(12)
    os.chmod(tmp_path, 0o777)
    (tmp_path / "secret.txt").write_text(secret)
    victim = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(120)"], stdin=subprocess.DEVNULL)
    with socket.create_server(("127.0.0.1", 0)) as server:
        yield Planted(tmp_path, secret, tmp_path / "secret.txt", server.getsockname()[1], victim)
    victim.kill()
    victim.wait()


# ---------------------------------------------------------------------------------------------------------------------
# Attacks on the course


@dataclass(frozen=True)
class Graded:
    """What nbgrader made of one student's hand-in.

    Attributes:
        score: points of the autograded cells in the gradebook.
        scores: by exercise.
        extra_credit: as the gradebook has it, all cells together.
        feedback: the feedback page's HTML.
        autograded: the notebook in `autograded/`.
        honest_score: what an honest neighbour got for the same assignment.
        root: the course folder.
        log: what nbgrader said.
    """

    score: float
    scores: dict[str, float]
    extra_credit: float
    feedback: str
    autograded: dict[str, Any]
    honest_score: float
    root: Path
    log: str


def _attack_modules(session: pytest.Session) -> dict[str, ModuleType]:
    modules = {item.module for item in session.items if isinstance(item, pytest.Function)}
    return {
        Path(str(m.__file__)).stem.removeprefix("test_"): m
        for m in modules
        if hasattr(m, "ASSIGNMENT") and hasattr(m, "hand_in")
    }


def _said(root: Path, *arguments: str) -> str:
    """What nbgrader said; a failure is part of it, so that one attack fails its own test and not everybody's."""
    try:
        return run_nbgrader(root, arguments)
    except GraderError as error:
        return f"FAILED: {error}"


@pytest.fixture(scope="session")
def graded_class(request: pytest.FixtureRequest, course: Course, tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A course in which every attack module and an honest student handed in, graded by real nbgrader runs."""
    root = tmp_path_factory.mktemp("attacked-course")
    shutil.copy(course.root / "nbgrader_config.py", root)
    shutil.copytree(course.root / "source", root / "source", ignore=shutil.ignore_patterns("data", "__pycache__", "*.pt"))
    names = list(course.assignments)
    log = "".join(_said(root, "generate_assignment", name, "--create") for name in names)
    for student, module in _attack_modules(request.session).items():
        notebook = json.loads((root / "release" / module.ASSIGNMENT / f"{module.ASSIGNMENT}.ipynb").read_text())
        folder = root / "submitted" / student / module.ASSIGNMENT
        folder.mkdir(parents=True)
        module.hand_in(folder, notebook)
    for name in names:
        shutil.copytree(root / "source" / name, root / "submitted" / HONEST / name)
        log += _said(root, "autograde", name) + _said(root, "generate_feedback", name)
    return root, log


@pytest.fixture
def graded(request: pytest.FixtureRequest, graded_class: tuple[Path, str]) -> Graded:
    """What came of this module's hand-in."""
    root, log = graded_class
    student = Path(str(request.module.__file__)).stem.removeprefix("test_")
    assignment: str = request.module.ASSIGNMENT
    with Gradebook(f"sqlite:///{root}/gradebook.db") as gradebook:
        grades = gradebook.find_submission_notebook(assignment, assignment, student).grades
        scores = {grade.name: grade.auto_score for grade in grades if grade.auto_score is not None}
        extra = sum(grade.extra_credit or 0.0 for grade in grades)
        honest = gradebook.find_submission_notebook(assignment, assignment, HONEST)
        honest_score = sum(grade.auto_score or 0.0 for grade in honest.grades)
    feedback = root / "feedback" / student / assignment / f"{assignment}.html"
    notebook = root / "autograded" / student / assignment / f"{assignment}.ipynb"
    return Graded(
        score=sum(scores.values()),
        scores={name.removeprefix("check_"): value for name, value in scores.items()},
        extra_credit=extra,
        feedback=feedback.read_text(encoding="utf-8"),
        autograded=json.loads(notebook.read_text(encoding="utf-8")),
        honest_score=honest_score,
        root=root,
        log=log,
    )
