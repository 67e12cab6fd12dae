"""Attack: check cells whose saved outputs claim the full points, with tags that ask not to run them."""

import json

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    claim = {"output_type": "execute_result", "data": {"text/plain": "30.0"}, "execution_count": 1, "metadata": {}}
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code" and cell["metadata"].get("nbgrader", {}).get("grade"):
            cell["metadata"]["tags"] = ["skip-execution"]
            cell["source"], cell["outputs"], cell["execution_count"] = "30.0", [claim], 1
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_no_points(graded):
    assert graded.score == 0
    assert graded.extra_credit == 0
    assert graded.honest_score == 30
