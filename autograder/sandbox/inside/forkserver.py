"""The fork server: imports and warms everything once, then forks one confined process per submission.

Runs inside the sandbox as `python forkserver.py CONTROL_FD FILTER_FD CONFIG`. It holds no secret and runs no student
code. The grader speaks to it over one SEQPACKET socket: a JSON message with one descriptor starts a session, `kill`
ends it; it answers `ready` once and `ended` for each session. It keeps the confined process's forks countable: the
system-call filter asks here before every fork, and only the number that the grader allowed is granted.
"""

from __future__ import annotations

import array
import contextlib
import fcntl
import gc
import json
import os
import select
import signal
import socket
import struct
import sys
import tempfile
import time
from dataclasses import dataclass
from typing import Any, NoReturn

import layers

CONTROL_MESSAGE_LIMIT = 1 << 16

# From linux/seccomp.h: struct seccomp_notif is 80 bytes, struct seccomp_notif_resp 24.
_NOTIFICATION_SIZE = 80
_NOTIFICATION = struct.Struct("=QI")
_RESPONSE = struct.Struct("=QqiI")
_IOCTL_RECEIVE, _IOCTL_SEND = 0xC0502100, 0xC0182101
_CONTINUE, _NOT_PERMITTED = 1, -1


@dataclass(frozen=True)
class Config:
    """What this machine offers, as the grader found out; see `autograder.sandbox.worker`."""

    scratch: str
    read_only: list[str]
    private_mounts: bool
    confined: bool
    seccomp_number: int


def main() -> None:
    control = socket.socket(fileno=int(sys.argv[1]))
    filter_program = os.pread(int(sys.argv[2]), 1 << 16, 0) if sys.argv[2] != "-" else b""
    config = Config(**json.loads(sys.argv[3]))
    import session  # noqa: F401  # here, so that no fork has to import it
    import warmup

    warmup.warm()
    if config.confined:
        layers.hide_memory()
    layers.adopt_orphans()
    gc.collect()
    gc.freeze()
    gc.disable()
    control.send(json.dumps({"ready": True, "landlock": layers.landlock_version()}).encode())
    while True:
        message, ancillary, _, _ = control.recvmsg(CONTROL_MESSAGE_LIMIT, socket.CMSG_SPACE(4))
        if not message:
            return
        if message in (b"kill", b"fork"):  # crossed with the session's own end
            continue
        descriptors = array.array("i")
        for *_, data in ancillary:
            descriptors.frombytes(data)
        _run_session(control, descriptors[0], json.loads(message), config, filter_program)


def _run_session(control: socket.socket, data: int, order: dict[str, Any], config: Config, program: bytes) -> None:
    started = time.monotonic()
    ours, theirs = socket.socketpair()
    pid = os.fork()
    if pid == 0:
        ours.close()
        _become_session(data, theirs, order, config, program)
    os.close(data)
    theirs.close()
    supervisor = _Supervisor(control, ours, pid, started + float(order["wall"]))
    present = supervisor.wait()
    _reap(config.private_mounts)
    if not present:
        os._exit(0)
    control.send(b'{"ended": true}')


def _become_session(data: int, supervisor: socket.socket, order: dict[str, Any], config: Config, program: bytes) -> NoReturn:
    """Confine this fork and serve the grader until it hangs up. Never returns to the server's code."""
    try:
        import session

        session.serve(socket.socket(fileno=data), lambda: _confine(data, supervisor, order, config, program))
    except BaseException:
        os._exit(70)
    os._exit(0)


