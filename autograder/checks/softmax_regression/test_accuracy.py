"""Checks of `accuracy(y_hat, y)`."""

from typing import Any

import torch

from autograder.checking import Draw, Student, as_number, assert_matches, assert_plain_number, check, common, scenario


def _scores(draw: Draw, n: int, classes: int, right: int) -> tuple[torch.Tensor, torch.Tensor]:
    """Scores without ties, of which exactly `right` rows have their maximum at the label."""
    y = draw.labels(n, classes)
    correct = torch.zeros(n, dtype=torch.bool)
    correct[torch.from_numpy(draw.generator.permutation(n)[:right])] = True
    return draw.separated_scores(y, classes, correct), y


@check(
    "It counts the rows whose largest score is at the label",
    weight=2.5,
    hint="The number of correct predictions, not their share; the prediction is the position of a row's maximum.",
)
def test_counts(student: Student, draw: Draw) -> None:
    for n, classes, right in ((11, 4, 7), (4, 4, 1), (1, 3, 1), (6, 10, 0), (400, 5, 300)):
        assert_matches(as_number(student.accuracy(*_scores(draw, n, classes, right))), float(right))


@check(
    "Predictions may be labels already, as (n,) or (n, 1)",
    weight=1,
    hint="Take the argmax only where there is more than one column. Comparing (n, 1) with (n,) compares every pair.",
    needs="test_counts",
)
def test_labels(student: Student, draw: Draw) -> None:
    y = draw.labels(9, 4)
    guesses = y.clone()
    guesses[:4] = (guesses[:4] + 1) % 4
    for y_hat in (guesses, guesses.unsqueeze(1)):
        assert_matches(as_number(student.accuracy(y_hat, y)), 5.0)


@check("An empty batch has no correct prediction", weight=0.5, hint="No samples: the count is 0.", needs="test_counts")
def test_empty(student: Student) -> None:
    assert_matches(as_number(student.accuracy(torch.empty(0, 3), torch.empty(0, dtype=torch.int64))), 0.0)


@scenario
def with_graph(api: Any, X: Any, y: Any) -> Any:
    return api.accuracy(X.requires_grad_() * 2, y)


@check(
    "The predictions may be part of a graph",
    weight=0.25,
    hint="In training the scores require gradients. Comparing them works as they are; .numpy() needs a detach first.",
    needs="test_counts",
)
def test_graph(student: Student, draw: Draw) -> None:
    got = student.run(with_graph, *_scores(draw, 8, 3, 5), called="accuracy")
    assert_matches(as_number(got), 5.0)


@check("It returns a plain number", weight=0.75, hint="float(…) or .item() makes one of a tensor.", needs="test_counts")
def test_plain_number(student: Student, draw: Draw) -> None:
    assert_plain_number(student.accuracy(*_scores(draw, 5, 3, 2)))


@check("Its inputs are left as they were", weight=0.25, hint="Work on new tensors.", needs="test_counts")
def test_no_trace(student: Student, draw: Draw) -> None:
    common.assert_leaves_no_trace(student, "accuracy", *_scores(draw, 5, 3, 2))
    common.assert_leaves_no_trace(student, "accuracy", draw.labels(6, 3).unsqueeze(1), draw.labels(6, 3))


@check(
    "No Python loop over the samples",
    weight=1.25,
    hint="Compare the two tensors of labels at once, and add up the result.",
    needs="test_counts",
)
def test_vectorised(student: Student, draw: Draw) -> None:
    common.assert_no_loop_over_samples(student, "accuracy", _scores(draw, 8, 3, 4), _scores(draw, 200, 3, 90))
