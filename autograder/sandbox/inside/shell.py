"""A notebook's shell without a kernel: magics, `display` and `inspect.getsource` work, nothing is shown.

It is IPython's own `InteractiveShell`, created once in the fork server; every submission's fork has its copy.
"""

from __future__ import annotations

import io
import os
import sys
import traceback
from typing import Any

from IPython.core.compilerop import CachingCompiler
from IPython.core.displayhook import DisplayHook
from IPython.core.displaypub import DisplayPublisher
from IPython.core.interactiveshell import InteractiveShell
from traitlets import Type
from traitlets.config import Config

_CELL_FILE = "<cell "


class NotebookCompiler(CachingCompiler):
    """Names every cell's code after its place in the notebook."""

    cell = "0"

    def get_code_name(self, raw_code: str, transformed_code: str, number: int) -> str:
        return f"{_CELL_FILE}{self.cell}>"


class OutputLimit(BaseException):
    """More was printed in one go than anybody will read. No `except Exception` swallows it."""


class Sink(io.TextIOWrapper):
    """Standard output and error of a submission: counted, not kept, and bounded for each cell and each call."""

    def __init__(self) -> None:
        super().__init__(open(os.devnull, "wb"), encoding="utf-8", errors="replace")  # noqa: SIM115  # open for good
        self.characters = 0
        self.limit = 0

    def start(self, limit: int) -> None:
        """Count from zero, up to `limit` characters."""
        self.characters, self.limit = 0, limit

    def write(self, text: str) -> int:
        self.characters += len(text)
        if self.limit and self.characters > self.limit:
            self.limit = 0  # the error itself may be printed
            raise OutputLimit
        return len(text)


class _SilentPublisher(DisplayPublisher):
    def publish(self, *args: Any, **kwargs: Any) -> None:
        pass

    def clear_output(self, wait: bool = False) -> None:
        pass


class _SilentHook(DisplayHook):
    def write_output_prompt(self) -> None:
        pass

    def write_format_data(self, format_dict: Any, md_dict: Any = None) -> None:
        pass

    def compute_format_data(self, result: Any) -> Any:
        return {}, {}


class NotebookShell(InteractiveShell):
    """IPython's shell with nothing to show and no other programs to start."""

    compiler_class = Type(NotebookCompiler)

    def system(self, cmd: str) -> None:
        """`!pip install …` and its like: there is nothing to install and nothing to run while grading."""

    def getoutput(self, cmd: str, split: bool = True, depth: int = 0) -> Any:
        """`files = !ls`: no output."""
        return [] if split else ""

    def enable_gui(self, gui: str | None = None) -> None:
        """No window appears."""

    def showtraceback(self, *args: Any, **kwargs: Any) -> None:
        """Errors are reported to the grader, not printed."""

    def showsyntaxerror(self, *args: Any, **kwargs: Any) -> None:
        """Errors are reported to the grader, not printed."""


def start() -> NotebookShell:
    """The process's only shell; the first call creates it."""
    if NotebookShell.initialized():
        return NotebookShell.instance()
    config = Config()
    config.HistoryManager.enabled = False
    config.InteractiveShell.autoindent = False
    config.InteractiveShell.cache_size = 0
    config.InteractiveShell.display_pub_class = _SilentPublisher
    config.InteractiveShell.displayhook_class = _SilentHook
    config.InteractiveShell.colors = "nocolor"
    shell = NotebookShell.instance(config=config)
    shell.run_cell("%matplotlib inline\n%time pass\nimport numpy, torch", store_history=False)
    shell.reset(new_session=False)
    return shell


def error_in_words(error: BaseException) -> dict[str, Any]:
    """What a student needs to find an error: its type, its message, and the last line of their own that it came from."""
    report: dict[str, Any] = {"type": type(error).__name__[:100], "message": _safe_text(error)[:500]}
    if isinstance(error, SyntaxError):
        report["code"] = str(error.text or "").strip()[:200]
        return report
    own = [frame for frame in traceback.extract_tb(error.__traceback__) if frame.filename.startswith(_CELL_FILE)]
    if own:
        report.update(code=(own[-1].line or "")[:200], outer=own[0].name[:100], inner=own[-1].name[:100])
    return report


def _safe_text(error: BaseException) -> str:
    try:
        return str(error)
    except BaseException:
        return ""


def quiet() -> Sink:
    """Send everything that is printed to a fresh sink."""
    sink = Sink()
    sys.stdout = sys.stderr = sink
    return sink
