"""How much of the machine one submission may use."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from autograder.errors import UsageError

MB = 1 << 20
_SIZES = ("memory", "scratch", "reply")


@dataclass(frozen=True)
class Limits:
    """Limits of one submission; sizes in bytes, times in seconds.

    Attributes:
        cell_seconds: wall time of one cell.
        cell_cpu_seconds: processor time of one cell.
        call_seconds: wall time of one call that a check makes.
        exercise_seconds: wall time of all calls that one exercise's checks make.
        exercise_cpu_seconds: processor time of all calls that one exercise's checks make.
        submission_seconds: wall time of everything together; the rest counts as not finished.
        submission_cpu_seconds: processor time of all cells together.
        memory: what a submission may add to what the started Python needs.
        scratch: bytes in the working folder, and of one file in it.
        inodes: files in the working folder.
        threads: threads at the same time.
        reply: bytes of the arrays that one call may return.
        output: characters that one cell or one call may print.
    """

    cell_seconds: float = 30.0
    cell_cpu_seconds: int = 40
    call_seconds: float = 10.0
    exercise_seconds: float = 30.0
    exercise_cpu_seconds: int = 40
    submission_seconds: float = 300.0
    submission_cpu_seconds: int = 240
    memory: int = 2048 * MB
    scratch: int = 64 * MB
    inodes: int = 2048
    threads: int = 128
    reply: int = 64 * MB
    output: int = 10_000_000

    def resource_limits(self, server_data: int, server_address_space: int) -> dict[str, int]:
        """Kernel resource limits of a fork of a server that already uses that much memory.

        Every thread reserves its stack's size of address space, so that the room for stacks bounds their number even for
        root, whom the kernel does not count.
        """
        return {
            "CPU": self.submission_cpu_seconds,
            "DATA": server_data + self.memory,
            "AS": server_address_space + 2 * self.memory,
            "FSIZE": self.scratch,
            "NOFILE": 256,
            "NPROC": self.threads,
            "CORE": 0,
            "STACK": max(MB, self.memory // self.threads),
            "MEMLOCK": 1 << 16,
            "MSGQUEUE": 0,
            "SIGPENDING": 256,
        }

    def changed(self, settings: dict[str, str]) -> Limits:
        """These limits with some of them set as on the command line, sizes in MB.

        Raises:
            UsageError: an unknown name or a value that is no positive number.
        """
        values: dict[str, float | int] = {}
        for name, text in settings.items():
            if name not in LIMIT_NAMES:
                raise UsageError(f"There is no limit '{name}'. Known: {', '.join(LIMIT_NAMES)}.")
            try:
                value = float(text)
            except ValueError:
                value = 0.0
            if not 0 < value < 1e9:
                raise UsageError(f"The limit {name} needs a positive number, not '{text}'.")
            kind = type(getattr(self, name))
            values[name] = kind(value * MB if name in _SIZES else value)
        return dataclasses.replace(self, **values)  # type: ignore[arg-type]


LIMIT_NAMES = tuple(field.name for field in dataclasses.fields(Limits))


def in_words(size: int) -> str:
    """A size as people say it: 2 GB, 64 MB."""
    return f"{size / (1 << 30):g} GB" if size >= 1 << 30 else f"{size / MB:g} MB"
