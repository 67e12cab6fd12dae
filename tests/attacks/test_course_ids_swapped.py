"""Attack: the easiest exercise is solved and its grade ids are swapped with those of the one with the most points."""

import json

ASSIGNMENT = "toy_classifier"
SOLVED = "def build_sample():\n    x = torch.rand(5)\n    return x, int(x[0] > x[4])\n"


def hand_in(folder, notebook):
    swap = {"build_sample": "train", "train": "build_sample"}
    swap |= {f"check_{old}": f"check_{new}" for old, new in swap.items()}
    for cell in notebook["cells"]:
        nbgrader = cell["metadata"].get("nbgrader", {})
        if nbgrader.get("grade_id") == "build_sample":
            cell["source"] = SOLVED
        nbgrader["grade_id"] = swap.get(nbgrader.get("grade_id"), nbgrader.get("grade_id"))
        if nbgrader["grade_id"] is not None:
            cell["metadata"]["nbgrader"] = nbgrader
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_only_the_points_of_the_solved_exercise(graded):
    assert graded.scores["train"] == 0
    assert graded.score <= 3
    assert graded.honest_score == 30
