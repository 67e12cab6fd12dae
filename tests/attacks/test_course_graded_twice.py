"""Attack (by accident): an unreadable hand-in is graded twice; the reason and the only copy must survive the second run."""

import shutil

from autograder.nbgrader_plugin.intake_hook import prepare
from autograder.nbgrader_runs import run_nbgrader

ASSIGNMENT = "toy_classifier"
STUDENT = "twice"
TEXT = "graded-twice: the only copy of what was handed in"


def test_reason_and_file_survive(graded_class, tmp_path):
    root = tmp_path / "course"
    shutil.copytree(graded_class[0], root, ignore=shutil.ignore_patterns("submitted", "autograded", "feedback", "quarantine"))
    notebook = root / "submitted" / STUDENT / ASSIGNMENT / f"{ASSIGNMENT}.ipynb"
    notebook.parent.mkdir(parents=True)
    notebook.write_text(TEXT)
    prepare(assignment=ASSIGNMENT, student="*", notebooks=[str(notebook)])  # as nbgrader does in the first run
    run_nbgrader(root, ["autograde", ASSIGNMENT, "--student", STUDENT, "--force"])
    kept = [path for path in root.rglob("*") if path.is_file() and path.stat().st_size < 1000]
    assert TEXT.encode() in [path.read_bytes() for path in kept]
    assert "not valid JSON" in (root / "autograded" / STUDENT / ASSIGNMENT / f"{ASSIGNMENT}.ipynb").read_text()
