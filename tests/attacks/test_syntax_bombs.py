"""Attack: cells that the compiler chokes on: deep brackets, endless constants, huge expressions."""

import time

import pytest

CELLS = {
    "deep brackets": "x = " + "(" * 5000 + ")" * 5000,
    "deep lists": "x = " + "[" * 150 + "]" * 150,
    "deep minus": "x = " + "-" * 50_000 + "1",
    "long chain": "x = " + "+".join(["1"] * 30_000),
    "large power": "x = 10 ** 10 ** 8",
    "large constant": "x = " + "9" * 100_000,
    "large repeat": "x = 'a' * (10 ** 12)",
    "zero byte": "x = 1\0",
    "surrogate": "x = '\ud800'",
    "endless attributes": "x = a" + ".a" * 30_000,
    "many magics": "%time\n" * 200,
    "coding": "# -*- coding: no_such_coding -*-\nx = 1",
}


@pytest.mark.parametrize("name", CELLS)
def test_the_cell_fails_and_the_grader_goes_on(confined, name):
    started = time.monotonic()
    confined.run(CELLS[name])
    assert time.monotonic() - started < 30
    assert confined.is_healthy()
