"""One submission's process as the grader sees it: cells to run, and forks that answer one exercise's calls."""

from __future__ import annotations

import contextlib
import socket
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from autograder.sandbox.channel import Channel, SessionEnded
from autograder.sandbox.inside import wire
from autograder.sandbox.limits import Limits

_FORK_ENDS_SECONDS = 1.0


@dataclass(frozen=True)
class Reply:
    """What came back from one request: a plain value, or the error that the student's code raised."""

    value: Any = None
    error: Mapping[str, Any] | None = None


class Session:
    """One submission's process, seen from the grader.

    Attributes:
        lost: it does not answer any more; only a new session can go on.
    """

    def __init__(self, connection: socket.socket, control: socket.socket, limits: Limits, ends_at: float) -> None:
        self._channel, self._control = Channel(connection, limits.reply), control
        self.limits, self.ends_at = limits, ends_at
        self.lost = False

    def close(self) -> None:
        """Hang up."""
        self._channel.close()

    def _ask(self, message: Mapping[str, Any], buffers: Sequence[bytes] = ()) -> dict[str, Any]:
        deadline = min(time.monotonic() + self.limits.cell_seconds, self.ends_at)
        return self._channel.ask(message, buffers, deadline)[0]

    def write_files(self, files: Mapping[str, bytes]) -> None:
        """Put the assignment's own files into the working folder."""
        tree, buffers = wire.encode({name: np.frombuffer(data, np.uint8) for name, data in files.items()})
        self._ask({"op": "files", "files": tree}, buffers)

    def run_cell(self, source: str, name: str, seed: int) -> Reply:
        """Run one code cell; an error in it is reported, not raised.

        Raises:
            SessionEnded: the cell never ended, ended the process, or broke the protocol.
        """
        limits = {"output": self.limits.output, "cpu": self.limits.cell_cpu_seconds}
        answer = self._ask({"op": "cell", "source": source, "name": name, "seed": seed, **limits})
        return Reply(error=_error(answer.get("error")))

    @contextlib.contextmanager
    def exercise(self, deadline: float) -> Iterator[ExerciseProcess]:
        """A fork of the notebook as it is now, for one exercise's checks, until `deadline` (monotonic) at the latest.

        Raises:
            SessionEnded: the session itself has died.
        """
        ours, theirs = socket.socketpair()
        deadline = min(deadline, self.ends_at)
        message = {"op": "exercise", "cpu": self.limits.exercise_cpu_seconds}
        try:
            self._control.send(b"fork")  # the one fork that the fork server grants now
        except OSError:
            raise SessionEnded("died", "the fork server ended") from None
        self._channel.send(message, (), deadline, theirs.fileno())
        theirs.close()
        process = ExerciseProcess(ours, self.limits, deadline)
        try:
            yield process
        finally:
            process.close()
            self._collect(process)

    def _collect(self, process: ExerciseProcess) -> None:
        """Wait a moment for the fork's end; a session whose fork does not end is of no use any more."""
        if process.hangs:
            self.lost = True
            return
        try:
            exit_code = self._channel.receive(time.monotonic() + _FORK_ENDS_SECONDS)[0].get("exit")
        except SessionEnded:
            self.lost = True
            return
        process.exit_code = exit_code if type(exit_code) is int else None


class ExerciseProcess:
    """A fork that answers the calls of one exercise's checks."""

    def __init__(self, connection: socket.socket, limits: Limits, deadline: float) -> None:
        self._channel, self._limits, self._deadline = Channel(connection, limits.reply), limits, deadline
        self.hangs = False
        self.exit_code: int | None = None

    def close(self) -> None:
        """Hang up; the fork ends itself."""
        self._channel.close()

    def call(self, name: str, arguments: Sequence[Any], keywords: Mapping[str, Any], seed: int) -> Reply:
        """Call the student's function `name`."""
        return self._request({"op": "call", "name": name, "seed": seed}, arguments, keywords)

    def scenario(self, source: str, name: str, arguments: Sequence[Any], keywords: Mapping[str, Any], seed: int) -> Reply:
        """Run the function `name`, defined by `source`, with the student's names as its first argument."""
        message = {"op": "scenario", "source": source, "name": name, "seed": seed}
        return self._request(message, arguments, keywords)

    def define(self, source: str) -> None:
        """Replace names of the student's by working ones."""
        self._request({"op": "define", "source": source}, (), {})

    def _request(self, message: dict[str, Any], arguments: Sequence[Any], keywords: Mapping[str, Any]) -> Reply:
        tree, buffers = wire.encode([list(arguments), dict(keywords)])
        deadline = min(time.monotonic() + self._limits.call_seconds, self._deadline)
        try:
            answer, payload = self._channel.ask(
                {**message, "arguments": tree, "output": self._limits.output, "reply": self._limits.reply}, buffers, deadline
            )
            if answer.get("ok") is not True:
                return Reply(error=_error(answer.get("error")) or {"type": "Error", "message": ""})
            return Reply(wire.decode(answer.get("value"), payload))
        except wire.WireError as error:
            raise SessionEnded("protocol", str(error)) from None
        except SessionEnded as ended:
            self.hangs = ended.reason == "time"
            raise


def _error(claim: Any) -> dict[str, Any] | None:
    """The parts of an error report that have the right types; nothing else gets through."""
    if type(claim) is not dict:
        return None
    keys = ("type", "message", "code", "outer", "inner")
    texts = {key: claim[key] for key in keys if type(claim.get(key)) is str and len(claim[key]) < 1000}
    # A lone surrogate could not be written to any file.
    return {key: text.encode("utf-8", "replace").decode() for key, text in texts.items()}
