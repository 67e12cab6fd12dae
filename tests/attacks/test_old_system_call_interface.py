"""Attack: make system calls through the 32-bit interface, whose numbers a filter may have forgotten."""

import platform

import pytest

pytestmark = pytest.mark.skipif(platform.machine() != "x86_64", reason="x86-64 has two older interfaces")

CODE = """
import ctypes
import mmap
import os

def run(program):
    memory = mmap.mmap(-1, 4096, prot=mmap.PROT_READ | mmap.PROT_WRITE | mmap.PROT_EXEC)
    memory.write(bytes.fromhex(program))
    return ctypes.CFUNCTYPE(ctypes.c_int)(ctypes.addressof(ctypes.c_char.from_buffer(memory)))()

def attack(program):
    return run(program)
"""
GETPID_32 = "b814000000cd80c3"
GETPID_X32 = "b8270000400f05c3"  # mov eax, 0x40000027; syscall; ret


@pytest.mark.parametrize("program", [GETPID_32, GETPID_X32])
def test_it_fails(confined, program):
    outcome = confined.run(CODE, program)
    assert outcome.ended is not None or outcome.value < 0
    assert confined.is_healthy()
