"""Checks of `evaluate(model, X, Y)`."""

from typing import Any

import torch

from autograder.checking import Draw, Student, as_number, assert_matches, assert_plain_number, check, require, scenario


@scenario
def measure(api: Any, probabilities: Any, Y: Any, sensitive_to: str) -> Any:
    """The model's input is its output; it answers wrongly in train mode, or while a graph is built, as is asked for."""

    class Model(torch.nn.Module):
        def __init__(self):  # type: ignore[no-untyped-def]
            super().__init__()
            self.part = torch.nn.Linear(1, 1, bias=False)
            torch.nn.init.ones_(self.part.weight)

        def forward(self, x: Any, y: Any = None) -> Any:
            p = self.part(x[:, :1])
            wrong = {"mode": self.part.training, "graph": p.requires_grad}.get(sensitive_to, False)
            p = 1 - p if wrong else p
            return p if y is None else ((p - y) ** 2).mean()

    return api.evaluate(Model().train(), probabilities.repeat(1, 5), Y)


def _problem(draw: Draw, n: int, right: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Probabilities (n, 1) on both sides of 0.5, some of them close to it, and labels of which `right` fit."""
    p = torch.where(draw.uniform(0, 1, n, 1) < 0.5, draw.uniform(0.02, 0.49, n, 1), draw.uniform(0.51, 0.98, n, 1))
    Y = (p > 0.5).float()
    wrong = torch.from_numpy(draw.generator.permutation(n) >= right)
    Y[wrong] = 1 - Y[wrong]
    return p, Y


@check(
    "The share of labels that are predicted correctly",
    weight=2.5,
    hint="A probability above 0.5 means label 1. Compare (n, 1) with (n, 1), and divide the number of hits by n.",
)
def test_share(student: Student, draw: Draw) -> None:
    for n, right in ((9, 7), (40, 11), (1, 1), (6, 0)):
        got = as_number(student.run(measure, *_problem(draw, n, right), "nothing", called="evaluate"))
        assert_matches(got, right / n, atol=1e-6)


@check(
    "The model is in eval mode while it is measured",
    weight=0.75,
    hint="Dropout and batch normalisation act differently in training; a module has a method that switches them.",
    needs="test_share",
)
def test_eval_mode(student: Student, draw: Draw) -> None:
    got = as_number(student.run(measure, *_problem(draw, 12, 8), "mode", called="evaluate"))
    assert_matches(got, 8 / 12, atol=1e-6)


@check(
    "No graph is built",
    weight=0.75,
    hint="Measuring needs no gradients: run the model where torch does not record them.",
    needs="test_share",
)
def test_no_graph(student: Student, draw: Draw) -> None:
    got = as_number(student.run(measure, *_problem(draw, 12, 8), "graph", called="evaluate"))
    require(abs(got - 8 / 12) < 1e-6, "the model's outputs still require gradients while they are measured")


@scenario
def look_around(api: Any, X: Any, Y: Any) -> Any:
    before = (X.clone(), Y.clone())
    api.evaluate(torch.nn.Sequential(torch.nn.Linear(5, 1), torch.nn.Sigmoid()), X, Y)
    return [torch.equal(X, before[0]) and torch.equal(Y, before[1]), torch.is_grad_enabled()]


@check(
    "The data and torch's settings are left as they were",
    weight=0.5,
    hint="Work on new tensors, and switch gradients off only for a while (a with block ends by itself).",
    needs="test_share",
)
def test_no_trace(student: Student, draw: Draw) -> None:
    X, Y = draw.uniform(0, 1, 8, 5), draw.labels(8, 2).float().unsqueeze(1)
    unchanged, grad_mode = student.run(look_around, X, Y, called="evaluate")
    require(unchanged is True, "X or Y has other values after the call than before it")
    require(grad_mode is True, "gradients are switched off after the call, although they were on before it")


@check("It returns a plain number", weight=0.75, hint="float(…) or .item() makes one of a tensor.", needs="test_share")
def test_plain_number(student: Student, draw: Draw) -> None:
    assert_plain_number(student.run(measure, *_problem(draw, 8, 5), "nothing", called="evaluate"))
