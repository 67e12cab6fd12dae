"""`softmark demo`: a small class, graded for real in a course folder of its own."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console

from autograder.course import Course
from autograder.demo.students import CLASS, hand_in
from autograder.errors import UsageError
from autograder.grading.pool import Failure
from autograder.grading.run import ProgressView, grade_paths
from autograder.nbgrader_runs import GRADEBOOK, generate_feedback, record
from autograder.release import make_release
from autograder.results import SubmissionResult, document, write_json
from autograder.sandbox.limits import Limits

_MARK = ".made-by-softmark-demo"


@dataclass(frozen=True)
class Outcome:
    """What the demo made, and what to look at next."""

    isolation: str
    results: list[SubmissionResult]
    failures: list[Failure]
    to_open: dict[str, Path]


def run_demo(course: Course, folder: Path, workers: int, trusted: bool, progress: ProgressView, console: Console) -> Outcome:
    """Build the demo course in `folder`, hand in for everybody, grade, record, and write feedback.

    Raises:
        UsageError: `folder` exists and is something else.
    """
    demo = _fresh_course(course, folder)
    console.print(f"1. nbgrader makes the release of {', '.join(demo.assignments)}")
    make_release(demo, list(demo.assignments))
    console.print(f"2. {len(CLASS)} students hand in")
    for student in CLASS:
        hand_in(student, demo)
    console.print("3. The grader runs every submission in the sandbox")
    # Short limits: in the demo somebody loops forever on purpose.
    limits = Limits(cell_seconds=5.0, call_seconds=3.0)
    run = grade_paths(
        demo, [demo.root / "submitted"], folder, workers=workers, limits=limits, trusted=trusted, progress=progress
    )
    write_json(demo.root / "results.json", document(run.isolation, run.results))
    console.print("4. nbgrader records the grades and writes the feedback pages")
    record(demo, run.isolation, run.results)
    for name in demo.assignments:
        generate_feedback(demo.root, name)
    return Outcome(run.isolation, run.results, run.failures, _to_open(demo))


def _fresh_course(course: Course, folder: Path) -> Course:
    if folder.exists():
        if any(folder.iterdir()) and not (folder / _MARK).is_file():
            raise UsageError(f"{folder} exists and was not made by the demo. Name another one with --folder.")
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    (folder / _MARK).touch()
    shutil.copy(course.root / "nbgrader_config.py", folder)
    ignored = shutil.ignore_patterns("data", "__pycache__", "*.pt", ".ipynb_checkpoints")
    shutil.copytree(course.root / "source", folder / "source", ignore=ignored)
    return Course(folder.resolve())


def _to_open(demo: Course) -> dict[str, Path]:
    return {
        "A feedback page to open in a browser": demo.root / "feedback/emil/softmax_regression/softmax_regression.html",
        "All feedback pages": demo.root / "feedback",
        "The gradebook (start `jupyter lab` there, then Formgrader)": demo.root / GRADEBOOK,
        "All results as JSON": demo.root / "results.json",
    }
