"""The grader's handle on the sandbox: one fork server, one session per submission, one fork per exercise.

Everything that comes back from a session is hostile until `wire` has read it. A session that dies, hangs or breaks the
protocol raises `SessionEnded`; the worker itself always stays usable.
"""

from __future__ import annotations

import contextlib
import functools
import json
import os
import select
import signal
import socket
import struct
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from autograder.errors import GraderError
from autograder.sandbox import bubblewrap, policy
from autograder.sandbox.channel import SessionEnded
from autograder.sandbox.level import Level
from autograder.sandbox.limits import Limits
from autograder.sandbox.probes import probe
from autograder.sandbox.session import Session

_START_SECONDS = 120.0
_CREDENTIALS = struct.Struct("3i")
_ENVIRONMENT = {
    "PATH": "/usr/bin:/bin",
    "USER": "student",
    "LANG": "C.UTF-8",
    "PYTHONHASHSEED": "0",
    "PYTHONDONTWRITEBYTECODE": "1",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "MKL_NUM_THREADS": "1",
    "TORCH_COMPILE_DISABLE": "1",
    "MPLBACKEND": "agg",
    # Huge pages and one allocator make a fork several times cheaper: far fewer page-table entries to copy.
    "GLIBC_TUNABLES": "glibc.malloc.hugetlb=1",
    "PYTHONMALLOC": "malloc",
}


class Worker:
    """One fork server and the sessions it forks, one after the other.

    Args:
        level: the isolation to apply; `Level.NONE` only for submissions that are trusted.
        limits: what one submission may use.
        slot: number of this worker among its neighbours; gives it a user id of its own when started as root.
    """

    def __init__(self, level: Level, limits: Limits | None = None, slot: int = 0) -> None:
        self.level, self.limits, self.slot = level, limits or Limits(), slot
        self._server: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._resources: dict[str, int] = {}
        self.pid = 0
        self.user: int | None = None

    def __enter__(self) -> Worker:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def close(self) -> None:
        """End the fork server and everything it started."""
        if self._control is not None:
            self._control.close()
            self._control = None
        if self._server is not None:
            try:
                self._server.wait(5)
            except subprocess.TimeoutExpired:
                self._server.kill()
                self._server.wait()
            self._server = None

    def start(self) -> None:
        """Start the fork server unless it runs already; takes a few seconds.

        Raises:
            GraderError: it does not come up; the text says what it said.
        """
        if self._server is not None and self._server.poll() is None:
            return  # also when the proof below asks for a session
        self.close()
        ours, theirs = socket.socketpair(socket.AF_UNIX, socket.SOCK_SEQPACKET)
        ours.setsockopt(socket.SOL_SOCKET, socket.SO_PASSCRED, 1)
        confined = self.level is not Level.NONE
        program = policy.compile_policy() if confined else b""
        with tempfile.TemporaryFile() as filter_file, tempfile.TemporaryFile() as messages:
            filter_file.write(program)
            filter_file.flush()
            self.user = _separate_user(self.slot)
            self._server = subprocess.Popen(
                self._command(theirs.fileno(), filter_file.fileno()),
                pass_fds=[theirs.fileno(), filter_file.fileno()],
                stdin=subprocess.DEVNULL, stdout=messages, stderr=messages, cwd="/",
                env=None if self.level is Level.FULL else self._environment(),
                user=self.user, group=self.user, extra_groups=None if self.user is None else [],
            )  # fmt: skip
            theirs.close()
            self._control = ours
            try:
                _, self.pid = self._control_message(_START_SECONDS)
            except SessionEnded:
                self.close()
                messages.seek(0)
                said = messages.read()[-2000:].decode(errors="replace").strip()
                raise GraderError(f"The sandbox did not start at level {self.level}. It said: {said}") from None
        self._resources = self.limits.resource_limits(*_memory_of(self.pid))
        if self.level is not Level.FULL and self.user is None:
            del self._resources["NPROC"]  # it would count whatever else this user runs
        self._prove()
        # When memory runs out, the kernel should choose student code, never the grader.
        with contextlib.suppress(OSError):
            Path(f"/proc/{self.pid}/oom_score_adj").write_text("1000")

    def _prove(self) -> None:
        """Attack the sandbox before the first submission does.

        Raises:
            GraderError: something that this level promises does not hold.
        """
        if self.level is Level.NONE:
            return
        holes = [f"{result.name}: {result.hole}" for result in probe(self) if result.hole]
        if holes:
            self.close()
            raise GraderError(
                f"The isolation level {self.level} does not hold on this machine ({'; '.join(holes)}), so nothing was run. "
                "`softmark doctor` says more."
            )

    def _command(self, control: int, program: int) -> list[str]:
        full = self.level is Level.FULL
        configuration = {
            "scratch": bubblewrap.SCRATCH if full else tempfile.gettempdir(),
            "read_only": [*bubblewrap.readable_paths(), bubblewrap.CODE] if full else _readable_without_namespaces(),
            "private_mounts": full,
            "confined": self.level is not Level.NONE,
            "seccomp_number": policy.seccomp_number() if self.level is not Level.NONE else 0,
        }
        code = bubblewrap.CODE if full else str(bubblewrap.INSIDE)
        python = [sys.executable, "-B", "-P", "-s", f"{code}/start.py"]
        arguments = [*python, str(control), str(program), json.dumps(configuration)]
        return bubblewrap.command(arguments, self._environment()) if full else arguments

    def _environment(self) -> dict[str, str]:
        home = bubblewrap.SCRATCH if self.level is Level.FULL else tempfile.gettempdir()
        return {**_ENVIRONMENT, "HOME": home, "TMPDIR": home, "MPLCONFIGDIR": home, "IPYTHONDIR": home}

    def _control_message(self, timeout: float) -> tuple[dict[str, Any], int]:
        """One message from the fork server and the process id that the kernel says it came from."""
        assert self._control is not None
        if not select.select([self._control], [], [], timeout)[0]:
            raise SessionEnded("died", "the fork server does not answer")
        data, ancillary, _, _ = self._control.recvmsg(1 << 16, socket.CMSG_SPACE(_CREDENTIALS.size))
        if not data:
            raise SessionEnded("died", "the fork server ended")
        return json.loads(data), _CREDENTIALS.unpack(ancillary[0][2])[0]

    @contextlib.contextmanager
    def session(self, ends_at: float | None = None) -> Iterator[Session]:
        """A fresh, confined process for one submission; gone, with all it started, when the block ends.

        Args:
            ends_at: monotonic time after which nothing is answered any more; default: the limit for a submission.
        """
        self.start()
        ours, theirs = socket.socketpair()
        scratch = None if self.level is Level.FULL else self._scratch_folder()
        order = {
            "disk": self.limits.scratch, "inodes": self.limits.inodes, "rlimits": self._resources,
            "wall": self.limits.submission_seconds + 30, "scratch": scratch,
        }  # fmt: skip
        self._order(order, theirs)
        theirs.close()
        assert self._control is not None
        session = Session(ours, self._control, self.limits, ends_at or time.monotonic() + self.limits.submission_seconds)
        try:
            yield session
        finally:
            session.close()
            self._end_session()
            if scratch is not None:
                _remove(scratch)

    def _order(self, order: Mapping[str, Any], connection: socket.socket) -> None:
        """Ask the fork server for a session; one that has died in the meantime is replaced."""
        for last_try in (False, True):
            assert self._control is not None
            try:
                socket.send_fds(self._control, [json.dumps(order).encode()], [connection.fileno()])
                return
            except OSError:
                self.close()
                if last_try:
                    raise GraderError("The sandbox's fork server ends again and again; see `softmark doctor`.") from None
                self.start()

    def _scratch_folder(self) -> str:
        """A working folder on disk, where there are no private mounts."""
        folder = tempfile.mkdtemp(prefix="softmark-")
        if self.user is not None:
            os.chown(folder, self.user, self.user)
        return folder

    def _end_session(self) -> None:
        assert self._control is not None
        try:
            self._control.send(b"kill")
            self._control_message(10.0)
        except (SessionEnded, OSError):
            # It does not obey: away with it. The next session starts a new one.
            if self._server is not None:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(self.pid, signal.SIGKILL)
                self._server.kill()
            self.close()


