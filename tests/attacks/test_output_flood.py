"""Attack: print without end, on every way out."""

import time

CODE = """
import os
import sys

def attack(way):
    text = "a" * 100_000
    while True:
        if way == "print":
            print(text)
        elif way == "stderr":
            sys.stderr.write(text)
        elif way == "original":
            sys.__stdout__.write(text)
        else:
            os.write(1, text.encode())
"""


def test_it_ends(confined):
    for way in ("print", "stderr"):
        assert confined.run(CODE, way).error["type"] == "OutputLimit"
    started = time.monotonic()
    assert confined.run(CODE, "descriptor").ended is not None
    assert time.monotonic() - started < 30
    assert confined.is_healthy()
