"""Finding the submissions in whatever an instructor points at: a notebook, a folder, a zip, a `submitted/` tree.

A folder and an archive are first reduced to the same thing, a list of what lies where; then the names above a notebook say
whose it is and for which assignment. Nothing is followed, nothing is trusted, and nobody who handed in something is missing
from the result.
"""

from __future__ import annotations

import os
import stat
import zipfile
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path, PurePosixPath

from autograder.archives import Entry, unpack
from autograder.course import Course
from autograder.errors import UsageError
from autograder.grading.process import Job
from autograder.names import distinct

_SUBMITTED = "submitted"
_NO_NOTEBOOK = "There is no notebook (a file that ends in .ipynb) in the hand-in."


def find_jobs(paths: Iterable[Path], course: Course, unpack_to: Path) -> list[Job]:
    """One job for each submission in `paths`, in a fixed order.

    Args:
        paths: notebooks, folders and zip files.
        course: tells which folder names are assignments.
        unpack_to: a folder for what is taken out of archives.

    Raises:
        UsageError: a path does not exist, or there is nothing to grade in any of them.
    """
    jobs: list[Job] = []
    for number, path in enumerate(paths):
        if not os.path.lexists(path):
            raise UsageError(f"{path} does not exist.")
        jobs += _jobs_in(path, course, unpack_to / f"archive-{number}")
    if not jobs:
        raise UsageError(f"There is no notebook (.ipynb) in {', '.join(map(str, paths))}.")
    names = distinct(job.student for job in jobs)
    return [replace(job, student=names[job.student]) for job in jobs]


def _jobs_in(path: Path, course: Course, unpack_to: Path) -> list[Job]:
    if path.is_dir() and not path.is_symlink():
        above = _parts_below_submitted(path)
        return _Grouping(course, above, _everything_below(path)).jobs()
    if path.is_dir():
        return [Job(path.name, str(path), problem="The folder is a link to another one. Hand in the files themselves.")]
    if path.suffix.lower() == ".zip":
        try:
            entries = unpack(path, unpack_to)
        except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError) as error:
            return [Job(path.stem, str(path), problem=f"The archive cannot be read ({error}).")]
        return _Grouping(course, (), entries).jobs()
    return [Job(path.stem, str(path))]


def _parts_below_submitted(folder: Path) -> tuple[str, ...]:
    """`submitted/alice` → ("alice",), so that a part of the tree can be graded as well."""
    parts = Path(os.path.abspath(folder)).parts
    return _below_submitted(parts) if _SUBMITTED in parts else ()


def _below_submitted(parts: tuple[str, ...]) -> tuple[str, ...]:
    return parts[len(parts) - parts[::-1].index(_SUBMITTED) :] if _SUBMITTED in parts else parts


def _everything_below(folder: Path) -> Iterator[Entry]:
    """Files, folders and links, in a fixed order; links are named, not followed."""
    for root, folders, files in os.walk(folder):
        folders.sort()
        for name in [*folders, *sorted(files)]:
            path = Path(root, name)
            parts = path.relative_to(folder).parts
            mode = path.lstat().st_mode
            if stat.S_ISLNK(mode) and path.is_dir():
                yield Entry(parts, path, "folder", "The folder is a link to another one. Hand in the files themselves.")
            else:
                yield Entry(parts, path, "folder" if stat.S_ISDIR(mode) else "file")


@dataclass(frozen=True)
class _Owner:
    student: str
    assignment: str | None


class _Grouping:
    """From entries to jobs: one for each notebook that counts, and one for each hand-in without any."""

    def __init__(self, course: Course, above: tuple[str, ...], entries: Iterable[Entry]) -> None:
        self.course, self.above = course, above
        self.notebooks: dict[_Owner, list[Entry]] = {}
        self.seen: dict[_Owner, str] = {}  # everybody with a folder of their own, and where
        for entry in entries:
            if not entry.is_leftover:
                self._add(entry)

    def _add(self, entry: Entry) -> None:
        parts = _below_submitted((*self.above, *entry.parts))
        in_folder = parts if entry.kind == "folder" else parts[:-1]
        known = in_folder[1] if len(in_folder) > 1 and in_folder[1] in self.course.assignments else None
        owner = _Owner(in_folder[0], known) if in_folder else _Owner(PurePosixPath(entry.parts[-1]).stem, None)
        if in_folder and (known or self._is_class(entry)):
            self.seen.setdefault(owner, str(entry.path or "/".join(entry.parts)))
        is_notebook = entry.kind == "file" and entry.parts[-1].lower().endswith(".ipynb")
        if is_notebook or (entry.problem and entry.kind == "folder" and len(parts) <= 2):
            self.notebooks.setdefault(owner, []).append(entry)

    def _is_class(self, entry: Entry) -> bool:
        """Whether top folders are students for sure, even without a notebook in them."""
        return bool(self.above) or _SUBMITTED in entry.parts[:-1]

    def jobs(self) -> list[Job]:
        jobs = [job for owner, entries in self.notebooks.items() for job in self._of_one(owner, entries)]
        with_notebook = {owner.student for owner in self.notebooks if owner.assignment is None}
        jobs += [
            Job(owner.student, where, owner.assignment, problem=_NO_NOTEBOOK)
            for owner, where in self.seen.items()
            if owner not in self.notebooks and owner.student not in with_notebook and self._is_last_word(owner)
        ]
        return sorted(jobs, key=lambda job: (job.student, job.assignment or "", job.file))

    def _is_last_word(self, owner: _Owner) -> bool:
        """`submitted/alice` alone says nothing when `submitted/alice/<assignment>` does."""
        return owner.assignment is not None or not any(
            other.student == owner.student and other.assignment for other in [*self.seen, *self.notebooks]
        )

    def _of_one(self, owner: _Owner, entries: list[Entry]) -> Iterator[Job]:
        """In `<student>/<assignment>/` only the notebook of that name counts, where there is one."""
        if owner.assignment is not None:
            exact = [entry for entry in entries if PurePosixPath(entry.parts[-1]).stem == owner.assignment]
            entries = sorted(exact or entries, key=lambda entry: (len(entry.parts), entry.parts))[:1]
        for entry in entries:
            yield Job(owner.student, str(entry.path or "/".join(entry.parts)), owner.assignment, problem=entry.problem)
