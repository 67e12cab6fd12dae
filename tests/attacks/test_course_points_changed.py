"""Attack: other points in the check cells: negative, not a number, huge, text, nothing."""

import json

ASSIGNMENT = "toy_classifier"
POINTS = [-5, float("nan"), 1e308, "30", None, [30]]


def hand_in(folder, notebook):
    points = iter(POINTS)
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade"):
            cell["metadata"]["nbgrader"]["points"] = next(points)
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_no_points(graded):
    assert graded.score == 0
    assert len(graded.scores) == 6
    assert graded.extra_credit == 0
    assert graded.honest_score == 30


def test_the_points_are_the_instructors(graded):
    cells = [cell["metadata"].get("nbgrader", {}) for cell in graded.autograded["cells"]]
    assert [nbgrader["points"] for nbgrader in cells if nbgrader.get("grade")] == [3, 5, 6, 7, 4, 5]
