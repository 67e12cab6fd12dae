"""Checks of `softmax(X)`."""

import math

import torch

from autograder.checking import Draw, Student, assert_matches, check, common
from solutions import softmax_regression as solutions

TOLERANCE = {torch.float64: 1e-12, torch.float32: 1e-6, torch.float16: 2e-3, torch.bfloat16: 1e-2}
WHOLE_JOB = {"_softmax": "torch's own softmax", "_log_softmax": "torch's own log_softmax", "logsumexp": "torch.logsumexp"}


@check("Each row becomes its probabilities", weight=3, hint="Exponentiate, then divide each row by its own sum.")
def test_probabilities(student: Student, draw: Draw) -> None:
    for rows, columns, dtype in ((4, 3, torch.float32), (3, 10, torch.float64), (5, 5, torch.float32)):
        X = draw.normal(rows, columns, dtype=dtype, scale=2)
        assert_matches(student.softmax(X), solutions.softmax(X), atol=TOLERANCE[dtype])


@check(
    "Rows of very large and very small logits in one batch",
    weight=3,
    hint="exp overflows near 89 in float32 and vanishes below -104. Shift each row by something of its own that "
    "cancels in the fraction.",
    needs="test_probabilities",
)
def test_stable(student: Student, draw: Draw) -> None:
    for dtype in (torch.float32, torch.float64):
        X = draw.normal(6, 4, dtype=dtype)
        X += torch.tensor([1000.0, 0.0, -1000.0, 500.0, -500.0, 0.0], dtype=dtype).unsqueeze(1)
        X[5, 0] += 900
        tolerance = 4 * torch.finfo(dtype).eps * float(X.abs().max())
        assert_matches(student.softmax(X), solutions.softmax(X), atol=tolerance)


@check(
    "Tiny probabilities stay what they are",
    weight=0.5,
    hint="Do not clamp, round or add a constant to the result: a probability may be as small as the dtype can hold.",
    needs="test_probabilities",
)
def test_tiny_probabilities(student: Student, draw: Draw) -> None:
    X = torch.tensor([[0.0, -50.0], [-30.0, 0.0]], dtype=torch.float64) + draw.uniform(-1, 1, 2, 1, dtype=torch.float64)
    assert_matches(student.softmax(X), solutions.softmax(X), rtol=1e-9)


@check(
    "A logit of minus infinity gives probability 0",
    weight=0.5,
    hint="exp(-inf) is 0 by itself; look at the step that turns it into something else.",
    needs="test_probabilities",
)
def test_minus_infinity(student: Student, draw: Draw) -> None:
    X = draw.normal(3, 4)
    X[0, 1] = X[2, 0] = X[2, 3] = -math.inf
    assert_matches(student.softmax(X), solutions.softmax(X), atol=TOLERANCE[torch.float32])


@check(
    "One row, one class, no rows, a transposed tensor",
    weight=1,
    hint="Name the dimension that holds the classes and keep it (keepdim), instead of relying on the batch's size.",
    needs="test_probabilities",
)
def test_shapes(student: Student, draw: Draw) -> None:
    for X in (draw.normal(1, 6), draw.normal(5, 1), torch.empty(0, 3), draw.normal(3, 7).T):
        assert_matches(student.softmax(X), solutions.softmax(X), atol=TOLERANCE[torch.float32])


@check(
    "The result has the input's precision",
    weight=1,
    hint="A float16 tensor in, a float16 tensor out; look for a step that changes the dtype.",
    needs="test_probabilities",
)
def test_dtypes(student: Student, draw: Draw) -> None:
    for dtype, tolerance in TOLERANCE.items():
        X = draw.normal(4, 5, dtype=dtype)
        assert_matches(student.softmax(X), solutions.softmax(X), atol=tolerance)


@check(
    "Gradients flow through it",
    weight=1,
    hint="Stay with tensor operations from the input to the result: no .data, .item(), .numpy() or detach on the way.",
    needs="test_probabilities",
)
def test_gradient(student: Student, draw: Draw) -> None:
    X, weights = draw.normal(4, 3, dtype=torch.float64), draw.normal(4, 3, dtype=torch.float64)
    common.assert_gradient_flows(student, solutions, "softmax", X, weights, atol=1e-10)


@check(
    "The input is left as it was",
    weight=0.5,
    hint="Operations that end in an underscore, and -= on the argument, change the caller's tensor.",
    needs="test_probabilities",
)
def test_no_trace(student: Student, draw: Draw) -> None:
    common.assert_leaves_no_trace(student, "softmax", draw.normal(3, 4))


@check(
    "No Python loop over the rows",
    weight=1.25,
    hint="max, exp and sum take a dim argument and do all rows at once.",
    needs="test_probabilities",
)
def test_vectorised(student: Student, draw: Draw) -> None:
    common.assert_no_loop_over_samples(student, "softmax", [draw.normal(8, 3)], [draw.normal(200, 3)])


@check(
    "Built from scratch",
    weight=1.25,
    hint="You need exp, a sum, a maximum and a division.",
    needs="test_probabilities",
)
def test_from_scratch(student: Student, draw: Draw) -> None:
    common.assert_built_by_hand(student, "softmax", [draw.normal(3, 4)], WHOLE_JOB)
