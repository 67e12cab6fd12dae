"""Attack: saved outputs of ordinary cells with scripts, SVG, HTML, Markdown and JavaScript in every way a page shows them."""

import json

import nbformat
from nbconvert import HTMLExporter

ASSIGNMENT = "toy_classifier"
DATA = {
    "text/html": "<script>stealOutput()</script><img src=x onerror=stealOutput()>",
    "image/svg+xml": "<svg xmlns='http://www.w3.org/2000/svg' onload='stealOutput()'></svg>",
    "application/javascript": "stealOutput()",
    "text/markdown": "<iframe src='javascript:stealOutput()'></iframe>",
    "text/latex": "<script>stealOutput()</script>",
    "image/png": "'/><script>stealOutput()</script>",
}


def _outputs():
    shown = [{"output_type": "display_data", "data": {kind: text}, "metadata": {}} for kind, text in DATA.items()]
    stream = {"output_type": "stream", "name": "stdout", "text": "\x1b]8;;javascript:stealOutput()\x07<b>stealOutput</b>"}
    return [*shown, stream, {"output_type": "error", "ename": "<b>stealOutput", "evalue": "<i>", "traceback": ["<script>"]}]


def hand_in(folder, notebook):
    for cell in notebook["cells"]:
        if cell["cell_type"] == "code":
            cell["outputs"] = _outputs()
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_a_page_of_the_raw_file_would_run_it():
    cell = nbformat.v4.new_code_cell(outputs=[nbformat.from_dict(output) for output in _outputs()[:1]])
    page, _ = HTMLExporter(template_name="classic").from_notebook_node(nbformat.v4.new_notebook(cells=[cell]))
    assert "<script>stealOutput()</script>" in page


def test_no_output_of_the_student_is_shown(graded):
    assert "stealOutput" not in graded.feedback
    assert "stealOutput" not in json.dumps(graded.autograded)
    assert graded.score == 0
    assert graded.honest_score == 30
