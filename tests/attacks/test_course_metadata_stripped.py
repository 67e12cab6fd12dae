"""Attack: right solutions in a notebook without any cell metadata and with new cell ids; the points are not lost."""

import json
from pathlib import Path

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    source = Path(folder, "..", "..", "..", "source", ASSIGNMENT, f"{ASSIGNMENT}.ipynb")
    solved = json.loads(source.read_text())
    for number, cell in enumerate(solved["cells"]):
        cell["metadata"], cell["id"] = {}, f"n{number}"
    solved["metadata"] = {}
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(solved))


def test_points_as_with_metadata(graded):
    assert graded.score == graded.honest_score == 30
    assert len(graded.scores) == 6
