"""Attack: names and sources of the check's own frames leave in the text of an exception that the feedback quotes."""

import json

ASSIGNMENT = "toy_classifier"
CODE = """\
def build_sample():
    import sys
    frame, names = sys._getframe(1), []
    while frame:
        names.append(frame.f_code.co_name)
        frame = frame.f_back
    {}["FRAMES " + " ".join(names)]
"""


def hand_in(folder, notebook):
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == "build_sample":
            cell["source"] = CODE
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_the_checks_stay_hidden(graded):
    assert graded.scores["build_sample"] == 0
    assert "many_samples" not in graded.feedback
    assert graded.honest_score == 30
