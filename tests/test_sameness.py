"""A submission gets the same result however it is graded: at every level, by any number of workers, alone or among others."""

import json
import shutil

import pytest

from autograder.course import Course
from autograder.demo.students import CLASS, hand_in
from autograder.grading.pool import Failure, Pool
from autograder.grading.process import Job
from autograder.sandbox.level import Level, best_level
from autograder.sandbox.limits import Limits

# Right, typically wrong and forged ones; those that wait for time limits or would harm an unprotected grader are left out.
STUDENTS = [student for student in CLASS if student.name in ("ada", "chen", "emil", "fay", "kim")]
LIMITS = Limits(cell_seconds=6.0, call_seconds=5.0)


@pytest.fixture(scope="module")
def jobs(course, tmp_path_factory):
    """The demo's hand-ins."""
    root = tmp_path_factory.mktemp("demo")
    shutil.copytree(course.root / "source", root / "source", ignore=shutil.ignore_patterns("data", "__pycache__", "*.pt"))
    shutil.copytree(course.root / "release", root / "release")
    shutil.copy(course.root / "nbgrader_config.py", root)
    return [Job(student.name, str(hand_in(student, Course(root))), student.assignment) for student in STUDENTS]


def _graded(course, jobs, level, workers=1):
    """Results by student, without times."""
    with Pool(course, level, workers, LIMITS) as pool:
        outcomes = list(pool.grade(jobs))
    assert not [outcome for outcome in outcomes if isinstance(outcome, Failure)]
    return {outcome.student: json.dumps({**outcome.to_json(), "seconds": None}, sort_keys=True) for outcome in outcomes}


@pytest.fixture(scope="module")
def one_by_one(course, jobs):
    """The plainest way: a fork server of its own for every submission."""
    results = {}
    for job in jobs:
        results |= _graded(course, [job], best_level())
    return results


def test_one_worker_after_the_other(course, jobs, one_by_one):
    assert _graded(course, jobs, best_level()) == one_by_one


def test_two_workers_in_another_order(course, jobs, one_by_one):
    assert _graded(course, jobs[::-1], best_level(), workers=2) == one_by_one


@pytest.mark.parametrize("level", [level for level in (Level.REDUCED, Level.NONE) if level is not best_level()], ids=str)
def test_at_every_level(level, course, jobs, one_by_one):
    assert _graded(course, jobs, level) == one_by_one
