"""Attack (by accident): two hand-ins that cannot be read; what is put aside for one must not destroy the other's."""

ASSIGNMENT = "toy_classifier"
TEXT = "put-aside-is-kept: the only copy of what was handed in"


def hand_in(folder, notebook):
    other = folder.parents[1] / "course_put_aside_is_kept_too" / ASSIGNMENT
    other.mkdir(parents=True)
    for place in (folder, other):
        (place / f"{ASSIGNMENT}.ipynb").write_text(TEXT)


def test_both_files_still_exist(graded):
    files = [path for path in graded.root.rglob("*.ipynb*") if path.is_file() and path.stat().st_size < 1000]
    assert len([path for path in files if path.read_bytes() == TEXT.encode()]) == 2


def test_the_student_learns_why(graded):
    assert "not valid JSON" in graded.feedback
    assert graded.honest_score == 30
