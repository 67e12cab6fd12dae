"""Attack: a minor version of the future, with cells and keys that only it would know."""

import json

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    notebook |= {"nbformat_minor": 99, "future": {"key": "<script>stealFuture()</script>"}}
    notebook["cells"].append({"cell_type": "hologram", "id": "h", "metadata": {}, "source": "<script>stealFuture()</script>"})
    for cell in notebook["cells"]:
        cell["future"] = "<script>stealFuture()</script>"
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_graded_as_the_version_that_is_known(graded):
    assert graded.score == 0
    assert len(graded.scores) == 6
    assert "stealFuture" not in json.dumps(graded.autograded)
    assert "stealFuture" not in graded.feedback
    assert graded.honest_score == 30
