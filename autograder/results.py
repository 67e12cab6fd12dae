"""What grading produces, and the one JSON document that it is written as."""

from __future__ import annotations

import dataclasses
import json
import os
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

SCHEMA = 1

ExerciseStatus = Literal["passed", "partial", "failed", "error", "timeout"]


@dataclass(frozen=True)
class CheckResult:
    """One check on one submission; `hint` is what the student reads when it did not pass."""

    title: str
    passed: bool
    hint: str | None
    weight: float


@dataclass(frozen=True)
class ExerciseResult:
    """One exercise of one submission."""

    name: str
    score: float
    max_score: float
    status: ExerciseStatus
    checks: tuple[CheckResult, ...]
    diagnosis: str | None = None


@dataclass(frozen=True)
class SubmissionResult:
    """One submission: graded, or rejected with a reason and no points."""

    student: str
    assignment: str | None
    file: str
    sha256: str | None
    status: Literal["graded", "rejected"]
    score: float
    max_score: float
    seconds: float
    reason: str | None = None
    exercises: tuple[ExerciseResult, ...] = field(default=())

    def to_json(self) -> dict[str, Any]:
        """As plain JSON values."""
        return dataclasses.asdict(self)

    @classmethod
    def from_json(cls, document: dict[str, Any]) -> SubmissionResult:
        """The inverse of `to_json`, for documents that this program wrote itself."""
        exercises = tuple(
            ExerciseResult(**{**exercise, "checks": tuple(CheckResult(**check) for check in exercise["checks"])})
            for exercise in document["exercises"]
        )
        return cls(**{**document, "exercises": exercises})


def document(isolation: str, submissions: Sequence[SubmissionResult]) -> dict[str, Any]:
    """The document that `softmark grade --json` writes."""
    return {"schema": SCHEMA, "isolation": isolation, "submissions": [result.to_json() for result in submissions]}


def write_json(path: Path, content: dict[str, Any]) -> None:
    """Write JSON so that a crash leaves either the old file or the whole new one."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(
        "w", dir=path.parent, delete=False, encoding="utf-8", errors="replace", suffix=".part"
    ) as file:
        json.dump(content, file, indent=1, ensure_ascii=False)
        file.write("\n")
    os.chmod(file.name, 0o644)
    os.replace(file.name, path)
