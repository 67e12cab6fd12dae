"""Attack: check cells declared to be solutions, tasks or ungraded, and solution cells declared to be graded and locked."""

import json

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    for number, cell in enumerate(notebook["cells"]):
        nbgrader = cell["metadata"].get("nbgrader")
        if nbgrader and nbgrader["grade"]:
            nbgrader |= [
                {"grade": False, "locked": False},
                {"solution": True, "locked": False},
                {"grade": False, "task": True, "points": 30},
                {"grade": "yes", "solution": "no", "locked": None},
            ][number % 4]
        elif nbgrader:
            nbgrader |= {"grade": True, "locked": True, "solution": False, "points": 30}
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_no_points(graded):
    assert len(graded.scores) == 6
    assert graded.score == 0
    assert graded.extra_credit == 0
    assert graded.honest_score == 30


def test_flags_are_the_instructors(graded):
    found = [cell["metadata"]["nbgrader"] for cell in graded.autograded["cells"] if "nbgrader" in cell["metadata"]]
    flags = {(n["grade_id"].startswith("check_"), n["grade"], n["solution"], n["locked"], n["task"]) for n in found}
    assert flags == {(True, True, False, True, False), (False, False, True, False, False)}
