"""Attack: a student's name with a line break, which nbgrader's pattern for folders does not match: it stops for everybody."""

import shutil
import zipfile

from nbgrader.api import Gradebook

from autograder.course import Course
from autograder.handins import find_jobs
from autograder.nbgrader_runs import record
from autograder.results import SubmissionResult

ASSIGNMENT = "toy_classifier"


def test_the_classmate_is_recorded(graded_class, tmp_path):
    root, inside, archive = tmp_path / "course", tmp_path / "unpacked", tmp_path / "hand-ins.zip"
    shutil.copytree(graded_class[0], root, ignore=shutil.ignore_patterns("submitted", "autograded", "feedback", "quarantine"))
    inside.mkdir()
    course = Course(root)
    with zipfile.ZipFile(archive, "w") as file:
        for student in ("mal\nlory", "zoe"):
            file.write(course.assignment(ASSIGNMENT).notebook, f"{student}/{ASSIGNMENT}/{ASSIGNMENT}.ipynb")
    jobs = find_jobs([archive], course, inside)
    results = [SubmissionResult(job.student, ASSIGNMENT, job.file, "0", "rejected", 0.0, 30.0, 0.0, "late") for job in jobs]
    record(course, "full", results)
    with Gradebook(f"sqlite:///{root}/gradebook.db") as gradebook:
        assert gradebook.find_submission(ASSIGNMENT, "zoe").score == 0
