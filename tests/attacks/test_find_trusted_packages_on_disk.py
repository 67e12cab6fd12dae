"""Attack: follow `.pth` files, editable installs and `sys.path` to the grader's packages and read their sources."""

CODE = """
import importlib.util
import os
import re
import sys

def places():
    for folder in [*sys.path, *sys.path_importer_cache]:
        if os.path.isdir(folder):
            yield folder
            for name in os.listdir(folder):
                if name.endswith((".pth", ".egg-link")) or name.startswith("__editable__") and name.endswith(".py"):
                    with open(os.path.join(folder, name)) as file:
                        yield from re.findall(r"(/[^'\\"\\n:,]+)", file.read())

def attack():
    stolen = []
    for place in set(places()):
        for top in (place, os.path.join(place, "autograder"), os.path.join(place, "solutions")):
            if not top.rstrip("/").endswith(("autograder", "solutions")):
                continue
            for folder, _, names in os.walk(top):
                for name in names:
                    try:
                        with open(os.path.join(folder, name), "rb") as file:
                            stolen.append((folder, name, len(file.read())))
                    except OSError:
                        pass
    return stolen[:20]
"""


def test_it_fails(confined):
    outcome = confined.run(CODE)
    assert outcome.error is None
    assert outcome.value == []


def test_it_would_work_unprotected(unprotected):
    assert unprotected.run(CODE).value
