"""Attack: half of a character (a lone surrogate) in the code; it can be read from JSON, but written to no file."""

import json

import pytest

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == "build_sample":
            cell["source"] = "half = '\ud800'"
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_no_file_can_hold_it():
    with pytest.raises(UnicodeEncodeError):
        json.loads('"\\ud800"').encode()


def test_graded_and_shown(graded):
    assert graded.score == 0
    assert len(graded.scores) == 6
    assert "build_sample: 0 of 3 points" in graded.feedback
    assert graded.honest_score == 30
