"""Attack: a path that holds the markup of the terminal library; the message about it must not crash."""

from click.testing import CliRunner

from autograder.cli import main


def test_the_message_is_shown(course, tmp_path):
    archive = tmp_path / "[/red]hand-ins.zip"
    done = CliRunner().invoke(main, ["--course", str(course.root), "grade", str(archive), "--no-gradebook"])
    assert done.exit_code == 2
    assert "does not exist" in done.output
