"""Attack: grade ids that are no strings, and nbgrader metadata that is no object."""

import json

ASSIGNMENT = "toy_classifier"
WRONG = [5, 1.5, True, None, [], ["check_train"], {"a": 1}, "x" * 100_000, "check_train\x00", "\u202echeck"]


def hand_in(folder, notebook):
    wrong = iter(WRONG)
    for cell in notebook["cells"]:
        if "nbgrader" in cell["metadata"]:
            value = next(wrong, None)
            if value is None:
                cell["metadata"]["nbgrader"] = [1, 2]
            else:
                cell["metadata"]["nbgrader"]["grade_id"] = value
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_no_points_and_no_crash(graded):
    assert len(graded.scores) == 6
    assert graded.score == 0
    assert graded.honest_score == 30
    assert "build_sample: 0 of 3 points" in graded.feedback
