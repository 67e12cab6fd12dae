"""Attack: every grade id is one of the other assignment's, whose check cells carry more points."""

import json

ASSIGNMENT = "toy_classifier"
FOREIGN = ["softmax", "check_softmax", "net", "check_net", "sgd", "check_sgd", "train_epoch", "check_train_epoch"]


def hand_in(folder, notebook):
    foreign = iter(FOREIGN * 2)
    for cell in notebook["cells"]:
        if "nbgrader" in cell["metadata"]:
            cell["metadata"]["nbgrader"] |= {"grade_id": next(foreign), "points": 50}
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_no_points(graded):
    assert graded.score == 0
    assert sorted(graded.scores) == ["ToyClassifier", "build_dataset", "build_sample", "evaluate", "predict", "train"]
    assert graded.honest_score == 30


def test_the_student_learns_why(graded):
    assert "softmax_regression" in graded.feedback
    assert "handed in for" in graded.feedback
