"""Attack: the old format, in which the text of a cell has another name: one text to be run and another to be read."""

import json

from autograder.intake import read_notebook

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    cells = []
    for cell in notebook["cells"]:
        old = {"cell_type": cell["cell_type"], "metadata": cell["metadata"], "source": cell["source"]}
        if cell["cell_type"] == "code":
            old |= {"language": "python", "outputs": [], "collapsed": False, "input": cell["source"], "prompt_number": 1}
            if cell["metadata"].get("nbgrader", {}).get("grade_id") == "build_sample":
                old |= {"source": "ran_this_text = 1", "input": "showed_this_text = 1"}
        cells.append(old)
    old = {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""}, "worksheets": [{"cells": cells, "metadata": {}}]}
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(old))


def test_the_reader_sees_what_was_graded(graded):
    source = next(
        "".join(cell["source"])
        for cell in graded.autograded["cells"]
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == "build_sample"
    )
    (original,) = (graded.root / "quarantine" / "course_nbformat_3" / ASSIGNMENT).glob("*/hand-in/*.ipynb")
    assert source in [cell.source for cell in read_notebook(original).cells]
    assert source.endswith("_this_text = 1")
    assert graded.score == 0
    assert graded.honest_score == 30
