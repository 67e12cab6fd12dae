"""Checks of `train_epoch(net, train_iter, loss, updater)`."""

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
from solutions import softmax_regression as solutions


def accuracy(y_hat, y):  # type: ignore[no-untyped-def]
    labels = y_hat.argmax(1) if y_hat.ndim == 2 and y_hat.shape[1] > 1 else y_hat.reshape(-1)
    return float((labels == y).sum())


SUPPLIED = needs_supplied(accuracy)

Batches = list[tuple[torch.Tensor, torch.Tensor]]


@scenario
def with_function(api: Any, W: Any, b: Any, batches: Any, epochs: int) -> Any:
    """A net from plain tensors, and an updater that is a function of the batch size."""
    W, b = W.clone().requires_grad_(), b.clone().requires_grad_()

    sizes = []

    def update(batch_size: int) -> None:
        sizes.append(batch_size)
        with torch.no_grad():
            for param in (W, b):
                param -= 0.3 * param.grad / batch_size
                param.grad.zero_()

    def loss(y_hat: Any, y: Any) -> Any:
        return 0.7 * torch.nn.functional.cross_entropy(y_hat, y, reduction="none") + 0.1

    metrics = [list(api.train_epoch(lambda X: X @ W + b, batches, loss, update)) for _ in range(epochs)]
    return [metrics, W.detach(), b.detach(), sizes]


@scenario
def with_optimizer(api: Any, W: Any, b: Any, batches: Any, epochs: int, plain: bool) -> Any:
    """A module and an optimizer with momentum; or a plain function, another optimizer, and a generator for a loader."""

    class Net(torch.nn.Module):
        def __init__(self):  # type: ignore[no-untyped-def]
            super().__init__()
            self.W, self.b = torch.nn.Parameter(W.clone()), torch.nn.Parameter(b.clone())

        def forward(self, X: Any) -> Any:
            return X @ self.W + self.b

    net = Net()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.3, momentum=0.5)
    if plain:
        optimizer = torch.optim.Adam(net.parameters(), lr=0.05)
    metrics = []
    for _ in range(epochs):
        data = (batch for batch in batches) if plain else batches
        callable_net = (lambda X: X @ net.W + net.b) if plain else net
        metrics.append(list(api.train_epoch(callable_net, data, torch.nn.CrossEntropyLoss(reduction="none"), optimizer)))
    return [metrics, net.W.detach(), net.b.detach()]


@scenario
def left_in_eval_mode(api: Any, W: Any, b: Any, batches: Any) -> Any:
    class Part(torch.nn.Module):
        def __init__(self):  # type: ignore[no-untyped-def]
            super().__init__()
            self.W, self.b = torch.nn.Parameter(W.clone()), torch.nn.Parameter(b.clone())

        def forward(self, X: Any) -> Any:
            return X @ self.W + self.b if self.training else (X @ self.W + self.b) * 0.5

    net = torch.nn.Sequential(Part()).eval()
    optimizer = torch.optim.SGD(net.parameters(), lr=0.3)
    api.train_epoch(net, batches, torch.nn.CrossEntropyLoss(reduction="none"), optimizer)
    return [p.detach() for p in net.parameters()]


def _problem(draw: Draw) -> tuple[torch.Tensor, torch.Tensor, Batches]:
    """Weights (4, 3), bias (3,) and batches of 5, 5 and 2 samples, float64; two batches would hide too much."""
    W, b = draw.normal(4, 3, dtype=torch.float64), draw.normal(3, dtype=torch.float64)
    batches = [(draw.normal(n, 4, dtype=torch.float64, scale=2), draw.labels(n, 3)) for n in (5, 5, 2)]
    return W, b, batches


def _metrics(result: Any) -> list[tuple[float, float]]:
    """(mean loss, accuracy) of each epoch as floats."""
    pairs = []
    for pair in result[0]:
        require(isinstance(pair, (list, tuple)) and len(pair) == 2, "two numbers (mean loss, accuracy) were expected")
        pairs.append((as_number(pair[0], "a mean loss"), as_number(pair[1], "an accuracy")))
    return pairs


@check(
    "With an updater of your own: the weights after some epochs",
    weight=2,
    hint="For each batch: outputs, losses, backward of their sum, then updater(batch size), with the size of that very batch.",
)
def test_function_updater(student: Student, draw: Draw) -> None:
    W, b, batches = _problem(draw)
    got = student.run(with_function, W, b, batches, 2, called="train_epoch")
    want = with_function(solutions, W, b, batches, 2)
    assert_matches(got[1:3], want[1:3], atol=1e-8)
    require(got[3] == want[3], "the updater is not called once for each batch with that batch's number of samples")


@check(
    "With a torch optimizer: the weights after some epochs",
    weight=2,
    hint="An optimizer wants three things for each batch: old gradients cleared, backward of the mean loss, and a step.",
)
def test_optimizer(student: Student, draw: Draw) -> None:
    W, b, batches = _problem(draw)
    got = student.run(with_optimizer, W, b, batches, 2, False, called="train_epoch")
    assert_matches(got[1:], with_optimizer(solutions, W, b, batches, 2, False)[1:], atol=1e-8)


@check(
    "The mean loss and the accuracy over all samples",
    weight=2,
    hint="Add up losses and correct predictions of every batch, from the outputs before its update, and divide by the "
    "number of samples at the end.",
)
def test_metrics(student: Student, draw: Draw) -> None:
    W, b, batches = _problem(draw)
    for program, more in ((with_function, ()), (with_optimizer, (False,))):
        got = _metrics(student.run(program, W, b, batches, 2, *more, called="train_epoch"))
        want = _metrics(program(solutions, W, b, batches, 2, *more))
        assert_matches(got, want, atol=2e-6)


@check(
    "A plain function as the net, a generator as the loader, and any torch optimizer",
    weight=0.75,
    hint="Go through train_iter once with a for loop. What a function has not (train, zero_grad, parameters), do not ask it "
    "for. Every optimizer is a torch.optim.Optimizer.",
    needs="test_optimizer",
)
def test_plain_function(student: Student, draw: Draw) -> None:
    W, b, batches = _problem(draw)
    got = student.run(with_optimizer, W, b, batches, 2, True, called="train_epoch")
    assert_matches(got[1:], with_optimizer(solutions, W, b, batches, 2, True)[1:], atol=1e-7)


@check(
    "A module is put into train mode",
    weight=0.75,
    hint="After a measurement the module may still be in eval mode; training starts by switching that back.",
    needs="test_optimizer",
)
def test_train_mode(student: Student, draw: Draw) -> None:
    W, b, batches = _problem(draw)
    got = student.run(left_in_eval_mode, W, b, batches, called="train_epoch")
    assert_matches(got, left_in_eval_mode(solutions, W, b, batches), atol=1e-8)


@check(
    "Both results are plain numbers",
    weight=0.75,
    hint="A loss that is added up as a tensor drags every batch's graph along; take float(…) of it first.",
    needs="test_metrics",
)
def test_plain_numbers(student: Student, draw: Draw) -> None:
    for value in student.run(with_function, *_problem(draw), 1, called="train_epoch")[0][0]:
        assert_plain_number(value)
