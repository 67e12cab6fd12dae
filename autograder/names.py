"""Names that come from outside, made safe to show, to store and to use as folder names."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable

_LONGEST = 100
_UNSAFE = set('/\\*?[]{}:|"<>')  # separators, and what shells, nbgrader's patterns or other systems misread


def printable(text: str) -> str:
    """The text with everything that could steer a terminal or break a line replaced by �."""
    return "".join(c if c.isprintable() else "\N{REPLACEMENT CHARACTER}" for c in text)


def student_name(raw: str) -> str:
    """A name that is printable, never empty, never a path, and at most 100 characters long; in any script."""
    text = unicodedata.normalize("NFC", raw.encode("utf-8", "replace").decode())
    kept = "".join("_" if c in _UNSAFE or not c.isprintable() else c for c in text).strip()
    kept = kept.lstrip(".").strip()[:_LONGEST].strip()
    return kept or "unnamed"


def distinct(raw_names: Iterable[str]) -> dict[str, str]:
    """A safe name for each raw one; two that would look the same get a number."""
    chosen: dict[str, str] = {}
    taken: set[str] = set()
    for raw in sorted(set(raw_names)):
        base = name = student_name(raw)
        number = 2
        while name in taken:
            name, number = f"{base}~{number}", number + 1
        taken.add(name)
        chosen[raw] = name
    return chosen
