"""What of an error in the student's code may be repeated to the student.

An error report comes from the student's process, so every part of it is only a claim, and its text could carry anything that
the process knows: a check's inputs, the names of a scenario. Repeated is what teaches and what its author knows anyway: lines
and words of the submission itself, and messages of Python and torch that are made of a fixed text, shapes and such words.
"""

from __future__ import annotations

import builtins
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

_WORD = r"[A-Za-z_][\w.]{0,40}"
_SHAPES = r"[\[(]?\d{1,5}(?:[x, ]{1,2}\d{1,5}){0,8},?[\])]?"

# Messages of Python, NumPy and torch; «word» is a name of the submission's own or of the library, «shape» a few numbers.
_KNOWN = (
    r"name '«word»' is not defined.*",
    r"cannot access local variable '«word»' where it is not associated with a value",
    r"'«word»' object has no attribute '«word»'.*",
    r"module '«word»' has no attribute '«word»'.*",
    r"'«word»' object is not (callable|iterable|subscriptable|an iterator|reversible)",
    r"'«word»' object does not support item assignment",
    r"'«word»' object cannot be interpreted as an integer",
    r"object of type '«word»' has no len\(\)",
    r"unsupported operand type\(s\) for \S{1,4}: '«word»' and '«word»'",
    r"'\S{1,2}' not supported between instances of '«word»' and '«word»'",
    r"bad operand type for unary \S: '«word»'",
    r"«word»\(\) takes «n» positional arguments? but «n» (was|were) given",
    r"«word»\(\) takes from «n» to «n» positional arguments but «n» were given",
    r"«word»\(\) missing «n» required (positional|keyword-only) arguments?: .*",
    r"«word»\(\) got an unexpected keyword argument '«word»'.*",
    r"«word»\(\) got multiple values for argument '«word»'",
    r"«word»\(\): argument '«word»' \(position «n»\) must be «word», not «word».*",
    r"(too many values to unpack|not enough values to unpack) \(expected.*",
    r"cannot unpack non-iterable «word» object",
    r"(float )?division by zero|list index out of range|tuple index out of range|string index out of range",
    r"index «n» is out of bounds for (dimension|axis) «n» with size «n»",
    r"index out of range in self",
    r"maximum recursion depth exceeded.*",
    r"No module named '«word»'",
    r"invalid literal for int\(\) with base 10.*",
    r"The size of tensor a \(«n»\) must match the size of tensor b \(«n»\) at non-singleton dimension «n»",
    r"mat1 and mat2 shapes cannot be multiplied \(«shape» and «shape»\)",
    r"mat1 and mat2 must have the same dtype.*",
    r"expected m1 and m2 to have the same dtype.*",
    r"expected scalar type «word» but found «word»",
    r"shape '«shape»' is invalid for input of size «n»",
    r"size mismatch",
    r"Dimension out of range \(expected to be in range of \[«n», «n»\], but got «n»\)",
    r"element «n» of tensors does not require grad and does not have a grad_fn",
    r"grad can be implicitly created only for scalar outputs",
    r"a (leaf Variable|view of a leaf Variable) that requires grad is being used in an in-place operation\.",
    r"Trying to backward through the graph a second time.*",
    r"one of the variables needed for gradient computation has been modified by an inplace operation.*",
    r"Can't call numpy\(\) on Tensor that requires grad\. Use tensor\.detach\(\)\.numpy\(\) instead\.",
    r"only (one element|integer) tensors can be converted.*|a Tensor with «n» elements cannot be converted to Scalar",
    r"only length-1 arrays can be converted.*|only 0-dimensional arrays can be converted.*",
    r"Boolean value of Tensor with more than one value is ambiguous",
    r"The truth value of an array with more than one element is ambiguous.*",
    r"operands could not be broadcast together with shapes «shape» ?«shape» ?",
    r"shape mismatch: indexing tensors could not be broadcast together with shapes.*",
    r"Index tensor must have the same number of dimensions as input tensor",
    r"(gather|scatter)\(\): Expected dtype int64 for index",
    r"tensors used as indices must be long, int, byte or bool tensors",
    r"(both arguments to linear|0D or 1D target tensor|Expected target|Expected floating point type).{0,80}",
    r"result type «word» can't be cast to the desired output type «word»",
    r"Only Tensors of floating point.*can require gradients",
    r"max\(\): Expected reduction dim.{0,120}",
    r"Inference tensors cannot be.*",
    r"Error\(s\) in loading state_dict for «word»:",
    r"\[Errno 2\] No such file or directory.*",
    r"\[Errno (1|13)\] (Operation not permitted|Permission denied).*",
    r"Weights only load failed.*",
)


