"""Plain data across the boundary between grader and student.

Both sides speak this format, and the grader trusts nothing it reads: a frame is a header with two lengths, a JSON
tree for the structure, and one run of raw bytes for the arrays. No object is ever unpickled, no name is ever looked
up, and every size is compared with the bytes that are really there before anything is allocated.

The module lives with the code that runs inside the sandbox because it must not import anything from the trusted side.
"""

from __future__ import annotations

import json
import math
import struct
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch

HEADER = struct.Struct("!IQ")
"""Length of the JSON part, then length of the array bytes."""

MAX_JSON = 1 << 20
MAX_PAYLOAD = 64 << 20
MAX_NODES = 100_000
MAX_DEPTH = 16
MAX_TEXT = 1 << 16
MAX_DIMENSIONS = 16

_DTYPES: dict[str, torch.dtype] = {
    str(dtype).removeprefix("torch."): dtype
    for dtype in (
        torch.float16, torch.bfloat16, torch.float32, torch.float64, torch.uint8, torch.int8, torch.int16,
        torch.int32, torch.int64, torch.bool, torch.complex64, torch.complex128,
    )
}  # fmt: skip
_ARRAY_DTYPES = {name for name in _DTYPES if name != "bfloat16"}  # NumPy has no bfloat16


class WireError(Exception):
    """The other side broke the protocol or exceeded one of its limits."""


class TooLarge(WireError):
    """A value is too large to cross; the text says how large and what the limit is."""


@dataclass(frozen=True)
class Opaque:
    """Something that is not plain data (a module, a generator, a function): only its type's name crosses."""

    type_name: str


def encode(value: Any, *, max_payload: int = MAX_PAYLOAD) -> tuple[dict[str, Any], list[bytes]]:
    """Turn `value` into a JSON tree and the array bytes it refers to, in order.

    Tensors lose their subclass, device, layout and graph; what is not plain data becomes `Opaque`.

    Raises:
        TooLarge: the arrays together are larger than `max_payload`, or there are too many or too deep containers.
    """
    writer = _Encoder(max_payload)
    return writer.tree(value, 0), writer.buffers


class _Encoder:
    def __init__(self, max_payload: int) -> None:
        self.left, self.limit, self.nodes = max_payload, max_payload, 0
        self.buffers: list[bytes] = []

    def tree(self, value: Any, depth: int) -> dict[str, Any]:
        self.nodes += 1
        if depth > MAX_DEPTH or self.nodes > MAX_NODES:
            raise TooLarge(f"the value has more than {MAX_NODES:,} parts or {MAX_DEPTH} levels")
        if value is None or type(value) in (bool, float) or (type(value) is int and value.bit_length() < 64):
            return {"t": "v", "v": value}
        if type(value) is str:
            return {"t": "v", "v": value[:MAX_TEXT]}
        if isinstance(value, torch.Tensor):
            return self.tensor(value)
        if isinstance(value, (np.ndarray, np.generic)):
            return self.array(value)
        if isinstance(value, (list, tuple)):
            kind = "L" if isinstance(value, list) else "U"
            return {"t": kind, "v": [self.tree(item, depth + 1) for item in list(value)]}
        if isinstance(value, Mapping) and all(type(key) is str for key in value):
            return {"t": "D", "v": [[key[:MAX_TEXT], self.tree(item, depth + 1)] for key, item in value.items()]}
        return {"t": "O", "v": type(value).__name__[:200]}

    def claim(self, size: int) -> None:
        self.left -= size
        if self.left < 0:
            raise TooLarge(f"the value holds more than {self.limit >> 20} MB")

    def tensor(self, value: torch.Tensor) -> dict[str, Any]:
        # The plain Tensor methods are called on purpose: a subclass must not answer for itself.
        with torch.no_grad(), torch._C.DisableTorchFunctionSubclass():
            plain = torch.Tensor.detach(value)
            if type(plain) is not torch.Tensor:
                plain = torch.Tensor.as_subclass(plain, torch.Tensor)
            name = str(plain.dtype).removeprefix("torch.")
            if name not in _DTYPES:
                return {"t": "O", "v": f"tensor of {name}"}
            self.claim(math.prod(plain.shape) * plain.element_size())
            if plain.layout != torch.strided:
                plain = plain.to_dense()
            plain = plain.cpu().resolve_conj().resolve_neg()
            # NumPy has no bfloat16; its bits travel as those of another type of the same size.
            raw = (plain.view(torch.int16) if plain.dtype == torch.bfloat16 else plain).numpy().tobytes()
        self.buffers.append(raw)
        return {"t": "T", "dtype": name, "shape": list(plain.shape), "n": len(raw)}

    def array(self, value: np.ndarray | np.generic) -> dict[str, Any]:
        plain = np.asarray(value)
        if plain.dtype.name not in _ARRAY_DTYPES:
            return {"t": "O", "v": f"array of {plain.dtype.name[:100]}"}
        self.claim(plain.nbytes)
        raw = np.ascontiguousarray(plain).astype(plain.dtype.newbyteorder("<"), copy=False).tobytes()
        self.buffers.append(raw)
        return {"t": "A", "dtype": plain.dtype.name, "shape": list(plain.shape), "n": len(raw)}


