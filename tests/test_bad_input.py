"""Whatever is handed in gets a grade and a reason that a student understands, and the next submission is graded as ever."""

import json

import pytest

TOY = "toy_classifier"


def _by_name(result):
    return {exercise.name: exercise for exercise in result.exercises}


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", "empty"),
        (b"   \n", "empty"),
        (b"this is no JSON", "not valid JSON"),
        (b'{"cells": [', "not valid JSON"),
        (b"\xff\xfe\x00\x01", "not valid JSON"),
        (b"[1, 2, 3]", "not a notebook"),
        (b'{"a": 1}', "not a notebook"),
        (b'"text"', "not a notebook"),
        (b'{"nbformat": 4}', "no list of cells"),
        (b'{"nbformat": 4, "cells": {"a": 1}}', "no list of cells"),
        (b'{"nbformat": 7, "cells": []}', "format 7"),
        (b'{"nbformat": 4, "cells": []}', "does not belong to any assignment"),
        (b"[" * 200_000, "nested too deeply"),
        (b'{"nbformat": 4, "cells": [' + b'{"a":' * 100_000, "nested too deeply"),
        (b'{"nbformat": 4, "cells": [' + b'{"cell_type": "code", "source": "x"},' * 3000 + b"{}]}", "3,001 cells"),
        (b'{"nbformat": 1' + b"0" * 6000 + b"}", "not valid JSON"),
    ],
    ids=lambda value: str(value)[:40] if isinstance(value, str) else None,
)
def test_unreadable_files_are_rejected_with_a_reason(content, reason, tmp_path, grade, course):
    path = tmp_path / "hand-in.ipynb"
    path.write_bytes(content)
    result = grade(path)
    assert result.status == "rejected"
    assert reason in result.reason
    assert result.score == 0
    assert grade(course.assignment(TOY).notebook, only=("build_sample",)).exercises[0].status == "passed"


def test_a_link_is_not_followed(tmp_path, grade, course):
    link = tmp_path / "link.ipynb"
    link.symlink_to(course.assignment(TOY).notebook)
    assert "link" in grade(link).reason


def test_a_huge_file_is_not_read(tmp_path, grade):
    path = tmp_path / "huge.ipynb"
    with open(path, "wb") as file:
        file.truncate(1 << 31)
    assert "at most 20 MB" in grade(path).reason


def test_the_notebook_of_another_assignment(make_notebook, grade):
    result = grade(make_notebook("softmax_regression"), assignment=TOY)
    assert result.status == "rejected"
    assert "'softmax_regression'" in result.reason and "'toy_classifier'" in result.reason


def _check_cells(notebook):
    return [cell for cell in notebook["cells"] if cell["metadata"].get("nbgrader", {}).get("grade")]


def _delete(notebook):
    notebook["cells"] = [cell for cell in notebook["cells"] if cell not in _check_cells(notebook)]


def _duplicate(notebook):
    copies = [{**cell, "id": cell["id"] + "-again"} for cell in _check_cells(notebook)]
    notebook["cells"] = [*copies, *notebook["cells"], *copies]


def _edit(notebook):
    for cell in _check_cells(notebook):
        cell["source"] = "assert False, 'edited'"


def _retag(notebook):
    for cell in notebook["cells"]:
        cell["metadata"]["tags"] = ["skip-execution", "raises-exception", "demonstration"]


def _strip(notebook):
    for cell in notebook["cells"]:
        cell["metadata"] = {}
    notebook["metadata"] = {}


def _strip_everything(notebook):
    _strip(notebook)
    for cell in notebook["cells"]:
        cell.pop("id", None)


def _strange_types(notebook):
    for index, cell in enumerate(notebook["cells"]):
        cell["source"] = cell["source"] if isinstance(cell["source"], list) else cell["source"].splitlines(keepends=True)
        cell["execution_count"] = "three"
        cell["outputs"] = {"not": "a list"}
        cell["attachments"] = index
    notebook["cells"] += [None, 5, {"cell_type": "code"}, {"cell_type": "raw", "source": "x"}, {"cell_type": []}]


