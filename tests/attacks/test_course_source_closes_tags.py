"""Attack: code whose text would close the tags that a page puts around it."""

import json

from bs4 import BeautifulSoup

ASSIGNMENT = "toy_classifier"
CODE = (
    "note = '''</script></pre></div></textarea><script>stealSource()</script>]]>-->'''\n%%html\n<script>stealSource()</script>"
)


def hand_in(folder, notebook):
    cell = {"cell_type": "code", "id": "mine", "metadata": {}, "source": CODE, "outputs": [], "execution_count": None}
    notebook["cells"].append(cell)
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == "build_sample":
            cell["source"] = CODE
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_the_code_is_shown_as_text(graded):
    page = BeautifulSoup(graded.feedback, "html.parser")
    assert "stealSource" in page.get_text()
    assert not [tag for tag in page.find_all("script") if "stealSource" in str(tag)]
    assert graded.score == 0
    assert graded.honest_score == 30
