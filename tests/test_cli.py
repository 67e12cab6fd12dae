"""The command as its users call it."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
TOY = "toy_classifier"


def _softmark(*arguments, cwd=ROOT, **environment):
    command = [sys.executable, "-m", "autograder", *map(str, arguments)]
    return subprocess.run(
        command, cwd=cwd, capture_output=True, text=True, check=False, stdin=subprocess.DEVNULL,
        env={**os.environ, **environment},
    )  # fmt: skip


@pytest.fixture(scope="module")
def graded(tmp_path_factory):
    """One run over a good, a broken and an unfinished file."""
    folder = tmp_path_factory.mktemp("handins")
    shutil.copy(ROOT / "source" / TOY / f"{TOY}.ipynb", folder / "good.ipynb")
    shutil.copy(ROOT / "release" / TOY / f"{TOY}.ipynb", folder / "unfinished.ipynb")
    (folder / "broken.ipynb").write_text("{")
    done = _softmark("grade", folder, "--no-gradebook", "--json", folder / "out" / "results.json", "--workers", 2)
    return done, json.loads((folder / "out" / "results.json").read_text())


def test_grade_exits_with_0_when_everybody_has_a_grade(graded):
    done, _ = graded
    assert done.returncode == 0, done.stderr
    assert "30 / 30" in done.stdout and "0 / 30" in done.stdout and "rejected" in done.stdout
    assert "3/3 graded" in done.stdout


def test_the_json_is_the_documented_one(graded):
    _, document = graded
    assert set(document) == {"schema", "isolation", "submissions"}
    assert document["schema"] == 1 and document["isolation"] in ("full", "reduced")
    by_student = {entry["student"]: entry for entry in document["submissions"]}
    assert list(by_student) == ["broken", "good", "unfinished"]
    good, broken = by_student["good"], by_student["broken"]
    keys = {"student", "assignment", "file", "sha256", "status", "reason", "score", "max_score", "seconds", "exercises"}
    assert set(good) == set(broken) == keys
    assert (good["status"], good["reason"], good["score"], good["max_score"]) == ("graded", None, 30.0, 30.0)
    assert len(good["sha256"]) == 64 and good["assignment"] == TOY
    assert (broken["status"], broken["score"], broken["exercises"]) == ("rejected", 0.0, [])
    exercise = good["exercises"][0]
    assert set(exercise) == {"name", "score", "max_score", "status", "diagnosis", "checks"}
    assert set(exercise["checks"][0]) == {"title", "passed", "hint", "weight"}
    assert all(check["hint"] is None for check in exercise["checks"])


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["grade", "not-there.ipynb"], "does not exist"),
        (["grade"], "Missing argument"),
        (["release", "no-such-assignment"], "There is no assignment"),
        (["unknown"], "No such command"),
    ],
    ids=lambda value: " ".join(value) if isinstance(value, list) else None,
)
def test_usage_errors_exit_with_2_and_say_what_to_do(arguments, words):
    done = _softmark(*arguments)
    assert done.returncode == 2
    assert words in done.stderr


def test_outside_of_a_course(tmp_path):
    done = _softmark("grade", ".", cwd=tmp_path)
    assert done.returncode == 2
    assert "not inside a softmark course" in done.stderr


def test_grading_goes_into_the_gradebook(tmp_path):
    course = tmp_path / "course"
    shutil.copytree(ROOT / "source" / TOY, course / "source" / TOY, ignore=shutil.ignore_patterns("data", "__pycache__"))
    shutil.copy(ROOT / "nbgrader_config.py", course)
    folder = course / "submitted" / "anna" / TOY
    folder.mkdir(parents=True)
    shutil.copy(ROOT / "source" / TOY / f"{TOY}.ipynb", folder)
    (folder / "timestamp.txt").write_text("2024-02-03 12:00:00 UTC")
    done = _softmark("grade", "submitted", cwd=course)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "1 recorded" in done.stdout
    from nbgrader.api import Gradebook

    with Gradebook(f"sqlite:///{course}/gradebook.db") as gradebook:
        submission = gradebook.find_submission(TOY, "anna")
        assert submission.score == 30 and submission.timestamp.year == 2024


@pytest.mark.parametrize("command", [[], ["grade"], ["release"], ["demo"], ["doctor"]], ids=lambda c: " ".join(c) or "softmark")
def test_help_teaches(command):
    done = _softmark(*command, "--help")
    assert done.returncode == 0 and len(done.stdout) > 200


def test_doctor_names_level_and_libraries():
    done = _softmark("doctor")
    assert done.returncode == 0
    for word in ("isolation level", "bubblewrap", "Landlock", "torch", "accelerator"):
        assert word in done.stdout
    assert {finding["name"] for finding in json.loads(_softmark("doctor", "--json").stdout)} >= {"isolation level", "torch"}


@pytest.fixture
def path_without_bubblewrap(tmp_path):
    """A PATH as on a machine where bubblewrap cannot be had."""
    for name in ("chmod", "rm"):
        (tmp_path / name).symlink_to(shutil.which(name))
    return str(tmp_path)


def test_without_bubblewrap_the_level_is_reduced_and_said_so(path_without_bubblewrap, tmp_path):
    said = _softmark("doctor", PATH=path_without_bubblewrap)
    assert "isolation level: reduced" in said.stdout
    assert "bubblewrap is not installed" in said.stdout and "apt-get install bubblewrap" in said.stdout
    results = tmp_path / "results.json"
    notebook = ROOT / "source" / TOY / f"{TOY}.ipynb"
    done = _softmark("grade", notebook, "--no-gradebook", "--json", results, PATH=path_without_bubblewrap)
    assert done.returncode == 0, done.stderr
    document = json.loads(results.read_text())
    assert (document["isolation"], document["submissions"][0]["score"]) == ("reduced", 30.0)
