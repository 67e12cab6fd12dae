"""Attack: in front of every check cell a copy of it with no code and an output that claims the full points."""

import copy
import json

from nbformat import from_dict
from nbgrader.utils import determine_grade

ASSIGNMENT = "toy_classifier"


def _forged(cell):
    twin = copy.deepcopy(cell)
    points = str(float(cell["metadata"]["nbgrader"]["points"]))
    claim = {"output_type": "execute_result", "data": {"text/plain": points}, "execution_count": 1, "metadata": {}}
    return {**twin, "id": twin["id"] + "-0", "source": points, "outputs": [claim]}


def hand_in(folder, notebook):
    cells = []
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade"):
            forged = _forged(cell)
            assert determine_grade(from_dict(forged))[0] == cell["metadata"]["nbgrader"]["points"]  # nbgrader believes it
            cells.append(forged)
        cells.append(cell)
    notebook["cells"] = cells
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_no_points(graded):
    assert graded.score == 0
    assert graded.extra_credit == 0
    assert graded.honest_score == 30


def test_each_check_cell_exists_once(graded):
    ids = [cell["metadata"].get("nbgrader", {}).get("grade_id") for cell in graded.autograded["cells"]]
    known = [name for name in ids if name]
    assert len(known) == len(set(known))
