"""Which submissions are found in what an instructor points at."""

import shutil
import zipfile

import pytest

from autograder.errors import UsageError
from autograder.handins import find_jobs


@pytest.fixture
def notebook(course):
    return course.assignment("toy_classifier").notebook


def _jobs(course, tmp_path, *paths):
    return [(job.student, job.assignment) for job in find_jobs(paths, course, tmp_path / "unpacked")]


def test_a_lone_notebook_belongs_to_its_stem(course, notebook, tmp_path):
    target = tmp_path / "Zoë Müller.ipynb"
    shutil.copy(notebook, target)
    assert _jobs(course, tmp_path, target) == [("Zoë Müller", None)]


def test_a_folder_of_notebooks(course, notebook, tmp_path):
    folder = tmp_path / "mails"
    folder.mkdir()
    for name in ("b.ipynb", "a.ipynb", "._a.ipynb", "notes.txt"):
        shutil.copy(notebook, folder / name)
    (folder / ".ipynb_checkpoints").mkdir()
    shutil.copy(notebook, folder / ".ipynb_checkpoints" / "a-checkpoint.ipynb")
    assert _jobs(course, tmp_path, folder) == [("a", None), ("b", None)]


def _tree(root, notebook):
    for student in ("bob", "alice"):
        folder = root / "submitted" / student / "toy_classifier"
        folder.mkdir(parents=True)
        shutil.copy(notebook, folder / "toy_classifier.ipynb")
    shutil.copy(notebook, folder / "copy of toy.ipynb")
    (root / "submitted" / "carol" / "toy_classifier").mkdir(parents=True)
    return root / "submitted"


def test_a_submitted_tree(course, notebook, tmp_path):
    tree = _tree(tmp_path, notebook)
    jobs = find_jobs([tree], course, tmp_path / "unpacked")
    assert [(job.student, job.assignment) for job in jobs] == [
        ("alice", "toy_classifier"), ("bob", "toy_classifier"), ("carol", "toy_classifier"),
    ]  # fmt: skip
    assert jobs[0].file.endswith("toy_classifier.ipynb"), "the copy beside it does not count"
    assert "no notebook" in jobs[2].problem


def test_a_part_of_the_tree_keeps_student_and_assignment(course, notebook, tmp_path):
    tree = _tree(tmp_path, notebook)
    assert _jobs(course, tmp_path, tree / "alice") == [("alice", "toy_classifier")]
    assert _jobs(course, tmp_path, tree / "bob" / "toy_classifier") == [("bob", "toy_classifier")]


def test_a_zip_of_a_tree_and_of_files(course, notebook, tmp_path):
    archive = tmp_path / "all.zip"
    with zipfile.ZipFile(archive, "w") as file:
        file.write(notebook, "alice/toy_classifier/toy_classifier.ipynb")
        file.write(notebook, "bob.ipynb")
        file.write(notebook, "__MACOSX/bob.ipynb")
        file.write(notebook, "../outside.ipynb")
    jobs = find_jobs([archive], course, tmp_path / "unpacked")
    assert sorted((job.student, job.assignment) for job in jobs if not job.problem) == [
        ("alice", "toy_classifier"),
        ("bob", None),
    ]
    assert ["points out of the archive" in job.problem for job in jobs if job.problem] == [True]
    assert not (tmp_path / "outside.ipynb").exists()


def test_a_broken_zip_is_a_rejected_submission(course, tmp_path):
    archive = tmp_path / "broken.zip"
    archive.write_bytes(b"PK\x03\x04 and no more")
    (job,) = find_jobs([archive], course, tmp_path / "unpacked")
    assert "cannot be read" in job.problem


@pytest.mark.parametrize("name", ["nothing-here", "empty"])
def test_nothing_to_grade_is_a_usage_error(course, tmp_path, name):
    (tmp_path / "empty").mkdir()
    with pytest.raises(UsageError):
        find_jobs([tmp_path / name], course, tmp_path / "unpacked")
