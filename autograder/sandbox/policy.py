"""The system calls that student code may make, compiled by libseccomp for this machine.

An allow-list: whatever is not named here fails with "operation not permitted". Threads are allowed, new processes are
asked for (the fork server grants the few that the grader itself needs), and sockets, tracing, mounting, keys, io_uring,
bpf and everything else that reaches outside the process are refused.
"""

from __future__ import annotations

import os
import tempfile
from typing import Any

from autograder.sandbox.inside.layers import PID_PLACEHOLDER

_FILES = """
read write readv writev pread64 pwrite64 preadv pwritev preadv2 pwritev2 close close_range lseek _llseek
fstat stat lstat newfstatat statx access faccessat faccessat2 open openat openat2 creat readlink readlinkat getdents
getdents64 getcwd chdir fchdir mkdir mkdirat rmdir unlink unlinkat rename renameat renameat2 link linkat symlink
symlinkat truncate ftruncate fallocate fsync fdatasync sync_file_range umask dup dup2 dup3 pipe pipe2 poll ppoll select
pselect6 epoll_create epoll_create1 epoll_ctl epoll_wait epoll_pwait epoll_pwait2 eventfd eventfd2 timerfd_create
timerfd_settime timerfd_gettime sendfile copy_file_range flock fadvise64 statfs fstatfs
"""
# Landlock does not guard these, and device nodes are the machine's own even behind namespaces. They "succeed" without doing
# anything, so that copying a file with its mode works.
_FILE_TIMES_AND_MODES = "chmod fchmod fchmodat utime utimes utimensat futimesat"
_MEMORY = "mmap munmap mprotect mremap madvise brk msync mincore mlock munlock membarrier"
_THREADS = """
futex futex_waitv futex_wake futex_wait set_robust_list get_robust_list set_tid_address rseq sched_yield
sched_getaffinity sched_getparam sched_getscheduler sched_get_priority_max sched_get_priority_min
getpriority exit exit_group wait4 waitid restart_syscall
"""
_WHO_AND_WHEN = """
gettid getpid getppid getuid geteuid getgid getegid getgroups getresuid getresgid getpgrp getpgid getsid uname sysinfo
getrlimit getrusage times getcpu clock_gettime clock_getres clock_nanosleep nanosleep gettimeofday time alarm setitimer
getitimer timer_create timer_settime timer_gettime timer_getoverrun timer_delete pause getrandom arch_prctl capget
"""
_SIGNALS = "rt_sigaction rt_sigprocmask rt_sigreturn rt_sigpending rt_sigsuspend rt_sigtimedwait sigaltstack"
_OPEN_SOCKETS = "sendto recvfrom sendmsg recvmsg shutdown getsockopt setsockopt getsockname getpeername"

_CLONE_THREAD = 0x00010000
_CLONE_NAMESPACES = 0x7E020080
_PLAIN_FORK = 0x01200011  # CLONE_CHILD_CLEARTID | CLONE_CHILD_SETTID | SIGCHLD: what fork() asks for
_ENOSYS, _EPERM, _DONE = 38, 1, 0
_AF_UNIX, _SOCK_STREAM, _SOCKET_TYPE = 1, 1, 0xF
_RLIMIT_CPU = 0
_PRCTL_ALLOWED = (3, 15, 16, 0x53564D41)  # get dumpable; set and get the thread's name; name a mapping
_IOCTL_ALLOWED = (0x5401, 0x5413, 0x541B, 0x5421, 0x5450, 0x5451)  # terminal questions, bytes waiting, close-on-exec
_FCNTL_ALLOWED = (0, 1, 2, 3, 4, 5, 6, 7, 1030, 1032)  # duplicate, flags, locks, pipe size


class PolicyUnavailable(Exception):
    """libseccomp cannot be used here; the text says why."""


def seccomp_number() -> int:
    """The number of the `seccomp` system call on this machine."""
    return int(_libseccomp().resolve_syscall(_libseccomp().Arch.NATIVE, "seccomp"))


def compile_policy() -> bytes:
    """The filter as classic BPF, with `PID_PLACEHOLDER` where the confined process's own id belongs."""
    seccomp = _libseccomp()
    policy = seccomp.SyscallFilter(seccomp.ERRNO(_EPERM))
    names = " ".join([_FILES, _MEMORY, _THREADS, _WHO_AND_WHEN, _SIGNALS, _OPEN_SOCKETS])
    for action, calls in ((seccomp.ALLOW, names), (seccomp.ERRNO(_DONE), _FILE_TIMES_AND_MODES)):
        for name in calls.split():
            if _exists(seccomp, name):
                policy.add_rule(action, name)
    threads = seccomp.Arg(0, seccomp.MASKED_EQ, _CLONE_NAMESPACES | _CLONE_THREAD, _CLONE_THREAD)
    policy.add_rule(seccomp.ALLOW, "clone", threads)
    policy.add_rule(seccomp.NOTIFY, "clone", seccomp.Arg(0, seccomp.EQ, _PLAIN_FORK))
    if _exists(seccomp, "fork"):
        policy.add_rule(seccomp.NOTIFY, "fork")
    # clone3 hides its flags behind a pointer; "no such call" makes the C library use clone.
    policy.add_rule(seccomp.ERRNO(_ENOSYS), "clone3")
    for name in ("kill", "tgkill"):
        policy.add_rule(seccomp.ALLOW, name, seccomp.Arg(0, seccomp.EQ, PID_PLACEHOLDER))
    for own in (0, PID_PLACEHOLDER):
        policy.add_rule(seccomp.ALLOW, "sched_setaffinity", seccomp.Arg(0, seccomp.EQ, own))
    # Connected streams only: a datagram could be addressed to any local server.
    stream = seccomp.Arg(1, seccomp.MASKED_EQ, _SOCKET_TYPE, _SOCK_STREAM)
    policy.add_rule(seccomp.ALLOW, "socketpair", seccomp.Arg(0, seccomp.EQ, _AF_UNIX), stream)
    policy.add_rule(seccomp.ALLOW, "prlimit64", seccomp.Arg(0, seccomp.EQ, 0), seccomp.Arg(2, seccomp.EQ, 0))
    # A process may lower its own processor time, and raise it up to the bound that it cannot raise.
    policy.add_rule(seccomp.ALLOW, "prlimit64", seccomp.Arg(0, seccomp.EQ, 0), seccomp.Arg(1, seccomp.EQ, _RLIMIT_CPU))
    for name, argument, allowed in (
        ("prctl", 0, _PRCTL_ALLOWED), ("ioctl", 1, _IOCTL_ALLOWED), ("fcntl", 1, _FCNTL_ALLOWED),
    ):  # fmt: skip
        for value in allowed:
            policy.add_rule(seccomp.ALLOW, name, seccomp.Arg(argument, seccomp.EQ, value))
    with tempfile.TemporaryFile() as file:
        policy.export_bpf(file)
        return os.pread(file.fileno(), 1 << 16, 0)


def _libseccomp() -> Any:  # the package has no types
    try:
        import pyseccomp
    except (ImportError, OSError, RuntimeError) as error:
        raise PolicyUnavailable(f"libseccomp could not be loaded ({error})") from None
    return pyseccomp


def _exists(seccomp: Any, name: str) -> bool:
    """Whether this architecture has the call (aarch64 has no `open`, x86-64 no `_llseek`)."""
    try:
        return int(seccomp.resolve_syscall(seccomp.Arch.NATIVE, name)) >= 0
    except (ValueError, OSError, RuntimeError):
        return False
