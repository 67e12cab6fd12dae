"""The course's own files: notebooks as they should be, a release that gives nothing away and is up to date."""

import ast
import json
import re
import time
from pathlib import Path

import nbformat
import pytest
from nbclient import NotebookClient

from autograder.course import Course
from autograder.release import stale_files

COURSE = Course(Path(__file__).parent.parent)
NAMES = tuple(COURSE.assignments)
NOTEBOOKS = sorted(path for part in ("source", "release") for path in COURSE.root.glob(f"{part}/*/*.ipynb"))


@pytest.mark.parametrize("path", NOTEBOOKS, ids=lambda path: f"{path.parent.parent.name}-{path.stem}")
def test_notebooks_are_committed_clean(path):
    notebook = json.loads(path.read_text(encoding="utf-8"))
    ids = [cell["id"] for cell in notebook["cells"]]
    assert len(set(ids)) == len(ids)
    assert not any(cell.get("outputs") or cell.get("execution_count") for cell in notebook["cells"])
    assert notebook["metadata"]["kernelspec"]["name"] == "python3"


def _solution_lines(name):
    """Lines of code inside the solution regions, long enough to be somebody's work."""
    for cell in COURSE.assignment(name).cells:
        for region in re.findall(r"### BEGIN SOLUTION(.*?)### END SOLUTION", cell.source, re.DOTALL):
            yield from (line.strip() for line in region.splitlines() if len(line.strip()) > 30)


@pytest.mark.parametrize("name", NAMES)
def test_the_release_holds_no_solution_and_no_hidden_check(name):
    folder = COURSE.root / "release" / name
    text = "\n".join(path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*")) if path.is_file())
    notebook = json.loads((folder / f"{name}.ipynb").read_text(encoding="utf-8"))
    sources = "\n".join("".join(cell["source"]) for cell in notebook["cells"])
    assert "BEGIN SOLUTION" not in text and "HIDDEN TESTS" not in text
    lines = list(_solution_lines(name))
    assert len(lines) > 10
    given = {line.strip() for line in _code_outside_solutions(name)}
    assert [line for line in lines if line in sources and line not in given] == []
    checks = [path for path in (COURSE.root / "autograder" / "checks" / name).glob("test_*.py")]
    hints = {node.value for path in checks for node in ast.walk(ast.parse(path.read_text())) if _is_long_text(node)}
    assert len(hints) > 20
    assert [hint for hint in hints if hint in text] == []


def _is_long_text(node):
    return isinstance(node, ast.Constant) and isinstance(node.value, str) and len(node.value) > 40


def _code_outside_solutions(name):
    for cell in COURSE.assignment(name).cells:
        yield from re.sub(r"### BEGIN SOLUTION.*?### END SOLUTION", "", cell.source, flags=re.DOTALL).splitlines()


@pytest.mark.parametrize("name", NAMES)
def test_every_stub_raises(name):
    notebook = json.loads((COURSE.root / "release" / name / f"{name}.ipynb").read_text(encoding="utf-8"))
    for cell in notebook["cells"]:
        nbgrader = cell["metadata"].get("nbgrader", {})
        if nbgrader.get("solution") and cell["cell_type"] == "code":
            assert "raise NotImplementedError()" in "".join(cell["source"]), nbgrader["grade_id"]


def test_the_release_is_up_to_date():
    assert stale_files(COURSE, list(NAMES)) == []


def test_a_stale_release_is_noticed(tmp_path):
    import shutil

    shutil.copy(COURSE.root / "nbgrader_config.py", tmp_path)
    for part in ("source", "release"):
        shutil.copytree(COURSE.root / part / "toy_classifier", tmp_path / part / "toy_classifier")
    notebook = tmp_path / "source" / "toy_classifier" / "toy_classifier.ipynb"
    notebook.write_text(notebook.read_text(encoding="utf-8").replace("fifth", "last", 1), encoding="utf-8")
    (tmp_path / "release" / "toy_classifier" / "answers.txt").write_text("left behind")
    stale = stale_files(Course(tmp_path), ["toy_classifier"])
    assert any("toy_classifier.ipynb: differs" in line for line in stale)
    assert any("answers.txt: has no counterpart" in line for line in stale)


def test_the_shared_helper_is_the_same_everywhere():
    copies = {path.read_bytes() for path in COURSE.root.glob("source/*/training_plot.py")}
    assert len(copies) == 1


@pytest.fixture(scope="module")
def executed():
    """Each source notebook, run once from top to bottom in a real kernel."""
    done = {}

    def run(name):
        if name not in done:
            notebook = nbformat.read(COURSE.assignment(name).notebook, as_version=4)
            resources = {"metadata": {"path": str(COURSE.assignment(name).folder)}}
            started = time.monotonic()
            NotebookClient(notebook, timeout=90, kernel_name="python3", resources=resources).execute()
            done[name] = (notebook, time.monotonic() - started)
        return done[name]

    return run


@pytest.mark.parametrize("name", NAMES)
def test_source_notebooks_run_without_warning_or_error(name, executed):
    notebook, _ = executed(name)
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    assert [o for o in outputs if o.output_type == "error"] == []
    assert [o.text for o in outputs if o.output_type == "stream" and o.name == "stderr"] == []
    assert sum("image/png" in o.get("data", {}) for o in outputs) >= 4, "pictures"


def _printed(notebook):
    outputs = [output for cell in notebook.cells if cell.cell_type == "code" for output in cell.outputs]
    return "".join(output.text for output in outputs if output.output_type == "stream")


def test_softmax_regression_reaches_its_numbers(executed):
    text = _printed(executed("softmax_regression")[0])
    loss = [float(x) for x in re.findall(r"train(?:ing)? loss\D{0,20}?(\d\.\d+)", text)]
    accuracy = [float(x) for x in re.findall(r"test accuracy\D{0,20}?(\d\.\d+)", text)]
    assert loss and min(loss) < 0.7, text
    assert accuracy and max(accuracy) > 0.75, text


def test_toy_classifier_reaches_its_numbers(executed):
    numbers = [float(x) for x in re.findall(r"\b(0\.9\d+|1\.0+)\b", _printed(executed("toy_classifier")[0]))]
    assert max(numbers) >= 0.97


def test_stub_signatures_match_the_reference():
    """The notebook's functions and the reference's take the same arguments."""
    import inspect

    import solutions.softmax_regression
    import solutions.toy_classifier

    for name in NAMES:
        reference = getattr(solutions, name)
        for cell in COURSE.assignment(name).cells:
            if cell.kind != "code" or cell.grade_id is None or cell.grade_id.startswith("check_"):
                continue
            for node in ast.parse(cell.source).body:
                if isinstance(node, ast.FunctionDef) and hasattr(reference, node.name):
                    wanted = list(inspect.signature(getattr(reference, node.name)).parameters)
                    assert [a.arg for a in node.args.args] == wanted, node.name
