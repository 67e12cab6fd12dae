"""Proof that the isolation holds: the sandbox is attacked in earnest before the first submission runs in it."""

from __future__ import annotations

import contextlib
import secrets
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from autograder.sandbox.worker import Worker

_SECONDS = 20.0

# Runs inside, as a submission would. Each attempt answers what it got; anything but a refusal is a hole.
_ATTEMPTS = """
import os, signal, socket

def read(path):
    with open(path) as file:
        return file.read()

def write(path):
    with open(path, "w") as file:
        file.write("written from inside")
    return "written"

def connect(port):
    socket.create_connection(("127.0.0.1", port), timeout=2).close()
    return "connected"

def kill(pid):
    os.kill(pid, signal.SIGKILL)
    return "killed"

def fork():
    pid = os.fork()
    if pid == 0:
        os._exit(0)
    os.waitpid(pid, 0)
    return "forked"
"""


@dataclass(frozen=True)
class Probe:
    """One attempt from inside; `hole` says what came of it when it was not refused."""

    name: str
    hole: str | None


def probe(worker: Worker) -> list[Probe]:
    """Attack the sandbox from inside a session of `worker`, just as a submission could.

    Tries to read a planted secret and to write beside it, to connect to a planted listener, to kill a planted process, and
    to start a process.
    """
    with _planted() as (folder, secret, port, victim), worker.session(time.monotonic() + _SECONDS) as session:
        session.run_cell(_ATTEMPTS, "probe", 0)
        with session.exercise(time.monotonic() + _SECONDS) as process:

            def attempt(name: str, *arguments: Any) -> Any:
                reply = process.call(name, arguments, {}, 0)
                return None if reply.error is not None else reply.value

            written = folder / "written"
            results = [
                Probe("read a file of the grader", _hole(attempt("read", str(folder / "secret")) == secret, "it was read")),
                Probe("write beside it", _hole(attempt("write", str(written)) and written.exists(), "it was written")),
                Probe("connect to a local server", _hole(attempt("connect", port), "the connection was made")),
                Probe("kill a process", _hole(attempt("kill", victim.pid) and _is_dead(victim), "it was killed")),
                Probe("start a process", _hole(attempt("fork"), "it was started")),
            ]
    return results


def _hole(found: Any, words: str) -> str | None:
    return words if found else None


def _is_dead(victim: subprocess.Popen[bytes]) -> bool:
    time.sleep(0.05)
    return victim.poll() is not None


@contextlib.contextmanager
def _planted() -> Iterator[tuple[Path, str, int, subprocess.Popen[bytes]]]:
    """A folder that anybody may read and write, with a secret in it; a listening port; a process to kill."""
    with tempfile.TemporaryDirectory(prefix="softmark-probe-") as name, socket.create_server(("127.0.0.1", 0)) as server:
        folder, secret = Path(name), secrets.token_hex(16)
        folder.chmod(0o777)
        (folder / "secret").write_text(secret)
        victim = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)"], stdin=subprocess.DEVNULL)
        try:
            yield folder, secret, server.getsockname()[1], victim
        finally:
            victim.kill()
            victim.wait()
