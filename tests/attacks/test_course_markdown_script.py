"""Attack: a script tag in an ordinary text cell."""

import json

from bs4 import BeautifulSoup
from nbconvert.filters.markdown_mistune import markdown2html_mistune

ASSIGNMENT = "toy_classifier"
TEXT = """\
Look:

<script>stealScript()</script>

and inline <script>stealScript()</script> too
"""


def hand_in(folder, notebook):
    notebook["cells"].append({"cell_type": "markdown", "id": "mine", "metadata": {}, "source": TEXT})
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def _live(page):
    found = BeautifulSoup(page, "html.parser").select("script")
    return [tag for tag in found if "stealScript" in str(tag)]


def test_unchanged_it_would_be_live():
    assert _live(markdown2html_mistune(TEXT))


def test_in_the_feedback_it_is_text(graded):
    assert "stealScript" in graded.feedback
    assert not _live(graded.feedback)
    assert graded.honest_score == 30
