"""Taking notebooks out of an archive that nobody has looked at."""

from __future__ import annotations

import stat
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Literal

from autograder.intake import MAX_FILE

_MAX_ENTRIES = 20_000
_MAX_UNPACKED = 1 << 30
_MAX_DEPTH = 20
_MAX_TIMESTAMP = 1000
_LEFTOVERS = ("__MACOSX", ".ipynb_checkpoints", ".DS_Store", "Thumbs.db", "desktop.ini")


@dataclass(frozen=True)
class Entry:
    """Something that was handed in.

    Attributes:
        parts: its path as the names say, from the folder or archive downwards.
        path: where it really lies; None when it was not unpacked.
        kind: a file or a folder.
        problem: why it cannot be used.
    """

    parts: tuple[str, ...]
    path: Path | None
    kind: Literal["file", "folder"]
    problem: str | None = None

    @property
    def is_leftover(self) -> bool:
        """What macOS, Windows and JupyterLab leave behind without anybody's doing."""
        names = [part for part in self.parts if part in _LEFTOVERS or part.startswith("._")]
        return bool(names) or any(part.startswith(".") and not part.lower().endswith(".ipynb") for part in self.parts)


def unpack(archive: Path, target: Path) -> list[Entry]:
    """Unpack the notebooks (and times of hand-in) of a zip below `target`, under names of our own making.

    Of entries with the same name the last one counts, as for every program that reads zips. An entry that cannot be used
    costs only itself: it comes with a problem.

    Raises:
        zipfile.BadZipFile, OSError, ValueError: the archive as a whole cannot be read.
    """
    latest: dict[tuple[tuple[str, ...], int | None], Entry] = {}
    for number, entry in enumerate(_unpacked(archive, target)):
        latest[entry.parts, number if entry.problem else None] = entry
    return list(latest.values())


def _unpacked(archive: Path, target: Path) -> Iterator[Entry]:
    with zipfile.ZipFile(archive) as file:
        entries = file.infolist()
        if len(entries) > _MAX_ENTRIES:
            raise ValueError(f"it has more than {_MAX_ENTRIES:,} entries")
        target.mkdir(parents=True, exist_ok=True)
        folders: dict[tuple[str, ...], Path] = {}
        left = _MAX_UNPACKED
        for info in entries:
            path = PurePosixPath(info.filename.replace("\\", "/"))
            parts = tuple(part for part in path.parts if part not in ("/", "..")) or ("unnamed",)
            parts = parts[-_MAX_DEPTH:]
            is_stamp = parts[-1] == "timestamp.txt"
            if info.is_dir() or (path.suffix.lower() != ".ipynb" and not parts[-1].lower().endswith(".ipynb") and not is_stamp):
                yield Entry(parts, None, "folder" if info.is_dir() else "file")
                continue
            problem = _problem(info, path)
            data = b""
            if problem is None:
                try:
                    data = _read(file, info, MAX_FILE if not is_stamp else _MAX_TIMESTAMP)
                except Exception as error:  # zlib, lzma and zipfile raise all kinds of things for damaged entries
                    problem = f"In the archive it is damaged ({type(error).__name__})."
            left -= len(data)
            if left < 0:
                problem, data = "The archive unpacks to more than 1 GB; this is behind that.", b""
            if problem is not None:
                yield Entry(parts, None, "file", problem)
                continue
            folder = folders.setdefault(parts[:-1], target / str(len(folders)))
            folder.mkdir(exist_ok=True)
            written = folder / ("timestamp.txt" if is_stamp else f"{len(list(folder.iterdir()))}.ipynb")
            written.write_bytes(data)
            yield Entry(parts, written, "file")


def _read(file: zipfile.ZipFile, info: zipfile.ZipInfo, limit: int) -> bytes:
    """At most one byte more than the limit, whatever the directory says about the size."""
    with file.open(info) as packed:
        return packed.read(limit + 1)


def _problem(info: zipfile.ZipInfo, path: PurePosixPath) -> str | None:
    if path.is_absolute() or ".." in path.parts or any(":" in part for part in path.parts):
        return "Its name in the archive points out of the archive."
    if stat.S_ISLNK(info.external_attr >> 16):
        return "In the archive it is a link to another file."
    if info.flag_bits & 1:
        return "In the archive it is encrypted."
    return None
