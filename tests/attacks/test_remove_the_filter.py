"""Attack: take the system-call filter and the file rules off again, or put kinder ones on top."""

CODE = """
import ctypes
import os
import struct

X86 = os.uname().machine == "x86_64"

def attack(path):
    libc = ctypes.CDLL(None, use_errno=True)
    allow_all = ctypes.create_string_buffer(struct.pack("HBBI", 6, 0, 0, 0x7FFF0000))
    program = ctypes.create_string_buffer(struct.pack("HxxxxxxQ", 1, ctypes.addressof(allow_all)))
    done = []
    for name, call in {
        "seccomp": (317 if X86 else 277, 1, 0, program), "with prctl": (157 if X86 else 167, 22, 2, program, 0, 0),
        "strict": (157 if X86 else 167, 22, 0, None, 0, 0), "speculation": (157 if X86 else 167, 53, 0, 2, 0, 0),
        "dumpable": (157 if X86 else 167, 4, 1, 0, 0, 0), "tracer": (157 if X86 else 167, 0x59616D61, -1, 0, 0, 0),
        "Landlock": (444, ctypes.create_string_buffer(24), 8, 0), "dispatch": (157 if X86 else 167, 59, 0, 0, 0, 0),
        "adoption": (157 if X86 else 167, 36, 1, 0, 0, 0), "death signal": (157 if X86 else 167, 1, 0, 0, 0, 0),
    }.items():
        if libc.syscall(*call) >= 0:
            done.append(name)
    try:
        with open(path) as file:
            done.append(file.read())
    except OSError:
        pass
    return done
"""


def test_it_fails(confined, planted):
    outcome = confined.run(CODE, planted.secret_file)
    assert outcome.value == []
    assert confined.is_healthy()
