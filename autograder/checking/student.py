"""The student's names as a check sees them: every call goes to the confined process and comes back as plain data."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any, Protocol

import torch

from autograder.checking.compare import CheckFailed, describe
from autograder.checking.declare import Scenario
from autograder.checking.draw import seed_from
from autograder.checking.quoting import OwnCode, quotable_line, quotable_message, quotable_type
from autograder.sandbox.limits import Limits, in_words
from autograder.sandbox.session import Reply

NOT_WRITTEN = "this is not written yet: it still raises NotImplementedError"


class Process(Protocol):
    """A place where the student's code runs; see `autograder.sandbox.session.ExerciseProcess`."""

    def call(self, name: str, arguments: Any, keywords: Any, seed: int) -> Reply: ...

    def scenario(self, source: str, name: str, arguments: Any, keywords: Any, seed: int) -> Reply: ...


class StudentError(CheckFailed):
    """The student's code raised an exception.

    Attributes:
        type_name: class of the exception.
    """

    def __init__(self, type_name: str, message: str) -> None:
        super().__init__(message)
        self.type_name = type_name


class Student:
    """Calls the student's code: `student.softmax(X)`, or `student.run(a_scenario, X)`.

    Args:
        process: gives the process to ask (started when first needed).
        seed: makes the student's own random draws repeatable.
        own: the submission's code; only that is quoted back.
        limits: what the process may use, to name a limit that was hit.
    """

    def __init__(self, process: Callable[[], Process], seed: str, own: OwnCode, limits: Limits) -> None:
        self._process, self._seed, self._own, self._limits, self._calls = process, seed, own, limits, 0
        self.last_call: str | None = None

    def __getattr__(self, name: str) -> Callable[..., Any]:
        if name.startswith("_"):
            raise AttributeError(name)

        def call(*arguments: Any, **keywords: Any) -> Any:
            self.last_call = _call_in_words(name, [*arguments, *keywords.values()])
            return self._value(self._process().call(name, arguments, keywords, self._next_seed()), name)

        return call

    def run(self, program: Scenario, *arguments: Any, called: str | None = None, **keywords: Any) -> Any:
        """Run a scenario with the student's names; `called` says for the messages which function it is about."""
        self.last_call = _call_in_words(called, []) if called else None
        reply = self._process().scenario(program.source, program.name, arguments, keywords, self._next_seed())
        return self._value(reply, called)

    def _next_seed(self) -> int:
        self._calls += 1
        return seed_from(self._seed, str(self._calls))

    def _value(self, reply: Reply, name: str | None) -> Any:
        if reply.error is not None:
            raise StudentError(
                str(reply.error.get("type", "Error")), _error_in_words(dict(reply.error), name, self._own, self._limits)
            )
        return reply.value


def _call_in_words(name: str, arguments: list[Any]) -> str:
    """E.g. ``softmax(…)` with a float32 tensor of shape (2, 3)`; the values stay out of it."""
    shapes = [describe(value) for value in arguments if isinstance(value, torch.Tensor)]
    return f"`{name}(…)`" + (" with " + " and ".join(shapes) if shapes else "")


# What a limit of the sandbox looks like from inside: (exception types, a part of the message) → what to say about it.
_LIMITS: tuple[tuple[tuple[str, ...], str, str], ...] = (
    (("MemoryError", "OutOfMemoryError"), "", "it uses more than {memory} of memory"),
    (("RuntimeError",), "can't allocate memory", "it uses more than {memory} of memory"),
    (("OutputLimit",), "", "it prints more than {output:,} characters"),
    (
        ("OSError",),
        "No space left on device",
        "it writes more than {scratch}, or more than {inodes} files, into the working folder",
    ),
    (("OSError",), "File too large", "it writes a file of more than {scratch}"),
    (("RuntimeError",), "can't start new thread", "it starts more than about {threads} threads"),
    (("TooLarge",), "", "what it returns is too large to look at: more than {reply} or too many parts"),
    (("SystemExit", "KeyboardInterrupt"), "", "it ends the program instead of returning a value"),
)


def _error_in_words(error: dict[str, Any], name: str | None, own: OwnCode, limits: Limits) -> str:
    """What happened, in a student's words; see `quoting` for what is repeated of the error itself."""
    kind, message = quotable_type(error, own), str(error.get("message", ""))
    if kind == "NotImplementedError":
        inner = error.get("inner") not in (None, error.get("outer"))
        return "it uses something that is not written yet" if inner else NOT_WRITTEN
    if kind == "NameError" and name and message == f"name '{name}' is not defined":
        return f"there is no `{name}` at this place of the notebook; did its cell raise an error?"
    for kinds, part, words in _LIMITS:
        if str(error.get("type")) in kinds and part in message:
            sizes = {size: in_words(getattr(limits, size)) for size in ("memory", "scratch", "reply")}
            return words.format(**{**vars(limits), **sizes})
    return raised_in_words(error, own)


def raised_in_words(error: Mapping[str, Any], own: OwnCode) -> str:
    """E.g. "it raised TypeError in the line `…`: …"."""
    line, quoted = quotable_line(error, own), quotable_message(error, own)
    where = f" in the line `{line}`" if line else ""
    return f"it raised {quotable_type(error, own)}{where}" + (f": {quoted}" if quoted else "")
