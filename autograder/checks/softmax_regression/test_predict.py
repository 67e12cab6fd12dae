"""Checks of `predict(net, X)`."""

from typing import Any

import torch

from autograder.checking import Draw, Student, as_vector, assert_matches, check, describe, require, scenario


@scenario
def ask(api: Any, X: Any, W: Any) -> Any:
    """A linear net; it takes flat samples and images alike."""
    return api.predict(lambda inputs: inputs.reshape(len(inputs), -1) @ W, X)


def _problem(draw: Draw, n: int, classes: int) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Inputs, weights, and the labels that belong to them; the two largest scores of a row are never close."""
    W = draw.normal(4, classes)
    X = draw.normal(40 * n, 4)
    top = (X @ W).topk(2, dim=1)
    clear = top.values[:, 0] - top.values[:, 1] > 0.05
    return X[clear][:n], W, top.indices[clear][:n, 0]


@check("The class with the largest score, for each sample", weight=1.5, hint="Where in its row is the maximum?")
def test_labels(student: Student, draw: Draw) -> None:
    for n, classes in ((40, 10), (3, 3), (1, 5)):
        X, W, y = _problem(draw, n, classes)
        got = as_vector(student.run(ask, X, W, called="predict"), "one label for each sample")
        assert_matches(torch.from_numpy(got), y.double())
    X, W, y = _problem(draw, 6, 3)
    got = as_vector(student.run(ask, X.reshape(6, 1, 2, 2), W, called="predict"), "one label for each image")
    assert_matches(torch.from_numpy(got), y.double())


@scenario
def ask_and_look_around(api: Any, X: Any, W: Any) -> Any:
    before = X.clone()
    api.predict(lambda inputs: inputs @ W, X)
    return [torch.equal(X, before), torch.is_grad_enabled()]


@check(
    "The images and torch's settings are left as they were",
    weight=0.25,
    hint="Work on new tensors, and switch gradients off only for a while (a with block ends by itself).",
    needs="test_labels",
)
def test_no_trace(student: Student, draw: Draw) -> None:
    X, W, _ = _problem(draw, 5, 3)
    unchanged, grad_mode = student.run(ask_and_look_around, X, W, called="predict")
    require(unchanged is True, "X has other values after the call than before it")
    require(grad_mode is True, "gradients are switched off after the call, although they were on before it")


@check("The labels are an int64 tensor", weight=0.5, hint="argmax gives int64 by itself.", needs="test_labels")
def test_dtype(student: Student, draw: Draw) -> None:
    X, W, _ = _problem(draw, 5, 3)
    got = student.run(ask, X, W, called="predict")
    require(isinstance(got, torch.Tensor) and got.dtype == torch.int64, f"{describe(got)} came back")
