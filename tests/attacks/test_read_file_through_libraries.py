"""Attack: open a file of the grader's through libraries that read files in C of their own."""

CODE = """
import ctypes
import mmap
import os
import sqlite3

import numpy as np
import torch

def by_numpy(path):
    return np.fromfile(path, np.uint8).tobytes().decode()

def by_torch(path):
    return bytes(torch.from_file(path, size=24, dtype=torch.uint8).tolist()).decode()

def by_mapping(path):
    descriptor = os.open(path, os.O_RDONLY)
    return mmap.mmap(descriptor, 0, access=mmap.ACCESS_READ).read().decode()

def by_libc(path):
    libc = ctypes.CDLL(None)
    libc.fopen.restype = ctypes.c_void_p
    file = libc.fopen(path.encode(), b"r")
    if not file:
        raise OSError
    buffer = ctypes.create_string_buffer(100)
    libc.fread(buffer, 1, 99, ctypes.c_void_p(file))
    return buffer.value.decode()

def by_sqlite(path):
    connection = sqlite3.connect(":memory:")
    connection.execute("attach database ? as stolen", [path])
    return connection.execute("select * from stolen.sqlite_master").fetchall()

def attack(path):
    got = []
    for way in (by_numpy, by_torch, by_mapping, by_libc, by_sqlite):
        try:
            got.append(way(path))
        except (OSError, RuntimeError, sqlite3.Error):
            pass
    return got
"""


def test_it_fails(confined, planted):
    outcome = confined.run(CODE, planted.secret_file)
    assert outcome.value == []
    assert planted.secret not in outcome.text


def test_it_would_work_unprotected(unprotected, planted):
    assert unprotected.run(CODE, planted.secret_file).value == [planted.secret] * 4
