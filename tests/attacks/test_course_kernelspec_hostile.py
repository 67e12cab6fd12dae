"""Attack: notebook metadata that names another kernel, another language, a lexer, a title and a signature."""

import json

ASSIGNMENT = "toy_classifier"


def hand_in(folder, notebook):
    argv = ["/bin/sh", "-c", "touch stolen-by-kernel; exec python -m ipykernel -f {connection_file}"]
    spec = {"name": "../../evil; touch stolen", "display_name": "</title><script>stealTitle()</script>", "language": "R"}
    notebook["metadata"] = {
        "kernelspec": {**spec, "argv": argv, "env": {"LD_PRELOAD": "/tmp/x.so"}},
        "language_info": {"name": "<script>stealTitle()</script>", "pygments_lexer": "../../evil", "file_extension": ".html"},
        "title": "</title><script>stealTitle()</script>",
        "signature": "sha256:" + "0" * 64,
        "trusted": True,
    }
    (folder / f"{ASSIGNMENT}.ipynb").write_text(json.dumps(notebook))


def test_only_the_courses_kernel_is_left(graded):
    spec = graded.autograded["metadata"].pop("kernelspec")
    assert spec == {"display_name": "Python 3", "language": "python", "name": "python3"}
    assert "signature" not in graded.autograded["metadata"]
    assert "stealTitle" not in graded.feedback


def test_graded_as_usual(graded):
    assert graded.score == 0
    assert len(graded.scores) == 6
    assert graded.honest_score == 30
    assert not list(graded.root.rglob("stolen*"))
