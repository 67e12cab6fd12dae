"""Attack: make so many empty files that no other can be made on the machine."""

import pytest

CODE = """
def attack():
    for number in range(5000):
        open(f"file{number}", "w").close()
    return "made"
"""


@pytest.mark.full_only
def test_it_ends_at_the_limit(confined):
    assert "No space left" in confined.run(CODE).error["message"]
    assert confined.is_healthy()
