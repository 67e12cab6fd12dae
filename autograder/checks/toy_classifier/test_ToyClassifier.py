"""Checks of `ToyClassifier(input_size)`."""

from typing import Any

import torch

from autograder.checking import Draw, Student, as_number, assert_matches, check, require, scenario


@scenario
def forward(api: Any, size: int, X: Any, y: Any, weight: Any, bias: Any) -> Any:
    """Give the parameters known values, whatever they are called, and run the model."""
    model = api.ToyClassifier(size)
    if not isinstance(model, torch.nn.Module):
        return ["no module"]
    if sorted(p.numel() for p in model.parameters()) != [1, size]:
        return ["parameters"]
    with torch.no_grad():
        for p in model.parameters():
            p.copy_((weight if p.numel() == size else bias).reshape(p.shape))
    result = model(X) if y is None else model(X, y)
    if y is not None and result.requires_grad:
        result.backward()
    gradient = next(p.grad for p in model.parameters() if p.numel() == size)
    return ["result", result.detach(), None if gradient is None else gradient.reshape(1, size)]


@scenario
def flat_labels(api: Any, X: Any, y: Any, weight: Any, bias: Any) -> Any:
    model = api.ToyClassifier(5)
    with torch.no_grad():
        for p in model.parameters():
            p.copy_((weight if p.numel() == 5 else bias).reshape(p.shape))
    try:
        return model(X, y)
    except Exception:
        return "raised"


def _problem(draw: Draw, n: int, size: int) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    """Inputs (n, size), labels (n, 1), weight (1, size), bias (1,)."""
    y = draw.labels(n, 2).float().unsqueeze(1)
    return draw.uniform(0, 1, n, size), y, draw.normal(1, size, scale=2), draw.normal(1)


def _ask(student: Student, X: torch.Tensor, y: torch.Tensor | None, weight: torch.Tensor, bias: torch.Tensor) -> Any:
    kind, *rest = student.run(forward, X.shape[1], X, y, weight, bias, called="ToyClassifier")
    require(kind != "no module", "ToyClassifier has to be an nn.Module")
    require(kind == "result", "the parameters of one linear layer, from input_size to 1, were expected")
    return rest


@check(
    "forward(x) gives the probabilities (n, 1)",
    weight=2.5,
    hint="One linear layer from input_size to 1, then the sigmoid.",
)
def test_probabilities(student: Student, draw: Draw) -> None:
    for n, size in ((6, 5), (3, 3), (1, 5)):
        X, _, weight, bias = _problem(draw, n, size)
        got, _ = _ask(student, X, None, weight, bias)
        assert_matches(got, torch.sigmoid(X @ weight.T + bias), atol=2e-6)


@check(
    "forward(x, y) gives the mean squared error",
    weight=2,
    hint="One number: the mean of (probability − label)² over the samples.",
    needs="test_probabilities",
)
def test_loss(student: Student, draw: Draw) -> None:
    for n in (7, 1):
        X, y, weight, bias = _problem(draw, n, 5)
        got, _ = _ask(student, X, y, weight, bias)
        assert_matches(
            as_number(got, "one number, the loss,"), float(((torch.sigmoid(X @ weight.T + bias) - y) ** 2).mean()), atol=2e-6
        )


@check(
    "The loss can be differentiated",
    weight=1,
    hint="The loss has to stay a tensor that is connected with the parameters.",
    needs="test_loss",
)
def test_gradient(student: Student, draw: Draw) -> None:
    X, y, weight, bias = _problem(draw, 6, 5)
    _, got = _ask(student, X, y, weight, bias)
    require(got is not None, "backward on the loss brings no gradient to the weight")
    weight = weight.clone().requires_grad_()
    ((torch.sigmoid(X @ weight.T + bias) - y) ** 2).mean().backward()
    assert_matches(got, weight.grad, atol=2e-6)


@check(
    "Labels of shape (n,) are never broadcast",
    weight=1,
    hint="(n, 1) minus (n,) is an (n, n) table of every pair. Compare the shapes first: reshape y, or raise an error.",
    needs="test_loss",
)
def test_flat_labels(student: Student, draw: Draw) -> None:
    X, y, weight, bias = _problem(draw, 6, 5)
    got = student.run(flat_labels, X, y.flatten(), weight, bias, called="ToyClassifier.forward")
    if got != "raised":
        want = float(((torch.sigmoid(X @ weight.T + bias) - y) ** 2).mean())
        assert_matches(as_number(got, "one number, the loss,"), want, atol=2e-6)
