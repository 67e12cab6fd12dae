"""Attack: a student's name that holds the markup of the terminal library, shown while others are being graded."""

import io

from rich.console import Console

from autograder.cli import _progress


def test_the_progress_line_survives():
    screen = io.StringIO()
    with _progress(Console(force_terminal=True, file=screen, width=200)) as progress:
        progress.begin(2)
        progress.advance("[/not open] \x1b[2J")
        progress.bar.refresh()
    assert "[/not open]" in screen.getvalue()
    assert "\x1b[2J" not in screen.getvalue()
