"""Attack: comments, processing instructions and CDATA that swallow the rest of the page."""

import json

from nbconvert.filters.markdown_mistune import markdown2html_mistune

ASSIGNMENT = "toy_classifier"
TEXT = """\
<!-- hideRest

<!DOCTYPE hideRest>

<?php hideRest ?>

<![CDATA[ hideRest
"""


def hand_in(folder, notebook):
    notebook["cells"].append({"cell_type": "markdown", "id": "mine", "metadata": {}, "source": TEXT})
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def _live(page):
    return [
        opener for opener in ("<!-- hideRest", "<!DOCTYPE hideRest", "<?php hideRest", "<![CDATA[ hideRest") if opener in page
    ]


def test_unchanged_it_would_be_live():
    assert _live(markdown2html_mistune(TEXT))


def test_in_the_feedback_it_is_text(graded):
    assert "hideRest" in graded.feedback
    assert not _live(graded.feedback)
    assert graded.honest_score == 30
