"""Attack: a pipe whose name is too long to note stops the intake, so that the broken notebook behind it reaches nbgrader."""

import os

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    os.mkfifo(folder / ("stop" + "p" * 246))
    (folder / f"{ASSIGNMENT}.ipynb").write_text('{"nbformat": 4, "cells": [')


def test_no_points_and_the_batch_went_on(graded):
    assert graded.score == 0
    assert len(graded.scores) == 6
    assert graded.honest_score == 30


def test_the_student_learns_why(graded):
    assert "not valid JSON" in graded.feedback
