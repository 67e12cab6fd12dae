"""The course as the instructor wrote it: which assignments there are, their exercises, points and given cells.

Everything here is read from `source/`, never from a submission.
"""

from __future__ import annotations

import functools
import hashlib
import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.errors import CourseError
from autograder.intake import Cell, Notebook

CHECK_PREFIX = "check_"
DEMONSTRATION = "demonstration"
_MARKER = "nbgrader_config.py"
_MAX_SHIPPED = 16 << 20


@dataclass(frozen=True)
class Exercise:
    """One solution cell and the check cell that carries its points."""

    name: str
    points: float

    @property
    def check_id(self) -> str:
        """The `grade_id` of its check cell."""
        return CHECK_PREFIX + self.name


@dataclass(frozen=True)
class Assignment:
    """One source notebook.

    Attributes:
        name: folder and notebook name.
        folder: where the source lies.
        cells: the notebook's cells in the instructor's order.
        exercises: in the notebook's order.
        written: grade ids of manually graded answers.
        demonstrations: sources of the cells that only show something, normalised; they are not run while grading.
    """

    name: str
    folder: Path
    cells: tuple[Cell, ...]
    exercises: tuple[Exercise, ...]
    written: tuple[str, ...]
    demonstrations: frozenset[str]

    @property
    def notebook(self) -> Path:
        """The source notebook."""
        return self.folder / f"{self.name}.ipynb"

    @property
    def max_score(self) -> float:
        """Points of all exercises together; written answers are graded by a person and not part of it."""
        return float(sum(exercise.points for exercise in self.exercises))

    @functools.cached_property
    def grade_ids(self) -> frozenset[str]:
        """Every `grade_id` in the notebook."""
        return frozenset(cell.grade_id for cell in self.cells if cell.grade_id)

    @functools.cached_property
    def shipped_files(self) -> dict[str, bytes]:
        """The files that lie beside the notebook and are copied to students, by relative name."""
        files, left = {}, _MAX_SHIPPED
        for path in sorted(self.folder.rglob("*")):
            relative = path.relative_to(self.folder)
            if not path.is_file() or path == self.notebook or _is_generated(relative):
                continue
            files[relative.as_posix()] = path.read_bytes()
            left -= len(files[relative.as_posix()])
        if left < 0:
            raise CourseError(f"The files beside {self.notebook.name} are larger than {_MAX_SHIPPED >> 20} MB together.")
        return files


def is_demonstration(source: str, assignment: Assignment) -> bool:
    """Whether a cell is one of the instructor's demonstrations, unchanged; a changed one is the student's code."""
    return normalised(source) in assignment.demonstrations


def normalised(source: str) -> str:
    """A cell's source without the white space that editors add or remove."""
    return "\n".join(line.rstrip() for line in source.strip().splitlines())


@dataclass(frozen=True)
class Course:
    """A course folder: `source/` with one folder per assignment, and `nbgrader_config.py`."""

    root: Path

    @classmethod
    def find(cls, start: Path | None = None) -> Course:
        """The course that `start` (default: the current folder) lies in.

        Raises:
            CourseError: neither it nor a folder above it is a course.
        """
        here = (start or Path.cwd()).resolve()
        for folder in (here, *here.parents):
            if (folder / _MARKER).is_file() and (folder / "source").is_dir():
                return cls(folder)
        raise CourseError(
            f"{here} is not inside a softmark course (a folder with {_MARKER} and source/). "
            "Change into the course folder, or name it with --course."
        )

    @functools.cached_property
    def assignments(self) -> dict[str, Assignment]:
        """All assignments by name, in alphabetical order."""
        found = sorted(self.root.glob("source/*/*.ipynb"))
        return {path.stem: _load(path) for path in found if path.stem == path.parent.name}

    def assignment(self, name: str) -> Assignment:
        """The assignment called `name`.

        Raises:
            CourseError: there is none; the text lists those that exist.
        """
        if name not in self.assignments:
            known = ", ".join(self.assignments) or "none"
            raise CourseError(f"There is no assignment '{name}' in {self.root / 'source'}. Known: {known}.")
        return self.assignments[name]

    def recognise(self, notebook: Notebook) -> Assignment | None:
        """Which assignment a submission belongs to, by its grade ids; without any, by its given cells."""
        ids = {cell.grade_id for cell in notebook.cells}
        by_id = self._best(len(ids & assignment.grade_ids) for assignment in self.assignments.values())
        if by_id is not None:
            return by_id
        sources = {normalised(cell.source) for cell in notebook.cells}
        return self._best(
            len(sources & {normalised(cell.source) for cell in assignment.cells}) for assignment in self.assignments.values()
        )

    def _best(self, matches: Iterable[int]) -> Assignment | None:
        scored = sorted(zip(matches, self.assignments.values(), strict=True), key=lambda pair: -pair[0])
        if not scored or scored[0][0] == 0 or (len(scored) > 1 and scored[0][0] == scored[1][0]):
            return None
        return scored[0][1]


def _is_generated(relative: Path) -> bool:
    """What running the notebook leaves behind beside it."""
    return any(part.startswith(".") or part in ("__pycache__", "data") for part in relative.parts) or (
        relative.suffix in (".pyc", ".pt")
    )


def _load(path: Path) -> Assignment:
    document = json.loads(path.read_text(encoding="utf-8"))
    cells, exercises, written, demonstrations = [], [], [], set()
    solutions: set[str] = set()
    for raw in document["cells"]:
        source = raw["source"] if isinstance(raw["source"], str) else "".join(raw["source"])
        metadata = raw.get("metadata", {})
        nbgrader: dict[str, Any] = metadata.get("nbgrader", {})
        grade_id = str(nbgrader.get("grade_id", "")) or None
        cells.append(Cell(raw["cell_type"], source, grade_id, raw.get("id")))
        if DEMONSTRATION in metadata.get("tags", []):
            demonstrations.add(normalised(source))
        if grade_id is None:
            continue
        if nbgrader.get("solution") and raw["cell_type"] == "code":
            solutions.add(grade_id)
        elif nbgrader.get("grade") and raw["cell_type"] == "code":
            exercises.append(_exercise(path, grade_id, float(nbgrader["points"]), solutions))
        elif nbgrader.get("grade"):
            written.append(grade_id)
    folder = path.parent
    return Assignment(folder.name, folder, tuple(cells), tuple(exercises), tuple(written), frozenset(demonstrations))


def _exercise(path: Path, check_id: str, points: float, solutions: set[str]) -> Exercise:
    name = check_id.removeprefix(CHECK_PREFIX)
    if name == check_id or name not in solutions:
        raise CourseError(
            f"{path}: the check cell '{check_id}' must be called 'check_<exercise>' and come after the solution cell "
            "'<exercise>'."
        )
    return Exercise(name, points)


def checks_version(assignment: Assignment) -> str:
    """Hash of everything trusted that decides a grade of this assignment: checks, reference and source notebook."""
    package = Path(__file__).parent
    digest = hashlib.sha256()
    reference = package.parent / "solutions" / f"{assignment.name}.py"
    checks = sorted((package / "checks" / assignment.name).glob("*.py"))
    shared = sorted((package / "checking").glob("*.py"))
    for path in [*checks, *shared, reference, assignment.notebook]:
        digest.update(path.name.encode() + b"\0" + path.read_bytes() + b"\0")
    return digest.hexdigest()
