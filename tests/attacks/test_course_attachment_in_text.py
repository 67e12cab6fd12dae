"""Attack: a text cell with a pasted picture; without its attachment, nbconvert refuses to make the student's page."""

import json

import pytest
from nbconvert.filters.markdown_mistune import InvalidNotebook, markdown2html_mistune

ASSIGNMENT = "toy_classifier"
TEXT = "My drawing: ![drawing](attachment:drawing.png)"
PIXEL = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg=="


def hand_in(folder, notebook):
    attachments = {"drawing.png": {"image/png": PIXEL}}
    cell = {"cell_type": "markdown", "id": "drawing", "metadata": {}, "source": TEXT, "attachments": attachments}
    notebook["cells"].append(cell)
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_without_its_attachment_the_page_would_fail():
    with pytest.raises(InvalidNotebook):
        markdown2html_mistune(TEXT)


def test_the_page_is_made(graded):
    assert "My drawing:" in graded.feedback
    assert graded.score == 0
    assert graded.honest_score == 30
