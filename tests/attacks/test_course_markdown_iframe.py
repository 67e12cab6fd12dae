"""Attack: frames, objects, forms and a base tag that change where the page gets things from."""

import json

from bs4 import BeautifulSoup
from nbconvert.filters.markdown_mistune import markdown2html_mistune

ASSIGNMENT = "toy_classifier"
TEXT = """\
<iframe src='javascript:parent.stealFrame()'></iframe>

<object data='x.swf' title='stealFrame'></object>

<form action='//stealFrame'><button>Grade</button></form>

<base href='//stealFrame/'>
"""


def hand_in(folder, notebook):
    notebook["cells"].append({"cell_type": "markdown", "id": "mine", "metadata": {}, "source": TEXT})
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def _live(page):
    found = BeautifulSoup(page, "html.parser").select("iframe, object, form, base, embed")
    return [tag for tag in found if "stealFrame" in str(tag)]


def test_unchanged_it_would_be_live():
    assert _live(markdown2html_mistune(TEXT))


def test_in_the_feedback_it_is_text(graded):
    assert "stealFrame" in graded.feedback
    assert not _live(graded.feedback)
    assert graded.honest_score == 30
