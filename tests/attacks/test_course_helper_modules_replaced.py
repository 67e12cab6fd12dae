"""Attack: files beside the notebook that Python, pytest or nbgrader would load: they note that they were run."""

import json
from pathlib import Path

ASSIGNMENT = "toy_classifier"
NAMES = [
    "training_plot.py", "sitecustomize.py", "usercustomize.py", "solutions.py", "autograder.py", "torch.py", "json.py",
    "conftest.py", "nbgrader_config.py", "jupyter_config.py", "evil.pth",
]  # fmt: skip


def hand_in(folder, notebook):
    proof = folder.parents[2] / "helper-was-run"
    for name in NAMES:
        (folder / name).write_text(f"import pathlib; pathlib.Path({str(proof)!r}).touch()\n")
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_none_of_them_is_run(graded):
    assert not (graded.root / "helper-was-run").exists()
    assert graded.score == 0
    assert graded.honest_score == 30


def test_the_courses_own_helper_is_back(graded):
    copy = Path(graded.root, "autograded", "course_helper_modules_replaced", ASSIGNMENT, "training_plot.py")
    assert copy.read_bytes() == (graded.root / "source" / ASSIGNMENT / "training_plot.py").read_bytes()
