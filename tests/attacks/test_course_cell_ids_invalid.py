"""Attack: cell ids that are too long, no strings, or HTML; pages use them as anchors."""

import json

ASSIGNMENT = "toy_classifier"
IDS = ["'><script>stealId()</script>", "x" * 10_000, 5, None, [], {}, "", "../../..", "a b", "\u202e"]


def hand_in(folder, notebook):
    for number, cell in enumerate(notebook["cells"]):
        cell["id"] = IDS[number % len(IDS)]
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_new_ids(graded):
    assert [cell["id"] for cell in graded.autograded["cells"]] == [f"cell-{n}" for n in range(len(graded.autograded["cells"]))]
    assert "stealId" not in graded.feedback
    assert graded.score == 0
    assert graded.honest_score == 30
