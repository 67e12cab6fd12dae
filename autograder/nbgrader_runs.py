"""Running nbgrader's own commands on the course: releases, gradebook entries and feedback pages."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path

import nbformat

from autograder.course import Course
from autograder.errors import GraderError, Rejected
from autograder.intake import read_notebook, read_plain_file
from autograder.nbgrader_plugin.grade_outside import RESULTS_VARIABLE
from autograder.nbgrader_plugin.intake_hook import plain_notebook
from autograder.results import SubmissionResult, document, write_json

GRADEBOOK = "gradebook.db"


def run_nbgrader(root: Path, arguments: Sequence[str], environment: Mapping[str, str] | None = None) -> str:
    """Run `nbgrader …` in a course folder and return what it said.

    Raises:
        GraderError: it failed; the text is the end of what it said.
    """
    # nbgrader looks for `alembic`, which lies beside this Python, on the path.
    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ.get("PATH", "")])
    done = subprocess.run(
        [sys.executable, "-m", "nbgrader", *arguments],
        cwd=root, env={**os.environ, **(environment or {}), "PATH": path}, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, errors="replace", check=False,
    )  # fmt: skip
    if done.returncode:
        raise GraderError(f"`nbgrader {arguments[0]}` failed:\n{done.stdout[-3000:]}")
    return done.stdout


def generate_assignment(root: Path, name: str, *options: str) -> None:
    """`nbgrader generate_assignment`: source → release, and the assignment's cells into the gradebook."""
    run_nbgrader(root, ["generate_assignment", name, "--force", "--create", *options])


def generate_feedback(root: Path, name: str) -> Path:
    """`nbgrader generate_feedback` for all students; returns the folder of the pages."""
    run_nbgrader(root, ["generate_feedback", name, "--force"])
    return root / "feedback"


def record(course: Course, isolation: str, results: Sequence[SubmissionResult]) -> list[SubmissionResult]:
    """Write results into the gradebook and `autograded/`, through nbgrader's own autograder.

    nbgrader gets clean copies of the hand-ins and looks the grades up, so nothing is computed again and no file of a
    student's is opened by it. Results without a known assignment cannot be recorded.

    Returns:
        The results that have arrived in the gradebook.
    """
    recordable = [result for result in results if result.assignment in course.assignments]
    # The last result for the same student and assignment is the one that counts.
    latest = {(result.student, result.assignment): result for result in recordable}
    with tempfile.TemporaryDirectory(prefix="softmark-record-") as folder:
        table = Path(folder, "results.json")
        write_json(table, document(isolation, list(latest.values())))
        for result in latest.values():
            _stage(result, Path(folder, "submitted"))
        for name in sorted({str(result.assignment) for result in latest.values()}):
            _ensure_registered(course, name, Path(folder))
            options = [name, "--force", f"--CourseDirectory.submitted_directory={folder}/submitted"]
            run_nbgrader(course.root, ["autograde", *options], {RESULTS_VARIABLE: str(table)})
        return [result for result in latest.values() if _has_arrived(course, result)]


def _has_arrived(course: Course, result: SubmissionResult) -> bool:
    from nbgrader.api import Gradebook, MissingEntry

    name = str(result.assignment)
    with Gradebook(f"sqlite:///{course.root / GRADEBOOK}") as gradebook:
        try:
            grades = gradebook.find_submission_notebook(name, name, result.student).grades
        except MissingEntry:
            return False
        scores = {grade.name: grade.auto_score for grade in grades}
    exercises = {exercise.name: exercise.score for exercise in result.exercises}
    wanted = {exercise.check_id: exercises.get(exercise.name, 0.0) for exercise in course.assignment(name).exercises}
    return all(scores.get(check) == score for check, score in wanted.items())


def _stage(result: SubmissionResult, submitted: Path) -> None:
    """A clean copy of one hand-in, as nbgrader expects it."""
    target = submitted / result.student / str(result.assignment)
    target.mkdir(parents=True)
    try:
        notebook = read_notebook(Path(result.file)) if result.status == "graded" else None
    except Rejected:  # it has been changed since it was graded
        notebook = None
    nbformat.write(plain_notebook(notebook), target / f"{result.assignment}.ipynb")
    try:
        stamp = read_plain_file(Path(result.file).parent / "timestamp.txt", 1000)
    except Rejected:
        return
    (target / "timestamp.txt").write_bytes(stamp)


def _ensure_registered(course: Course, name: str, scratch: Path) -> None:
    """Make the gradebook know the assignment as it is in `source/` now; `release/` stays as it is."""
    from nbgrader.api import Gradebook, MissingEntry

    if (course.root / GRADEBOOK).is_file():
        with Gradebook(f"sqlite:///{course.root / GRADEBOOK}") as gradebook:
            try:
                known = {cell.name: cell.max_score for cell in gradebook.find_notebook(name, name).grade_cells}
            except MissingEntry:
                known = {}
        assignment = course.assignment(name)
        wanted = {exercise.check_id: exercise.points for exercise in assignment.exercises}
        if (
            known
            and {key: known.get(key) for key in wanted} == wanted
            and known.keys() == wanted.keys() | set(assignment.written)
        ):
            return
    generate_assignment(course.root, name, f"--CourseDirectory.release_directory={scratch}/release")
