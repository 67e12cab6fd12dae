"""Attack: tags that are closed or opened without a partner, to break out of the cell's frame."""

import json

from bs4 import BeautifulSoup
from nbconvert.filters.markdown_mistune import markdown2html_mistune

ASSIGNMENT = "toy_classifier"
TEXT = """\
</div></div></div></div><h1 class=unclosedTag>Score: 30 / 30

<table class=unclosedTag><tr><td>

<textarea class=unclosedTag>
"""


def hand_in(folder, notebook):
    notebook["cells"].append({"cell_type": "markdown", "id": "mine", "metadata": {}, "source": TEXT})
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def _live(page):
    found = BeautifulSoup(page, "html.parser").select("h1.unclosedTag, table.unclosedTag, textarea.unclosedTag")
    return [tag for tag in found if "unclosedTag" in str(tag)]


def test_unchanged_it_would_be_live():
    assert _live(markdown2html_mistune(TEXT))


def test_in_the_feedback_it_is_text(graded):
    assert "unclosedTag" in graded.feedback
    assert not _live(graded.feedback)
    assert graded.honest_score == 30
