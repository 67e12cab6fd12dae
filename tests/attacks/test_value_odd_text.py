"""Attack: text with lone surrogates, zero bytes, terminal escapes and a million characters, as value, key and error."""

import pytest

CODE = """
TEXTS = ["\\ud800", "\\udfff\\ud800", "a\\0b", "\\x1b[2J", "\\u202e", "a" * 1_000_000, "\\U0010ffff", "\\r\\n"]

class Text(str):
    def __getitem__(self, _):
        return "forged"

def attack(how):
    if how == "raise":
        raise ValueError("".join(TEXTS))
    if how == "key":
        return {text: 1 for text in TEXTS}
    return [*TEXTS, Text("a")]
"""


@pytest.mark.parametrize("how", ["return", "key", "raise"])
def test_it_arrives_bounded(confined, how):
    outcome = confined.run(CODE, how)
    assert outcome.ended is None
    assert len(outcome.text) < 400_000
    assert confined.is_healthy()


def test_an_error_can_be_written_down(confined):
    """Everything that quotes it writes UTF-8: reports, feedback, the gradebook."""
    error = confined.run(CODE, "raise").error
    assert all(str(value).encode("utf-8") for value in error.values())
