"""How one exercise's result looks in a check cell's output, in feedback pages and in formgrader."""

from __future__ import annotations

from html import escape

from autograder.results import CheckResult, ExerciseResult

_STATUS = {
    "passed": "all checks passed",
    "partial": "some checks passed",
    "failed": "not right yet",
    "error": "stopped by an error",
    "timeout": "stopped by a time limit",
}
_NOT_GRADED = "This exercise was not graded, because the hand-in could not be used. "


def as_text(exercise: ExerciseResult | None, reason: str | None, isolation: str) -> str:
    """Plain text, one line per check, and the isolation level that the grade was made under."""
    if exercise is None:
        return _NOT_GRADED + (reason or "")
    lines = [_headline(exercise)]
    for check in exercise.checks:
        lines.append(f"  {_mark(check)} {check.title}")
        if check.hint:
            lines.append(f"      {check.hint}")
    return "\n".join([*lines, f"  (isolation level: {isolation})"])


def as_html(exercise: ExerciseResult | None, reason: str | None, isolation: str) -> str:
    """A small self-contained fragment; whatever comes from a submission is escaped."""
    if exercise is None:
        return f'<p style="border-left:4px solid #b3261e;padding:4px 12px">{escape(_NOT_GRADED + (reason or ""))}</p>'
    share = round(100 * exercise.score / exercise.max_score) if exercise.max_score else 0
    colour = "#1b7f3b" if exercise.status == "passed" else "#a15c00" if exercise.status == "partial" else "#b3261e"
    rows = "".join(_row(check) for check in exercise.checks)
    return (
        f'<div style="max-width:52em;border-left:4px solid {colour};padding:4px 12px">'
        f'<p style="margin:0 0 6px"><strong>{escape(_headline(exercise))}</strong></p>'
        f'<div role="img" aria-label="{share} percent of the points" style="height:8px;background:#8884;border-radius:4px">'
        f'<div style="height:8px;width:{share}%;background:{colour};border-radius:4px"></div></div>'
        f'<ul style="list-style:none;margin:8px 0 0;padding:0">{rows}</ul>'
        f'<p style="margin:6px 0 0;font-size:85%;opacity:.7">isolation level: {escape(isolation)}</p></div>'
    )


def _headline(exercise: ExerciseResult) -> str:
    return f"{exercise.name}: {exercise.score:g} of {exercise.max_score:g} points, {_STATUS[exercise.status]}"


def _mark(check: CheckResult) -> str:
    return "✓ passed    " if check.passed else "✗ not passed"


def _row(check: CheckResult) -> str:
    colour = "#1b7f3b" if check.passed else "#b3261e"
    hint = f'<div style="margin-left:7.5em">{_with_code(check.hint)}</div>' if check.hint else ""
    return (
        f'<li style="margin:3px 0"><span style="display:inline-block;width:7.5em;color:{colour}">{_mark(check).strip()}</span>'
        f"<span>{escape(check.title)}</span>{hint}</li>"
    )


def _with_code(text: str) -> str:
    """Escaped text with `…` as code."""
    parts = escape(text).split("`")
    if len(parts) % 2 == 0:  # an odd number of back quotes: show them as they are
        return "`".join(parts)
    return "".join(f"<code>{part}</code>" if index % 2 else part for index, part in enumerate(parts))
