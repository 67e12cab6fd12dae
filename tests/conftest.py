"""Fixtures for all tests: the course of this repository, notebooks made from it, and a grader that stays warm."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any

import pytest

from autograder.course import Course
from autograder.grading.pool import Failure, Pool
from autograder.grading.process import Job
from autograder.results import ExerciseResult, SubmissionResult
from autograder.sandbox.level import best_level
from autograder.sandbox.limits import Limits

ROOT = Path(__file__).parent.parent


_TOGETHER = ("test_nbgrader", "test_cli", "test_material", "test_ordinary_user", "test_sameness")


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Tests that share an expensive set-up stay in one process when several run side by side; the longest come first."""
    for item in items:
        module = item.path.stem
        if "graded_class" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.xdist_group("attacks on the course"))
        elif module in _TOGETHER:
            item.add_marker(pytest.mark.xdist_group(module))
    items.sort(key=lambda item: item.get_closest_marker("xdist_group") is None)


@pytest.fixture(scope="session")
def course() -> Course:
    """The course of this repository."""
    return Course(ROOT)


@pytest.fixture(scope="session")
def pool(course: Course) -> Iterator[Pool]:
    """One grading process with short limits, at the best level of this machine."""
    limits = Limits(cell_seconds=4.0, call_seconds=3.0, exercise_seconds=12.0, submission_seconds=60.0)
    with Pool(course, best_level(), 1, limits) as started:
        yield started


@pytest.fixture(scope="session")
def grade(pool: Pool) -> Callable[..., SubmissionResult]:
    """`grade(path)`: one graded (or rejected) submission; `only` names exercises, `assignment` the folder it came from."""

    def run(path: Path, *, only: tuple[str, ...] = (), assignment: str | None = None) -> SubmissionResult:
        outcome = next(iter(pool.grade([Job("somebody", str(path), assignment, only)])))
        assert not isinstance(outcome, Failure), outcome.reason
        return outcome

    return run


Notebook = dict[str, Any]


@pytest.fixture
def make_notebook(course: Course, tmp_path: Path) -> Callable[..., Path]:
    """`make_notebook(assignment, {"softmax": code})`: the source notebook with some solution cells replaced.

    `base="release"` starts from the release instead; `change` may edit the whole notebook.
    """

    def make(
        assignment: str,
        programs: Mapping[str, str] | None = None,
        *,
        base: str = "source",
        change: Callable[[Notebook], object] | None = None,
        name: str = "submission.ipynb",
    ) -> Path:
        notebook = json.loads((course.root / base / assignment / f"{assignment}.ipynb").read_text(encoding="utf-8"))
        for cell in notebook["cells"]:
            grade_id = cell["metadata"].get("nbgrader", {}).get("grade_id")
            if programs and grade_id in programs:
                cell["source"] = programs[grade_id]
        if change is not None:
            change(notebook)
        path = tmp_path / name
        path.write_text(json.dumps(notebook), encoding="utf-8")
        return path

    return make


@pytest.fixture
def grade_program(
    make_notebook: Callable[..., Path], grade: Callable[..., SubmissionResult]
) -> Callable[[str, str, str], ExerciseResult]:
    """`grade_program(assignment, exercise, code)`: how one exercise is judged with this code in its solution cell."""

    def run(assignment: str, exercise: str, code: str) -> ExerciseResult:
        result = grade(make_notebook(assignment, {exercise: code}), only=(exercise,))
        assert result.status == "graded", result.reason
        return result.exercises[0]

    return run
