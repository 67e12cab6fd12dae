"""The format that crosses the boundary: faithful for plain data, and safe against every kind of bytes."""

import contextlib
import json
import random
import struct

import numpy as np
import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from autograder.sandbox.inside import wire


def _there_and_back(value):
    tree, buffers = wire.encode(value)
    frame = wire.pack({"value": tree}, buffers)
    json_size, payload_size = wire.unpack_sizes(frame[: wire.HEADER.size])
    body = frame[wire.HEADER.size :]
    assert len(body) == json_size + payload_size
    return wire.decode(wire.parse_message(body[:json_size])["value"], body[json_size:])


PLAIN = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**62), 2**62) | st.floats(allow_nan=False) | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4),
    max_leaves=20,
)


@given(PLAIN)
def test_plain_values_come_back_equal(value):
    assert _there_and_back(value) == value


@pytest.mark.parametrize(
    "dtype",
    [
        torch.float16,
        torch.bfloat16,
        torch.float32,
        torch.float64,
        torch.int8,
        torch.uint8,
        torch.int64,
        torch.bool,
        torch.complex64,
    ],
    ids=str,
)
@pytest.mark.parametrize("shape", [(), (3,), (0, 4), (2, 3, 1)], ids=str)
def test_tensors_come_back_equal(dtype, shape):
    tensor = torch.randint(0, 2, shape).to(dtype)
    back = _there_and_back(tensor)
    assert type(back) is torch.Tensor and back.dtype == dtype and torch.equal(back, tensor)


def test_arrays_scalars_and_odd_layouts_come_back_equal():
    base = np.arange(12, dtype=">i4").reshape(3, 4)
    back = _there_and_back([base[:, ::2], np.float64(0.5), np.array(True), torch.arange(6).reshape(2, 3).T])
    assert np.array_equal(back[0], base[:, ::2]) and float(back[1]) == 0.5 and bool(back[2]) is True
    assert torch.equal(back[3], torch.arange(6).reshape(2, 3).T)
    column = torch.arange(5.0).reshape(1, 5)[:, 0]  # one element, stride 5
    assert torch.equal(_there_and_back(column), column)


def test_nan_and_infinity_come_back():
    back = _there_and_back([float("nan"), float("inf"), -float("inf")])
    assert back[0] != back[0] and back[1:] == [float("inf"), -float("inf")]


@pytest.mark.parametrize("value", [object(), {1: 2}, {1, 2}, 2**80, np.array(["a"]), np.array([object()]), lambda: 0, b"bytes"])
def test_what_is_not_plain_crosses_as_a_name(value):
    assert isinstance(_there_and_back(value), wire.Opaque)


def test_too_much_is_refused_before_it_is_copied():
    with pytest.raises(wire.TooLarge):
        wire.encode(torch.zeros(1).expand(10**12))
    with pytest.raises(wire.TooLarge):
        wire.encode([0] * (wire.MAX_NODES + 1))
    cycle = []
    cycle.append(cycle)
    with pytest.raises(wire.TooLarge):
        wire.encode(cycle)


def _tensor(**changes):
    return {"t": "T", "dtype": "float32", "shape": [2], "n": 8, **changes}


@pytest.mark.parametrize(
    "tree",
    [
        None, [], 5, "x", {}, {"t": "v"} | {"v": []}, {"t": "v", "v": 2**70}, {"t": "Q", "v": 1}, {"t": "L", "v": {}},
        {"t": "D", "v": [["a"]]}, {"t": "D", "v": [[1, {"t": "v", "v": 1}]]}, {"t": "O", "v": 3}, _tensor(dtype="object"),
        _tensor(dtype=["float32"]), _tensor(shape=[3]), _tensor(shape=[-2]), _tensor(shape=[2.0]), _tensor(shape=[True, 2]),
        _tensor(shape=[1 << 50, 0], n=0), _tensor(shape=[1 << 40, 1 << 40, 0], n=0), _tensor(shape=[1] * 40), _tensor(n=-8),
        _tensor(n=4), _tensor(n="8"), _tensor(shape=None), {"t": "A", "dtype": "bfloat16", "shape": [4], "n": 8},
        {"t": "L", "v": [_tensor(), _tensor()]},
    ],
    ids=str,
)  # fmt: skip
def test_trees_that_encode_would_never_write_are_refused(tree):
    with pytest.raises(wire.WireError):
        wire.decode(tree, b"\0" * 8)


