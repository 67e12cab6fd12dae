"""Frames to and from a confined process, bounded in size and in time; what comes back is hostile until it has been read."""

from __future__ import annotations

import select
import socket
import time
from collections.abc import Mapping, Sequence
from typing import Any

from autograder.sandbox.inside import wire


class SessionEnded(Exception):
    """The submission's process is gone.

    Attributes:
        reason: "time", "died" or "protocol".
    """

    def __init__(self, reason: str, detail: str) -> None:
        super().__init__(detail)
        self.reason, self.detail = reason, detail


class Channel:
    """Bounded frames with a deadline, over one end of a socket pair."""

    def __init__(self, connection: socket.socket, max_reply: int) -> None:
        self.connection, self.max_reply = connection, max_reply
        connection.setblocking(False)
        self.poll = select.poll()

    def ask(
        self, message: Mapping[str, Any], buffers: Sequence[bytes], deadline: float, descriptor: int | None = None
    ) -> tuple[dict[str, Any], bytearray]:
        """Send one request and read its answer.

        Raises:
            SessionEnded: no answer in time, hang-up, or bytes that are not an answer.
        """
        self.send(message, buffers, deadline, descriptor)
        return self.receive(deadline)

    def send(
        self, message: Mapping[str, Any], buffers: Sequence[bytes], deadline: float, descriptor: int | None = None
    ) -> None:
        view = memoryview(wire.pack(message, buffers))
        try:
            if descriptor is not None:
                self._wait(select.POLLOUT, deadline)
                socket.send_fds(self.connection, [view[:1]], [descriptor])
                view = view[1:]
            while view:
                self._wait(select.POLLOUT, deadline)
                view = view[self.connection.send(view) :]
        except OSError:
            raise SessionEnded("died", "the process ended") from None

    def receive(self, deadline: float) -> tuple[dict[str, Any], bytearray]:
        try:
            header = bytes(self._exactly(wire.HEADER.size, deadline))
            json_size, payload_size = wire.unpack_sizes(header, max_payload=self.max_reply)
            message = wire.parse_message(self._exactly(json_size, deadline))
            return message, self._exactly(payload_size, deadline)
        except wire.WireError as error:
            raise SessionEnded("protocol", str(error)) from None

    def _exactly(self, size: int, deadline: float) -> bytearray:
        data = bytearray()
        while len(data) < size:
            self._wait(select.POLLIN, deadline)
            try:
                part = self.connection.recv(min(size - len(data), 1 << 20))
            except BlockingIOError:
                continue
            except OSError:
                part = b""
            if not part:
                raise SessionEnded("died", "the process ended")
            data += part
        return data

    def _wait(self, event: int, deadline: float) -> None:
        self.poll.register(self.connection, event)
        left = deadline - time.monotonic()
        if left <= 0 or not self.poll.poll(left * 1000):
            raise SessionEnded("time", "no answer in time")

    def close(self) -> None:
        self.connection.close()
