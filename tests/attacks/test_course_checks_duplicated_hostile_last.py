"""Attack: at the end of the notebook a second copy of every check cell, with an output that claims the full points."""

import copy
import json

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    for cell in list(notebook["cells"]):
        if cell["metadata"].get("nbgrader", {}).get("grade"):
            points = str(float(cell["metadata"]["nbgrader"]["points"]))
            claim = {"output_type": "execute_result", "data": {"text/plain": points}, "execution_count": 1, "metadata": {}}
            twin = copy.deepcopy(cell)
            notebook["cells"].append({**twin, "id": twin["id"] + "-2", "source": points, "outputs": [claim]})
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_no_points(graded):
    assert graded.score == 0
    assert len(graded.scores) == 6
    assert graded.extra_credit == 0
    assert graded.honest_score == 30


def test_the_instructor_sees_the_real_check_cells(graded):
    graded_cells = [cell for cell in graded.autograded["cells"] if cell["metadata"].get("nbgrader", {}).get("grade")]
    assert len(graded_cells) == 6
    assert all("assert" in "".join(cell["source"]) for cell in graded_cells)
