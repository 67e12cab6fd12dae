"""nbgrader's own commands on our course: everything it offers keeps working, with our steps plugged in."""

import csv
import json
import shutil
import subprocess
import sys

import pytest
from nbgrader.api import Gradebook

from autograder.course import Course
from autograder.demo.students import CLASS, hand_in
from autograder.nbgrader_runs import record, run_nbgrader
from autograder.results import SubmissionResult
from autograder.sandbox.level import best_level

TOY, SOFTMAX = "toy_classifier", "softmax_regression"
STUDENTS = {student.name: student for student in CLASS}


@pytest.fixture(scope="module")
def class_course(course, tmp_path_factory):
    """A course with some of the demo's students, graded by `nbgrader` alone."""
    root = tmp_path_factory.mktemp("course")
    shutil.copy(course.root / "nbgrader_config.py", root)
    with open(root / "nbgrader_config.py", "a") as config:
        config.write("\nc.GradeOutside.limits = {'cell_seconds': 3, 'call_seconds': 2, 'exercise_seconds': 5}\n")
    shutil.copytree(course.root / "source", root / "source", ignore=shutil.ignore_patterns("data", "__pycache__", "*.pt"))
    new = Course(root)
    for name in new.assignments:
        run_nbgrader(root, ["generate_assignment", name, "--create"])
    for name in ("ben", "emil", "hana", "ivan", "kim", "jo", "lea", "chen"):
        hand_in(STUDENTS[name], new)
    run_nbgrader(root, ["autograde", SOFTMAX])
    run_nbgrader(root, ["autograde", TOY])
    run_nbgrader(root, ["generate_feedback", SOFTMAX])
    run_nbgrader(root, ["export", "--to", "grades.csv"])
    return new


def _submission(course, student, assignment=SOFTMAX):
    with Gradebook(f"sqlite:///{course.root}/gradebook.db") as gradebook:
        notebook = gradebook.find_submission_notebook(assignment, assignment, student)
        return {grade.name: (grade.auto_score, grade.needs_manual_grade) for grade in notebook.grades}


def _score(course, student):
    return sum(score or 0 for score, _ in _submission(course, student).values())


def test_autograde_records_every_score(class_course, grade):
    assert _score(class_course, "ben") == 50
    assert _score(class_course, "hana") == 0
    assert _score(class_course, "kim") == 0
    alone = grade(class_course.root / "submitted" / "emil" / SOFTMAX / f"{SOFTMAX}.ipynb")
    assert _score(class_course, "emil") == pytest.approx(alone.score)
    assert 0 < alone.score < 50


def test_endless_loops_exits_floods_and_giants_cost_only_their_exercises(class_course):
    """A cell and a function that never end; os._exit, sys.exit and a socket; 100 MB of output, 10 GB of result and NaN."""
    scores = {name: value for name, (value, _) in _submission(class_course, "ivan").items()}
    assert (scores["check_accuracy"], scores["check_predict"]) == (0, 0)
    assert _score(class_course, "ivan") == 50 - 4 - 2
    assert sum(score for score, _ in _submission(class_course, "jo", TOY).values()) == 30 - 3 - 5 - 4 - 5
    assert sum(score for score, _ in _submission(class_course, "lea", TOY).values()) == 30 - 3 - 5 - 4
    assert sum(score for score, _ in _submission(class_course, "chen", TOY).values()) == 30


def test_written_answers_wait_for_a_person(class_course):
    assert _submission(class_course, "ben")["explain_stability"] == (None, True) or _submission(class_course, "ben")[
        "explain_stability"
    ] == (0, False), "an untouched answer is worth nothing"


def test_feedback_shows_checks_and_hints(class_course):
    page = (class_course.root / "feedback" / "emil" / SOFTMAX / f"{SOFTMAX}.html").read_text(encoding="utf-8")
    assert "Each row becomes its probabilities" in page
    assert "✗ not passed" in page and "✓ passed" in page
    assert f"isolation level: {best_level()}" in page
    assert "Shift each row by something of its own that" in page
    assert "solutions" not in page.replace("YOUR", "") or "from solutions" not in page


def test_feedback_of_an_unreadable_file_says_why(class_course):
    page = (class_course.root / "feedback" / "hana" / SOFTMAX / f"{SOFTMAX}.html").read_text(encoding="utf-8")
    assert "it is not valid JSON" in page
    kept = class_course.root / "quarantine" / "hana" / SOFTMAX / "1" / "hand-in" / f"{SOFTMAX}.ipynb"
    assert kept.is_file(), "nothing that was handed in is lost"


def test_export_lists_everybody(class_course):
    with open(class_course.root / "grades.csv", newline="") as file:
        rows = {row["student_id"]: float(row["score"]) for row in csv.DictReader(file) if row["assignment"] == SOFTMAX}
    assert rows["ben"] == 50 and rows["hana"] == 0 and set(rows) >= {"ben", "emil", "hana", "kim"}


def test_regrading_keeps_overrides(class_course):
    """What a person decided survives the next autograde."""
    with Gradebook(f"sqlite:///{class_course.root}/gradebook.db") as gradebook:
        grade = gradebook.find_grade("check_softmax", SOFTMAX, SOFTMAX, "kim")
        grade.manual_score = 4.0
        gradebook.db.commit()
    run_nbgrader(class_course.root, ["autograde", SOFTMAX, "--student", "kim", "--force"])
    with Gradebook(f"sqlite:///{class_course.root}/gradebook.db") as gradebook:
        grade = gradebook.find_grade("check_softmax", SOFTMAX, SOFTMAX, "kim")
        assert (grade.auto_score, grade.manual_score, grade.score) == (0, 4, 4)


def test_the_formgraders_autograde_button(class_course):
    """The button calls nbgrader's API in the server's process; so does this."""
    hand_in(STUDENTS["ada"], class_course)
    program = (
        "from nbgrader.apps import NbGraderAPI\nfrom nbgrader.coursedir import CourseDirectory\n"
        "from nbgrader.apps import NbGrader\nimport json\n"
        "app = NbGrader()\napp.load_config_file()\n"
        "api = NbGraderAPI(CourseDirectory(config=app.config), config=app.config)\n"
        f"print(json.dumps(api.autograde('{SOFTMAX}', 'ada')))\n"
    )
    import os
    from pathlib import Path

    path = os.pathsep.join([str(Path(sys.executable).parent), os.environ["PATH"]])
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=class_course.root, env={**os.environ, "PATH": path},
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    assert json.loads(done.stdout.splitlines()[-1])["success"] is True
    assert _score(class_course, "ada") == 50


def test_validate_says_which_check_fails(course, tmp_path):
    for source, words in (("release", "NotImplementedError"), ("source", "Success! Your notebook passes all the tests")):
        folder = tmp_path / source
        shutil.copytree(course.root / source / TOY, folder, ignore=shutil.ignore_patterns("data", "__pycache__"))
        said = run_nbgrader(folder, ["validate", f"{TOY}.ipynb"])
        assert words in said


def test_recording_twice_changes_nothing_and_the_last_attempt_counts(class_course, grade, course):
    path = course.root / "release" / TOY / f"{TOY}.ipynb"
    good, bad = grade(course.assignment(TOY).notebook), grade(path)
    rename = {"student": "twice"}
    results = [SubmissionResult.from_json({**result.to_json(), **rename}) for result in (bad, good)]
    for _ in range(2):
        assert len(record(class_course, "full", results)) == 1
        assert sum(score or 0 for score, _ in _submission(class_course, "twice", TOY).values()) == 30
