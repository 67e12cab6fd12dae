"""Checks of `net(X, W, b)`."""

from typing import Any

import torch

from autograder.checking import Draw, Student, assert_matches, check, common, needs_supplied, scenario
from solutions import softmax_regression as solutions


def softmax(X):  # type: ignore[no-untyped-def]
    return torch.nn.functional.softmax(X, dim=1)


SUPPLIED = needs_supplied(softmax)


@scenario
def parameter_gradients(api: Any, X: Any, W: Any, b: Any, weights: Any) -> Any:
    W, b = W.requires_grad_(), b.requires_grad_()
    (api.net(X, W, b) * weights).sum().backward()
    return [W.grad, b.grad]


def _parameters(draw: Draw, dtype: torch.dtype = torch.float32, outputs: int = 10) -> tuple[torch.Tensor, torch.Tensor]:
    return draw.normal(784, outputs, dtype=dtype, scale=0.05), draw.normal(outputs, dtype=dtype)


@check(
    "Flat images (n, 784) give probabilities (n, outputs)",
    weight=2,
    hint="First the linear part X W + b, then your softmax over the classes.",
)
def test_flat(student: Student, draw: Draw) -> None:
    for n, dtype, tolerance in ((4, torch.float32, 2e-6), (1, torch.float32, 2e-6), (3, torch.float64, 1e-11)):
        X = draw.uniform(0, 1, n, 784, dtype=dtype)
        W, b = _parameters(draw, dtype, outputs=draw.integer(3, 8) if n == 3 else 10)
        assert_matches(student.net(X, W, b), solutions.net(X, W, b), atol=tolerance)


@check(
    "Images (n, 1, 28, 28) are flattened",
    weight=1.5,
    hint="Give every image one row of 784 numbers before the matrix product; the batch size may be anything.",
    needs="test_flat",
)
def test_images(student: Student, draw: Draw) -> None:
    for n in (5, 1):
        X = draw.uniform(0, 1, n, 1, 28, 28)
        W, b = _parameters(draw)
        assert_matches(student.net(X, W, b), solutions.net(X, W, b), atol=2e-6)


@check(
    "Gradients reach W and b",
    weight=1,
    hint="W and b must take part as the tensors that were given, without .data, detach or no_grad on the way.",
    needs="test_flat",
)
def test_gradients(student: Student, draw: Draw) -> None:
    X = draw.uniform(0, 1, 3, 784, dtype=torch.float64)
    W, b = _parameters(draw, torch.float64)
    weights = draw.normal(3, 10, dtype=torch.float64)
    got = student.run(parameter_gradients, X, W, b, weights, called="net")
    assert_matches(got, parameter_gradients(solutions, X, W, b, weights), atol=1e-10)


@check(
    "Its inputs are left as they were",
    weight=0.5,
    hint="Use operations that make a new tensor: not +=, not resize_, not functions that end in an underscore.",
    needs="test_flat",
)
def test_no_trace(student: Student, draw: Draw) -> None:
    common.assert_leaves_no_trace(student, "net", draw.uniform(0, 1, 2, 1, 28, 28), *_parameters(draw))


@check(
    "No Python loop over the images",
    weight=1,
    hint="One matrix product does the whole batch.",
    needs="test_flat",
)
def test_vectorised(student: Student, draw: Draw) -> None:
    parameters = _parameters(draw)
    few, many = draw.uniform(0, 1, 4, 1, 28, 28), draw.uniform(0, 1, 100, 1, 28, 28)
    common.assert_no_loop_over_samples(student, "net", [few, *parameters], [many, *parameters])
