"""Attack: tags spelled as entities, in text, code blocks, formulas and diagrams, hoping that somebody decodes them twice."""

import json

from bs4 import BeautifulSoup

ASSIGNMENT = "toy_classifier"
TEXT = """\
&lt;script&gt;stealEntities()&lt;/script&gt; &#60;script&#62;stealEntities()&#60;/script&#62; &amp;lt;script>stealEntities()

    <script>stealEntities()</script>

```python
<script>stealEntities()</script>
```

```mermaid
graph TD; A["<img src=x onerror=stealEntities()>"]
```

$x <script>stealEntities()</script> y$ and $$\\text{<script>stealEntities()</script>}$$

# <img src=x onerror=stealEntities()>
"""


def hand_in(folder, notebook):
    notebook["cells"].append({"cell_type": "markdown", "id": "mine", "metadata": {}, "source": TEXT})
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_in_the_feedback_it_is_text(graded):
    page = BeautifulSoup(graded.feedback, "html.parser")
    assert "stealEntities" in page.get_text()
    assert not [tag for tag in page.select("script, img") if "stealEntities" in str(tag)]
    assert graded.honest_score == 30
