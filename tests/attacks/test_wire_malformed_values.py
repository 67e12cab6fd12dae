"""Attack: replies that are nearly right: wrong kinds, wrong sizes, lying shapes, numbers that are none."""

import json

import pytest

CODE = """
import os
import stat
import struct

def attack(text, payload):
    data = text.encode("utf-8", "surrogateescape")
    for number in range(3, 256):
        try:
            if stat.S_ISSOCK(os.fstat(number).st_mode):
                os.write(number, struct.pack("!IQ", len(data), len(payload)) + data + bytes(payload))
        except OSError:
            pass
"""


def array(**changes):
    return {"t": "T", "dtype": "float64", "shape": [1], "n": 8, **changes}


VALUES = [
    {"t": "v", "v": [1]}, {"t": "v", "v": {"t": "v"}}, {"t": "v", "v": 2**63}, {"t": "v", "v": "a" * 70_000}, {"t": "Z"}, {},
    None, 5, "text", [], {"t": ["L"], "v": []}, {"t": "L", "v": {}}, {"t": "L", "v": 3}, {"t": "D", "v": [[1, {"t": "v"}]]},
    {"t": "D", "v": [["a"]]}, {"t": "D", "v": {"a": 1}}, {"t": "O", "v": 3}, array(shape=[-1]), array(shape=[2]),
    array(shape=[True]), array(shape=[1.0]), array(shape=[2**70]), array(shape=[0, 2**41], n=0), array(shape=[2**40, 2**40]),
    array(shape=[1] * 17), array(shape="1"), array(shape=None), array(n=-8), array(n=16), array(n=8.0), array(n=True),
    array(n="8"), array(dtype="object"), array(dtype="float128"), array(dtype=None), array(dtype=["float64"]),
    array(dtype="O"), array(dtype="__class__"), array(t="A", dtype="bfloat16", n=2), array(t="A", dtype="datetime64"),
    array(t="A", shape=[0, 2**40, 2**40], n=0), array(shape=[], n=0), {"t": "L", "v": [array(), array()]},
]  # fmt: skip


@pytest.mark.parametrize("value", VALUES, ids=str)
def test_it_ends_the_session_as_a_breach_of_the_protocol(confined, value):
    outcome = confined.run(CODE, json.dumps({"ok": True, "value": value}), [0] * 8)
    assert outcome.ended is not None and outcome.ended.startswith("protocol"), outcome


def test_the_worker_is_healthy_afterwards(confined):
    assert confined.is_healthy()
