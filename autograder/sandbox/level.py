"""How well this machine can separate student code from everything else."""

from __future__ import annotations

import enum
import functools
import os
import sys
from dataclasses import dataclass

from autograder.sandbox import bubblewrap, policy
from autograder.sandbox.inside import layers


class Level(enum.StrEnum):
    """Isolation levels, best first; every result carries the one it was made under."""

    FULL = "full"
    REDUCED = "reduced"
    NONE = "none"


@dataclass(frozen=True)
class Layer:
    """One layer of isolation on this machine.

    Attributes:
        name: what it is called.
        purpose: what it keeps student code from.
        problem: why it is missing, or None when it is there.
        remedy: what to do about it.
    """

    name: str
    purpose: str
    problem: str | None
    remedy: str


@functools.cache
def layers_here() -> tuple[Layer, ...]:
    """What this machine offers, found out by trying."""
    return (
        Layer(
            "namespaces (bubblewrap)",
            "student code sees no course folder, no network, no other process",
            bubblewrap.problem(),
            "Install bubblewrap (Debian, Ubuntu: apt-get install bubblewrap) and allow user namespaces.",
        ),
        Layer(
            "Landlock",
            "the kernel refuses files outside the working folder",
            _landlock_problem(),
            "Use Linux 5.13 or newer with Landlock among the active security modules.",
        ),
        Layer(
            "system-call filter (libseccomp)",
            "no new programs, no sockets, only as many processes as the grader grants",
            _seccomp_problem(),
            "Install libseccomp 2.5 or newer (Debian, Ubuntu: apt-get install libseccomp2).",
        ),
    )


def best_level() -> Level:
    """The strongest level that all its layers allow."""
    namespaces, landlock, seccomp = layers_here()
    if landlock.problem or seccomp.problem:
        return Level.NONE
    return Level.REDUCED if namespaces.problem else Level.FULL


def _landlock_problem() -> str | None:
    if not sys.platform.startswith("linux"):
        return f"Landlock is a part of Linux; this is {sys.platform}"
    if layers.landlock_version() == 0:
        return f"this kernel ({os.uname().release}) has no Landlock, or it is switched off"
    return None


def _seccomp_problem() -> str | None:
    if not sys.platform.startswith("linux"):
        return f"system-call filters are a part of Linux; this is {sys.platform}"
    try:
        policy.compile_policy()
    except (policy.PolicyUnavailable, OSError, RuntimeError, ValueError) as error:
        return str(error)
    return None
