"""Finding the submissions in whatever an instructor points at: a notebook, a folder, a zip, a `submitted/` tree."""

from __future__ import annotations

import os
import stat
import zipfile
from collections.abc import Iterable, Iterator
from pathlib import Path, PurePosixPath

from autograder.course import Course
from autograder.errors import UsageError
from autograder.grading.process import Job
from autograder.intake import MAX_FILE

_SUBMITTED = "submitted"
_MAX_ENTRIES = 20_000
_MAX_UNPACKED = 1 << 30
_IGNORED = ("__MACOSX", ".ipynb_checkpoints")


def find_jobs(paths: Iterable[Path], course: Course, unpack_to: Path) -> list[Job]:
    """One job for each submission in `paths`, in a fixed order.

    Args:
        paths: notebooks, folders and zip files.
        course: tells which folder names are assignments.
        unpack_to: an empty folder for what is taken out of archives.

    Raises:
        UsageError: a path does not exist, or there is nothing to grade in it.
    """
    jobs: list[Job] = []
    for path in paths:
        found = list(_jobs_in(path, course, unpack_to))
        if not found:
            raise UsageError(f"There is no notebook (.ipynb) in {path}.")
        jobs += found
    return jobs


def _jobs_in(path: Path, course: Course, unpack_to: Path) -> Iterator[Job]:
    if not os.path.lexists(path):
        raise UsageError(f"{path} does not exist.")
    if path.is_dir():
        yield from _jobs_in_folder(path, course)
    elif path.suffix.lower() == ".zip":
        yield from _jobs_in_zip(path, course, unpack_to)
    else:
        yield Job(path.stem, str(path), None)


def _jobs_in_folder(folder: Path, course: Course) -> Iterator[Job]:
    """Notebooks below a folder; the folder names above a notebook say whose it is and for which assignment."""
    above = _parts_below_submitted(folder)
    groups: dict[tuple[str, str | None], list[Path]] = {}
    for path in _notebooks_below(folder):
        parts = (*above, *path.relative_to(folder).parts[:-1])
        student = parts[0] if parts else path.stem
        assignment = parts[1] if len(parts) > 1 else None
        groups.setdefault((student, assignment), []).append(path)
    for (student, assignment), paths in sorted(groups.items(), key=lambda item: (item[0][0], item[0][1] or "")):
        yield from (Job(student, str(path), assignment) for path in _one_per_assignment(paths, assignment, course))
    yield from _empty_handins(folder, above, course)


def _parts_below_submitted(folder: Path) -> tuple[str, ...]:
    """`submitted/alice` → ("alice",), so that a part of the tree can be graded as well."""
    parts = Path(os.path.abspath(folder)).parts
    if _SUBMITTED not in parts:
        return ()
    return parts[len(parts) - parts[::-1].index(_SUBMITTED) :]


def _notebooks_below(folder: Path) -> list[Path]:
    """Notebook files, and links that pretend to be some, in a fixed order; links to folders are not followed."""
    found = []
    for root, folders, files in os.walk(folder):
        folders[:] = sorted(name for name in folders if name not in _IGNORED and not name.startswith("."))
        names = [name for name in files if name.lower().endswith(".ipynb") and not name.startswith("._")]
        found += [Path(root, name) for name in sorted(names)]
    return found


def _one_per_assignment(paths: list[Path], assignment: str | None, course: Course) -> list[Path]:
    """In `<student>/<assignment>/` only the notebook of that name counts, where there is one."""
    if assignment in course.assignments:
        exact = [path for path in paths if path.stem == assignment]
        return (exact or paths)[:1]
    return paths


def _empty_handins(folder: Path, above: tuple[str, ...], course: Course) -> Iterator[Job]:
    """Folders `<student>/<assignment>` without any notebook: rejected, so that they are not simply missing."""
    depth = 2 - len(above)
    places = sorted(folder.glob("/".join(["*"] * depth))) if depth > 0 else [folder]
    for path in places:
        parts = (*above, *path.relative_to(folder).parts)
        if path.is_dir() and len(parts) == 2 and parts[1] in course.assignments and not _notebooks_below(path):
            yield Job(
                parts[0], str(path), parts[1], problem="There is no notebook (a file that ends in .ipynb) in the hand-in."
            )


def _jobs_in_zip(archive: Path, course: Course, unpack_to: Path) -> Iterator[Job]:
    """Unpack only notebooks, under names of our own making, and treat the result like a folder."""
    target = unpack_to / archive.stem
    try:
        with zipfile.ZipFile(archive) as file:
            problems = list(_unpack(file, target))
    except (zipfile.BadZipFile, OSError, RuntimeError, NotImplementedError, ValueError) as error:
        yield Job(archive.stem, str(archive), None, problem=f"The archive cannot be read ({error}).")
        return
    yield from problems
    if target.is_dir():
        yield from _jobs_in_folder(target, course)


def _unpack(file: zipfile.ZipFile, target: Path) -> Iterator[Job]:
    entries = file.infolist()
    if len(entries) > _MAX_ENTRIES:
        raise ValueError(f"it has more than {_MAX_ENTRIES} entries")
    left = _MAX_UNPACKED
    for entry in entries:
        path = PurePosixPath(entry.filename.replace("\\", "/"))
        hidden = any(part in _IGNORED or part.startswith(".") for part in path.parts if part != "..")
        if entry.is_dir() or path.suffix.lower() != ".ipynb" or hidden:
            continue
        problem = _entry_problem(entry, path)
        if problem:
            yield Job(path.stem, entry.filename, None, problem=problem)
            continue
        with file.open(entry) as packed:
            data = packed.read(MAX_FILE + 1)  # the size in the directory may be a lie
        left -= len(data)
        if left < 0:
            raise ValueError("it unpacks to more than 1 GB")
        destination = target.joinpath(*path.parts)
        destination.parent.mkdir(parents=True, exist_ok=True)
        destination.write_bytes(data)


def _entry_problem(entry: zipfile.ZipInfo, path: PurePosixPath) -> str | None:
    if path.is_absolute() or ".." in path.parts or any(":" in part or "\0" in part for part in path.parts):
        return "Its name in the archive points out of the archive."
    if stat.S_ISLNK(entry.external_attr >> 16):
        return "In the archive it is a link to another file."
    if entry.flag_bits & 1:
        return "In the archive it is encrypted."
    return None
