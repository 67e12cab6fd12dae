"""Attack: raw cells that say of themselves that they are HTML and want to be shown as they are."""

import json

ASSIGNMENT = "toy_classifier"
PAYLOAD = "<script>stealRawCell()</script>"
METADATA = {"raw_mimetype": "text/html", "format": "text/html"}


def hand_in(folder, notebook):
    notebook["cells"].insert(0, {"cell_type": "raw", "id": "raw", "metadata": METADATA, "source": PAYLOAD})
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_raw_cells_are_gone(graded):
    assert "stealRawCell" not in graded.feedback
    assert {cell["cell_type"] for cell in graded.autograded["cells"]} == {"code", "markdown"}
    assert graded.honest_score == 30
