"""Attack: saved widget state, which pages embed and hand to a script, with markup and a script in it."""

import json

ASSIGNMENT = "toy_classifier"
MIME = "application/vnd.jupyter.widget-state+json"


def hand_in(folder, notebook):
    value = {"value": "</script><script>stealWidget()</script><img src=x onerror=stealWidget()>"}
    model = {"model_name": "HTMLModel", "model_module": "@jupyter-widgets/controls", "model_module_version": "*"}
    state = {"abc": {**model, "state": value}}
    notebook["metadata"]["widgets"] = {MIME: {"state": state, "version_major": 2, "version_minor": 0}}
    view = {"application/vnd.jupyter.widget-view+json": {"model_id": "abc", "version_major": 2, "version_minor": 0}}
    code = next(cell for cell in notebook["cells"] if cell["cell_type"] == "code")
    code["outputs"] = [{"output_type": "display_data", "data": view, "metadata": {}}]
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_no_widget_survives(graded):
    assert "widgets" not in graded.autograded["metadata"]
    assert "stealWidget" not in graded.feedback
    assert "widget-view+json" not in graded.feedback
    assert graded.honest_score == 30
