"""The demo's students and how their hand-ins are made from the release."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from autograder.course import Course
from autograder.demo import programs

Notebook = dict[str, Any]


@dataclass(frozen=True)
class Student:
    """One hand-in.

    Attributes:
        name: folder below `submitted/`.
        assignment: what it is handed in for.
        about: what is special about it.
        solved: exercises that are filled with the model solution; None: all.
        programs: exercise → the student's own program.
        change: edits the notebook afterwards; may return text to hand in instead of it.
    """

    name: str
    assignment: str
    about: str
    solved: tuple[str, ...] | None = None
    programs: Mapping[str, str] = field(default_factory=dict)
    change: Callable[[Notebook], str | None] | None = None


def hand_in(student: Student, course: Course) -> Path:
    """Write the student's notebook to `submitted/<name>/<assignment>/`."""
    assignment = course.assignment(student.assignment)
    model = {cell.grade_id: cell.source for cell in assignment.cells if cell.kind == "code" and cell.grade_id}
    release = course.root / "release" / assignment.name / f"{assignment.name}.ipynb"
    notebook: Notebook = json.loads(release.read_text(encoding="utf-8"))
    names = [exercise.name for exercise in assignment.exercises]
    solved = names if student.solved is None else student.solved
    for cell in notebook["cells"]:
        grade_id = cell["metadata"].get("nbgrader", {}).get("grade_id")
        if grade_id in student.programs:
            cell["source"] = student.programs[grade_id]
        elif grade_id in solved:
            cell["source"] = model[grade_id]
    text = student.change(notebook) if student.change else None
    path = course.root / "submitted" / student.name / assignment.name / f"{assignment.name}.ipynb"
    path.parent.mkdir(parents=True)
    path.write_text(text if text is not None else json.dumps(notebook), encoding="utf-8")
    return path


def _cut_off(notebook: Notebook) -> str:
    """A file that was not uploaded completely."""
    return json.dumps(notebook)[:4000]


def _forge(notebook: Notebook) -> None:
    """Check cells with forged outputs, another number of points and a tag that would skip them; one deleted."""
    checks = [cell for cell in notebook["cells"] if cell["metadata"].get("nbgrader", {}).get("grade")]
    forged = {"output_type": "execute_result", "data": {"text/plain": "50.0"}, "execution_count": 1, "metadata": {}}
    for cell in checks:
        cell["metadata"]["tags"] = ["skip-execution"]
        cell["metadata"]["nbgrader"]["points"] = 50
        if cell["cell_type"] == "code":
            cell["source"], cell["outputs"] = "50.0", [forged]
    notebook["cells"].remove(checks[0])


SOFTMAX, TOY = "softmax_regression", "toy_classifier"

CLASS = (
    Student("ada", SOFTMAX, "right, as in the source notebook"),
    Student("ben", SOFTMAX, "right, in another style", programs=programs.BEN),
    Student("chen", TOY, "right, with loops and NumPy", programs=programs.CHEN),
    Student("dora", SOFTMAX, "unfinished", solved=("softmax", "init_params", "net", "cross_entropy")),
    Student("emil", SOFTMAX, "typical mistakes", programs=programs.EMIL),
    Student("fay", TOY, "typical mistakes", programs=programs.FAY),
    Student("gus", TOY, "the untouched release", solved=()),
    Student("hana", SOFTMAX, "a file that was cut off", change=_cut_off),
    Student("ivan", SOFTMAX, "a loop that never ends", programs=programs.IVAN),
    Student("jo", TOY, "looks for the solutions and kills the process", programs=programs.JO),
    Student("kim", SOFTMAX, "forged check cells", solved=(), change=_forge),
    Student("lea", TOY, "prints without end and returns gigabytes", programs=programs.LEA),
    Student("max", SOFTMAX, "an empty file", change=lambda _: ""),
)
