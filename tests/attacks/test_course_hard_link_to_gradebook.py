"""Attack: the notebook is a second name of the gradebook's file, which must not be written to or moved."""

import os
import sqlite3

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    os.link(folder.parents[2] / "gradebook.db", folder / f"{ASSIGNMENT}.ipynb")


def test_the_gradebook_is_whole(graded):
    with sqlite3.connect(graded.root / "gradebook.db") as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    database.close()
    assert graded.score == 0
    assert graded.honest_score == 30


def test_the_student_learns_why(graded):
    assert "not a notebook" in graded.feedback
