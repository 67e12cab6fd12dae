"""Curves that grow while a training loop runs.

    with LivePlot("epoch", ["training loss", "test accuracy"], xlim=(1, 10), ylim=(0, 1)) as plot:
        for epoch in range(1, 11):
            ...
            plot.add(epoch, loss, accuracy)

The picture is redrawn in place, a few times a second at most, and stays as one figure.
Outside a notebook nothing is shown, so the same code also runs as a plain Python program.
"""

import math
import sys
import time
from collections.abc import Sequence
from io import BytesIO
from types import TracebackType
from typing import Any

from matplotlib.figure import Figure
from matplotlib.ticker import MaxNLocator

# Each curve has a colour, a dash pattern and a marker of its own: readable in grey, too.
# The colours are from the palette of Okabe and Ito, made for colour-blind readers.
COLOURS = ("#0072B2", "#D55E00", "#009E73", "#CC79A7")
DASHES = ("-", "--", "-.", ":")
MARKERS = ("o", "s", "^", "D")

SECONDS_BETWEEN_REDRAWS = 0.4
SIZE_INCHES = (7.0, 3.8)
PIXELS_PER_INCH = 144  # the stored image ...
SHOWN_WIDTH = 700  # ... and the width at which a browser shows it


class LivePlot:
    """Curves that grow in place while a loop runs.

    Args:
        xlabel: text below the horizontal axis.
        legend: one name for each curve.
        xlim: first and last value on the horizontal axis.
        ylim: lowest and highest value on the vertical axis; None fits the axis to the points.
        title: text above the picture.
    """

    def __init__(
        self,
        xlabel: str,
        legend: Sequence[str],
        xlim: tuple[float, float],
        ylim: tuple[float, float] | None = None,
        title: str = "",
    ) -> None:
        self._xlabel, self._title, self._legend = xlabel, title, list(legend)
        self._xlim = _padded(xlim)
        self._ylim = None if ylim is None else _padded(ylim)
        self._x: list[float] = []
        self._curves: list[list[float]] = [[] for _ in self._legend]
        self._handle: Any = None  # IPython's handle of the one output that is updated
        self._last_redraw = -math.inf
        self._closed = False

    def add(self, x: float, *values: float) -> None:
        """Add one point to each curve; `math.nan` leaves a gap in a curve.

        Raises:
            ValueError: the number of values is not the number of curves.
            RuntimeError: the plot has been closed.
        """
        if self._closed:
            raise RuntimeError("This plot is closed. Make a new LivePlot for a new run.")
        if len(values) != len(self._curves):
            names = ", ".join(self._legend)
            raise ValueError(f"{len(values)} value(s) for {len(self._curves)} curve(s): {names}")
        self._x.append(float(x))
        for curve, value in zip(self._curves, values, strict=True):
            curve.append(float(value))
        if time.monotonic() - self._last_redraw >= SECONDS_BETWEEN_REDRAWS:
            self._redraw()

    def close(self) -> None:
        """Draw the points that are still missing and leave one static figure behind."""
        if self._x and not self._closed:
            self._redraw()
        self._closed = True

    def __enter__(self) -> "LivePlot":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _redraw(self) -> None:
        """Show the curves as they are now, in the place where they were shown before."""
        if not _in_notebook():
            return
        import IPython.display

        ipython: Any = IPython.display  # only partly typed
        picture = ipython.Image(data=self._png(), format="png", width=SHOWN_WIDTH)
        if self._handle is None:
            self._handle = ipython.display(picture, display_id=True)
        else:
            self._handle.update(picture)
        self._last_redraw = time.monotonic()

    def _png(self) -> bytes:
        """The picture, drawn without pyplot so that no open figure is left behind."""
        figure = Figure(figsize=SIZE_INCHES, dpi=PIXELS_PER_INCH, layout="constrained")
        axes = figure.add_subplot(xlabel=self._xlabel, title=self._title, xlim=self._xlim)
        if self._ylim is not None:
            axes.set_ylim(*self._ylim)
        if self._xlim[1] - self._xlim[0] >= 2:
            axes.xaxis.set_major_locator(MaxNLocator(integer=True, steps=[1, 2, 5, 10]))
        for k, (name, curve) in enumerate(zip(self._legend, self._curves, strict=True)):
            axes.plot(
                self._x,
                curve,
                color=COLOURS[k % len(COLOURS)],
                linestyle=DASHES[k % len(DASHES)],
                marker=MARKERS[k % len(MARKERS)],
                markevery=max(1, len(curve) // 12),
                markersize=5,
                label=f"{name}: {curve[-1]:.3g}",
            )
        axes.grid(alpha=0.3)
        axes.legend(loc="best")
        file = BytesIO()
        figure.savefig(file, format="png")
        return file.getvalue()


def _padded(limits: tuple[float, float]) -> tuple[float, float]:
    """Limits a little wider, so that markers at the edge are whole and no axis has length 0."""
    low, high = limits
    margin = 0.02 * (high - low) or 0.5
    return low - margin, high + margin


def _in_notebook() -> bool:
    """Whether a Jupyter kernel runs this code; a terminal or a plain program has no display."""
    ipython = sys.modules.get("IPython")
    shell = ipython.get_ipython() if ipython is not None else None
    return getattr(shell, "kernel", None) is not None
