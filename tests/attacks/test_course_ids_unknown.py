"""Attack: additional check cells with grade ids that the course does not know, worth a thousand points each."""

import json

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    claim = {"output_type": "execute_result", "data": {"text/plain": "1000.0"}, "execution_count": 1, "metadata": {}}
    for name in ("check_bonus", "bonus", "../../check", "check_train ", "CHECK_TRAIN", ""):
        nbgrader = {
            "grade": True, "grade_id": name, "locked": True, "points": 1000, "schema_version": 3, "solution": False,
            "task": False, "cell_type": "code", "checksum": "0" * 32,
        }  # fmt: skip
        metadata = {"nbgrader": nbgrader}
        cell = {"cell_type": "code", "metadata": metadata, "source": "1000.0", "outputs": [claim], "execution_count": 1}
        notebook["cells"].append({**cell, "id": f"bonus-{len(notebook['cells'])}"})
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_no_points(graded):
    assert len(graded.scores) == 6
    assert graded.score == 0
    assert graded.extra_credit == 0
    assert graded.honest_score == 30


def test_no_unknown_id_is_left(graded):
    ids = {cell["metadata"].get("nbgrader", {}).get("grade_id") for cell in graded.autograded["cells"]} - {None}
    assert len(ids) == 12
