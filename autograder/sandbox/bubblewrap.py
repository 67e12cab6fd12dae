"""The command line that puts the fork server into namespaces of its own."""

from __future__ import annotations

import functools
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Mapping, Sequence
from pathlib import Path

INSIDE = Path(__file__).parent / "inside"
SCRATCH = "/scratch"
CODE = "/inside"
HIDDEN_PACKAGES = ("autograder", "solutions")


def readable_paths() -> list[str]:
    """What Python and its libraries need to read, and nothing of the course."""
    python = {os.path.realpath(path) for path in (sys.prefix, sys.base_prefix)} | {sys.prefix, sys.base_prefix}
    system = ["/usr", "/proc/cpuinfo", "/proc/meminfo", "/sys/devices/system/cpu", "/sys/kernel/mm/transparent_hugepage"]
    return [path for path in [*system, *sorted(python)] if os.path.exists(path) and path != "/"]


def hidden_paths() -> list[str]:
    """The trusted side's packages where they are installed among the readable ones."""
    folders = {Path(sysconfig.get_path(name)) for name in ("purelib", "platlib")}
    here = INSIDE.parents[2]  # where this very package lies: an editable install may be among the readable folders as well
    if any(here.is_relative_to(path) for path in readable_paths()):
        folders.add(here)
    return sorted(str(found) for folder in folders for name in HIDDEN_PACKAGES if (found := folder / name).exists())


def command(python_arguments: Sequence[str], environment: Mapping[str, str]) -> list[str]:
    """Bubblewrap's arguments around `python …`: all namespaces, a read-only system, no capability but one.

    The capability mounts each submission's private scratch; the fork that runs student code drops it first.
    """
    arguments = [
        "bwrap", "--unshare-all", "--unshare-user", *_optional("--disable-userns"), "--die-with-parent",
        "--new-session", "--clearenv", "--cap-drop", "ALL", "--cap-add", "CAP_SYS_ADMIN", "--hostname", "sandbox",
    ]  # fmt: skip
    for path in readable_paths():
        arguments += ["--ro-bind", path, path]
    for path in hidden_paths():
        arguments += ["--tmpfs", path]
    for name in ("lib", "lib64", "bin", "sbin"):
        if os.path.islink(f"/{name}"):
            arguments += ["--symlink", f"usr/{name}", f"/{name}"]
        elif os.path.isdir(f"/{name}"):
            arguments += ["--ro-bind", f"/{name}", f"/{name}"]
    if os.path.exists("/etc/ld.so.cache"):
        arguments += ["--ro-bind", "/etc/ld.so.cache", "/etc/ld.so.cache"]
    arguments += ["--dev", "/dev", "--tmpfs", SCRATCH, "--ro-bind", str(INSIDE), CODE]
    arguments += ["--remount-ro", "/dev", "--remount-ro", "/", "--chdir", "/"]
    for name, value in environment.items():
        arguments += ["--setenv", name, value]
    return [*arguments, *python_arguments]


@functools.cache
def problem() -> str | None:
    """Why bubblewrap cannot be used here, or None when it can: it is tried, not looked up."""
    if not sys.platform.startswith("linux"):
        return "bubblewrap needs Linux"
    if shutil.which("bwrap") is None:
        return "bubblewrap is not installed (on Debian and Ubuntu: apt-get install bubblewrap)"
    try:
        trial = subprocess.run(
            command(["true"], {"PATH": "/usr/bin:/bin"}), capture_output=True, text=True, timeout=20, check=False, cwd="/"
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return f"bubblewrap could not be started ({error})"
    if trial.returncode:
        reason = (trial.stderr.strip().splitlines() or ["no reason given"])[-1][:300]
        return f"bubblewrap may not make namespaces here ({reason})"
    return None


@functools.cache
def _optional(flag: str) -> tuple[str, ...]:
    """The flag where the installed bubblewrap knows it."""
    known = subprocess.run(["bwrap", "--help"], capture_output=True, text=True, check=False)
    return (flag,) if flag in known.stdout + known.stderr else ()
