"""Attack: a folder where the time of the hand-in is looked for; it must not cost the whole class its entries."""

import shutil

from nbgrader.api import Gradebook

from autograder.course import Course
from autograder.nbgrader_runs import record
from autograder.results import SubmissionResult

ASSIGNMENT = "toy_classifier"


def test_everybody_is_recorded(graded_class, tmp_path):
    root = tmp_path / "course"
    shutil.copytree(graded_class[0], root, ignore=shutil.ignore_patterns("submitted", "autograded", "feedback", "quarantine"))
    course, results = Course(root), []
    for student in ("mallory", "zoe"):
        folder = root / "submitted" / student / ASSIGNMENT
        shutil.copytree(root / "source" / ASSIGNMENT, folder)
        file = str(folder / f"{ASSIGNMENT}.ipynb")
        results.append(SubmissionResult(student, ASSIGNMENT, file, "0", "graded", 0.0, 30.0, 0.0))
    (root / "submitted" / "mallory" / ASSIGNMENT / "timestamp.txt").mkdir()
    record(course, "full", results)
    with Gradebook(f"sqlite:///{root}/gradebook.db") as gradebook:
        assert gradebook.find_submission(ASSIGNMENT, "zoe").score == 0
        assert gradebook.find_submission(ASSIGNMENT, "mallory").score == 0