@dataclass(frozen=True)
class OwnCode:
    """The submission's code, to compare quotations with.

    Attributes:
        lines: every line, without the white space around it.
        words: every name in it.
    """

    lines: frozenset[str]
    words: frozenset[str]

    @classmethod
    def of(cls, sources: Iterable[str]) -> OwnCode:
        """Collect lines and words of code cells."""
        text = "\n".join(sources)
        return cls(frozenset(line.strip()[:200] for line in text.splitlines()), frozenset(re.findall(r"[A-Za-z_]\w*", text)))


def quotable_type(error: Mapping[str, Any], own: OwnCode) -> str:
    """The exception's class, if it is one of Python's or a name of the submission's."""
    name = str(error.get("type", ""))
    known = name in own.words or name.endswith("Error") or hasattr(builtins, name)
    return name if known and re.fullmatch(r"[A-Za-z_]\w{0,39}", name) else "an exception"


def quotable_line(error: Mapping[str, Any], own: OwnCode) -> str | None:
    """The line of the submission that the error came from, if it really is one."""
    line = str(error.get("code", "")).strip()
    return line if line and line in own.lines else None


def quotable_message(error: Mapping[str, Any], own: OwnCode) -> str | None:
    """The first line of the message, if it is a known one; its open ends are cut off."""
    message = str(error.get("message", "")).strip()
    first = message.splitlines()[0] if message else ""
    for pattern in _COMPILED:
        match = pattern.match(first)
        if match is not None and all(_is_known_word(word, own) for word in match.groups() if word):
            return first[: match.end()]
    return None


def _is_known_word(word: str, own: OwnCode) -> bool:
    return all(part in own.words or part in _LIBRARY_WORDS for part in word.split("."))


_LIBRARY_WORDS = frozenset(
    """
    Tensor Parameter tensor ndarray numpy torch int float str bool list tuple dict set NoneType None function method module
    type generator range slice object builtin_function_or_method Float Double Half BFloat16 Long Int Short Char Byte Bool
    float16 float32 float64 bfloat16 int8 int16 int32 int64 uint8 complex64 input other dim keepdim size dtype weight bias
    target index self shape nn functional Module Linear Sequential Generator softmax log_softmax argmax sum mean max min
    linear matmul cross_entropy mse_loss zeros ones randn normal empty cat stack gather scatter __init__ forward
    """.split()  # noqa: SIM905  # a list of this length is easier to read as text
)


def _compiled(pattern: str) -> re.Pattern[str]:
    """Words become groups, whose contents are looked up; an open end (`.*`) is matched by nothing and so cut off."""
    for open_end in (".*", ".{0,80}", ".{0,120}"):
        pattern = pattern.removesuffix(open_end).replace(open_end + "|", "|")
    pattern = re.sub(r"(?<!\\)\(", "(?:", pattern)
    pattern = pattern.replace("«word»", f"({_WORD})").replace("«shape»", _SHAPES).replace("«n»", r"-?\d{1,5}")
    return re.compile(pattern)


_COMPILED = tuple(_compiled(pattern) for pattern in _KNOWN)
