"""Attack: half of a character in a grade id; copying the notebook for nbgrader fails and all grades of the run are lost."""

import json
import shutil
import zipfile

from autograder.course import Course
from autograder.handins import find_jobs
from autograder.nbgrader_runs import record
from autograder.results import SubmissionResult

ASSIGNMENT = "toy_classifier"


def test_the_grade_is_recorded(graded_class, tmp_path):
    root, inside, archive = tmp_path / "course", tmp_path / "unpacked", tmp_path / "hand-ins.zip"
    shutil.copytree(graded_class[0], root, ignore=shutil.ignore_patterns("submitted", "autograded", "feedback", "quarantine"))
    inside.mkdir()
    course = Course(root)
    notebook = json.loads(course.assignment(ASSIGNMENT).notebook.read_text())
    notebook["cells"][0]["metadata"] = {"nbgrader": {"grade_id": "half-\ud800"}}
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr(f"mallory/{ASSIGNMENT}/{ASSIGNMENT}.ipynb", json.dumps(notebook))
    [job] = find_jobs([archive], course, inside)
    result = SubmissionResult(job.student, ASSIGNMENT, job.file, "0", "graded", 0.0, 30.0, 0.0)
    assert record(course, "full", [result]) == [result]
