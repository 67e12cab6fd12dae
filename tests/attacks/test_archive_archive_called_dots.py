"""Attack: an archive called “...zip”: the folder that it is unpacked to is the one above."""

import zipfile

from autograder.handins import find_jobs


def test_it_is_unpacked_inside(course, tmp_path):
    inside = tmp_path / "above" / "unpacked"
    inside.mkdir(parents=True)
    (tmp_path / "above" / "neighbour.ipynb").write_text("{}")
    for archive in (tmp_path / "...zip", tmp_path / "..zip"):
        with zipfile.ZipFile(archive, "w") as file:
            file.writestr("alice/toy_classifier/toy_classifier.ipynb", "{}")
    jobs = find_jobs([tmp_path / "...zip", tmp_path / "..zip"], course, inside)
    assert not (tmp_path / "above" / "alice").exists()
    assert {job.student for job in jobs} == {"alice"}
