"""Attack: NaN and Infinity, which are no JSON but which Python reads, wherever a number may stand."""

import json

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    notebook["nbformat_minor"] = float("inf")
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["execution_count"] = float("nan")
            cell["metadata"]["weight"] = float("-inf")
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_graded_as_without_them(graded):
    assert graded.score == 0
    assert len(graded.scores) == 6
    assert "build_sample: 0 of 3 points" in graded.feedback
    assert "NaN" not in json.dumps(graded.autograded)
    assert graded.honest_score == 30
