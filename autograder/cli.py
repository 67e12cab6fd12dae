"""The command `softmark`."""

from __future__ import annotations

import json
import os
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.table import Table

from autograder import __version__
from autograder.course import Course
from autograder.errors import CourseError, GraderError, SoftmarkError, UsageError
from autograder.names import printable
from autograder.results import SubmissionResult, document, write_json

_USAGE, _FAILED = 2, 1


def _complain(text: str) -> None:
    Console(stderr=True, highlight=False).print(f"softmark: {text}", style="red", markup=False, soft_wrap=True)


class _Commands(click.Group):
    """Turns the program's own errors into a message and an exit status."""

    def invoke(self, ctx: click.Context) -> object:
        try:
            return super().invoke(ctx)
        except (UsageError, CourseError) as error:
            _complain(str(error))
            ctx.exit(_USAGE)
        except SoftmarkError as error:
            _complain(str(error))
            ctx.exit(_FAILED)


@click.group(cls=_Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="softmark")
@click.option("--course", "course_folder", type=click.Path(path_type=Path), help="Course folder (default: the one you are in).")
@click.pass_context
def main(ctx: click.Context, course_folder: Path | None) -> None:
    """Grade PyTorch notebooks so that the grade can be trusted.

    \b
    First time here?   softmark demo
    Before the term:   softmark release        (source/ → release/, what students get)
    After a deadline:  softmark grade submitted/
    Something odd?     softmark doctor
    """
    ctx.obj = course_folder


def _course(ctx: click.Context) -> Course:
    return Course.find(ctx.obj)


@main.command()
@click.argument("assignments", nargs=-1)
@click.option("--check", is_flag=True, help="Change nothing; exit with 1 when release/ is out of date.")
@click.pass_context
def release(ctx: click.Context, assignments: tuple[str, ...], check: bool) -> None:
    """Make the students' notebooks in release/ from source/ (default: all assignments).

    \b
    softmark release                      after you have changed a source notebook
    softmark release softmax_regression   only this one
    softmark release --check              for CI: is release/ what source/ gives?
    """
    from autograder.release import make_release, stale_files

    course = _course(ctx)
    names = [course.assignment(name).name for name in assignments] or list(course.assignments)
    console = Console(highlight=False)
    if not check:
        with console.status(f"nbgrader generates {', '.join(names)} …"):
            make_release(course, names)
        console.print(f"release/ holds {', '.join(names)}. Commit it together with source/.")
        return
    stale = stale_files(course, names)
    for line in stale:
        console.print(f"release/{line}", style="red")
    if stale:
        console.print("release/ is out of date. Run `softmark release` and commit the result.")
        ctx.exit(_FAILED)
    console.print(f"release/ is up to date ({', '.join(names)}).")


