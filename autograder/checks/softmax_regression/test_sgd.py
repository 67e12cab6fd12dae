"""Checks of `sgd(params, lr, batch_size)`."""

from typing import Any

import torch

from autograder.checking import Draw, Student, assert_matches, check, require, scenario
from solutions import softmax_regression as solutions


@scenario
def one_step(api: Any, values: Any, gradients: Any, lr: float, batch_size: int) -> Any:
    """The original tensors are looked at afterwards: a new tensor under the old name would not be seen."""
    params = [torch.nn.Parameter(values[0].clone()), values[1].clone().requires_grad_()]
    for param, gradient in zip(params, gradients):  # noqa: B905
        param.grad = gradient.clone()
    api.sgd(params, lr, batch_size)
    return [param.detach() for param in params]


@scenario
def several_steps(api: Any, values: Any, batches: Any, lr: float) -> Any:
    """Gradients come from backward, which adds to what is there."""
    w, b = (value.clone().requires_grad_() for value in values)
    for X, y in batches:
        ((X @ w + b - y) ** 2).sum().backward()
        api.sgd([w, b], lr, len(X))
    return [w.detach(), b.detach(), None if w.grad is None else w.grad, None if b.grad is None else b.grad]


@scenario
def trainable_afterwards(api: Any, values: Any) -> Any:
    w = values.clone().requires_grad_()
    (w**2).sum().backward()
    api.sgd([w], 0.1, 2)
    w.grad = None
    (3 * w).sum().backward()
    return w.grad if w.is_leaf else None


def _values(draw: Draw) -> list[torch.Tensor]:
    return [draw.normal(4, dtype=torch.float64), draw.normal(1, dtype=torch.float64)]


@check(
    "One step of gradient descent, in place",
    weight=2,
    hint="p − lr · p.grad / batch_size, written into the parameter itself: `p = p - …` only gives a new tensor an old name.",
)
def test_step(student: Student, draw: Draw) -> None:
    for lr, batch_size in ((0.1, 5), (0.5, 1), (0.03, 64)):
        values, gradients = _values(draw), _values(draw)
        want = one_step(solutions, values, gradients, lr, batch_size)
        got = student.run(one_step, values, gradients, lr, batch_size, called="sgd")
        assert_matches(got, want, atol=1e-12)


@check(
    "The gradients are zero afterwards",
    weight=1.5,
    hint="backward adds to .grad; what is left there spoils the next step.",
    needs="test_step",
)
def test_zero_gradients(student: Student, draw: Draw) -> None:
    values = _values(draw)
    batches = [(draw.normal(n, 4, dtype=torch.float64), draw.normal(n, dtype=torch.float64)) for n in (4, 4, 2)]
    want = several_steps(solutions, values, batches, 0.05)
    got = student.run(several_steps, values, batches, 0.05, called="sgd")
    assert_matches(got[:2], want[:2], atol=1e-10)
    for gradient in got[2:]:
        require(gradient is None or not gradient.any(), "a gradient is left over after the step")


@check(
    "The parameters can be trained on",
    weight=0.5,
    hint="They stay leaves that require gradients; the step itself must not be recorded by autograd.",
    needs="test_step",
)
def test_still_trainable(student: Student, draw: Draw) -> None:
    got = student.run(trainable_afterwards, draw.normal(3), called="sgd")
    require(got is not None, "after the step no gradient arrives at the parameter any more")
    assert_matches(got, torch.full((3,), 3.0))
