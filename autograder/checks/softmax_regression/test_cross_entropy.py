"""Checks of `cross_entropy(y_hat, y)`."""

import torch

from autograder.checking import Draw, Student, assert_matches, check, common
from solutions import softmax_regression as solutions

HALF = {torch.float16: 2e-3, torch.bfloat16: 1e-2}


def _probabilities(
    draw: Draw, n: int, classes: int, dtype: torch.dtype = torch.float32, smallest: float = 0.001
) -> tuple[torch.Tensor, torch.Tensor]:
    """Rows of probabilities and labels; the probability of each label is at least `smallest`, spread over decades."""
    y = draw.labels(n, classes)
    own = 10 ** draw.uniform(float(torch.tensor(smallest).log10()), -0.02, n, dtype=torch.float64)
    others = draw.uniform(0.5, 1.5, n, classes, dtype=torch.float64)
    others[torch.arange(n), y] = 0
    y_hat = others / others.sum(dim=1, keepdim=True) * (1 - own).unsqueeze(1)
    y_hat[torch.arange(n), y] = own
    return y_hat.to(dtype), y


def _tolerance(y_hat: torch.Tensor, y: torch.Tensor, want: torch.Tensor) -> torch.Tensor:
    """Leaves room for a guard against log 0 of 1e-7 or smaller."""
    own = y_hat.double().gather(1, y.unsqueeze(1)).squeeze(1)
    return 2e-7 / own + 1e-5 * want.double()


@check(
    "One loss for each sample: minus the log of the label's probability",
    weight=3,
    hint="Pick from each row the probability of its own label. The rows are probabilities already, and there is no mean.",
)
def test_losses(student: Student, draw: Draw) -> None:
    for n, classes, dtype in ((7, 4, torch.float32), (4, 4, torch.float32), (1, 3, torch.float32), (5, 10, torch.float64)):
        y_hat, y = _probabilities(draw, n, classes, dtype)
        want = solutions.cross_entropy(y_hat, y)
        assert_matches(student.cross_entropy(y_hat, y), want, atol=_tolerance(y_hat, y, want))


@check(
    "The result has the input's precision",
    weight=0.5,
    hint="Half-precision probabilities in, half-precision losses out; look for a step that changes the dtype.",
    needs="test_losses",
)
def test_dtypes(student: Student, draw: Draw) -> None:
    for dtype, relative in HALF.items():
        y_hat, y = _probabilities(draw, 6, 3, dtype, smallest=0.05)
        want = solutions.cross_entropy(y_hat, y)
        assert_matches(student.cross_entropy(y_hat, y), want, atol=relative, rtol=relative)


@check(
    "Gradients flow through it",
    weight=1,
    hint="Stay with tensor operations from the input to the result: no .data, .item(), .numpy() or detach on the way.",
    needs="test_losses",
)
def test_gradient(student: Student, draw: Draw) -> None:
    y_hat, y = _probabilities(draw, 5, 4, torch.float64, smallest=0.02)
    weights = draw.normal(5, dtype=torch.float64)
    common.assert_gradient_flows(student, solutions, "cross_entropy", y_hat, weights, y, rtol=1e-4, atol=1e-9)


@check(
    "Its inputs are left as they were",
    weight=0.5,
    hint="clamp_ and other operations that end in an underscore change the caller's tensor.",
    needs="test_losses",
)
def test_no_trace(student: Student, draw: Draw) -> None:
    common.assert_leaves_no_trace(student, "cross_entropy", *_probabilities(draw, 5, 3))


@check(
    "No Python loop over the samples",
    weight=1.5,
    hint="A tensor can be indexed with two lists of positions at once: the rows, and a column for each of them.",
    needs="test_losses",
)
def test_vectorised(student: Student, draw: Draw) -> None:
    few, many = _probabilities(draw, 8, 3), _probabilities(draw, 200, 3)
    common.assert_no_loop_over_samples(student, "cross_entropy", few, many)
