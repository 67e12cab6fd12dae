"""What the author of a check imports: how to declare one, how to ask the student's code, how to compare.

from autograder.checking import Draw, Student, assert_matches, check

@check("Rows sum to one", weight=2, hint="Divide by the sum along the class dimension.")
def test_rows_sum_to_one(student: Student, draw: Draw) -> None:
    X = draw.normal(4, 3)
    assert_matches(student.softmax(X), solutions.softmax(X), atol=1e-6)
"""

from autograder.checking import common
from autograder.checking.compare import (
    CheckFailed,
    as_label,
    as_number,
    as_vector,
    assert_matches,
    assert_plain_number,
    describe,
    require,
)
from autograder.checking.declare import check, needs_supplied, scenario
from autograder.checking.draw import Draw
from autograder.checking.student import Student, StudentError

__all__ = [
    "CheckFailed",
    "Draw",
    "Student",
    "StudentError",
    "as_label",
    "as_number",
    "as_vector",
    "assert_matches",
    "assert_plain_number",
    "check",
    "common",
    "describe",
    "needs_supplied",
    "require",
    "scenario",
]
