"""Attack: load the reference solutions from their known place with the import system's own loaders."""

from pathlib import Path

import solutions

CODE = """
import importlib.util
import linecache
import runpy
from importlib.machinery import SourceFileLoader, SourcelessFileLoader

def spec(path):
    module = importlib.util.module_from_spec(found := importlib.util.spec_from_file_location("stolen", path))
    found.loader.exec_module(module)
    return module.__name__

def package(path):
    import sys
    sys.path.insert(0, path.rpartition("/solutions/")[0])
    import solutions
    return solutions.__file__

def attack(path):
    got = []
    ways = [spec, package, runpy.run_path, linecache.getlines, SourceFileLoader("stolen", path).get_data,
            SourcelessFileLoader("stolen", path).get_data]
    for way in ways:
        try:
            if way(path):
                got.append(str(way))
        except (OSError, ImportError):
            pass
    return got
"""
PATH = Path(str(solutions.__file__))


def test_it_fails(confined):
    outcome = confined.run(CODE, PATH)
    assert outcome.value == []


def test_it_would_work_unprotected(unprotected):
    assert len(unprotected.run(CODE, PATH).value) >= 4
