"""The exact sums, partial credit, and what one exercise may and may not do to another."""

import json
import re

import pytest

ASSIGNMENTS = ("softmax_regression", "toy_classifier")


def _without_times(result):
    return json.dumps({**result.to_json(), "seconds": None}, sort_keys=True)


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_source_gets_the_maximum_twice_and_identically(name, course, grade):
    source = course.assignment(name).notebook
    first, second = grade(source), grade(source)
    assert first.score == first.max_score == course.assignment(name).max_score
    assert {exercise.status for exercise in first.exercises} == {"passed"}
    assert _without_times(first) == _without_times(second)


@pytest.mark.parametrize("name", ASSIGNMENTS)
def test_release_gets_zero_twice_and_identically(name, course, grade):
    release = course.root / "release" / name / f"{name}.ipynb"
    first, second = grade(release), grade(release)
    assert first.score == 0
    assert {exercise.status for exercise in first.exercises} == {"error"}
    assert "not written yet" in first.exercises[0].checks[0].hint
    assert _without_times(first) == _without_times(second)


def test_an_assignment_has_the_points_of_the_contract(course):
    assert course.assignment("softmax_regression").max_score == 50
    assert course.assignment("toy_classifier").max_score == 30
    assert course.assignment("softmax_regression").written == ("explain_stability",)


def test_points_are_the_weights_of_the_passed_checks(grade_program):
    result = grade_program("softmax_regression", "softmax", "def softmax(X):\n    e = X.exp()\n    return e / e.sum(1, True)")
    passed = sum(check.weight for check in result.checks if check.passed)
    total = sum(check.weight for check in result.checks)
    assert result.status == "partial"
    assert result.score == round(result.max_score * passed / total, 2)
    assert [check.title for check in result.checks if not check.passed] == [
        "Rows of very large and very small logits in one batch"
    ]


@pytest.mark.parametrize(
    "broken",
    ["def softmax(X:\n    return X", "raise RuntimeError('no')", "import os\nos._exit(1)", "exit()", "import sys\nsys.exit(3)"],
    ids=["syntax", "raise", "os._exit", "exit", "sys.exit"],
)
def test_an_error_in_one_exercise_costs_only_that_exercise(broken, make_notebook, grade):
    result = grade(make_notebook("softmax_regression", {"softmax": broken}))
    scores = {exercise.name: exercise.score for exercise in result.exercises}
    assert scores.pop("softmax") == 0
    assert all(score > 0 for score in scores.values())
    assert result.score == 50 - 6


def test_a_loop_that_never_ends_costs_only_its_exercise(make_notebook, grade):
    forever = "def accuracy(y_hat, y):\n    while True:\n        pass"
    result = grade(make_notebook("softmax_regression", {"accuracy": forever}))
    by_name = {exercise.name: exercise for exercise in result.exercises}
    assert by_name["accuracy"].status == "timeout"
    assert "did not finish within 3 seconds" in by_name["accuracy"].checks[0].hint
    assert result.score == 50 - 4, "evaluate_accuracy and train_epoch call it and get a working one"


def test_a_cell_that_never_ends_is_left_out(make_notebook, grade):
    result = grade(make_notebook("toy_classifier", {"evaluate": "while True:\n    pass"}))
    by_name = {exercise.name: exercise for exercise in result.exercises}
    assert by_name["evaluate"].score == 0
    assert "did not finish within 4 seconds" in by_name["evaluate"].checks[0].hint
    assert result.score == 30 - 4


def test_each_exercise_is_judged_at_its_place(make_notebook, grade):
    """A name that is used again later for something else breaks nothing."""

    def reuse_names(notebook):
        cells = notebook["cells"]
        place = next(i for i, c in enumerate(cells) if c["metadata"].get("nbgrader", {}).get("grade_id") == "check_predict")
        cells.insert(place + 1, {"cell_type": "code", "id": "later", "metadata": {}, "source": "accuracy = softmax = 0.5",
                                 "outputs": [], "execution_count": None})  # fmt: skip

    assert grade(make_notebook("softmax_regression", change=reuse_names)).score == 50


def test_unchanged_demonstrations_are_not_run_but_changed_ones_are(make_notebook, grade, course):
    def append_to_demonstrations(notebook):
        for cell in notebook["cells"]:
            if "demonstration" in cell["metadata"].get("tags", []):
                cell["source"] = ["import os\nos._exit(1)\n"] if cell["cell_type"] == "code" else cell["source"]

    assert len(course.assignment("softmax_regression").demonstrations) > 5
    slow = grade(make_notebook("softmax_regression", change=append_to_demonstrations))
    assert slow.score == 50, "a demonstration that ends the process costs no exercise"


def test_helper_cells_of_the_student_are_used(make_notebook, grade):
    def add_helper(notebook):
        place = next(i for i, c in enumerate(notebook["cells"]) if c.get("id") == "softmax")
        helper = {"cell_type": "code", "id": "mine", "metadata": {}, "outputs": [], "execution_count": None,
                  "source": "def shift(X):\n    return X - X.max(dim=1, keepdim=True).values"}  # fmt: skip
        notebook["cells"].insert(place, helper)

    program = "def softmax(X):\n    e = shift(X).exp()\n    return e / e.sum(dim=1, keepdim=True)"
    result = grade(make_notebook("softmax_regression", {"softmax": program}, change=add_helper), only=("softmax",))
    assert result.exercises[0].status == "passed"


def test_a_hint_names_call_and_difference_but_no_values(grade_program):
    result = grade_program("softmax_regression", "softmax", "def softmax(X):\n    return X.T")
    hint = result.checks[0].hint
    assert "`softmax(…)` with a float32 tensor of shape (4, 3)" in hint
    assert "shape (4, 3) was expected" in hint and "shape (3, 4)" in hint
    assert not any(character in hint for character in "[]")


def test_what_a_student_raises_is_not_quoted(grade_program):
    code = "def softmax(X):\n    raise ValueError(str(X.tolist()) + 'spied')"
    result = grade_program("softmax_regression", "softmax", code)
    assert "spied" not in (result.checks[0].hint or "").replace("'spied'", "")
    assert "it raised ValueError" in result.checks[0].hint


def test_numbers_are_cut_out_of_quoted_messages(grade_program):
    code = "def softmax(X):\n    return int(str(X.flatten().tolist()))"
    hint = grade_program("softmax_regression", "softmax", code).checks[0].hint
    assert "invalid literal" in hint
    assert re.search(r"\d\.\d", hint) is None
