"""Comparing what came back with what was expected, on plain data, and saying the difference in words.

A message never contains an expected value or an input: it says what was expected in general (a type, a shape, a
property) and in which respect the result was different.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import torch

from autograder.sandbox.inside.wire import Opaque


class CheckFailed(AssertionError):
    """The student's result is not what was expected; the text is for the student."""


def require(condition: bool, message: str) -> None:
    """Fail the check with a message for the student unless the condition holds."""
    if not condition:
        raise CheckFailed(message)


def describe(value: Any) -> str:
    """What a value is, in words: type, shape and dtype, never its contents."""
    if isinstance(value, torch.Tensor):
        dtype = str(value.dtype).removeprefix("torch.")
        return f"a {dtype} tensor of shape {tuple(value.shape)}"
    if isinstance(value, np.ndarray):
        return f"a {value.dtype.name} NumPy value of shape {tuple(value.shape)}"
    if isinstance(value, (list, tuple)):
        return f"a {type(value).__name__} of {len(value)}"
    if isinstance(value, Opaque):
        return f"an object of type {value.type_name}"
    if value is None:
        return "nothing (None)"
    article = "an" if isinstance(value, int) and not isinstance(value, bool) else "a"
    return f"{article} {type(value).__name__}"


def as_number(value: Any, what: str = "a number") -> float:
    """A float from anything that is one number: float, int, NumPy scalar, 0-d array or 0-d tensor."""
    if isinstance(value, (int, float)) and not isinstance(value, bool):
        return float(value)
    if isinstance(value, (np.ndarray, torch.Tensor)) and value.ndim == 0 and not _is_bool(value):
        return float(value)
    raise CheckFailed(f"{what} was expected, and {describe(value)} came back")


def as_label(value: Any, what: str = "a class label") -> int:
    """An int from anything that is one whole number; `True` and `False` count as 1 and 0."""
    if isinstance(value, bool) or (isinstance(value, (np.ndarray, torch.Tensor)) and value.ndim == 0 and _is_bool(value)):
        return int(value)
    number = as_number(value, what)
    require(number == int(number) if np.isfinite(number) else False, f"{what} was expected, and another number came back")
    return int(number)


def as_vector(value: Any, what: str = "a list of numbers") -> np.ndarray:
    """A float64 vector from a list, a tuple, an array or a tensor of numbers, with shape (n,)."""
    if isinstance(value, torch.Tensor):
        vector = value.double().numpy() if not value.is_complex() else None
    elif isinstance(value, np.ndarray):
        vector = value.astype(np.float64) if value.dtype.kind in "fiub" else None
    elif isinstance(value, (list, tuple)):
        vector = np.array([as_number(item, f"{what} (an entry)") for item in value], np.float64)
    else:
        vector = None
    if vector is None or vector.ndim != 1:
        raise CheckFailed(f"{what} was expected, and {describe(value)} came back")
    return vector


def assert_plain_number(value: Any) -> None:
    """The value is a number of Python or NumPy, not a tensor."""
    as_number(value)
    require(
        not isinstance(value, torch.Tensor),
        "the number came back as a tensor, which keeps its graph and its memory alive; return a plain Python number",
    )


def assert_matches(
    got: Any, want: Any, *, atol: float | torch.Tensor = 0.0, rtol: float = 0.0, check_dtype: bool = True
) -> None:
    """`got` equals `want` in type, shape, dtype and, within `atol + rtol·|want|`, in every value.

    Tensors are compared with tensors; lists, tuples and dicts part by part (a list equals a tuple); numbers as numbers.

    Args:
        atol: absolute tolerance, a number or a tensor of `want`'s shape.

    Raises:
        CheckFailed: they differ; the text says in which respect.
    """
    if isinstance(want, torch.Tensor):
        _assert_tensor(got, want, atol, rtol, check_dtype)
    elif isinstance(want, np.ndarray) and want.ndim:
        _assert_array(got, want, atol, rtol)
    elif isinstance(want, (list, tuple)):
        require(isinstance(got, (list, tuple)), f"a list was expected, and {describe(got)} came back")
        require(len(got) == len(want), f"{len(want)} values were expected, and {len(got)} came back")
        for one, other in zip(got, want, strict=True):
            assert_matches(one, other, atol=atol, rtol=rtol, check_dtype=check_dtype)
    elif isinstance(want, dict):
        require(isinstance(got, dict) and got.keys() == want.keys(), "other names were expected than came back")
        for key in want:
            assert_matches(got[key], want[key], atol=atol, rtol=rtol, check_dtype=check_dtype)
    elif want is None or isinstance(want, (bool, str)):
        require(type(got) is type(want) and got == want, "the result is not the expected one")
    else:
        number, expected = as_number(got), float(want)
        _assert_close(np.array([number]), np.array([expected]), np.array([float(atol)]), rtol)


def _assert_tensor(got: Any, want: torch.Tensor, atol: float | torch.Tensor, rtol: float, check_dtype: bool) -> None:
    require(isinstance(got, torch.Tensor), f"a tensor was expected, and {describe(got)} came back")
    require(
        tuple(got.shape) == tuple(want.shape),
        f"a result of shape {tuple(want.shape)} was expected, and {describe(got)} came back",
    )
    if check_dtype:
        wanted = str(want.dtype).removeprefix("torch.")
        require(got.dtype == want.dtype, f"the dtype {wanted} was expected, and {describe(got)} came back")
    require(not got.is_complex(), f"real numbers were expected, and {describe(got)} came back")
    tolerance = atol.double() if isinstance(atol, torch.Tensor) else torch.full(want.shape, atol, dtype=torch.float64)
    _assert_close(got.double().numpy(), want.double().numpy(), tolerance.numpy(), rtol)


def _assert_array(got: Any, want: np.ndarray, atol: float | torch.Tensor, rtol: float) -> None:
    require(isinstance(got, (np.ndarray, list, tuple)), f"an array was expected, and {describe(got)} came back")
    try:
        values = np.asarray(got, dtype=np.float64)
    except (TypeError, ValueError):
        raise CheckFailed("an array of numbers was expected, and something else came back") from None
    require(values.shape == want.shape, f"shape {want.shape} was expected, and shape {values.shape} came back")
    tolerance = np.broadcast_to(np.asarray(atol, dtype=np.float64), want.shape)
    _assert_close(values, want.astype(np.float64), tolerance, rtol)


def _assert_close(got: np.ndarray, want: np.ndarray, atol: np.ndarray, rtol: float) -> None:
    with np.errstate(invalid="ignore"):
        same_infinity = np.isinf(want) & (got == want)
        near = np.abs(got - want) <= atol + rtol * np.abs(np.where(np.isinf(want), 0, want))
        right = same_infinity | (near & np.isfinite(got)) | (np.isnan(got) & np.isnan(want))
    if right.all():
        return
    if np.isnan(got).any() and not np.isnan(want).any():
        raise CheckFailed("the result contains NaN (not a number), where real numbers were expected")
    if np.isinf(got).any() and not np.isinf(want).any():
        raise CheckFailed("the result contains an infinite value, where finite numbers were expected")
    if right.size == 1:
        raise CheckFailed("another value was expected")
    wrong = int(right.size - right.sum())
    share = "every entry differs" if wrong == right.size else f"{wrong} of {right.size} entries differ"
    raise CheckFailed(f"{share} from the expected values")


def _is_bool(value: np.ndarray | torch.Tensor) -> bool:
    return value.dtype in (torch.bool, np.dtype(bool))
