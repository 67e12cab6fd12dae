"""Checks of `build_sample()`."""

from typing import Any

import numpy as np

from autograder.checking import Student, as_label, as_vector, check, require, scenario


@scenario
def many_samples(api: Any, count: int) -> Any:
    return [api.build_sample() for _ in range(count)]


def _samples(student: Student, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Vectors (count, 5) and labels (count,)."""
    vectors, labels = [], []
    for sample in student.run(many_samples, count, called="build_sample"):
        require(isinstance(sample, (list, tuple)) and len(sample) == 2, "a pair (vector, label) was expected")
        vector = as_vector(sample[0], "a vector of five numbers")
        require(len(vector) == 5, f"five numbers were expected, and {len(vector)} came back")
        vectors.append(vector)
        labels.append(as_label(sample[1], "the label 0 or 1"))
        require(labels[-1] in (0, 1), "the label has to be 0 or 1")
    return np.array(vectors), np.array(labels)


@check("A pair: five numbers, and the label 0 or 1", weight=1, hint="return x, label")
def test_form(student: Student) -> None:
    _samples(student, 30)


@check(
    "The label says whether the first number is larger than the fifth",
    weight=1.5,
    hint="The first number has index 0, the fifth has index 4; the label is 1 when the first one is larger.",
    needs="test_form",
)
def test_rule(student: Student) -> None:
    vectors, labels = _samples(student, 200)
    clear = np.abs(vectors[:, 0] - vectors[:, 4]) > 1e-6
    require(bool(((vectors[:, 0] > vectors[:, 4]) == labels)[clear].all()), "some labels do not fit their vector")


@check(
    "The numbers are spread evenly over [0, 1), and new ones come each time",
    weight=1,
    hint="Five independent draws from the uniform distribution, for every call anew.",
    needs="test_form",
)
def test_distribution(student: Student) -> None:
    vectors, _ = _samples(student, 400)
    require(bool((vectors >= 0).all() and (vectors <= 1).all()), "some numbers lie outside of [0, 1)")
    for column in vectors.T:  # 400 numbers: the bounds are five standard errors wide
        require(len(np.unique(column)) > 300, "the same numbers come again and again")
        require(abs(column.mean() - 0.5) < 0.075, "the numbers are not spread evenly")
        require(0.245 < column.std() < 0.335, "the numbers are not spread evenly")
    correlation = np.corrcoef(vectors.T) - np.eye(5)
    require(bool((np.abs(correlation) < 0.3).all()), "the five numbers of a vector depend on each other")
