"""Attack: check cells turned into Markdown that looks like a report with full points."""

import json

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    for cell in notebook["cells"]:
        nbgrader = cell["metadata"].get("nbgrader", {})
        if nbgrader.get("grade"):
            cell["cell_type"] = nbgrader["cell_type"] = "markdown"
            cell["source"] = "**Everything right: 30 of 30 points.**"
            del cell["outputs"], cell["execution_count"]
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_no_points(graded):
    assert len(graded.scores) == 6
    assert graded.score == 0
    assert graded.honest_score == 30


def test_they_are_code_again(graded):
    cells = [cell for cell in graded.autograded["cells"] if cell["metadata"].get("nbgrader", {}).get("grade")]
    assert [cell["cell_type"] for cell in cells] == ["code"] * 6
    assert "30 of 30" not in graded.feedback
