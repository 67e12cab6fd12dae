"""Attack: NUL and other control characters in code and text, which C code takes for the end."""

import json

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == "build_sample":
            cell["source"] = "def build_sample():\n    return 1\x00\x01\x0c\x1b[2J\x7f"
        if cell["cell_type"] == "markdown":
            cell["source"] = "before\x00after \x1b]0;title\x07"
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_graded_and_shown(graded):
    assert graded.score == 0
    assert len(graded.scores) == 6
    assert "build_sample: 0 of 3 points" in graded.feedback
    assert graded.honest_score == 30
