"""Attack: all check cells are moved to the top, where none of the functions exists yet; no point is lost or won by that."""

import json
from pathlib import Path

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    source = Path(folder, "..", "..", "..", "source", ASSIGNMENT, f"{ASSIGNMENT}.ipynb")
    solved = json.loads(source.read_text())
    checks = [cell for cell in solved["cells"] if cell["metadata"].get("nbgrader", {}).get("grade")]
    solved["cells"] = checks + [cell for cell in solved["cells"] if cell not in checks]
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(solved))


def test_same_points_as_in_order(graded):
    assert graded.score == graded.honest_score == 30
    assert graded.extra_credit == 0
