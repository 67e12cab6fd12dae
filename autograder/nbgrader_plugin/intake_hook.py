"""Before nbgrader touches a hand-in: whatever it could stumble over is put aside, and the batch goes on.

`nbgrader_config.py` names `prepare` as `c.Autograde.pre_convert_hook`. A hand-in in which everything is in order is left as
it is. Any other is moved as a whole to `quarantine/<student>/<assignment>/<number>/hand-in`, and a clean one takes its place:
copies of its usable files, and the notebook's plain contents, or an empty notebook and the reason why. Nothing is deleted.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import stat
from collections.abc import MutableSequence
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbgrader.utils import parse_utc

from autograder.errors import Rejected
from autograder.intake import MAX_FILE, Notebook, read_notebook, read_plain_file

QUARANTINE = "quarantine"
_NOTE = "note.json"
_MAX_FILES = 2000
_STAMP = "timestamp.txt"


def prepare(assignment: str, student: str, notebooks: MutableSequence[str]) -> None:
    """Make one hand-in readable for nbgrader. Called by nbgrader with keyword arguments.

    Args:
        assignment, student: what the command was called with; `*` for all, so the folder's names are used instead.
        notebooks: paths of the notebooks, all in one folder; nbgrader goes on with what is in this list afterwards.
    """
    folder = Path(notebooks[0]).parent
    notebook = folder / f"{folder.name}.ipynb"
    try:
        in_order = _is_in_order(folder, notebook)
    except OSError:
        in_order = False
    if not in_order:
        _replace(folder, notebook)
    notebooks[:] = [str(notebook)]


def reason_for(folder: Path) -> str | None:
    """Why the notebook of a hand-in was put aside, if what lies there now is still our replacement for it."""
    boxes = _boxes(folder)
    if not boxes:
        return None
    note = json.loads((boxes[-1] / _NOTE).read_text(encoding="utf-8"))
    notebook = folder / f"{folder.name}.ipynb"
    is_ours = notebook.is_file() and hashlib.sha256(notebook.read_bytes()).hexdigest() == note["replacement"]
    return note["reason"] if is_ours else None


def _quarantine(folder: Path) -> Path:
    return folder.parents[2] / QUARANTINE / folder.parent.name / folder.name


def _boxes(folder: Path) -> list[Path]:
    """The numbered boxes of a hand-in, oldest first; only those whose note was written."""
    boxes = [path for path in _quarantine(folder).glob("*") if path.name.isdigit() and (path / _NOTE).is_file()]
    return sorted(boxes, key=lambda path: int(path.name))


def _is_in_order(folder: Path, notebook: Path) -> bool:
    """Only plain files and folders of bearable size and number, a readable time, and a notebook that nbformat accepts."""
    if folder.is_symlink() or folder.parent.is_symlink():
        return False
    paths = _everything_in(folder)
    if len(paths) > _MAX_FILES or not all(_is_usable(path) for path in paths):
        return False
    if (folder / _STAMP).exists() and not _is_timestamp(folder / _STAMP):
        return False
    try:
        read_notebook(notebook)
        return _is_accepted(notebook)
    except Rejected:
        return False


def _everything_in(folder: Path) -> list[Path]:
    """Files, folders, links and oddities below a folder; links are not followed."""
    return [Path(root, name) for root, folders, files in os.walk(folder) for name in folders + files]


def _is_usable(path: Path) -> bool:
    status = path.lstat()
    return stat.S_ISDIR(status.st_mode) or (stat.S_ISREG(status.st_mode) and status.st_size <= MAX_FILE)


def _is_timestamp(path: Path) -> bool:
    try:
        parse_utc(read_plain_file(path, 1000).decode().strip())
    except Exception:  # dateutil raises all kinds of things
        return False
    return True


def _is_accepted(path: Path) -> bool:
    """Whether nbformat reads it as it is, in the present format, and can write it again."""
    try:
        text = path.read_text(encoding="utf-8")
        notebook = nbformat.reads(text, as_version=4)
        nbformat.validate(notebook)
        nbformat.writes(notebook).encode("utf-8")
        return bool(json.loads(text)["nbformat"] == 4)
    except Exception:  # whatever a hostile file makes nbformat raise
        return False


@dataclass(frozen=True)
class _Found:
    """What can be used of a hand-in."""

    notebook: Notebook | None
    reason: str | None


def _replace(folder: Path, notebook: Path) -> None:
    """Put a whole hand-in aside, under names of our own making, and build a clean one in its place."""
    is_link = folder.is_symlink() or folder.parent.is_symlink()
    number = 1 + max((int(path.name) for path in _quarantine(folder).glob("*") if path.name.isdigit()), default=0)
    box = _quarantine(folder) / str(number)
    box.mkdir(parents=True)
    kept = box / "hand-in"
    # Renaming a link moves the link, not what it points to.
    os.rename(folder.parent if folder.parent.is_symlink() else folder, kept)
    folder.mkdir(parents=True)
    found = _Found(None, "The hand-in is a link to another folder.") if is_link else _find_notebook(kept, notebook.name)
    if not is_link:
        _copy_usable(kept, folder)
    nbformat.write(plain_notebook(found.notebook), notebook)
    note = {"reason": found.reason, "replacement": hashlib.sha256(notebook.read_bytes()).hexdigest()}
    (box / _NOTE).write_text(json.dumps(note), encoding="utf-8")


def _find_notebook(kept: Path, name: str) -> _Found:
    """The notebook of that name, or the only one there is (browsers number the copies that they save)."""
    path = kept / name
    if not os.path.lexists(path):
        others = sorted(kept.glob("*.ipynb"))
        if len(others) != 1:
            return _Found(None, f"There is no notebook called {name} in the hand-in.")
        path = others[0]
    try:
        return _Found(read_notebook(path), None)
    except Rejected as reason:
        return _Found(None, str(reason))


def _copy_usable(kept: Path, folder: Path) -> None:
    """Copies of the plain files beside the notebook."""
    for path in _everything_in(kept)[:_MAX_FILES]:
        target = folder / path.relative_to(kept)
        try:
            if path.suffix == ".ipynb" or not _is_usable(path) or (path.name == _STAMP and not _is_timestamp(path)):
                continue
            if path.is_dir():
                target.mkdir(parents=True, exist_ok=True)
            else:
                target.parent.mkdir(parents=True, exist_ok=True)
                shutil.copyfile(path, target, follow_symlinks=False)
        except OSError:  # the original is in the box
            continue


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
