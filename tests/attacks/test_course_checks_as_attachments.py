"""Attack: check cells turned into Markdown whose only content is an attached picture that carries a script."""

import base64
import json

ASSIGNMENT = "toy_classifier"
PICTURE = base64.b64encode(b"<svg xmlns='http://www.w3.org/2000/svg' onload='stealAttached()'/>").decode()


def hand_in(folder, notebook):
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade"):
            del cell["outputs"], cell["execution_count"]
            cell["cell_type"], cell["source"] = "markdown", "![30 of 30 points](attachment:marks.svg)"
            cell["attachments"] = {"marks.svg": {"image/svg+xml": PICTURE}}
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_no_points(graded):
    assert len(graded.scores) == 6
    assert graded.score == 0
    assert graded.honest_score == 30


def test_the_picture_is_gone(graded):
    assert PICTURE not in graded.feedback
    assert not any("attachments" in cell for cell in graded.autograded["cells"])
