"""Attack: style tags and attributes that paint other points over the page."""

import json

from bs4 import BeautifulSoup
from nbconvert.filters.markdown_mistune import markdown2html_mistune

ASSIGNMENT = "toy_classifier"
TEXT = """\
<style>.score::after { content: 'paintOver 30 of 30' }</style>

<div style='position:fixed;inset:0' title='paintOver'>30 of 30</div>

<link rel=stylesheet href='//paintOver/x.css'>
"""


def hand_in(folder, notebook):
    notebook["cells"].append({"cell_type": "markdown", "id": "mine", "metadata": {}, "source": TEXT})
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def _live(page):
    found = BeautifulSoup(page, "html.parser").select("style, div[style], link")
    return [tag for tag in found if "paintOver" in str(tag)]


def test_unchanged_it_would_be_live():
    assert _live(markdown2html_mistune(TEXT))


def test_in_the_feedback_it_is_text(graded):
    assert "paintOver" in graded.feedback
    assert not _live(graded.feedback)
    assert graded.honest_score == 30
