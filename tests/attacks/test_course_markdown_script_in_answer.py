"""Attack: a script tag in the written answer, which a person opens in order to grade it."""

import json

from bs4 import BeautifulSoup
from nbconvert.filters.markdown_mistune import markdown2html_mistune

ASSIGNMENT = "softmax_regression"
TEXT = """\
Because of overflow. <script>stealAnswer()</script>
"""


def hand_in(folder, notebook):
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == "explain_stability":
            cell["source"] = TEXT
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def _live(page):
    found = BeautifulSoup(page, "html.parser").select("script")
    return [tag for tag in found if "stealAnswer" in str(tag)]


def test_unchanged_it_would_be_live():
    assert _live(markdown2html_mistune(TEXT))


def test_in_the_feedback_it_is_text(graded):
    assert "stealAnswer" in graded.feedback
    assert not _live(graded.feedback)
    assert graded.honest_score == 50
