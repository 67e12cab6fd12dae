"""Attack: a single line of code of almost two megabytes, which a syntax highlighter or a message would choke on."""

import json

ASSIGNMENT = "toy_classifier"
SIZE = 1_900_000


def hand_in(folder, notebook):
    for cell in notebook["cells"]:
        if cell["metadata"].get("nbgrader", {}).get("grade_id") == "build_sample":
            cell["source"] = "x = 1; 1 / 0; huge = '" + "h" * SIZE + "'"
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_reports_stay_short(graded):
    assert graded.score == 0
    assert graded.honest_score == 30
    shown = [output for cell in graded.autograded["cells"] for output in cell.get("outputs", [])]
    assert len(json.dumps(shown)) < 50_000
