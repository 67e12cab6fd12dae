"""Checks of `build_dataset(n)`."""

from typing import Any

import numpy as np
import torch

from autograder.checking import Draw, Student, check, describe, needs_supplied, require, scenario


def build_sample():  # type: ignore[no-untyped-def]
    x = torch.rand(5)
    return x, int(x[0] > x[4])


SUPPLIED = needs_supplied(build_sample)


@scenario
def build(api: Any, n: int, seeds: Any) -> Any:
    import random

    data = []
    for seed in seeds:
        if seed is not None:
            random.seed(seed)
            np.random.seed(seed)
            torch.manual_seed(seed)
        data.append(api.build_dataset(n))
    return data


def _data_sets(student: Student, n: int, seeds: list[int | None]) -> list[tuple[np.ndarray, np.ndarray]]:
    """One (X, Y) for each seed; None: no seed is set before the call."""
    return [_arrays(pair, n) for pair in student.run(build, n, seeds, called="build_dataset")]


def _arrays(pair: Any, n: int) -> tuple[np.ndarray, np.ndarray]:
    require(isinstance(pair, (list, tuple)) and len(pair) == 2, "a pair (X, Y) was expected")
    for value, shape in zip(pair, ((n, 5), (n, 1)), strict=True):
        require(
            isinstance(value, (torch.Tensor, np.ndarray)) and tuple(value.shape) == shape,
            f"shape {shape} was expected, and {describe(value)} came back",
        )
    return np.asarray(pair[0], np.float64), np.asarray(pair[1], np.float64)


@scenario
def build_once(api: Any, n: int) -> Any:
    return api.build_dataset(n)


@check(
    "X is (n, 5), Y is (n, 1)",
    weight=1,
    hint="n rows in each; Y has one column, not none.",
)
def test_form(student: Student, draw: Draw) -> None:
    for n in (draw.integer(20, 40), 7, 1):
        _data_sets(student, n, [None])


@check(
    "Both are float32 tensors",
    weight=0.75,
    hint="The model computes in float32, and its probabilities are compared with Y: give both that dtype.",
    needs="test_form",
)
def test_dtypes(student: Student) -> None:
    for name, value in zip("XY", student.run(build_once, 6, called="build_dataset"), strict=True):
        require(isinstance(value, torch.Tensor) and value.dtype == torch.float32, f"{name} is {describe(value)}")


@check(
    "Each label fits its row",
    weight=2,
    hint="Row by row: is the number in the first column larger than the one in the fifth? Keep X and Y in the same order.",
    needs="test_form",
)
def test_rule(student: Student) -> None:
    X, Y = _data_sets(student, 300, [None])[0]
    require(bool((X >= 0).all() and (X <= 1).all()), "some numbers in X lie outside of [0, 1)")
    clear = np.abs(X[:, 0] - X[:, 4]) > 1e-6
    require(bool(np.isin(Y, (0, 1)).all()), "Y holds other values than 0 and 1")
    require(bool(((X[:, 0] > X[:, 4]) == Y[:, 0])[clear].all()), "some labels do not fit their row")


@check(
    "Both labels occur about equally often",
    weight=1,
    hint="With independent, evenly spread numbers this comes by itself.",
    needs="test_rule",
)
def test_balance(student: Student) -> None:
    _, Y = _data_sets(student, 2000, [None])[0]
    require(0.43 < Y.mean() < 0.57, "one label is clearly more frequent than the other")


@check(
    "All rows are different, and a second call gives new ones",
    weight=1,
    hint="Draw new numbers for every row, and set no seed inside.",
    needs="test_form",
)
def test_fresh(student: Student, draw: Draw) -> None:
    (one, _), (two, _) = _data_sets(student, 50, [None, None])
    require(len(np.unique(one, axis=0)) == 50, "some rows are the same")
    require(not np.array_equal(one, two), "two calls give the same data")
    (one, _), (two, _) = _data_sets(student, 20, [draw.seed(), draw.seed()])
    require(not np.array_equal(one, two), "the data do not depend on the seed that was set before the call")


@check(
    "The same outer seed gives the same data",
    weight=0.5,
    hint="Take the numbers from a global generator (torch, numpy.random or random), not from one seeded by the clock.",
    needs="test_form",
)
def test_repeatable(student: Student, draw: Draw) -> None:
    seed = draw.seed()
    (one, Y), (two, Y_again) = _data_sets(student, 20, [seed, seed])
    require(np.array_equal(one, two) and np.array_equal(Y, Y_again), "the same seed gives other data")
