"""Attack: full points first, then the same hand-in again without its check cells, so that the old scores stay."""

import json
import shutil

from nbgrader.api import Gradebook

from autograder.course import Course
from autograder.nbgrader_runs import record, run_nbgrader
from autograder.results import ExerciseResult, SubmissionResult

ASSIGNMENT = "toy_classifier"
STUDENT = "stale"


def _scores(root):
    with Gradebook(f"sqlite:///{root}/gradebook.db") as gradebook:
        return [grade.auto_score for grade in gradebook.find_submission_notebook(ASSIGNMENT, ASSIGNMENT, STUDENT).grades]


def test_the_second_hand_in_counts(graded_class, tmp_path):
    root = tmp_path / "course"
    shutil.copytree(graded_class[0], root, ignore=shutil.ignore_patterns("submitted", "autograded", "feedback", "quarantine"))
    course, folder = Course(root), root / "submitted" / STUDENT / ASSIGNMENT
    shutil.copytree(root / "source" / ASSIGNMENT, folder)
    file = folder / f"{ASSIGNMENT}.ipynb"
    full = [ExerciseResult(e.name, e.points, e.points, "passed", ()) for e in course.assignment(ASSIGNMENT).exercises]
    result = SubmissionResult(STUDENT, ASSIGNMENT, str(file), "0", "graded", 30.0, 30.0, 0.0, None, tuple(full))
    record(course, "full", [result])
    assert sum(_scores(root)) == 30
    notebook = json.loads((root / "release" / ASSIGNMENT / f"{ASSIGNMENT}.ipynb").read_text())
    notebook["cells"] = [cell for cell in notebook["cells"] if not cell["metadata"].get("nbgrader", {}).get("grade")]
    file.write_text(json.dumps(notebook))
    run_nbgrader(root, ["autograde", ASSIGNMENT, "--student", STUDENT, "--force"])
    assert _scores(root) == [0] * 6
