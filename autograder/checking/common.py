"""Scenarios that many checks share: what a call leaves behind, how often it loops, which operations it uses."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import torch

from autograder.checking.compare import CheckFailed, assert_matches, require
from autograder.checking.declare import scenario
from autograder.checking.student import Student


@scenario
def call_and_look_around(api: Any, name: str, arguments: Any) -> Any:
    """Call a function and return its arguments, the grad mode and the default dtype as it left them."""
    getattr(api, name)(*arguments)
    return [arguments, torch.is_grad_enabled(), str(torch.get_default_dtype())]


def assert_leaves_no_trace(student: Student, name: str, *arguments: Any) -> None:
    """The call changes neither its inputs nor torch's settings."""
    after, grad_mode, default_dtype = student.run(call_and_look_around, name, list(arguments), called=name)
    try:
        assert_matches(after, list(arguments))
    except CheckFailed:
        raise CheckFailed("an input has other values after the call than before it") from None
    require(grad_mode is True, "gradients are switched off after the call, although they were on before it")
    require(default_dtype == "torch.float32", "torch's default dtype is another one after the call")


@scenario
def count_python_steps(api: Any, name: str, few: Any, many: Any) -> Any:
    """How many steps the Python interpreter itself takes in a call, for two sizes of input."""
    import sys

    function = getattr(api, name)
    counts = []
    for arguments in (few, few, many):  # the first call warms up whatever is cached
        steps = 0

        def count(frame, event, argument):  # type: ignore[no-untyped-def]
            nonlocal steps
            steps += 1
            return count

        sys.settrace(count)
        sys.setprofile(count)
        try:
            function(*arguments)
        finally:
            sys.setprofile(None)
            sys.settrace(None)
        counts.append(steps)
    return counts[1:]


def assert_no_loop_over_samples(student: Student, name: str, few: Sequence[Any], many: Sequence[Any]) -> None:
    """The work in Python does not grow with the number of samples (first dimension of the first argument)."""
    small, large = student.run(count_python_steps, name, list(few), list(many), called=name)
    grown = len(many[0]) - len(few[0])
    require(
        large - small < grown // 2,
        "Python goes through the samples one by one; on real data that is hundreds of times slower than one operation "
        "on the whole tensor",
    )


@scenario
def list_operations(api: Any, name: str, arguments: Any) -> Any:
    """The tensor operations that a call uses, and the names of autograd's entry points that it goes through."""
    from torch.utils._python_dispatch import TorchDispatchMode

    used = []

    class Recorder(TorchDispatchMode):
        def __torch_dispatch__(self, operation, types, arguments=(), keywords=None):  # type: ignore[no-untyped-def]
            used.append(operation.overloadpacket.__name__)
            return operation(*arguments, **(keywords or {}))

    engine: Any = torch.autograd
    original = engine._engine_run_backward

    def run_backward(*arguments: Any, **keywords: Any) -> Any:
        used.append("autograd")
        return original(*arguments, **keywords)

    engine._engine_run_backward = run_backward
    try:
        with Recorder():  # type: ignore[no-untyped-call]
            getattr(api, name)(*arguments)
    finally:
        engine._engine_run_backward = original
    return sorted(set(used))


def assert_built_by_hand(student: Student, name: str, arguments: Sequence[Any], forbidden: dict[str, str]) -> None:
    """None of the `forbidden` operations is used; maps an operation's internal name to what a student calls it."""
    used = student.run(list_operations, name, list(arguments), called=name)
    found = next((spoken for operation, spoken in forbidden.items() if operation in used), None)
    require(found is None, f"it uses {found}, which does the whole job; here the point is to build it from simpler steps")


@scenario
def gradient_of_weighted_sum(api: Any, name: str, X: Any, weights: Any, rest: Any) -> Any:
    """d(sum(weights · f(X, …)))/dX: what reaches the input through a function."""
    X = X.clone().requires_grad_()
    (getattr(api, name)(X, *rest) * weights).sum().backward()
    return X.grad


def assert_gradient_flows(
    student: Student,
    reference: Any,
    name: str,
    X: torch.Tensor,
    weights: torch.Tensor,
    *rest: Any,
    atol: float = 0.0,
    rtol: float = 0.0,
) -> None:
    """The gradient that reaches X through the function is that of the reference."""
    got = student.run(gradient_of_weighted_sum, name, X, weights, list(rest), called=name)
    require(got is not None, "no gradient reaches the input; is the result detached, or made from plain numbers?")
    assert_matches(got, gradient_of_weighted_sum(reference, name, X, weights, list(rest)), atol=atol, rtol=rtol)