def test_left_over_bytes_are_refused():
    with pytest.raises(wire.WireError):
        wire.decode({"t": "v", "v": 1}, b"\0")


def test_bytes_that_are_no_bool_become_one():
    assert wire.decode({"t": "T", "dtype": "bool", "shape": [3], "n": 3}, b"\x00\x02\xff").tolist() == [False, True, True]


@pytest.mark.parametrize(
    "text", [b"", b"[1]", b"{", b"\xff", b"[" * 100_000, b'{"a":' * 100_000, b'{"a":1' + b"0" * 5000 + b"}"]
)
def test_messages_that_are_no_objects_are_refused(text):
    with pytest.raises(wire.WireError):
        wire.parse_message(text)


@given(st.binary(max_size=12))
def test_headers_are_bounded(header):
    try:
        json_size, payload_size = wire.unpack_sizes(header)
    except wire.WireError:
        return
    assert json_size <= wire.MAX_JSON and payload_size <= wire.MAX_PAYLOAD


def _read(frame):
    """What the grader does with a reply."""
    json_size, payload_size = wire.unpack_sizes(frame[: wire.HEADER.size])
    body = frame[wire.HEADER.size :]
    if len(body) < json_size + payload_size:
        raise wire.WireError("the frame is cut off")
    message = wire.parse_message(body[:json_size])
    return wire.decode(message.get("value"), body[json_size : json_size + payload_size])


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
    | st.sampled_from(["T", "A", "L", "U", "D", "O", "v", "t", "n", "dtype", "shape", "float32", "bool"]),
    lambda inner: st.lists(inner, max_size=4)
    | st.dictionaries(st.sampled_from(["t", "v", "dtype", "shape", "n", "value"]), inner, max_size=5),
    max_leaves=15,
)  # fmt: skip


@settings(max_examples=2000, suppress_health_check=[HealthCheck.too_slow], deadline=None)
@given(JSON, st.binary(max_size=32))
def test_any_json_raises_at_most_the_protocols_error(tree, payload):
    with contextlib.suppress(wire.WireError):
        wire.decode(tree, payload)


def _mutated(rng, frame):
    data = bytearray(frame)
    for _ in range(rng.randint(1, 4)):
        kind, place = rng.randrange(5), rng.randrange(len(data)) if data else 0
        if kind == 0 and data:
            data[place] = rng.randrange(256)
        elif kind == 1:
            data[place:place] = rng.randbytes(rng.randint(1, 6))
        elif kind == 2:
            del data[place : place + rng.randint(1, 8)]
        elif kind == 3:
            data[place:place] = rng.choice([b'"shape"', b"-1", b"1e999", b"[[", b'{"t":"T"', b"NaN", b"null", b"99999999999"])
        else:
            data[: wire.HEADER.size] = struct.pack("!IQ", rng.randrange(200), rng.randrange(200))
    return bytes(data)


def test_300_000_damaged_frames_raise_nothing_but_the_protocols_error():
    """Valid replies with changed, added and missing bytes; the JSON length is mended in half of them, so that the damage
    gets as far as the decoder."""
    rng = random.Random(20_240_229)
    values = [[1.5, "a", None], {"k": torch.ones(2, 2)}, (np.arange(3), True), torch.zeros(0, 3), [[[]]], "text", 7]
    frames = []
    for value in values:
        tree, buffers = wire.encode(value)
        frames.append((json.dumps({"ok": True, "value": tree}).encode(), b"".join(buffers)))
    outcomes = {"value": 0, "error": 0}
    for _ in range(300_000):
        text, payload = rng.choice(frames)
        if rng.random() < 0.5:
            text = _mutated(rng, text)
            frame = wire.HEADER.pack(len(text), len(payload)) + text + payload
        else:
            frame = _mutated(rng, wire.HEADER.pack(len(text), len(payload)) + text + payload)
        try:
            _read(frame)
            outcomes["value"] += 1
        except wire.WireError:
            outcomes["error"] += 1
    assert outcomes["error"] > 100_000 and outcomes["value"] > 1_000
