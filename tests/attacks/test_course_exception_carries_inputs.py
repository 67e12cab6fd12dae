"""Attack: the hidden inputs of a check, spelled in letters, leave in the text of an exception that the feedback quotes."""

import json
import re

ASSIGNMENT = "softmax_regression"
CODE = """\
def softmax(X):
    digits = "".join(chr(ord("A") + int(c)) for c in repr(X.tolist()) if c.isdigit())
    {}["INPUT" + digits[:60] + "TUPNI"]
"""


def hand_in(folder, notebook):
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == "softmax":
            cell["source"] = CODE
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_the_inputs_stay_hidden(graded):
    assert graded.scores["softmax"] == 0
    assert not re.search(r"INPUT[A-J]{5,}", graded.feedback)
    assert graded.honest_score == 50
