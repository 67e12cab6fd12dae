"""First step of `nbgrader autograde`: a new notebook from trusted metadata and the student's sources, and nothing else.

Tags, outputs, attachments, raw cells, kernels and everything that a file may claim about its own grading stay behind.
"""

from __future__ import annotations

import base64
import binascii
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder.intake import clean_text
from autograder.nbgrader_plugin.neutral_markdown import neutral

_PICTURES = ("image/png", "image/jpeg", "image/gif")
_MAX_PICTURE = 4 << 20
_KERNEL = {"kernelspec": {"display_name": "Python 3", "language": "python", "name": "python3"}}


class TrustedNotebook(NbGraderPreprocessor):  # type: ignore[misc]
    """Rebuilds the notebook: every graded cell exactly once and with the gradebook's metadata.

    Of duplicated cells the last one is kept as the graded one, the others stay as ordinary cells. Deleted graded cells come
    back, so that a score is always written. HTML that a student wrote into Markdown is shown as text.
    """

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """nbgrader's entry point."""
        where = resources["nbgrader"]
        with Gradebook(where["db_url"]) as gradebook:
            known = _known_cells(gradebook.find_notebook(where["notebook"], where["assignment"]))
        cells: list[NotebookNode] = []
        used: set[str] = set()
        for cell in reversed(nb.cells):
            if cell.cell_type not in ("code", "markdown"):
                continue
            grade_id = _claimed_id(cell)
            if grade_id in known and grade_id not in used:
                used.add(grade_id)
                metadata = known[grade_id][1]
                cells.append(_new_cell(metadata["cell_type"], clean_text(cell.source), metadata, _pictures(cell)))
            else:
                cells.append(_new_cell(cell.cell_type, clean_text(cell.source), None, _pictures(cell)))
        cells.reverse()
        for grade_id, (source, metadata) in known.items():
            if grade_id not in used:
                cells.append(_new_cell(metadata["cell_type"], source, metadata))
        for index, cell in enumerate(cells):
            cell.id = f"cell-{index}"
        return nbformat.v4.new_notebook(cells=cells, metadata=_KERNEL), resources


def _claimed_id(cell: NotebookNode) -> str:
    metadata = cell.metadata.get("nbgrader")
    grade_id = metadata.get("grade_id") if isinstance(metadata, dict) else None
    return grade_id if isinstance(grade_id, str) else ""


def _known_cells(notebook: Any) -> dict[str, tuple[str, dict[str, Any]]]:
    """grade id → (source, nbgrader metadata), from the gradebook."""
    points = {cell.name: cell.max_score for cell in [*notebook.grade_cells, *notebook.task_cells]}
    graded = {cell.name for cell in notebook.grade_cells}
    tasks = {cell.name for cell in notebook.task_cells}
    solutions = {cell.name for cell in notebook.solution_cells}
    known = {}
    for cell in notebook.source_cells:
        metadata = {
            "schema_version": 3, "grade_id": cell.name, "cell_type": cell.cell_type, "checksum": cell.checksum,
            "grade": cell.name in graded, "solution": cell.name in solutions, "task": cell.name in tasks,
            "locked": cell.locked,
        }  # fmt: skip
        if cell.name in points:
            metadata["points"] = points[cell.name]
        known[cell.name] = (cell.source, metadata)
    return known


def _pictures(cell: NotebookNode) -> dict[str, dict[str, str]]:
    """Pictures that were pasted into a text cell: their plain bytes, and nothing that a browser could run."""
    attachments = cell.get("attachments")
    kept = {}
    for name, data in attachments.items() if isinstance(attachments, dict) else ():
        for kind in _PICTURES:
            content = data.get(kind) if isinstance(data, dict) else None
            if isinstance(name, str) and isinstance(content, str) and len(content) <= _MAX_PICTURE and _is_base64(content):
                kept[clean_text(name)] = {kind: content}
    return kept


def _is_base64(text: str) -> bool:
    try:
        base64.b64decode("".join(text.split()), validate=True)
    except (binascii.Error, ValueError):
        return False
    return True


def _new_cell(
    kind: str, source: str, metadata: dict[str, Any] | None, pictures: dict[str, dict[str, str]] | None = None
) -> NotebookNode:
    whole = {"nbgrader": metadata} if metadata else {}
    if kind == "code":
        cell: NotebookNode = nbformat.v4.new_code_cell(source, metadata=whole)
    else:
        cell = nbformat.v4.new_markdown_cell(neutral(source, pictures or ()), metadata=whole)
        if pictures:
            cell["attachments"] = pictures
    return cell
