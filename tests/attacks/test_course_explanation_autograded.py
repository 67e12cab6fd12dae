"""Attack: the answer that a person reads is turned into an autograded cell whose output claims its points."""

import json

from nbformat import from_dict
from nbgrader.utils import determine_grade

ASSIGNMENT = "softmax_regression"


def hand_in(folder, notebook):
    claim = {"output_type": "execute_result", "data": {"text/plain": "3.0"}, "execution_count": 1, "metadata": {}}
    for cell in notebook["cells"]:
        nbgrader = cell["metadata"].get("nbgrader", {})
        if nbgrader.get("grade_id") == "explain_stability":
            cell |= {"cell_type": "code", "source": "3.0", "outputs": [claim], "execution_count": 1}
            nbgrader |= {"cell_type": "code", "solution": False, "locked": True}
            assert determine_grade(from_dict(cell)) == (3, 3)  # nbgrader believes it
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_no_points_without_a_reader(graded):
    assert graded.scores.get("explain_stability", 0) == 0
    assert graded.score == 0
    assert graded.extra_credit == 0
    assert graded.honest_score == 50


def test_it_is_still_a_written_answer(graded):
    cell = next(
        cell
        for cell in graded.autograded["cells"]
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == "explain_stability"
    )
    assert cell["cell_type"] == "markdown"
    assert cell["metadata"]["nbgrader"]["solution"] is True
