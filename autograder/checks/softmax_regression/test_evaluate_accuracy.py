"""Checks of `evaluate_accuracy(net, data_iter)`."""

from typing import Any

import torch

from autograder.checking import (
    Draw,
    Student,
    as_number,
    assert_matches,
    assert_plain_number,
    check,
    needs_supplied,
    require,
    scenario,
)


def accuracy(y_hat, y):  # type: ignore[no-untyped-def]
    labels = y_hat.argmax(1) if y_hat.ndim == 2 and y_hat.shape[1] > 1 else y_hat.reshape(-1)
    return float((labels == y).sum())


SUPPLIED = needs_supplied(accuracy)


@scenario
def evaluate(api: Any, batches: Any, as_generator: bool) -> Any:
    """The net is a plain function: its inputs are the scores."""
    data = (batch for batch in batches) if as_generator else batches
    return api.evaluate_accuracy(lambda X: X * 1.0, data)


@scenario
def evaluate_module(api: Any, batches: Any, sensitive_to: str) -> Any:
    """The net gives its true scores only in eval mode, or only while no graph is built."""

    class Part(torch.nn.Module):
        def __init__(self):  # type: ignore[no-untyped-def]
            super().__init__()
            self.scale = torch.nn.Parameter(torch.ones(()))

        def forward(self, X: Any) -> Any:
            scores = X * self.scale
            wrong = self.training if sensitive_to == "mode" else scores.requires_grad
            return scores.roll(1, dims=1) if wrong else scores

    return api.evaluate_accuracy(torch.nn.Sequential(Part()).train(), batches)


@scenario
def grad_mode_afterwards(api: Any, batches: Any) -> Any:
    states = []
    for enabled in (True, False):
        with torch.set_grad_enabled(enabled):
            api.evaluate_accuracy(lambda X: X * 1.0, batches)
            states.append((torch.ones(1, requires_grad=True) * 2).requires_grad)
    net = torch.nn.Linear(3, 3)
    api.evaluate_accuracy(net, batches)
    return [*states, all(p.requires_grad for p in net.parameters())]


def _batches(draw: Draw, rights: tuple[int, ...], sizes: tuple[int, ...]) -> list[tuple[torch.Tensor, torch.Tensor]]:
    """Batches of scores without ties, with so many rows right in each."""
    batches = []
    for right, size in zip(rights, sizes, strict=True):
        y = draw.labels(size, 3)
        correct = torch.from_numpy(draw.generator.permutation(size) < right)
        batches.append((draw.separated_scores(y, 3, correct), y))
    return batches


@check(
    "The share of correct predictions over all samples",
    weight=2,
    hint="Add up the correct predictions and the samples of all batches first, and divide once at the end: batches need "
    "not have the same size.",
)
def test_fraction(student: Student, draw: Draw) -> None:
    for rights, sizes in (((4, 0), (4, 2)), ((1, 3, 1), (5, 3, 1)), ((0,), (3,))):
        got = as_number(student.run(evaluate, _batches(draw, rights, sizes), False, called="evaluate_accuracy"))
        assert_matches(got, sum(rights) / sum(sizes), atol=1e-6)


@check(
    "Any iterable of batches will do",
    weight=0.5,
    hint="Go through data_iter once with a for loop; a generator has no len() and cannot be indexed.",
    needs="test_fraction",
)
def test_generator(student: Student, draw: Draw) -> None:
    got = as_number(student.run(evaluate, _batches(draw, (3, 1), (5, 2)), True, called="evaluate_accuracy"))
    assert_matches(got, 4 / 7, atol=1e-6)


@check(
    "A module is in eval mode while it is measured",
    weight=1,
    hint="Dropout and batch normalisation act differently in training; a module has a method that switches them.",
    needs="test_fraction",
)
def test_eval_mode(student: Student, draw: Draw) -> None:
    got = as_number(student.run(evaluate_module, _batches(draw, (4, 1), (5, 3)), "mode", called="evaluate_accuracy"))
    assert_matches(got, 5 / 8, atol=1e-6)


@check(
    "No graph is built",
    weight=0.5,
    hint="Measuring needs no gradients: run the net where torch does not record them.",
    needs="test_fraction",
)
def test_no_graph(student: Student, draw: Draw) -> None:
    got = as_number(student.run(evaluate_module, _batches(draw, (4, 1), (5, 3)), "graph", called="evaluate_accuracy"))
    require(abs(got - 5 / 8) < 1e-6, "the net's outputs still require gradients while the accuracy is measured")


@check(
    "Gradients are recorded afterwards just as before",
    weight=0.5,
    hint="A with block ends by itself; a global switch has to be set back to what it was.",
    needs="test_fraction",
)
def test_grad_mode(student: Student, draw: Draw) -> None:
    enabled, disabled, trainable = student.run(grad_mode_afterwards, _batches(draw, (2,), (3,)), called="evaluate_accuracy")
    require(enabled is True, "after the call torch no longer records gradients")
    require(disabled is False, "the call switches gradients on that its caller had switched off")
    require(trainable is True, "after the call the net's parameters can no longer be trained")


@check("It returns a plain number", weight=0.5, hint="float(…) or .item() makes one of a tensor.", needs="test_fraction")
def test_plain_number(student: Student, draw: Draw) -> None:
    assert_plain_number(student.run(evaluate, _batches(draw, (3, 1), (5, 2)), False, called="evaluate_accuracy"))
