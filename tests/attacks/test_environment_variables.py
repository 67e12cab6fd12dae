"""Attack: look for the grader's environment variables: in Python's copy, in the C library's, and on the first stack page."""

CODE = """
import ctypes
import os

def attack():
    names = list(os.environ)
    environ = ctypes.POINTER(ctypes.c_char_p).in_dll(ctypes.CDLL(None), "environ")
    position = 0
    while environ[position]:
        names.append(environ[position].decode(errors="replace").partition("=")[0])
        position += 1
    try:
        with open("/proc/self/environ") as file:
            names += [entry.partition("=")[0] for entry in file.read().split("\\0")]
    except OSError:
        pass
    return sorted({name for name in names if name})
"""
EXPECTED = {
    "PATH", "USER", "LANG", "HOME", "TMPDIR", "PWD", "PYTHONHASHSEED", "PYTHONDONTWRITEBYTECODE", "OMP_NUM_THREADS",
    "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS", "TORCH_COMPILE_DISABLE", "MPLBACKEND", "GLIBC_TUNABLES", "PYTHONMALLOC",
    "MPLCONFIGDIR", "IPYTHONDIR",
}  # fmt: skip


def test_none_of_the_graders_are_there(confined, monkeypatch, planted):
    monkeypatch.setenv("CANVAS_TOKEN", planted.secret)
    names = set(confined.run(CODE).value)
    assert not any(name.startswith(("PYTEST", "CANVAS", "AWS", "GITHUB", "SSH", "VIRTUAL")) for name in names)
    # Libraries add a few of their own when they are imported.
    assert {
        name for name in names - EXPECTED if not name.startswith(("KMP_", "TORCH", "CUDA", "QT_", "PYDEVD", "LC_"))
    } == set()
