"""How a check and a scenario are declared."""

from __future__ import annotations

import ast
import builtins
import copy
import dis
import inspect
import textwrap
from collections.abc import Callable
from dataclasses import dataclass
from types import CodeType
from typing import Any, TypeVar

import torch

from autograder.errors import CourseError
from autograder.sandbox.inside import wire

Function = TypeVar("Function", bound=Callable[..., Any])

_CHECK_ATTRIBUTE = "softmark_check"
_GIVEN = ("torch", "np")


@dataclass(frozen=True)
class CheckInfo:
    """What `@check` says about a check.

    Attributes:
        title: the line that the student reads; says what is checked, not with what.
        weight: share of the exercise's points, relative to the other checks of the exercise.
        hint: what to look at when it fails; shown after what was seen.
        needs: names of checks in the same file that must pass before this one means anything.
    """

    title: str
    weight: float
    hint: str
    needs: tuple[str, ...]


def check(title: str, *, hint: str, weight: float = 1.0, needs: str | tuple[str, ...] = ()) -> Callable[[Function], Function]:
    """Declare a test function as a check that is worth `weight`, relative to its neighbours in the file."""
    info = CheckInfo(title, weight, hint, (needs,) if isinstance(needs, str) else needs)

    def mark(function: Function) -> Function:
        setattr(function, _CHECK_ATTRIBUTE, info)
        return function

    return mark


def info_of(function: Any) -> CheckInfo | None:
    """What `@check` said about a function, or None for a function that is no check."""
    return getattr(function, _CHECK_ATTRIBUTE, None)


def needs_supplied(source: Callable[..., Any], *more: Callable[..., Any]) -> str:
    """Working versions of other exercises' names, for a check file's `SUPPLIED`.

    They run in the student's process, so they are written for the check and are not the reference. They are only used
    when the exercise does not pass with the student's own versions.
    """
    return "\n".join(_bare_source(function) for function in (source, *more))


class Scenario:
    """A little program with two sides: called with `solutions.<assignment>`, or sent to the student's process.

    Its first argument is the student's (or the reference's) names; the others and the result are plain data.
    """

    def __init__(self, function: Callable[..., Any]) -> None:
        self.function, self.name = function, function.__name__
        self.source = _bare_source(function)
        unknown = _outer_names(compile(self.source, self.name, "exec")) - {*_GIVEN, self.name, *dir(builtins)}
        if unknown:
            raise CourseError(f"Scenario {self.name} uses {', '.join(sorted(unknown))}; import what it needs inside of it.")

    def __call__(self, api: Any, *arguments: Any, **keywords: Any) -> Any:
        """Run it here, on the reference; what comes back has crossed the same format as a student's result."""
        torch.manual_seed(0)
        tree, buffers = wire.encode(self.function(api, *copy.deepcopy(arguments), **copy.deepcopy(keywords)))
        return wire.decode(tree, b"".join(buffers))


def scenario(function: Callable[..., Any]) -> Scenario:
    """Declare a scenario; the function must be self-contained, with `torch` and `np` as its only outer names."""
    return Scenario(function)


def _outer_names(code: CodeType) -> set[str]:
    """Every global name that a piece of code, or a function in it, reads."""
    own = {step.argval for step in dis.get_instructions(code) if step.opname in ("LOAD_GLOBAL", "LOAD_NAME")}
    stored = {step.argval for step in dis.get_instructions(code) if step.opname == "STORE_NAME"}
    inner = [_outer_names(part) for part in code.co_consts if isinstance(part, CodeType)]
    return set().union(own, *inner) - stored


def _bare_source(function: Callable[..., Any]) -> str:
    """A function's source without decorators, docstrings and comments: what crosses to the student's process."""
    tree = ast.parse(textwrap.dedent(inspect.getsource(function)))
    for node in ast.walk(tree):
        if isinstance(node, (ast.FunctionDef, ast.ClassDef)):
            node.decorator_list = [d for d in node.decorator_list if "torch" in ast.unparse(d)]
            if ast.get_docstring(node) is not None:
                node.body = node.body[1:] or [ast.Pass()]
        if isinstance(node, ast.FunctionDef):
            node.returns = None
            for argument in [*node.args.args, *node.args.posonlyargs, *node.args.kwonlyargs]:
                argument.annotation = None
    return ast.unparse(tree)