def decode(tree: Any, payload: bytes | bytearray) -> Any:
    """Turn a received tree back into plain values: numbers, text, lists, tuples, dicts, tensors, arrays, `Opaque`.

    Raises:
        WireError: anything that `encode` would not have written.
    """
    return decode_all([tree], payload)[0]


def decode_all(trees: Sequence[Any], payload: bytes | bytearray) -> list[Any]:
    """Decode several trees that share one payload; all of the payload must be used."""
    reader = _Decoder(payload)
    values = [reader.value(tree, 0) for tree in trees]
    if reader.position != len(payload):
        raise WireError("bytes left over after the last array")
    return values


class _Decoder:
    def __init__(self, payload: bytes | bytearray) -> None:
        self.payload, self.position, self.nodes = payload, 0, 0

    def value(self, tree: Any, depth: int) -> Any:
        self.nodes += 1
        if depth > MAX_DEPTH or self.nodes > MAX_NODES or type(tree) is not dict:
            raise WireError("not a value tree, or one that is too deep or too large")
        kind, inner = tree.get("t"), tree.get("v")
        if kind == "v":
            return self.scalar(inner)
        if kind in ("T", "A"):
            return self.numbers(tree, as_array=kind == "A")
        if kind in ("L", "U") and type(inner) is list:
            items = [self.value(item, depth + 1) for item in inner]
            return items if kind == "L" else tuple(items)
        if kind == "D" and type(inner) is list:
            return dict(self.pair(item, depth) for item in inner)
        if kind == "O" and type(inner) is str:
            return Opaque(inner[:200])
        raise WireError("unknown kind of value")

    @staticmethod
    def scalar(inner: Any) -> Any:
        if inner is None or type(inner) in (bool, float):
            return inner
        if type(inner) is int and inner.bit_length() < 64:
            return inner
        if type(inner) is str and len(inner) <= MAX_TEXT:
            return inner
        raise WireError("not a scalar")

    def pair(self, item: Any, depth: int) -> tuple[str, Any]:
        if type(item) is not list or len(item) != 2 or type(item[0]) is not str:
            raise WireError("not a key and a value")
        return item[0], self.value(item[1], depth + 1)

    def numbers(self, tree: dict[str, Any], *, as_array: bool) -> Any:
        name, shape, size = tree.get("dtype"), tree.get("shape"), tree.get("n")
        known = _ARRAY_DTYPES if as_array else _DTYPES
        if type(name) is not str or name not in known or type(size) is not int or type(shape) is not list:
            raise WireError("bad array header")
        if len(shape) > MAX_DIMENSIONS or any(type(s) is not int or not 0 <= s <= 1 << 40 for s in shape):
            raise WireError("bad array shape")
        dtype = _DTYPES[name]
        # A zero anywhere makes the product zero, so the other sizes are bounded separately.
        if math.prod(max(s, 1) for s in shape) > 1 << 40 or math.prod(shape) * dtype.itemsize != size:
            raise WireError("array bytes do not match the shape")
        end = self.position + size
        if size < 0 or end > len(self.payload):
            raise WireError("array bytes are missing")
        # A copy: aligned memory of its own, and nothing that points back into the frame.
        raw, self.position = bytearray(self.payload[self.position : end]), end
        if as_array:
            values = np.frombuffer(raw, np.uint8) != 0 if name == "bool" else np.frombuffer(raw, np.dtype(name))
            return values.reshape(shape)
        if not size:
            return torch.empty(shape, dtype=dtype)
        # A byte other than 0 and 1 in a bool tensor is undefined behaviour, so bools go through a comparison.
        flat = torch.frombuffer(raw, dtype=torch.uint8) != 0 if name == "bool" else torch.frombuffer(raw, dtype=dtype)
        return flat.reshape(shape)


def pack(message: Mapping[str, Any], buffers: Sequence[bytes] = ()) -> bytes:
    """One frame: header, JSON, array bytes."""
    text = json.dumps(message).encode()
    return HEADER.pack(len(text), sum(map(len, buffers))) + text + b"".join(buffers)


def unpack_sizes(header: bytes, *, max_json: int = MAX_JSON, max_payload: int = MAX_PAYLOAD) -> tuple[int, int]:
    """The two lengths of a frame, refused before anything is read when they are over the limits."""
    if len(header) != HEADER.size:
        raise WireError("the frame ended inside its header")
    json_size, payload_size = HEADER.unpack(header)
    if json_size > max_json or payload_size > max_payload:
        raise TooLarge(f"the reply is larger than {max_payload >> 20} MB")
    return json_size, payload_size


def parse_message(text: bytes | bytearray) -> dict[str, Any]:
    """The JSON part of a frame as a dict.

    Raises:
        WireError: not UTF-8, not JSON, nested too deeply, or not an object.
    """
    try:
        message = json.loads(bytes(text).decode("utf-8"))
    except (ValueError, RecursionError):
        raise WireError("the message is not JSON") from None
    if type(message) is not dict:
        raise WireError("the message is not an object")
    return message
