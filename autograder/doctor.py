"""What this machine offers for grading, each with a reason and a remedy where something is missing."""

from __future__ import annotations

import importlib.metadata
import os
import platform
import shutil
import sys
from dataclasses import dataclass

from autograder.errors import GraderError
from autograder.sandbox.level import Level, best_level, layers_here
from autograder.sandbox.probes import probe
from autograder.sandbox.worker import Worker

_PROMISES = {
    Level.FULL: "Student code cannot see the course, the network or other processes, and ends when its time is up.",
    Level.REDUCED: "Student code cannot read the course's files or open connections, but it shares the process and user "
    "space of this machine, and its working folder is bounded per file only.",
    Level.NONE: "Student code would run with your rights. Grading is refused unless --trust-submissions is given.",
}


@dataclass(frozen=True)
class Finding:
    """One line of the examination; `remedy` is set where something is missing."""

    name: str
    value: str
    fine: bool = True
    remedy: str | None = None


def examine() -> list[Finding]:
    """Look at everything that grading depends on."""
    return [_isolation(), *_layers(), *_proof(), _user(), *_libraries(), *_devices()]


def _isolation() -> Finding:
    level = best_level()
    return Finding("isolation level", f"{level}. {_PROMISES[level]}", level is Level.FULL)


def _layers() -> list[Finding]:
    return [
        Finding(
            layer.name,
            layer.problem or f"works: {layer.purpose}",
            layer.problem is None,
            layer.remedy if layer.problem else None,
        )
        for layer in layers_here()
    ]


def _proof() -> list[Finding]:
    """The sandbox is started, and attacked from inside."""
    level = best_level()
    if level is Level.NONE:
        return []
    try:
        with Worker(level) as worker:
            worker.start()
            results = probe(worker)
    except GraderError as error:
        return [Finding("proof", str(error), False, "Say what this command prints when you ask for help.")]
    holes = [f"{result.name}: {result.hole}" for result in results if result.hole]
    tried = ", ".join(result.name for result in results)
    return [
        Finding(
            "proof", "; ".join(holes) or f"refused from inside: {tried}", not holes, "Do not grade here." if holes else None
        )
    ]


def _user() -> Finding:
    if not hasattr(os, "getuid") or os.getuid() != 0:
        return Finding("user", "an ordinary user: the best one to grade with")
    return Finding("user", "root: inside the sandbox everything is read-only and root has no capabilities", True)


def _libraries() -> list[Finding]:
    names = ("torch", "torchvision", "numpy", "nbgrader", "jupyterlab", "pytest")
    python = Finding("Python", f"{platform.python_version()} ({sys.executable})")
    return [python, *(_library(name) for name in names)]


def _library(name: str) -> Finding:
    try:
        return Finding(name, importlib.metadata.version(name))
    except importlib.metadata.PackageNotFoundError:
        return Finding(name, "is not installed", False, "Run `make setup` in the course folder.")


def _devices() -> list[Finding]:
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    import torch

    accelerator = torch.accelerator.current_accelerator() if torch.accelerator.is_available() else None
    device = f"{accelerator} ({torch.accelerator.device_count()})" if accelerator else "none; everything is graded on the CPU"
    return [Finding("cores", str(cores)), Finding("accelerator", device), _disk()]


def _disk() -> Finding:
    free = shutil.disk_usage(os.getcwd()).free >> 20
    fine = free > 500
    remedy = None if fine else "Make room: grading writes a notebook for each submission."
    return Finding("free disk space", f"{free:,} MB", fine, remedy)
