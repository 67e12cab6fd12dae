"""Checks of `train(net, train_iter, test_iter, loss, num_epochs, updater)`."""

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


def evaluate_accuracy(net, data_iter):  # type: ignore[no-untyped-def]
    if isinstance(net, torch.nn.Module):
        net.eval()
    with torch.no_grad():
        pairs = [((net(X).argmax(1) == y).sum().item(), len(y)) for X, y in data_iter]
    return sum(hits for hits, _ in pairs) / sum(size for _, size in pairs)


def train_epoch(net, train_iter, loss, updater):  # type: ignore[no-untyped-def]
    if isinstance(net, torch.nn.Module):
        net.train()
    sums = [0.0, 0.0, 0]
    for X, y in train_iter:
        scores = net(X)
        each = loss(scores, y)
        if isinstance(updater, torch.optim.Optimizer):
            updater.zero_grad()
            each.mean().backward()
            updater.step()
        else:
            each.sum().backward()
            updater(len(y))
        sums = [sums[0] + each.sum().item(), sums[1] + (scores.argmax(1) == y).sum().item(), sums[2] + len(y)]
    return sums[0] / sums[2], sums[1] / sums[2]


SUPPLIED = needs_supplied(accuracy, evaluate_accuracy, train_epoch)


@scenario
def run(api: Any, W: Any, b: Any, train_batches: Any, test_batches: Any, epochs: int, with_optimizer: bool) -> Any:
    """A module that is trained by an optimizer, or driven uphill by a function, so that the loss rises.

    Its outputs in training are three times as large, and its test accuracy is good and bad in turns, epoch by epoch.
    """

    class Net(torch.nn.Module):
        def __init__(self):  # type: ignore[no-untyped-def]
            super().__init__()
            self.W, self.b = torch.nn.Parameter(W.clone()), torch.nn.Parameter(b.clone())
            self.batches = 0

        def forward(self, X: Any) -> Any:
            scores = X @ self.W + self.b
            if self.training:
                self.batches += 1
                return scores * 3
            return scores if self.batches // len(train_batches) % 2 else scores.roll(1, dims=1)

    def update(batch_size: int) -> None:
        with torch.no_grad():
            for param in net.parameters():
                param += 0.2 * param.grad / batch_size
                param.grad.zero_()

    net = Net()
    updater = torch.optim.SGD(net.parameters(), lr=0.2) if with_optimizer else update

    def loss(y_hat: Any, y: Any) -> Any:
        return 0.7 * torch.nn.functional.cross_entropy(y_hat, y, reduction="none") + 0.1

    history = api.train(net, train_batches, test_batches, loss, epochs, updater)
    return [history, net.W.detach(), net.b.detach()]


Batches = list[tuple[torch.Tensor, torch.Tensor]]


def _problem(draw: Draw) -> tuple[torch.Tensor, torch.Tensor, Batches, Batches]:
    """Float64 weights, training batches, and test batches of a size that every epoch's accuracy differs from 0 and 1."""
    W, b = draw.normal(4, 3, dtype=torch.float64), draw.normal(3, dtype=torch.float64)
    truth = draw.normal(4, 3, dtype=torch.float64)

    def batch(n: int) -> tuple[torch.Tensor, torch.Tensor]:
        X = draw.normal(n, 4, dtype=torch.float64)
        return X, (X @ truth + draw.normal(n, 3, dtype=torch.float64)).argmax(dim=1)

    return W, b, [batch(n) for n in (8, 8, 3)], [batch(n) for n in (40, 13)]


@check(
    "One triple (train loss, train accuracy, test accuracy) for each epoch",
    weight=1,
    hint="Collect the three numbers after each epoch and return the list.",
)
def test_form(student: Student, draw: Draw) -> None:
    for epochs in (1, 3):
        _triples(student.run(run, *_problem(draw), epochs, True, called="train"), epochs)


def _triples(result: Any, epochs: int) -> list[list[float]]:
    history = result[0]
    require(isinstance(history, (list, tuple)), "a list with one entry for each epoch was expected")
    require(len(history) == epochs, f"{epochs} epochs were asked for, and the list has {len(history)} entries")
    for entry in history:
        require(isinstance(entry, (list, tuple)) and len(entry) == 3, "each entry has to hold three numbers")
    return [[as_number(value) for value in entry] for entry in history]


@check(
    "The numbers of each epoch",
    weight=1.5,
    hint="First train for the epoch, then measure on the test data; the training numbers come from the training itself.",
    needs="test_form",
)
def test_numbers(student: Student, draw: Draw) -> None:
    problem = _problem(draw)
    for with_optimizer in (True, False):
        want = _triples(run(solutions, *problem, 3, with_optimizer), 3)
        got = _triples(student.run(run, *problem, 3, with_optimizer, called="train"), 3)
        assert_matches(got, want, atol=2e-6, rtol=1e-6)


@check(
    "The numbers are plain numbers",
    weight=0.5,
    hint="float(…) or .item() makes one of a tensor.",
    needs="test_form",
)
def test_plain_numbers(student: Student, draw: Draw) -> None:
    for value in student.run(run, *_problem(draw), 1, True, called="train")[0][0]:
        assert_plain_number(value)


@check(
    "The test data are never trained on",
    weight=1,
    hint="The weights may depend on the training batches alone.",
    needs="test_form",
)
def test_training_data_only(student: Student, draw: Draw) -> None:
    problem = _problem(draw)
    got = student.run(run, *problem, 3, True, called="train")
    assert_matches(got[1:], run(solutions, *problem, 3, True)[1:], atol=1e-8)
