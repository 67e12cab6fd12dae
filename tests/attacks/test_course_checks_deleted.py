"""Attack: no exercise is solved, and every check cell is deleted, so that nothing is left that could give 0 points."""

import json

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    notebook["cells"] = [cell for cell in notebook["cells"] if not cell["metadata"].get("nbgrader", {}).get("grade")]
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_every_exercise_has_a_score_and_it_is_zero(graded):
    assert len(graded.scores) == 6
    assert graded.score == 0
    assert graded.extra_credit == 0
    assert graded.honest_score == 30


def test_deleted_cells_are_back(graded):
    ids = [cell["metadata"].get("nbgrader", {}).get("grade_id", "") for cell in graded.autograded["cells"]]
    assert sum(name.startswith("check_") for name in ids) == 6
    assert "build_sample: 0 of 3 points" in graded.feedback