_FIRST_USER = 61_000


@functools.cache
def _separate_user(slot: int) -> int | None:
    """When started as root: a user of its own for this worker, if that user can read the interpreter; else None.

    A Python below a closed home folder cannot be read by anybody but root; the sandbox then runs as root without
    capabilities, on a read-only system.
    """
    if not hasattr(os, "getuid") or os.getuid() != 0:
        return None
    user = _FIRST_USER + slot
    trial = [sys.executable, "-c", f"import numpy; open({str(bubblewrap.INSIDE / 'start.py')!r}).close()"]
    try:
        done = subprocess.run(trial, user=user, group=user, extra_groups=[], capture_output=True, check=False, cwd="/")
    except OSError:
        return None
    return user if done.returncode == 0 else None


def _remove(folder: str) -> None:
    """Remove a working folder, however deep it is and whatever modes its folders have."""
    for command in (["chmod", "-R", "u+rwx", folder], ["rm", "-rf", "--", folder]):
        subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, check=False)


def _memory_of(pid: int) -> tuple[int, int]:
    """Data and address space of a process in bytes; zero where the system does not say."""
    try:
        status = Path(f"/proc/{pid}/status").read_text()
    except OSError:
        return 0, 0
    sizes = dict(line.split(":", 1) for line in status.splitlines() if line.startswith(("VmData", "VmSize")))
    return int(sizes["VmData"].split()[0]) << 10, int(sizes["VmSize"].split()[0]) << 10


def _readable_without_namespaces() -> list[str]:
    """Readable paths for Landlock alone, which cannot take a hidden package out of a readable folder again."""
    hidden = [Path(path) for path in bubblewrap.hidden_paths()]
    paths = [Path(path) for path in [*bubblewrap.readable_paths(), "/lib", "/lib64"]]
    for secret in hidden:
        paths = [part for path in paths for part in _without(path, secret)]
    return [*map(str, paths), str(bubblewrap.INSIDE)]


def _without(path: Path, secret: Path) -> list[Path]:
    """`path`, or its parts when `secret` lies inside it."""
    if path == secret:
        return []
    if path not in secret.parents:
        return [path]
    return [part for child in path.iterdir() for part in _without(child, secret)]
