"""Attack: a student's folder that is a link to a classmate's: neither graded as own work nor forgotten."""

from autograder.handins import find_jobs


def test_refused_and_not_forgotten(course, tmp_path):
    tree, inside = tmp_path / "submitted", tmp_path / "unpacked"
    (tree / "honest" / "toy_classifier").mkdir(parents=True)
    inside.mkdir()
    (tree / "honest" / "toy_classifier" / "toy_classifier.ipynb").write_text("{}")
    (tree / "mallory").symlink_to("honest")
    (tree / "eve").mkdir()
    (tree / "eve" / "toy_classifier").symlink_to("../honest/toy_classifier")
    jobs = {job.student: job for job in find_jobs([tree], course, inside)}
    assert jobs["honest"].problem is None
    assert "link" in jobs["eve"].problem
    assert "link" in jobs["mallory"].problem
