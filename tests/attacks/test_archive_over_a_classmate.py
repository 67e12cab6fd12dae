"""Attack: a name that climbs out of one's own folder and into that of somebody else, to replace the notebook there."""

import zipfile
from pathlib import Path

from autograder.handins import find_jobs

NAME = "toy_classifier/toy_classifier.ipynb"


def test_the_classmates_notebook_is_untouched(course, tmp_path):
    archive, inside = tmp_path / "hand-ins.zip", tmp_path / "unpacked"
    inside.mkdir()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr(f"honest/{NAME}", "honest work")
        file.writestr(f"mallory/../honest/{NAME}", "replaced")
        file.writestr(f"mallory\\..\\honest/{NAME}", "replaced")
    jobs = find_jobs([archive], course, inside)
    [job] = [job for job in jobs if job.student == "honest"]
    assert Path(job.file).read_text() == "honest work"
    assert job.problem is None
    assert all(job.problem for job in jobs if job.student != "honest")
