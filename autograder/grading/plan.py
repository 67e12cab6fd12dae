"""In which order a submission's cells run and its exercises are judged."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from autograder.course import Assignment, Exercise, is_demonstration, normalised
from autograder.intake import Cell, Notebook


@dataclass(frozen=True)
class RunCell:
    """Run a code cell of the student's; `name` is its number in the notebook."""

    source: str
    name: str


@dataclass(frozen=True)
class Judge:
    """Run an exercise's checks here; `defined_in` is the name of the cell that should define it."""

    exercise: Exercise
    defined_in: str | None


def make_plan(notebook: Notebook, assignment: Assignment) -> list[RunCell | Judge]:
    """The notebook's order: every code cell in turn, every exercise at the place of its check cell.

    The last copy of a duplicated check cell counts; an exercise whose check cell was deleted is judged after its solution
    cell, or at the end. Check cells and unchanged demonstrations are not run.
    """
    owner = _owners(notebook.cells, assignment)
    places: dict[int, list[Judge]] = {}
    for exercise in assignment.exercises:
        solved = _last(index for index, name in owner.items() if name == exercise.name)
        checked = _last(index for index, name in owner.items() if name == exercise.check_id)
        place = max(index for index in (solved, checked, -1) if index is not None)
        if place < 0:
            place = len(notebook.cells)
        places.setdefault(place, []).append(Judge(exercise, None if solved is None else str(solved + 1)))
    steps: list[RunCell | Judge] = []
    checks = {exercise.check_id for exercise in assignment.exercises}
    for index, cell in enumerate(notebook.cells):
        given = owner.get(index) in checks or is_demonstration(cell.source, assignment)
        if cell.kind == "code" and cell.source.strip() and not given:
            steps.append(RunCell(cell.source, str(index + 1)))
        steps += places.pop(index, [])
    return steps + places.pop(len(notebook.cells), [])


def _owners(cells: tuple[Cell, ...], assignment: Assignment) -> dict[int, str]:
    """Index of each graded cell → its grade id: as the cell claims, or where it lost its metadata, as it can be known."""
    owner = {i: cell.grade_id for i, cell in enumerate(cells) if cell.grade_id in assignment.grade_ids and cell.grade_id}
    missing = [known for known in assignment.cells if known.grade_id and known.grade_id not in owner.values()]
    for known in missing:
        assert known.grade_id is not None
        for index, cell in enumerate(cells):
            same_source = normalised(cell.source) == normalised(known.source)
            if index not in owner and cell.kind == known.kind and (cell.cell_id == known.cell_id or same_source):
                owner[index] = known.grade_id
    return owner


def _last(indices: Iterable[int]) -> int | None:
    return max(indices, default=None)