def _confine(data: int, supervisor: socket.socket, order: dict[str, Any], config: Config, program: bytes) -> None:
    scratch = order.get("scratch") or config.scratch
    if config.private_mounts:
        layers.mount_scratch(scratch, order["disk"], order["inodes"])
    os.chdir(scratch)
    os.environ.update(HOME=scratch, TMPDIR=scratch)
    tempfile.tempdir = None  # look again
    sys.path.insert(0, "")  # modules beside the notebook, as in a kernel
    null = os.open("/dev/null", os.O_RDWR)
    for standard in (0, 1, 2):
        os.dup2(null, standard)
    # The grader's socket must stay, everything else the server had open must go.
    kept = sorted({data, supervisor.fileno()})
    for low, high in zip([2, *kept], [*kept, 1 << 16], strict=True):
        os.closerange(low + 1, high)
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    if config.confined:
        layers.drop_capabilities()
        layers.limit_resources(order["rlimits"])
        layers.forbid_new_privileges()
        layers.restrict_files([*config.read_only, "/dev/urandom"], [scratch, "/dev/null"])
        listener = layers.filter_system_calls(program, config.seccomp_number)
        socket.send_fds(supervisor, [b"listener"], [listener])
        os.close(listener)
    supervisor.close()


class _Supervisor:
    """Watches one session: its end, the grader's word, the last deadline, and its requests to fork."""

    def __init__(self, control: socket.socket, channel: socket.socket, pid: int, deadline: float) -> None:
        self.control, self.channel, self.pid, self.deadline = control, channel, pid, deadline
        self.listener = -1
        self.forks = 0

    def wait(self) -> bool:
        """Return once the session's process has ended; False when the grader has gone away."""
        process = os.pidfd_open(self.pid)
        poll = select.poll()
        for descriptor in (process, self.control.fileno(), self.channel.fileno()):
            poll.register(descriptor, select.POLLIN)
        present = True
        try:
            while True:
                left = max(0.0, self.deadline - time.monotonic())
                events = dict(poll.poll(left * 1000))
                if process in events:
                    return present
                if self.channel.fileno() in events:
                    poll.unregister(self.channel.fileno())
                    self._take_listener(poll)
                elif self.control.fileno() in events:  # before the listener: a fork is announced before it is asked for
                    message = self.control.recv(16)
                    if message == b"fork":
                        self.forks += 1
                        continue
                    signal.pidfd_send_signal(process, signal.SIGKILL)
                    if not message:
                        present = False
                        poll.unregister(self.control.fileno())
                elif self.listener in events:
                    self._decide_fork(poll)
                else:
                    signal.pidfd_send_signal(process, signal.SIGKILL)
                    self.deadline = time.monotonic() + 1
        finally:
            os.close(process)
            self.channel.close()
            if self.listener >= 0:
                os.close(self.listener)

    def _take_listener(self, poll: select.poll) -> None:
        _, descriptors, _, _ = socket.recv_fds(self.channel, 16, 1)
        if descriptors:
            self.listener = descriptors[0]
            poll.register(self.listener, select.POLLIN)

    def _decide_fork(self, poll: select.poll) -> None:
        """Grant the session's own main thread one fork for each that the grader has announced; refuse every other."""
        buffer = bytearray(_NOTIFICATION_SIZE)
        try:
            fcntl.ioctl(self.listener, _IOCTL_RECEIVE, buffer)
            identity, caller = _NOTIFICATION.unpack_from(buffer)
            granted = caller == self.pid and self.forks > 0
            self.forks -= granted
            answer = (identity, 0, 0, _CONTINUE) if granted else (identity, 0, _NOT_PERMITTED, 0)
            fcntl.ioctl(self.listener, _IOCTL_SEND, bytearray(_RESPONSE.pack(*answer)))
        except OSError:
            # The caller was killed while it waited, or nobody with the filter is left.
            if not any(event & select.POLLIN for _, event in poll.poll(0)):
                poll.unregister(self.listener)


def _reap(own_namespace: bool) -> None:
    """Collect the session's process, and make sure that none of its descendants is left."""
    while True:
        _kill_descendants(own_namespace)
        try:
            os.waitpid(-1, 0)
        except ChildProcessError:
            return


def _kill_descendants(own_namespace: bool) -> None:
    if own_namespace:  # everybody but init and this server is the submission's
        with contextlib.suppress(ProcessLookupError):
            os.kill(-1, signal.SIGKILL)
        return
    with open(f"/proc/self/task/{os.getpid()}/children") as children:
        for child in children.read().split():
            with contextlib.suppress(ProcessLookupError):
                os.kill(int(child), signal.SIGKILL)
