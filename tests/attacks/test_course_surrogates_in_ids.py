"""Attack: half of a character in a grade id, in a notebook that has to be rewritten because a source is no text."""

import json

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    notebook["cells"][0]["source"] = 5
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == "build_sample":
            cell["metadata"]["nbgrader"]["grade_id"] = cell["id"] = "half-\ud800"
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_graded_and_shown(graded):
    assert graded.score == 0
    assert len(graded.scores) == 6
    assert "build_sample: 0 of 3 points" in graded.feedback
    assert graded.honest_score == 30
