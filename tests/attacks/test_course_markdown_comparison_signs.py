"""Attack (by accident): an honest answer with x<y and Python's <class …> in formulas and code must stay readable."""

import json

from bs4 import BeautifulSoup

ASSIGNMENT = "softmax_regression"
TEXT = """\
If $x<y$ then `if x<y:` is true, and printing a type shows

```
<class 'int'>
```
"""


def hand_in(folder, notebook):
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == "explain_stability":
            cell["source"] = TEXT
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_the_reader_sees_what_was_written(graded):
    text = BeautifulSoup(graded.feedback, "html.parser").get_text()
    seen = "".join(c for c in text if c.isprintable() and not c.isspace())  # a space more or less is no harm
    assert "ifx<y:" in seen
    assert "$x<y$" in seen
    assert "<class'int'>" in seen
    assert graded.honest_score == 50
