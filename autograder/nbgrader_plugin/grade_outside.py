"""Takes the place of nbgrader's `Execute`: no kernel runs; each check cell gets its result from the grader.

A check cell's outputs are a report for the student and then exactly one finite number, which nbgrader reads as the score.
"""

from __future__ import annotations

import json
import os
import weakref
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader import utils
from nbgrader.preprocessors import NbGraderPreprocessor
from traitlets import Bool, Dict, Unicode

from autograder.course import CHECK_PREFIX, Course
from autograder.errors import GraderError
from autograder.grading.pool import Failure, Pool, ensure_allowed
from autograder.grading.process import Job
from autograder.nbgrader_plugin import report_cell
from autograder.nbgrader_plugin.intake_hook import reason_for
from autograder.results import ExerciseResult, SubmissionResult
from autograder.sandbox.level import best_level
from autograder.sandbox.limits import Limits

RESULTS_VARIABLE = "SOFTMARK_RESULTS"


class GradeOutside(NbGraderPreprocessor):  # type: ignore[misc]
    """Grades the notebook as it was handed in, in the sandbox, and writes the outcome into the check cells."""

    trust_submissions = Bool(False, help="Run student code without isolation where this machine has none.").tag(config=True)
    course_root = Unicode("", help="The course folder; default: nbgrader's own.").tag(config=True)
    limits = Dict(help="Limits of one submission by name, as for `softmark grade --limit`.").tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """nbgrader's entry point."""
        where = resources["nbgrader"]
        isolation, result = self._result(where["student"], where["assignment"], where["notebook"])
        exercises = {exercise.name: exercise for exercise in result.exercises}
        for cell in nb.cells:
            if cell.cell_type != "code":
                continue
            cell.outputs, cell.execution_count = [], None
            if utils.is_grade(cell) and not utils.is_solution(cell):
                name = cell.metadata.nbgrader["grade_id"].removeprefix(CHECK_PREFIX)
                cell.outputs = check_outputs(exercises.get(name), result.reason, isolation)
        return nb, resources

    def _result(self, student: str, assignment: str, notebook: str) -> tuple[str, SubmissionResult]:
        """The isolation level that it was made under, and the result."""
        isolation, computed = _computed_results()
        if f"{student}/{assignment}" in computed:
            return isolation, computed[f"{student}/{assignment}"]
        converter = self.parent.parent
        coursedir = converter.coursedir
        folder = Path(coursedir.format_path(coursedir.submitted_directory, student, assignment))
        reason = reason_for(folder)
        job = Job(student, str(folder / f"{notebook}.ipynb"), assignment, problem=reason)
        pool = self._pool(converter)
        outcome = next(iter(pool.grade([job])))
        if isinstance(outcome, Failure):
            raise GraderError(f"{student}, {assignment}: {outcome.reason}")
        return str(pool.level), outcome

    def _pool(self, converter: Any) -> Pool:
        """One pool for all submissions of one nbgrader run."""
        pool = _POOLS.get(converter)
        if pool is None:
            level = best_level()
            ensure_allowed(level, self.trust_submissions)
            course = Course(Path(self.course_root or converter.coursedir.root))
            pool = _POOLS[converter] = Pool(
                course, level, limits=Limits().changed({name: str(value) for name, value in self.limits.items()})
            )
            weakref.finalize(converter, pool.close)
        return pool


_POOLS: weakref.WeakKeyDictionary[Any, Pool] = weakref.WeakKeyDictionary()


def check_outputs(exercise: ExerciseResult | None, reason: str | None, isolation: str) -> list[NotebookNode]:
    """The outputs of one check cell: the report, then the points."""
    data = {
        "text/plain": report_cell.as_text(exercise, reason, isolation),
        "text/html": report_cell.as_html(exercise, reason, isolation),
    }
    points = exercise.score if exercise else 0.0
    return [
        nbformat.v4.new_output("display_data", data),
        nbformat.v4.new_output("execute_result", {"text/plain": repr(float(points))}, execution_count=None),
    ]


def _computed_results() -> tuple[str, dict[str, SubmissionResult]]:
    """What `softmark grade` has computed already: the isolation level, and results by student and assignment."""
    path = os.environ.get(RESULTS_VARIABLE)
    if not path:
        return "", {}
    document = json.loads(Path(path).read_text(encoding="utf-8"))
    results = [SubmissionResult.from_json(entry) for entry in document["submissions"]]
    return document["isolation"], {f"{result.student}/{result.assignment}": result for result in results}
