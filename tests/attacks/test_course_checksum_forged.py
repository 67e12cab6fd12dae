"""Attack: emptied check cells whose checksum fits their new content, so that they look unchanged."""

import json

from nbformat import from_dict
from nbgrader.utils import compute_checksum, determine_grade

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    for cell in notebook["cells"]:
        nbgrader = cell["metadata"].get("nbgrader", {})
        if nbgrader.get("grade"):
            cell["source"], cell["outputs"] = "pass  # forged checksum", []
            nbgrader["checksum"] = compute_checksum(from_dict(cell))
            assert determine_grade(from_dict(cell))[0] == nbgrader["points"]  # no output is full marks
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_no_points(graded):
    assert graded.score == 0
    assert len(graded.scores) == 6
    assert graded.honest_score == 30


def test_the_source_is_restored(graded):
    assert "forged checksum" not in graded.feedback
    assert "forged checksum" not in json.dumps(graded.autograded)
