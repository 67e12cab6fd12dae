"""Attack: a time that can be written, but not be converted to another time zone."""

import json

import pytest
from nbgrader.utils import parse_utc

ASSIGNMENT = "toy_classifier"
STAMP = "0001-01-01 00:00:00 +1400"


def hand_in(folder, notebook):
    (folder / "timestamp.txt").write_text(STAMP)
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_nbgrader_stumbles_over_it():
    with pytest.raises(OverflowError):
        parse_utc(STAMP)


def test_graded_without_a_time(graded):
    assert graded.score == 0
    assert "build_sample: 0 of 3 points" in graded.feedback
    assert graded.honest_score == 30
