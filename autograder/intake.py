"""Reading what a student handed in, without believing any of it.

A notebook is reduced to the few things that grading needs (kind, source and ids of each cell); everything else that the
file says about itself is dropped here and never looked at again.
"""

from __future__ import annotations

import functools
import hashlib
import json
import os
import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from autograder.checking.quoting import OwnCode
from autograder.errors import Rejected

MAX_FILE = 20 << 20
MAX_CELLS = 2000
MAX_SOURCE = 2 << 20


@dataclass(frozen=True)
class Cell:
    """One cell of a submission; `grade_id` and `cell_id` are only what the file claims."""

    kind: Literal["code", "markdown"]
    source: str
    grade_id: str | None = None
    cell_id: str | None = None


@dataclass(frozen=True)
class Notebook:
    """A readable submission.

    Attributes:
        cells: code and markdown cells in the student's order.
        sha256: hash of the file as it was handed in.
    """

    cells: tuple[Cell, ...]
    sha256: str

    @functools.cached_property
    def own_code(self) -> OwnCode:
        """The code in it, for what may be quoted of its errors."""
        return OwnCode.of(cell.source for cell in self.cells if cell.kind == "code")

    @property
    def code_hash(self) -> str:
        """Hash of the code alone: outputs, execution counts and prose do not change a grade."""
        sources = json.dumps([cell.source for cell in self.cells if cell.kind == "code"])
        return hashlib.sha256(sources.encode()).hexdigest()


def read_notebook(path: Path) -> Notebook:
    """Read a submitted file.

    Raises:
        Rejected: it is not a plain file, too large, or not a notebook; the text says which, in a student's words.
    """
    data = read_plain_file(path, MAX_FILE)
    return Notebook(tuple(_cells(_parse(data))), hashlib.sha256(data).hexdigest())


def read_plain_file(path: Path, limit: int) -> bytes:
    """The bytes of a regular file of at most `limit` bytes; links, pipes and devices are refused unopened."""
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except OSError as error:
        if path.is_symlink():
            raise Rejected("The file is a link to another file. Hand in the notebook itself.") from None
        raise Rejected(f"The file cannot be opened ({error.strerror}).") from None
    except ValueError:  # a NUL character in the name
        raise Rejected("The file's name cannot be used.") from None
    status = os.fstat(descriptor)
    if not stat.S_ISREG(status.st_mode):
        os.close(descriptor)
        raise Rejected("This is not a plain file. Hand in the notebook (a file that ends in .ipynb).")
    with os.fdopen(descriptor, "rb") as file:
        if status.st_size > limit:
            size = status.st_size >> 20
            raise Rejected(
                f"The file is {size} MB large; at most {limit >> 20} MB are read. "
                "Clear the outputs (Kernel → Restart and Clear Outputs), save, and hand in again."
            )
        return file.read(limit + 1)[:limit]


def _parse(data: bytes) -> dict[str, Any]:
    if not data.strip():
        raise Rejected("The file is empty. Open your notebook, save it, and hand in again.")
    try:
        document = json.loads(data.decode("utf-8-sig"))
    except RecursionError:
        raise Rejected("The file is nested too deeply to be a notebook.") from None
    except (ValueError, MemoryError):
        raise Rejected(
            "The file is not a notebook: it is not valid JSON. It may have been cut off or saved by another program; "
            "open it in JupyterLab, save it, and hand in again."
        ) from None
    if not isinstance(document, dict) or not isinstance(document.get("nbformat"), int):
        raise Rejected("The file is JSON, but not a notebook. Hand in the file that ends in .ipynb.")
    if document["nbformat"] not in (3, 4):
        raise Rejected(f"Notebook format {document['nbformat']!r:.20} is not known here; save it from JupyterLab as format 4.")
    return document


def _cells(document: dict[str, Any]) -> Iterator[Cell]:
    raw = document.get("cells")
    if document["nbformat"] == 3:
        sheets = document.get("worksheets")
        raw = [cell for sheet in _list(sheets) if isinstance(sheet, dict) for cell in _list(sheet.get("cells"))]
    if not isinstance(raw, list):
        raise Rejected("The notebook has no list of cells. Open it in JupyterLab, save it, and hand in again.")
    if len(raw) > MAX_CELLS:
        raise Rejected(f"The notebook has {len(raw):,} cells; at most {MAX_CELLS:,} are read.")
    left = MAX_SOURCE
    for item in raw:
        if not isinstance(item, dict) or item.get("cell_type") not in ("code", "markdown"):
            continue
        old_code = document["nbformat"] == 3 and item["cell_type"] == "code"
        source = clean_text(item.get("input" if old_code else "source"))
        left -= len(source)
        if left < 0:
            raise Rejected(f"The notebook holds more than {MAX_SOURCE >> 20} MB of text and code.")
        yield Cell(item["cell_type"], source, _grade_id(item), _short(item.get("id")))


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def clean_text(value: Any) -> str:
    """A cell's source as text that can be written to a file: lines joined, lone surrogates replaced."""
    joined = "".join(part for part in value if isinstance(part, str)) if isinstance(value, list) else value
    return joined.encode("utf-8", "replace").decode() if isinstance(joined, str) else ""


def _short(value: Any) -> str | None:
    return clean_text(value) if isinstance(value, str) and len(value) <= 200 else None


def _grade_id(item: dict[str, Any]) -> str | None:
    metadata = item.get("metadata")
    nbgrader = metadata.get("nbgrader") if isinstance(metadata, dict) else None
    return _short(nbgrader.get("grade_id")) if isinstance(nbgrader, dict) else None
