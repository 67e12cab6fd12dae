"""Making `release/` from `source/` with nbgrader, and telling whether it is up to date."""

from __future__ import annotations

import filecmp
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from autograder.course import Course
from autograder.nbgrader_runs import generate_assignment


def make_release(course: Course, names: Sequence[str]) -> None:
    """Generate the release of some assignments into the course, and enter them into its gradebook."""
    for name in names:
        generate_assignment(course.root, name)


def stale_files(course: Course, names: Sequence[str]) -> list[str]:
    """Files of `release/` that differ from what `source/` would give now, each with the way in which it differs.

    The release is made in a copy of the course, so nothing changes in the course itself.
    """
    with tempfile.TemporaryDirectory(prefix="softmark-release-") as folder:
        copy = Path(folder)
        shutil.copy(course.root / "nbgrader_config.py", copy)
        for name in names:
            ignored = shutil.ignore_patterns("data", "__pycache__", "*.pt", ".ipynb_checkpoints")
            shutil.copytree(course.root / "source" / name, copy / "source" / name, ignore=ignored)
            generate_assignment(copy, name)
        return [line for name in names for line in _differences(copy / "release" / name, course.root / "release" / name)]


def _differences(fresh: Path, committed: Path) -> list[str]:
    wanted = {path.relative_to(fresh) for path in fresh.rglob("*") if path.is_file()}
    present = {path.relative_to(committed) for path in committed.rglob("*") if path.is_file()}
    missing = [f"{committed.name}/{path}: missing" for path in sorted(wanted - present)]
    extra = [f"{committed.name}/{path}: has no counterpart in source/" for path in sorted(_kept(present - wanted))]
    changed = [
        f"{committed.name}/{path}: differs"
        for path in sorted(wanted & present)
        if not filecmp.cmp(fresh / path, committed / path, shallow=False)
    ]
    return missing + extra + changed


def _kept(paths: set[Path]) -> set[Path]:
    """Without what running a release notebook leaves beside it."""
    generated = {"data", "__pycache__", ".ipynb_checkpoints"}
    return {path for path in paths if path.suffix != ".pt" and not generated & set(path.parts)}
