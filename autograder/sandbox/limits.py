"""How much of the machine one submission may use."""

from __future__ import annotations

from dataclasses import dataclass

MB = 1 << 20


@dataclass(frozen=True)
class Limits:
    """Limits of one submission; sizes in bytes, times in seconds.

    Attributes:
        cell_seconds: wall time of one cell.
        call_seconds: wall time of one call that a check makes.
        exercise_seconds: wall time of all calls that one exercise's checks make.
        submission_seconds: wall time of everything together; the rest counts as not finished.
        cpu_seconds: processor time of all cells together, and again of each exercise's checks.
        memory: memory that the submission may add to what the started Python needs.
        scratch: bytes in the working folder.
        inodes: files in the working folder.
        threads_stack: stack of one thread, which bounds their number through `memory`.
        output: characters that one cell or one call may print.
        forks: processes that the grader's own side of the sandbox may start for the exercises.
    """

    cell_seconds: float = 30.0
    call_seconds: float = 10.0
    exercise_seconds: float = 30.0
    submission_seconds: float = 300.0
    cpu_seconds: int = 120
    memory: int = 2048 * MB
    scratch: int = 64 * MB
    inodes: int = 2048
    threads_stack: int = 16 * MB
    output: int = 10 * MB
    forks: int = 200

    def resource_limits(self, server_data: int, server_address_space: int) -> dict[str, int]:
        """Kernel resource limits of a fork of a server that already uses that much memory."""
        return {
            "CPU": self.cpu_seconds,
            "DATA": server_data + self.memory,
            "AS": server_address_space + 2 * self.memory,
            "FSIZE": self.scratch,
            "NOFILE": 256,
            "NPROC": 128,
            "CORE": 0,
            "STACK": self.threads_stack,
            "MEMLOCK": 1 << 16,
            "MSGQUEUE": 0,
            "SIGPENDING": 256,
        }
