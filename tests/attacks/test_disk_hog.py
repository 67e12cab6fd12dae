"""Attack: fill the disk with many files of moderate size."""

import pytest

CODE = """
import os

def attack():
    block = bytes(4 << 20)
    for number in range(40):
        with open(f"file{number}", "wb") as file:
            file.write(block)
    return sum(os.path.getsize(name) for name in os.listdir("."))
"""


@pytest.mark.full_only
def test_it_ends_at_the_limit(confined):
    assert "No space left" in confined.run(CODE).error["message"]
    assert confined.is_healthy()


def test_nothing_is_left_of_it(confined):
    confined.run(CODE)
    assert confined.run("import os\ndef attack():\n    return os.listdir('.')").value == []
