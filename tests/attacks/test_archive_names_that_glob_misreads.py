"""Attack: a student's name with brackets, as learning platforms make them; nbgrader takes it for a pattern."""

import glob
import shutil
import zipfile

from nbgrader.api import Gradebook

from autograder.course import Course
from autograder.handins import find_jobs
from autograder.nbgrader_runs import record
from autograder.results import SubmissionResult

ASSIGNMENT = "toy_classifier"


def test_a_pattern_does_not_find_itself(tmp_path):
    (tmp_path / "Ada [42]").mkdir()
    assert glob.glob(str(tmp_path / "Ada [42]")) == []


def test_every_grade_is_recorded(graded_class, tmp_path):
    root, inside, archive = tmp_path / "course", tmp_path / "unpacked", tmp_path / "hand-ins.zip"
    shutil.copytree(graded_class[0], root, ignore=shutil.ignore_patterns("submitted", "autograded", "feedback", "quarantine"))
    inside.mkdir()
    course = Course(root)
    with zipfile.ZipFile(archive, "w") as file:
        for student in ("Ada [42]", "Bob*", "Cy?"):
            file.write(course.assignment(ASSIGNMENT).notebook, f"{student}/{ASSIGNMENT}/{ASSIGNMENT}.ipynb")
    jobs = find_jobs([archive], course, inside)
    results = [SubmissionResult(job.student, ASSIGNMENT, job.file, "0", "rejected", 0.0, 30.0, 0.0, "late") for job in jobs]
    recorded = record(course, "full", results)
    with Gradebook(f"sqlite:///{root}/gradebook.db") as gradebook:
        known = {student.id for student in gradebook.students}
    assert len(recorded) == 3
    assert {result.student for result in recorded} <= known
