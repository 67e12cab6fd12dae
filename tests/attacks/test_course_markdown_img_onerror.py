"""Attack: pictures, details and inputs whose event handlers run a script."""

import json

from bs4 import BeautifulSoup
from nbconvert.filters.markdown_mistune import markdown2html_mistune

ASSIGNMENT = "toy_classifier"
TEXT = """\
<img src=x onerror=stealImage()>

<details open ontoggle=stealImage()>

<input autofocus onfocus=stealImage()>

<IMG/SRC=x/ONERROR=stealImage()>
"""


def hand_in(folder, notebook):
    notebook["cells"].append({"cell_type": "markdown", "id": "mine", "metadata": {}, "source": TEXT})
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def _live(page):
    tags = BeautifulSoup(page, "html.parser").find_all(True)
    return [tag for tag in tags if any(name.startswith("on") for name in tag.attrs)]


def test_unchanged_it_would_be_live():
    assert _live(markdown2html_mistune(TEXT))


def test_in_the_feedback_it_is_text(graded):
    assert "stealImage" in graded.feedback
    assert not _live(graded.feedback)
    assert graded.honest_score == 30
