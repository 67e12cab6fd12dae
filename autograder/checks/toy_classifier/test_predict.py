"""Checks of `predict(path, vectors)`."""

from typing import Any

import torch

from autograder.checking import (
    Draw,
    Student,
    as_label,
    as_number,
    assert_matches,
    assert_plain_number,
    check,
    needs_supplied,
    require,
    scenario,
)


class ToyClassifier(torch.nn.Module):
    def __init__(self, input_size):  # type: ignore[no-untyped-def]
        super().__init__()
        self.layer = torch.nn.Linear(input_size, 1)

    def forward(self, x, y=None):  # type: ignore[no-untyped-def]
        p = torch.sigmoid(self.layer(x))
        return p if y is None else ((p - y.reshape(p.shape)) ** 2).mean()


SUPPLIED = needs_supplied(ToyClassifier)


@scenario
def from_file(api: Any, weight: Any, bias: Any, vectors: Any) -> Any:
    """Write a file with known weights, by way of the class that the notebook itself defines."""
    model = api.ToyClassifier(5)
    with torch.no_grad():
        for p in model.parameters():
            p.copy_((weight if p.numel() == 5 else bias).reshape(p.shape))
    torch.save(model.state_dict(), "known_weights.pt")
    return api.predict("known_weights.pt", vectors)


@scenario
def from_program(api: Any, vectors: Any) -> Any:
    """A file that is no state_dict but would run a program if it were loaded without care."""
    import contextlib
    import os

    class Program:
        def __reduce__(self):  # type: ignore[no-untyped-def]
            return os.mkdir, ("loaded_without_care",)

    torch.save({"weight": Program()}, "program.pt")
    with contextlib.suppress(Exception):
        api.predict("program.pt", vectors)
    return os.path.exists("loaded_without_care")


def _answers(result: Any, n: int) -> tuple[list[int], list[float]]:
    """Labels and probabilities."""
    require(isinstance(result, (list, tuple)), "a list of pairs (label, probability) was expected")
    require(len(result) == n, f"{n} vectors were asked about, and {len(result)} answers came back")
    for pair in result:
        require(isinstance(pair, (list, tuple)) and len(pair) == 2, "each answer has to be a pair (label, probability)")
    return [as_label(label) for label, _ in result], [as_number(p, "a probability") for _, p in result]


Problem = tuple[torch.Tensor, torch.Tensor, list[list[float]], torch.Tensor]


def _problem(draw: Draw, n: int, weight: torch.Tensor, shift: float = 0.0) -> Problem:
    """Weight, bias, n vectors as lists, and the probabilities (n,) that belong to them, none too close to 0.5."""
    bias = draw.normal(1, scale=0.3) + shift
    vectors = draw.uniform(0, 1, 40 * n, 5)
    p = torch.sigmoid(vectors @ weight.T + bias).squeeze(1)
    clear = (p - 0.5).abs() > 0.02
    return weight, bias, vectors[clear][:n].tolist(), p[clear][:n]


@check(
    "The weights in the file decide",
    weight=2.5,
    hint="Load the file's state_dict into a fresh model and ask the model, whatever the rule says.",
)
def test_weights_decide(student: Student, draw: Draw) -> None:
    against_the_rule = torch.tensor([[-4.0, 0.0, 0.0, 0.0, 4.0]])
    for weight, n, shift in ((draw.normal(1, 5, scale=3), 9, 0.0), (against_the_rule, 6, 0.0), (draw.normal(1, 5), 7, 6.0)):
        weight, bias, vectors, p = _problem(draw, n, weight, shift)
        labels, probabilities = _answers(student.run(from_file, weight, bias, vectors, called="predict"), len(vectors))
        assert_matches(probabilities, p.tolist(), atol=1e-5)
        require(labels == (p > 0.5).int().tolist(), "some labels do not fit the probability of label 1")


@check(
    "One answer for a single vector, and the same answer in any company",
    weight=1,
    hint="Each answer depends on its own vector alone, and the answers come in the order of the vectors.",
    needs="test_weights_decide",
)
def test_order(student: Student, draw: Draw) -> None:
    weight, bias, vectors, p = _problem(draw, 5, draw.normal(1, 5, scale=3))
    for chosen in ([2], [4, 0, 3, 3]):
        asked = [vectors[i] for i in chosen]
        _, got = _answers(student.run(from_file, weight, bias, asked, called="predict"), len(asked))
        assert_matches(got, [float(p[i]) for i in chosen], atol=1e-5)


@check(
    "The file is loaded with weights_only=True",
    weight=0.75,
    hint="A file may hold more than numbers; torch.load has an argument that refuses everything else.",
    needs="test_weights_decide",
)
def test_safe_loading(student: Student, draw: Draw) -> None:
    ran = student.run(from_program, draw.uniform(0, 1, 2, 5).tolist(), called="predict")
    require(ran is False, "a file that is no state_dict could run a program of its own while it was loaded")


@check(
    "Labels and probabilities are plain numbers",
    weight=0.75,
    hint="float(…), int(…) or .item() make plain numbers of tensors.",
    needs="test_weights_decide",
)
def test_plain_numbers(student: Student, draw: Draw) -> None:
    weight, bias, vectors, _ = _problem(draw, 3, draw.normal(1, 5))
    for pair in student.run(from_file, weight, bias, vectors, called="predict"):
        for value in pair:
            assert_plain_number(int(value) if isinstance(value, bool) else value)
