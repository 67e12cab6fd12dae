"""Attack: the whole command on an archive with a climbing name, a terminal command as a name, and an honest hand-in."""

import json
import zipfile

from click.testing import CliRunner

from autograder.cli import main


def test_all_are_reported(course, tmp_path):
    archive, report = tmp_path / "hand-ins.zip", tmp_path / "results.json"
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("../climber.ipynb", "{}")
        file.writestr("\x1b[2Jclear/toy_classifier/toy_classifier.ipynb", "")
        file.write(course.assignment("toy_classifier").notebook, "honest/toy_classifier/toy_classifier.ipynb")
    arguments = ["grade", str(archive), "--no-gradebook", "--workers", "1", "--json", str(report)]
    done = CliRunner().invoke(main, ["--course", str(course.root), *arguments])
    assert done.exit_code == 0, done.output
    assert "\x1b[2J" not in done.output
    results = {entry["student"]: entry for entry in json.loads(report.read_text())["submissions"]}
    assert results["honest"]["score"] == 30
    assert [entry["status"] for name, entry in results.items() if name != "honest"] == ["rejected", "rejected"]
    assert not list(tmp_path.rglob("climber*"))
