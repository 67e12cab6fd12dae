"""Attack (by accident): a solved notebook that Windows saved with a byte order mark; no point is lost."""

from pathlib import Path

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    source = Path(folder, "..", "..", "..", "source", ASSIGNMENT, f"{ASSIGNMENT}.ipynb")
    (folder / f"{ASSIGNMENT}.ipynb").write_bytes(b"\xef\xbb\xbf" + source.read_bytes())


def test_full_points(graded):
    assert graded.score == graded.honest_score == 30
