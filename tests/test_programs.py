"""Every right program gets full points, every wrong one does not, and a matter of style costs at most a quarter.

The programs lie in `programs/<assignment>/<exercise>.py`, one section each: `# === right|wrong|quarter: name — why`.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

_HEADER = re.compile(r"^# === (right|wrong|quarter): (\S+) — (.+)$", re.MULTILINE)
_FOLDER = Path(__file__).parent / "programs"


@dataclass(frozen=True)
class Program:
    assignment: str
    exercise: str
    kind: str
    name: str
    why: str
    code: str


def _programs() -> list[Program]:
    found = []
    for path in sorted(_FOLDER.glob("*/*.py")):
        parts = _HEADER.split(path.read_text(encoding="utf-8"))[1:]
        for kind, name, why, code in zip(*[iter(parts)] * 4, strict=True):
            found.append(Program(path.parent.name, path.stem, kind, name, why, code.strip() + "\n"))
    return found


def _of_kind(kind: str) -> pytest.MarkDecorator:
    chosen = [program for program in _programs() if program.kind == kind]
    return pytest.mark.parametrize("program", chosen, ids=lambda p: f"{p.assignment}-{p.exercise}-{p.name}")


def _explained(program: Program, result) -> str:
    failed = [f"{check.title}: {check.hint}" for check in result.checks if not check.passed]
    return f"{program.why}\n{result.score} of {result.max_score}\n" + "\n".join(failed)


@_of_kind("right")
def test_right_program_gets_full_points(program, grade_program):
    result = grade_program(program.assignment, program.exercise, program.code)
    assert result.status == "passed", _explained(program, result)
    assert result.score == result.max_score


@_of_kind("wrong")
def test_wrong_program_does_not_pass(program, grade_program):
    result = grade_program(program.assignment, program.exercise, program.code)
    assert result.status != "passed", program.why
    assert result.score < result.max_score
    assert all(check.hint for check in result.checks if not check.passed)


@_of_kind("quarter")
def test_matter_of_style_costs_at_most_a_quarter(program, grade_program):
    result = grade_program(program.assignment, program.exercise, program.code)
    assert 0.75 * result.max_score <= result.score, _explained(program, result)
