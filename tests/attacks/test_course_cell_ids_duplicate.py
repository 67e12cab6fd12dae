"""Attack: every cell has the same id as the cell that the course gave for the exercise with the most points."""

import json

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    for cell in notebook["cells"]:
        cell["id"] = "check-train"
        if not cell["metadata"].get("nbgrader", {}).get("solution"):
            cell["metadata"] = {}
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_no_points_and_new_ids(graded):
    assert graded.score == 0
    assert len(graded.scores) == 6
    ids = [cell["id"] for cell in graded.autograded["cells"]]
    assert len(ids) == len(set(ids))
    assert graded.honest_score == 30