@pytest.mark.parametrize("change", [_delete, _duplicate, _edit, _retag, _strip, _strip_everything, _strange_types])
def test_a_right_hand_in_gets_its_points_whatever_happened_to_the_file(change, make_notebook, grade):
    result = grade(make_notebook(TOY, change=change))
    assert (result.status, result.score) == ("graded", 30), result


@pytest.mark.parametrize("change", [_delete, _duplicate, _edit, _retag, _strip])
def test_an_unfinished_hand_in_gets_none(change, make_notebook, grade):
    assert grade(make_notebook(TOY, base="release", change=change)).score == 0


def _failed(result, words):
    assert result.score == 0, result
    assert any(words in (check.hint or "") for check in result.checks), [check.hint for check in result.checks]


@pytest.mark.parametrize(
    ("body", "words"),
    [
        ("while True:\n        pass", "did not finish within"),
        ("import sys\n    sys.exit(0)", "ends the program"),
        ("import os\n    os._exit(0)", "ended the Python process"),
        ("import ctypes\n    ctypes.string_at(0)", "crashed the Python process (SIGSEGV)"),
        ("for _ in range(100):\n        print('x' * 1_000_000)\n    return 0.5", "prints more than 10,000,000 characters"),
        ("return torch.zeros(10_000_000_000)", "uses more than 2 GB of memory"),
        ("return torch.zeros(1).expand(10_000_000_000)", "too large to look at"),
        ("return torch.zeros(20_000_000)", "too large to look at"),
        ("open('big', 'wb').write(b'x' * 70_000_000)", "more than 64 MB"),
        ("[open(f'{i}.txt', 'w').close() for i in range(3000)]", "more than 2048 files"),
        ("return float('nan')", "NaN"),
        ("return [0.5, 0.5]", "a list of 2 came back"),
        ("return 'all'", "a str came back"),
        ("return None", "nothing (None) came back"),
        ("return model", "an object of type Model came back"),
        ("import numpy as np\n    return np.ones((3, 3))", "NumPy value of shape (3, 3)"),
        ("return (x for x in Y)", "an object of type generator came back"),
        ("return evaluate(model, X, Y)", "RecursionError"),
    ],
    ids=lambda value: value.splitlines()[0][:30],
)
def test_what_a_function_may_do_instead_of_its_work(body, words, grade_program):
    _failed(grade_program(TOY, "evaluate", f"def evaluate(model, X, Y):\n    {body}\n"), words)


def test_a_tensor_subclass_that_lies_about_itself(grade_program):
    code = """
class Liar(torch.Tensor):
    shape = property(lambda self: torch.Size([4, 3]))
    dtype = property(lambda self: torch.float32)
    def __eq__(self, other): return True
    def numpy(self): raise RuntimeError
    def tolist(self): return "right"
    @classmethod
    def __torch_function__(cls, function, types, args=(), kwargs=None):
        return torch.ones(())

def softmax(X):
    return torch.zeros(2).as_subclass(Liar)
"""
    _failed(grade_program("softmax_regression", "softmax", code), "shape (2,)")


def test_a_right_answer_as_a_subclass_or_with_warnings_is_right(grade_program):
    code = """
import sys, warnings
class Tagged(torch.Tensor):
    pass

def softmax(X):
    warnings.warn("careful")
    print("working", file=sys.stderr)
    e = torch.exp(X - X.max(1, keepdim=True)[0])
    return (e / e.sum(1, keepdim=True)).as_subclass(Tagged)
"""
    assert grade_program("softmax_regression", "softmax", code).status == "passed"


def test_lone_surrogates_and_nul_characters_survive(make_notebook, grade):
    def change(notebook):
        notebook["cells"].append({"cell_type": "markdown", "id": "odd", "metadata": {}, "source": "\ud800 \u0000 \u202e"})

    path = make_notebook(TOY, change=change)
    assert json.loads(path.read_text())["cells"][-1]["source"].startswith("\ud800")
    assert grade(path).score == 30
