"""Attack: a notebook format of the past, which needs a conversion that nobody looks after."""

import json

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    old = {"nbformat": 2, "metadata": {"name": ""}, "worksheets": [{"cells": notebook["cells"], "metadata": {}}]}
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(old))


def test_no_points_and_the_batch_went_on(graded):
    assert graded.score == 0
    assert len(graded.scores) == 6
    assert graded.extra_credit == 0
    assert graded.honest_score == 30


def test_the_student_learns_why(graded):
    assert "Notebook format 2 is not known" in graded.feedback
