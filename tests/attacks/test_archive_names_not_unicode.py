"""Attack: a file name that is no Unicode text; it must not stop the results of everybody from being written."""

import os

from autograder.handins import find_jobs
from autograder.results import SubmissionResult, document, write_json


def test_the_results_can_be_written(course, tmp_path):
    folder, inside = tmp_path / "files", tmp_path / "unpacked"
    folder.mkdir()
    inside.mkdir()
    (folder / os.fsdecode(b"\xff\xfe.ipynb")).write_text("{}")
    jobs = find_jobs([folder], course, inside)
    results = [SubmissionResult(job.student, None, job.file, None, "rejected", 0.0, 0.0, 0.0) for job in jobs]
    assert len(results) == 1
    write_json(tmp_path / "results.json", document("full", results))
