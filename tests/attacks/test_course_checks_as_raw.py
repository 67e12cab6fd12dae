"""Attack: check cells turned into raw cells, which nobody runs and which a page may show without escaping."""

import json

ASSIGNMENT = "toy_classifier"
PAYLOAD = "<script>stealRaw()</script><b>30 of 30 points</b>"


def hand_in(folder, notebook):
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade"):
            del cell["outputs"], cell["execution_count"]
            cell["cell_type"], cell["source"] = "raw", PAYLOAD
            cell["metadata"]["raw_mimetype"] = "text/html"
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_no_points(graded):
    assert len(graded.scores) == 6
    assert graded.score == 0
    assert graded.honest_score == 30


def test_nothing_of_it_is_shown(graded):
    assert "stealRaw" not in graded.feedback
    assert all(cell["cell_type"] in ("code", "markdown") for cell in graded.autograded["cells"])
