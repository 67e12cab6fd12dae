"""One submission's process: runs its cells in order, and forks for each exercise that is to be judged.

The grader asks, this side answers; every answer is only a claim about the student's own code. A fork inherits the
names as they are at that place of the notebook, answers the calls of one exercise's checks, and is gone afterwards, so
that nothing a check sets off can reach the next exercise.
"""

from __future__ import annotations

import gc
import math
import os
import random
import resource
import socket
import sys
from collections.abc import Callable
from typing import Any

import numpy as np
import shell
import torch
import wire

sys.setrecursionlimit(5000)


class Channel:
    """Whole frames over a stream socket; a descriptor may ride on a frame's first byte."""

    def __init__(self, connection: socket.socket) -> None:
        self.connection = connection

    def receive(self) -> tuple[dict[str, Any], bytearray, int | None]:
        """The next message, its array bytes, and a descriptor if one came along; ends the process on hang-up."""
        first, descriptors, _, _ = socket.recv_fds(self.connection, 1, 1)
        if not first:
            os._exit(0)
        json_size, payload_size = wire.unpack_sizes(bytes(first) + self._exactly(wire.HEADER.size - 1))
        message = wire.parse_message(self._exactly(json_size))
        return message, self._exactly(payload_size), descriptors[0] if descriptors else None

    def _exactly(self, size: int) -> bytearray:
        data = bytearray()
        while len(data) < size:
            part = self.connection.recv(min(size - len(data), 1 << 20))
            if not part:
                os._exit(0)
            data += part
        return data

    def send(self, message: dict[str, Any], buffers: list[bytes] | None = None) -> None:
        self.connection.sendall(wire.pack(message, buffers or ()))


class Session:
    """The student's notebook while it is being graded."""

    def __init__(self, channel: Channel) -> None:
        self.channel = channel
        self.shell = shell.start()
        self.sink = shell.quiet()

    def serve(self) -> None:
        """Answer the grader until it hangs up."""
        operations: dict[str, Callable[..., dict[str, Any]]] = {
            "files": self.write_files, "cell": self.run_cell, "exercise": self.fork_exercise,
        }  # fmt: skip
        while True:
            message, payload, descriptor = self.channel.receive()
            answer = operations[message["op"]](message, payload, descriptor)
            self.channel.send(answer)

    def write_files(self, message: dict[str, Any], payload: bytearray, _: int | None) -> dict[str, Any]:
        """Put the assignment's own files into the working folder."""
        for name, content in wire.decode(message["files"], payload).items():
            os.makedirs(os.path.dirname(name) or ".", exist_ok=True)
            with open(name, "wb") as file:
                file.write(content.tobytes())
        return {"ok": True}

    def run_cell(self, message: dict[str, Any], _payload: bytearray, _descriptor: int | None) -> dict[str, Any]:
        """Run one code cell as a notebook would."""
        self.shell.compile.cell = message["name"]
        self.sink.start(message["output"])
        allow_processor_time(message["cpu"])
        seed(message["seed"])
        result = self.shell.run_cell(message["source"], store_history=False)
        error = result.error_before_exec or result.error_in_exec
        report = shell.error_in_words(error) if error else None
        return {"ok": True, "error": report}

    def fork_exercise(self, message: dict[str, Any], _payload: bytearray, descriptor: int | None) -> dict[str, Any]:
        """Let a fork answer one exercise's calls on `descriptor`, and wait for its end."""
        assert descriptor is not None
        pid = os.fork()
        if pid == 0:
            try:
                self.channel.connection.close()
                allow_processor_time(message["cpu"])
                Exercise(self, Channel(socket.socket(fileno=descriptor))).serve()
            finally:
                os._exit(0)
        os.close(descriptor)
        _, status = os.waitpid(pid, 0)
        return {"ok": True, "exit": os.waitstatus_to_exitcode(status)}


class Exercise:
    """A fork that answers the calls of one exercise's checks."""

    def __init__(self, session: Session, channel: Channel) -> None:
        self.session, self.channel = session, channel
        self.names: dict[str, Any] = session.shell.user_ns

    def serve(self) -> None:
        """Answer until the grader hangs up."""
        operations = {"call": self.call, "scenario": self.scenario, "define": self.define}
        while True:
            message, payload, _ = self.channel.receive()
            self.session.sink.start(message["output"])
            buffers: list[bytes] = []
            try:
                result = operations[message["op"]](message, payload)
                tree, buffers = wire.encode(result, max_payload=message["reply"])
                answer: dict[str, Any] = {"ok": True, "value": tree}
            except wire.TooLarge as error:
                answer = {"ok": False, "error": {"type": "TooLarge", "message": str(error)}}
            except BaseException as error:
                answer = {"ok": False, "error": shell.error_in_words(error)}
                del error
            self.channel.send(answer, buffers)

    def call(self, message: dict[str, Any], payload: bytearray) -> Any:
        """Call one of the student's functions with plain arguments."""
        function = getattr(Names(self.names), message["name"])
        arguments, keywords = wire.decode(message["arguments"], payload)
        seed(message["seed"])
        return function(*arguments, **keywords)

    def scenario(self, message: dict[str, Any], payload: bytearray) -> Any:
        """Run a check's little program against the student's names."""
        functions: dict[str, Any] = {"torch": torch, "np": np, "__name__": "scenario"}
        exec(compile(message["source"], "<check>", "exec"), functions)
        arguments, keywords = wire.decode(message["arguments"], payload)
        seed(message["seed"])
        return functions[message["name"]](Names(self.names), *arguments, **keywords)

    def define(self, message: dict[str, Any], _payload: bytearray) -> None:
        """Replace some of the student's names by working ones."""
        exec(compile(message["source"], "<given>", "exec"), self.names)


class Names:
    """The student's names as attributes, as a scenario sees them."""

    def __init__(self, names: dict[str, Any]) -> None:
        self._names = names

    def __getattr__(self, name: str) -> Any:
        try:
            return self._names[name]
        except KeyError:
            raise NameError(f"name '{name}' is not defined") from None


def seed(value: int) -> None:
    """The same draws on every run, for every generator a notebook may use."""
    random.seed(value)
    np.random.seed(value % (1 << 32))
    torch.default_generator.manual_seed(value)  # torch.manual_seed also looks for every kind of device


def allow_processor_time(seconds: int) -> None:
    """From here on, this process may use that many seconds of processor time, within its hard limit."""
    usage = resource.getrusage(resource.RUSAGE_SELF)
    hard = resource.getrlimit(resource.RLIMIT_CPU)[1]
    wanted = math.ceil(usage.ru_utime + usage.ru_stime) + seconds
    soft = wanted if hard == resource.RLIM_INFINITY else min(wanted, hard)
    resource.setrlimit(resource.RLIMIT_CPU, (soft, hard))


def serve(connection: socket.socket, confine: Callable[[], None]) -> None:
    """Confine this process, then run what the grader asks for."""
    confine()
    gc.enable()
    try:
        Session(Channel(connection)).serve()
    except wire.WireError:
        os._exit(71)
