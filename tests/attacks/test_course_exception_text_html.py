"""Attack: the text of an exception, which the report quotes, is HTML with a script."""

import json

from bs4 import BeautifulSoup

ASSIGNMENT = "toy_classifier"
CODE = """\
def build_sample():
    int("<img src=x onerror=stealMessage()><script>stealMessage()</script>")
"""


def hand_in(folder, notebook):
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == "build_sample":
            cell["source"] = CODE
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_the_report_shows_it_as_text(graded):
    page = BeautifulSoup(graded.feedback, "html.parser")
    assert "invalid literal" in page.get_text()
    assert not [tag for tag in page.find_all(True) if "onerror" in tag.attrs or (tag.name == "script" and "steal" in str(tag))]
    assert graded.score == 0
    assert graded.honest_score == 30


def test_so_does_the_notebook_for_the_instructor(graded):
    outputs = [output for cell in graded.autograded["cells"] for output in cell.get("outputs", [])]
    shown = ["".join(output.get("data", {}).get("text/html", "")) for output in outputs]
    assert any("stealMessage" in text for text in shown)
    assert not any("<img" in text or "<script" in text for text in shown)
