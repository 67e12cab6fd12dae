"""Checks of `logits_gradient(logits, y)`."""

import math

import torch

from autograder.checking import Draw, Student, assert_matches, check, common, needs_supplied
from solutions import softmax_regression as solutions

TOLERANCE = {torch.float64: 1e-12, torch.float32: 1e-6, torch.float16: 2e-3}


def softmax(X):  # type: ignore[no-untyped-def]
    return torch.nn.functional.softmax(X, dim=1)


SUPPLIED = needs_supplied(softmax)


@check(
    "The gradient of the mean loss",
    weight=2.5,
    hint="Softmax minus one-hot, and because the loss is a mean over the samples, something about their number.",
)
def test_gradient(student: Student, draw: Draw) -> None:
    for n, classes, dtype in ((5, 3, torch.float64), (4, 10, torch.float32), (3, 3, torch.float32), (1, 4, torch.float64)):
        logits, y = draw.normal(n, classes, dtype=dtype, scale=2), draw.labels(n, classes)
        assert_matches(student.logits_gradient(logits, y), solutions.logits_gradient(logits, y), atol=TOLERANCE[dtype])


@check(
    "Very large and very small logits",
    weight=0.5,
    hint="The softmax inside has to be the stable one.",
    needs="test_gradient",
)
def test_stable(student: Student, draw: Draw) -> None:
    logits = draw.normal(3, 4, dtype=torch.float64) + torch.tensor([[1000.0], [0.0], [-1000.0]], dtype=torch.float64)
    logits[1, 0] = -math.inf
    y = torch.tensor([0, 2, 3])
    assert_matches(student.logits_gradient(logits, y), solutions.logits_gradient(logits, y), atol=1e-11)


@check(
    "The result has the input's precision",
    weight=0.5,
    hint="A float16 tensor in, a float16 tensor out; look for a step that changes the dtype.",
    needs="test_gradient",
)
def test_dtypes(student: Student, draw: Draw) -> None:
    for dtype, tolerance in TOLERANCE.items():
        logits, y = draw.normal(4, 3, dtype=dtype), draw.labels(4, 3)
        assert_matches(student.logits_gradient(logits, y), solutions.logits_gradient(logits, y), atol=tolerance)


@check(
    "Its inputs are left as they were",
    weight=0.5,
    hint="Subtracting 1 in place is fine on a tensor of your own, not on the caller's.",
    needs="test_gradient",
)
def test_no_trace(student: Student, draw: Draw) -> None:
    common.assert_leaves_no_trace(student, "logits_gradient", draw.normal(4, 3), draw.labels(4, 3))


@check(
    "Derived by hand, not by autograd",
    weight=1,
    hint="The formula is short; autograd is what you compare it with.",
    needs="test_gradient",
)
def test_by_hand(student: Student, draw: Draw) -> None:
    arguments = [draw.normal(4, 3), draw.labels(4, 3)]
    common.assert_built_by_hand(student, "logits_gradient", arguments, {"autograd": "autograd"})


@check(
    "No Python loop over the samples",
    weight=1,
    hint="All rows can be handled by one expression.",
    needs="test_gradient",
)
def test_vectorised(student: Student, draw: Draw) -> None:
    few, many = [draw.normal(8, 3), draw.labels(8, 3)], [draw.normal(200, 3), draw.labels(200, 3)]
    common.assert_no_loop_over_samples(student, "logits_gradient", few, many)
