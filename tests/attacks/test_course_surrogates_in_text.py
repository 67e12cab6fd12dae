"""Attack: half of a character (a lone surrogate) in a text cell, for example from an emoji that was cut in two."""

import json

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    notebook["cells"].append({"cell_type": "markdown", "id": "mine", "metadata": {}, "source": "Cut emoji: \ud83d end"})
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_graded_and_shown(graded):
    assert "Cut emoji:" in graded.feedback
    assert graded.score == 0
    assert graded.honest_score == 30
