"""Before nbgrader touches a hand-in: whatever it could stumble over is put aside, and the batch goes on.

`nbgrader_config.py` names `prepare` as `c.Autograde.pre_convert_hook`. Nothing is deleted: what cannot be used is moved to
`quarantine/<student>/<assignment>/`, with the reason beside it.
"""

from __future__ import annotations

import os
import shutil
import stat
from collections.abc import Sequence
from pathlib import Path

import nbformat
from nbgrader.utils import parse_utc

from autograder.errors import Rejected
from autograder.intake import MAX_FILE, Notebook, read_notebook, read_plain_file

QUARANTINE = "quarantine"
_REASON = ".reason.txt"


def prepare(assignment: str, student: str, notebooks: Sequence[str]) -> None:
    """Make one hand-in readable for nbgrader. Called by nbgrader with keyword arguments.

    Args:
        assignment, student: what the command was called with; `*` for all, so the folder's names are used instead.
        notebooks: paths of the notebooks, all in one folder.
    """
    folder = Path(notebooks[0]).parent
    box = quarantine_of(folder)
    shutil.rmtree(box, ignore_errors=True)  # an older hand-in's
    for path in _everything_in(folder):
        reason = _problem_with(path)
        if reason:
            _put_aside(path, box, reason)
    for name in notebooks:
        _prepare_notebook(Path(name), box)
    _prepare_timestamp(folder / "timestamp.txt", box)


def quarantine_of(folder: Path) -> Path:
    """Where the unusable parts of a hand-in in `submitted/<student>/<assignment>` go."""
    return folder.parents[2] / QUARANTINE / folder.parent.name / folder.name


def reason_for(folder: Path, notebook: str) -> str | None:
    """Why this notebook of a hand-in was put aside, if it was."""
    path = quarantine_of(folder) / f"{notebook}.ipynb{_REASON}"
    return path.read_text(encoding="utf-8") if path.is_file() else None


def _everything_in(folder: Path) -> list[Path]:
    """Files, links and oddities below a folder; links are not followed."""
    return [Path(root, name) for root, folders, files in os.walk(folder) for name in folders + files]


def _problem_with(path: Path) -> str | None:
    mode = path.lstat().st_mode
    if stat.S_ISLNK(mode):
        return "It is a link to another file; hand in the file itself."
    if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)):
        return "It is not a plain file."
    if stat.S_ISREG(mode) and path.lstat().st_size > MAX_FILE:
        return f"It is larger than {MAX_FILE >> 20} MB."
    return None


def _prepare_notebook(path: Path, box: Path) -> None:
    """Replace an unreadable notebook by an empty one, and one that nbformat does not accept by its plain contents."""
    try:
        notebook = read_notebook(path) if os.path.lexists(path) else None
    except Rejected as reason:
        _put_aside(path, box, str(reason))
        notebook = None
    if notebook is None or not _is_valid(path):
        if os.path.lexists(path):
            _put_aside(path, box, "")
        nbformat.write(plain_notebook(notebook), path)


def plain_notebook(notebook: Notebook | None) -> nbformat.NotebookNode:
    """A valid notebook with the cells of a submission, and nothing else of it; None: without any cell."""
    cells = []
    for cell in notebook.cells if notebook else ():
        metadata = {"nbgrader": {"grade_id": cell.grade_id}} if cell.grade_id else {}
        if cell.kind == "code":
            cells.append(nbformat.v4.new_code_cell(cell.source, metadata=metadata))
        else:
            cells.append(nbformat.v4.new_markdown_cell(cell.source, metadata=metadata))
    whole: nbformat.NotebookNode = nbformat.v4.new_notebook(cells=cells)
    return whole


def _is_valid(path: Path) -> bool:
    try:
        nbformat.validate(nbformat.read(path, as_version=4))
    except Exception:  # whatever a hostile file makes nbformat raise
        return False
    return True


def _prepare_timestamp(path: Path, box: Path) -> None:
    if not os.path.lexists(path):
        return
    try:
        parse_utc(read_plain_file(path, 1000).decode().strip())
    except Exception as error:  # dateutil raises all kinds of things
        _put_aside(path, box, f"The time of the hand-in cannot be read ({type(error).__name__}).")


def _put_aside(path: Path, box: Path, reason: str) -> None:
    box.mkdir(parents=True, exist_ok=True)
    target = box / path.name
    if path.is_symlink():
        target.with_name(path.name + ".link.txt").write_text(os.readlink(path), encoding="utf-8", errors="replace")
        path.unlink()
    else:
        shutil.move(path, target)
    if reason:
        target.with_name(path.name + _REASON).write_text(reason, encoding="utf-8")
