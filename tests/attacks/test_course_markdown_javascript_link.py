"""Attack: a link whose target is a script; it runs in the grader's browser with one click."""

import json

from bs4 import BeautifulSoup
from nbconvert.filters.markdown_mistune import markdown2html_mistune

ASSIGNMENT = "toy_classifier"
TEXT = """\
[the proof that my answer is right](javascript:stealLink())
"""


def hand_in(folder, notebook):
    notebook["cells"].append({"cell_type": "markdown", "id": "mine", "metadata": {}, "source": TEXT})
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def _live(page):
    tags = BeautifulSoup(page, "html.parser").find_all(True)
    targets = [str(value) for tag in tags for name, value in tag.attrs.items() if name in ("href", "src", "xlink:href")]
    plain = ["".join(c for c in target if c > " ").lower() for target in targets]
    return [target for target in plain if target.startswith(("javascript:", "vbscript:", "data:text"))]


def test_unchanged_it_would_be_live():
    assert _live(markdown2html_mistune(TEXT))


def test_in_the_feedback_it_is_text(graded):
    assert "the proof that my answer is right" in graded.feedback
    assert not _live(graded.feedback)
    assert graded.honest_score == 30