@main.command()
@click.argument("paths", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--json", "json_file", type=click.Path(path_type=Path), help="Write all results to this file.")
@click.option("--workers", type=click.IntRange(1), default=None, help="Grading processes (default: the cores).")
@click.option("--no-gradebook", is_flag=True, help="Only print (and write the JSON); leave the gradebook alone.")
@click.option("--trust-submissions", is_flag=True, help="Run student code even where this machine cannot isolate it.")
@click.option("--limit", "limits", multiple=True, metavar="NAME=VALUE", help="Change a limit, e.g. memory=4096; see below.")
@click.pass_context
def grade(
    ctx: click.Context, paths: tuple[Path, ...], json_file: Path | None, workers: int | None, no_gradebook: bool,
    trust_submissions: bool, limits: tuple[str, ...],
) -> None:  # fmt: skip
    """Grade submissions: notebooks, folders, zip files, or a tree submitted/<student>/<assignment>/.

    \b
    softmark grade submitted/                         the whole class, into the gradebook
    softmark grade submitted/alice                    one student
    softmark grade alice.ipynb --no-gradebook         one file, only to see
    softmark grade handins.zip --json results.json    an archive, and a file for other programs

    Limits of one submission (times in seconds, memory, scratch and reply in MB; --limit may be repeated): cell_seconds,
    cell_cpu_seconds, call_seconds, exercise_seconds, exercise_cpu_seconds, submission_seconds, submission_cpu_seconds,
    memory, scratch, inodes, threads, reply, output.

    Exit status: 0 every submission has a grade, 1 the grader failed on some, 2 usage.
    """
    from autograder.grading.run import grade_paths
    from autograder.sandbox.limits import Limits

    chosen = Limits().changed(dict(limit.partition("=")[::2] for limit in limits))
    console = Console(highlight=False)
    course = _course(ctx)
    with tempfile.TemporaryDirectory(prefix="softmark-unpacked-") as folder, _progress(console) as progress:
        run = grade_paths(
            course, paths, Path(folder), workers=workers or _cores(), limits=chosen, trusted=trust_submissions,
            progress=progress,
        )  # fmt: skip
        if json_file is not None:
            write_json(json_file, document(run.isolation, run.results))
        recorded = None if no_gradebook else _record(course, run.isolation, run.results, console)
    print_table(console, run.results)
    for failure in run.failures:
        text = _escaped(f"No grade for {failure.job.student} ({failure.job.file}): {failure.reason}")
        console.print(text, style="red", soft_wrap=True)
    where = "gradebook not touched" if recorded is None else f"{recorded} recorded in {course.root / 'gradebook.db'}"
    console.print(f"{len(run.results)} graded, isolation level {run.isolation}, {where}.")
    if json_file is not None:
        console.print(f"All results: {json_file}")
    if run.interrupted:
        console.print("Interrupted: what was graded until then is above; run the command again for the rest.", style="yellow")
    ctx.exit(_FAILED if run.failures or run.interrupted else 0)


def _record(course: Course, isolation: str, results: list[SubmissionResult], console: Console) -> int | None:
    """How many grades are in the gradebook now; None when there was nothing to record.

    Raises:
        GraderError: some did not arrive there.
    """
    from autograder.nbgrader_runs import record

    own = (course.root / "source", course.root / "release")
    foreign = [r for r in results if not any(folder in Path(r.file).resolve().parents for folder in own)]
    recordable = {(r.student, r.assignment) for r in foreign if r.assignment in course.assignments}
    if not recordable:
        return None
    with console.status("nbgrader records the grades …"):
        arrived = {(r.student, r.assignment) for r in record(course, isolation, foreign)}
    if lost := sorted(f"{student}, {assignment}" for student, assignment in recordable - arrived):
        raise GraderError(f"These grades did not arrive in the gradebook: {'; '.join(lost)}. --json keeps them in a file.")
    return len(arrived)


def _cores() -> int:
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class _Bar:
    """A live line on a terminal, and one plain line per tenth of the work in a log."""

    def __init__(self, console: Console, bar: Progress) -> None:
        self.console, self.bar = console, bar
        self.task = bar.add_task("grading", total=None, visible=False)
        self.total = self.done = 0

    def begin(self, total: int) -> None:
        self.total = total
        self.bar.update(self.task, total=total, visible=True)

    def advance(self, text: str) -> None:
        self.done += 1
        self.bar.update(self.task, advance=1, description=_escaped(text))
        step = max(1, self.total // 10)
        if not self.console.is_terminal and (self.done % step == 0 or self.done == self.total):
            self.console.print(f"{self.done}/{self.total} graded")


@contextmanager
def _progress(console: Console) -> Iterator[_Bar]:
    columns = (
        TextColumn("[progress.description]{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
        TimeRemainingColumn(),
    )  # fmt: skip
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        yield _Bar(console, bar)


_COLOUR = {"passed": "green", "partial": "yellow", "failed": "red", "error": "red", "timeout": "magenta"}
_SIGN = {"passed": "●", "partial": "◐", "failed": "○", "error": "!", "timeout": "⧗"}


def print_table(console: Console, results: list[SubmissionResult]) -> None:
    """One line for each submission: points, and a sign for each exercise."""
    table = Table(box=None, pad_edge=False)
    for column in ("student", "assignment"):
        table.add_column(column, no_wrap=True)
    table.add_column("points", justify="right", no_wrap=True)
    table.add_column("exercises  ● right ◐ partly ○ wrong ! error ⧗ time")
    table.add_column("s", justify="right", no_wrap=True)
    for result in results:
        signs = " ".join(f"[{_COLOUR[e.status]}]{_SIGN[e.status]}[/]" for e in result.exercises)
        reason = f"[red]rejected:[/] {_escaped(result.reason or '')}"
        table.add_row(
            _escaped(result.student), _escaped(result.assignment or "?"), f"{result.score:g} / {result.max_score:g}",
            signs if result.status == "graded" else reason, f"{result.seconds:.1f}",
        )  # fmt: skip
    console.print(table)


def _escaped(text: str) -> str:
    """Text of unknown origin, without control characters and rich's markup."""
    from rich.markup import escape

    return escape(printable(text))


@main.command()
@click.option("--json", "as_json", is_flag=True, help="Print JSON instead of a table.")
def doctor(as_json: bool) -> None:
    """Say what this machine offers: isolation level, libraries, devices, each with a reason.

    Exit status 1 when student code cannot be isolated at all.
    """
    from autograder.doctor import examine
    from autograder.sandbox.level import Level, best_level

    findings = examine()
    if as_json:
        click.echo(json.dumps([vars(finding) for finding in findings], indent=1))
    else:
        console = Console(highlight=False)
        for finding in findings:
            console.print(
                f"{'[green]✓[/]' if finding.fine else '[yellow]![/]'} [bold]{finding.name}[/]: {_escaped(finding.value)}"
            )
            if finding.remedy:
                console.print(f"    → {finding.remedy}")
    sys.exit(_FAILED if best_level() is Level.NONE else 0)


@main.command()
@click.option(
    "--folder", type=click.Path(path_type=Path), default=None, help="Where to build the demo course (default: demo/)."
)
@click.option("--trust-submissions", is_flag=True, help="Run it even where this machine cannot isolate code.")
@click.pass_context
def demo(ctx: click.Context, folder: Path | None, trust_submissions: bool) -> None:
    """Grade a small class for real: right, unfinished, wrong, broken and hostile submissions.

    Builds a course of its own in demo/, grades it, writes the gradebook and the feedback pages, and says what to open.
    """
    from autograder.demo import run_demo

    console = Console(highlight=False)
    course = _course(ctx)
    with _progress(console) as progress:
        outcome = run_demo(course, folder or course.root / "demo", _cores(), trust_submissions, progress, console)
    print_table(console, outcome.results)
    console.print(f"\nIsolation level: {outcome.isolation}.")
    for what, path in outcome.to_open.items():
        console.print(f"{what}: [bold]{path}[/]", soft_wrap=True)
    if outcome.failures:
        raise GraderError("; ".join(f"{failure.job.file}: {failure.reason}" for failure in outcome.failures))
