"""Attack: walk through the course for other students' notebooks and copy their answers."""

import pytest

CODE = """
import os

def attack(top):
    found = []
    for folder, _, names in os.walk(top):
        for name in names:
            if name.endswith(".ipynb"):
                with open(os.path.join(folder, name)) as file:
                    found.append(file.read())
    return found
"""


@pytest.fixture
def submitted(planted):
    folder = planted.folder / "submitted" / "neighbour" / "softmax_regression"
    folder.mkdir(parents=True)
    (folder / "softmax_regression.ipynb").write_text(planted.secret)
    return planted.folder


def test_it_fails(confined, planted, submitted):
    outcome = confined.run(CODE, submitted)
    assert outcome.value == []
    assert planted.secret not in outcome.text


def test_it_would_work_unprotected(unprotected, planted, submitted):
    assert unprotected.run(CODE, submitted).value == [planted.secret]
