"""Ten kinds of clothes, drawn by formulas: a stand-in for Fashion-MNIST where it cannot be downloaded.

A garment is a *field*: one number per pixel, positive inside the cloth and negative outside it, roughly the
distance to the seam. Fields are put together with `union`, `overlap` and `cut`. A `Sheet` holds many pictures of
one kind at once, each with its own random sizes, so that NumPy draws a thousand of them in one go.

Coordinates run from -1 to 1: `x` to the right, `y` downwards. Shoes point to the left.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import reduce

import numpy as np
from numpy.typing import NDArray

Field = NDArray[np.float32]  # (n, 28, 28), or (n, 1, 1) for one number per picture
Mask = NDArray[np.bool_]
Garment = Callable[["Sheet"], tuple[Field, Field]]  # draws (outline field, brightness of the cloth)

SIZE = 28
EDGE = 9.0  # how steeply a seam goes from cloth to background, per unit of length
SEAM = 0.05  # half the width of the darker line along a seam
TOPS = (0, 2, 4, 6)  # the labels that people mix up in the real data, too: T-shirt, pullover, coat, shirt
MIXED_UP = 0.05  # the share of those tops that carries another top's label


class Sheet:
    """Blank pictures of one kind of garment, each moved, turned and stretched a little.

    `x` and `y` are the coordinates of every pixel, shape (n, 28, 28).
    """

    def __init__(self, rng: np.random.Generator, n: int) -> None:
        self._rng = rng
        self._n = n
        line = (np.arange(SIZE, dtype=np.float32) - (SIZE - 1) / 2) / (SIZE / 2)
        x, y = np.meshgrid(line, line)
        x, y = x - self.vary(0, 0.065), y - self.vary(0, 0.065)
        turn, lean = self.vary(0, 0.05), self.vary(0, 0.05)
        wide, tall = np.exp(self.vary(0.02, 0.08)), np.exp(self.vary(0.02, 0.08))
        self.x: Field = (np.cos(turn) * x + np.sin(turn) * y + lean * y) * wide
        self.y: Field = (np.cos(turn) * y - np.sin(turn) * x) * tall

    def vary(self, usual: float, spread: float) -> Field:
        """One number per picture, (n, 1, 1), normally distributed around the usual value."""
        return (usual + spread * self._rng.standard_normal((self._n, 1, 1))).astype(np.float32)

    def between(self, low: float, high: float) -> Field:
        """One number per picture, (n, 1, 1), every value from low to high equally likely."""
        return self._rng.uniform(low, high, (self._n, 1, 1)).astype(np.float32)

    def some(self, share: float) -> Mask:
        """True for a random share of the pictures, (n, 1, 1)."""
        return self._rng.random((self._n, 1, 1)) < share

    def grain(self, strength: float) -> Field:
        """The roughness of the cloth: small random differences from pixel to pixel."""
        return np.float32(strength) * self._rng.standard_normal(self.x.shape, dtype=np.float32)


# -- putting fields together ----------------------------------------------------------------------------------------


def overlap(*fields: Field) -> Field:
    """Where all the fields are positive."""
    common: Field = reduce(np.minimum, fields)
    return common


def union(*fields: Field) -> Field:
    """Where at least one of the fields is positive."""
    whole: Field = reduce(np.maximum, fields)
    return whole


def cut(field: Field, hole: Field) -> Field:
    """The first field without the second."""
    return overlap(field, -hole)


def only_if(condition: Mask, field: Field) -> Field:
    """The field in the pictures where the condition holds, nothing in the others."""
    return np.where(condition, field, np.float32(-1))


def box(x: Field, y: Field, left: Field, right: Field, top: Field, bottom: Field) -> Field:
    """An upright rectangle."""
    return overlap(x - left, right - x, y - top, bottom - y)


def ellipse(x: Field, y: Field, across: Field, down: Field) -> Field:
    """An ellipse around the origin with the given half axes."""
    inside: Field = (1 - np.hypot(x / across, y / down)) * np.minimum(across, down)
    return inside


def band(x: Field, y: Field, start: tuple[Field, Field], end: tuple[Field, Field], radius: Field) -> Field:
    """A band with round ends from one point to another: a sleeve, a strap."""
    dx, dy = end[0] - start[0], end[1] - start[1]
    along = ((x - start[0]) * dx + (y - start[1]) * dy) / (dx * dx + dy * dy + np.float32(1e-6))
    along = np.clip(along, 0, 1)
    away: Field = np.hypot(x - start[0] - along * dx, y - start[1] - along * dy)
    return radius - away


# -- cloth ----------------------------------------------------------------------------------------------------------


def cloth(s: Sheet, patterned: float) -> Field:
    """Brightness of the cloth: a shade, a soft fold of light, and for a share of the pictures stripes or a print."""
    shade = s.between(0.4, 1.0) + s.vary(0, 0.1) * s.x + s.vary(0, 0.1) * s.y
    across = np.where(s.some(0.3), s.x, s.y)
    stripes = 1 - s.between(0.2, 0.6) * (np.sin(s.between(7, 20) * across + s.between(0, 6)) > 0)
    motif = ellipse(s.x - s.vary(0, 0.08), s.y - s.vary(-0.05, 0.12), s.between(0.1, 0.3), s.between(0.1, 0.3)) > 0
    printed = 1 + s.between(-0.7, 0.5) * motif
    kind = s.between(0, 1)
    pattern = np.where(kind < patterned / 2, stripes, printed)
    texture: Field = shade * np.where(kind < patterned, pattern, 1)
    return texture


# -- the ten garments, in the order of their labels -----------------------------------------------------------------


def _top(s: Sheet, half: Field, hem: Field, hand: tuple[Field, Field], sleeve: Field, neck: Field) -> Field:
    """What all tops share: a body, two sleeves from the shoulders to the hands, a neck hole."""
    x, y = np.abs(s.x), s.y
    shoulder = s.vary(-0.72, 0.03)
    flare = s.vary(0.02, 0.03)
    body = overlap(half + flare * y - x, y - shoulder + 0.12 + 0.25 * (half - x) * (x > neck), hem - y)
    arm = band(x, y, (half - sleeve, shoulder + sleeve * 0.8), hand, sleeve)
    arm = overlap(arm, y - shoulder + 0.1)
    return cut(union(body, arm), ellipse(s.x, y - shoulder + 0.12, neck, neck * s.between(0.6, 1.6)))


def t_shirt(s: Sheet) -> tuple[Field, Field]:
    """Wide and short, sleeves that end above the elbow."""
    hand = s.vary(0.78, 0.07), s.vary(-0.32, 0.12)
    outline = _top(s, s.vary(0.47, 0.05), s.vary(0.74, 0.07), hand, s.vary(0.17, 0.03), s.vary(0.22, 0.05))
    return outline, cloth(s, 0.5)


def trouser(s: Sheet) -> tuple[Field, Field]:
    """Two legs below a waistband."""
    x, y = np.abs(s.x), s.y
    outer = s.vary(0.36, 0.05) - s.vary(0.05, 0.04) * y
    crotch = s.vary(-0.4, 0.09)
    gap = (s.vary(0.03, 0.02) + s.vary(0.09, 0.04) * (y - crotch)) - x
    legs = cut(outer - x, overlap(gap, y - crotch))
    return overlap(legs, y - s.vary(-0.92, 0.03), s.vary(0.92, 0.05) - y), cloth(s, 0.2)


def pullover(s: Sheet) -> tuple[Field, Field]:
    """Wide, long thick sleeves beside the body."""
    hand = s.vary(0.74, 0.06), s.vary(0.50, 0.13)
    outline = _top(s, s.vary(0.52, 0.04), s.vary(0.66, 0.06), hand, s.vary(0.17, 0.025), s.vary(0.18, 0.05))
    return outline, cloth(s, 0.5)


def dress(s: Sheet) -> tuple[Field, Field]:
    """A narrow waist, a skirt that widens; about half of them with sleeves."""
    x, y = np.abs(s.x), s.y
    waist = s.vary(-0.2, 0.1)
    half = s.vary(0.25, 0.05) + s.vary(0.2, 0.1) * np.maximum(y - waist, 0) + 0.12 * np.maximum(waist - y, 0)
    body = overlap(half - x, y + 0.92, s.vary(0.9, 0.06) - y)
    hand = s.vary(0.5, 0.08), s.vary(-0.2, 0.35)
    arm = band(x, y, (s.vary(0.25, 0.03), s.vary(-0.72, 0.03)), hand, s.between(0.08, 0.15))
    neck = ellipse(s.x, y + 0.92, s.vary(0.15, 0.04), s.between(0.1, 0.3))
    return cut(union(body, only_if(s.some(0.55), arm)), neck), cloth(s, 0.5)


def coat(s: Sheet) -> tuple[Field, Field]:
    """Long, with long sleeves, and open or buttoned down the front."""
    hand = s.vary(0.68, 0.06), s.vary(0.52, 0.12)
    outline = _top(s, s.vary(0.45, 0.04), s.vary(0.92, 0.05), hand, s.vary(0.15, 0.025), s.vary(0.17, 0.05))
    front = np.abs(s.x - s.vary(0, 0.04)) < s.between(0.03, 0.08)
    return outline, cloth(s, 0.2) * (1 - s.between(0.1, 0.8) * front)


def sandal(s: Sheet) -> tuple[Field, Field]:
    """A thin sole, three straps, sometimes a wedge under the heel."""
    x, y = s.x, s.y
    sole = s.vary(0.40, 0.04) - s.vary(0.12, 0.07) * (x + 0.9)
    outline = overlap(s.vary(0.08, 0.015) - np.abs(y - sole), x + 0.88, 0.86 - x)
    for place in (-0.6, -0.1, 0.45):
        arch = ellipse(x - s.vary(place, 0.12), y - sole, s.between(0.15, 0.35), s.between(0.2, 0.45) + 0.15 * place)
        strap = overlap(arch, s.between(0.05, 0.12) - arch, sole - y)
        outline = union(outline, only_if(s.some(0.85), strap))
    wedge = overlap(y - sole, s.vary(0.5, 0.02) - y, x - s.between(-0.2, 0.5), 0.84 - x)
    return union(outline, only_if(s.some(0.6), wedge)), cloth(s, 0.4)


def shirt(s: Sheet) -> tuple[Field, Field]:
    """Narrower than the other tops, a row of buttons, long sleeves more often than short ones."""
    short = s.some(0.3)
    hand = (
        np.where(short, s.vary(0.62, 0.05), s.vary(0.60, 0.06)),
        np.where(short, s.vary(-0.25, 0.12), s.vary(0.48, 0.14)),
    )
    outline = _top(s, s.vary(0.36, 0.04), s.vary(0.79, 0.06), hand, s.vary(0.12, 0.02), s.vary(0.17, 0.05))
    buttons = (np.abs(s.x) < 0.07) & (np.sin(s.between(12, 20) * s.y) > 0.2)
    return outline, cloth(s, 0.6) * (1 - s.between(0, 0.6) * buttons)


def _shoe(s: Sheet, toe: Field, ankle: Field, heel: Field) -> Field:
    """What closed shoes share: a flat sole and an upper that rises from the toe to the ankle."""
    upper = toe - (toe - ankle) / (1 + np.exp(5 * (heel - s.x)))
    return overlap(s.y - upper, s.vary(0.48, 0.04) - s.y, s.x + 0.88, 0.86 - s.x)


def sneaker(s: Sheet) -> tuple[Field, Field]:
    """Flat, the sole in a shade of its own."""
    outline = _shoe(s, s.vary(0.24, 0.05), s.vary(-0.16, 0.1), s.vary(0, 0.13))
    sole = s.y > s.vary(0.34, 0.04)
    return outline, cloth(s, 0.45) * np.where(sole, s.between(0.5, 1.3), 1)


def bag(s: Sheet) -> tuple[Field, Field]:
    """A box that narrows a little towards the top, most often with a handle."""
    x, y = s.x, s.y
    top, bottom, half = s.vary(-0.15, 0.12), s.vary(0.68, 0.08), s.vary(0.68, 0.08)
    body = box(x, y, -half, half, top, bottom)
    body = overlap(body, half + s.vary(0.05, 0.08) * (y - bottom) - np.abs(x))
    across, up = s.between(0.25, 0.5), s.between(0.3, 0.6)
    loop = ellipse(x, y - top, across, up)
    handle = overlap(loop, s.between(0.06, 0.12) - loop, top - y + 0.05)
    return union(body, only_if(s.some(0.75), handle)), cloth(s, 0.5)


def ankle_boot(s: Sheet) -> tuple[Field, Field]:
    """A shoe with a shaft; half of them stand on a heel."""
    shoe = _shoe(s, s.vary(0.18, 0.05), s.vary(-0.16, 0.08), s.vary(0, 0.09))
    shaft = box(s.x, s.y, s.vary(-0.02, 0.08), s.vary(0.80, 0.04), s.vary(-0.48, 0.17), s.vary(0.45, 0.01))
    arch = box(s.x, s.y, s.vary(-0.1, 0.09), s.vary(0.3, 0.09), s.vary(0.38, 0.01), s.vary(0.6, 0.01))
    return cut(union(shoe, shaft), only_if(s.some(0.5), arch)), cloth(s, 0.3)


GARMENTS: tuple[Garment, ...] = (
    t_shirt,
    trouser,
    pullover,
    dress,
    coat,
    sandal,
    shirt,
    sneaker,
    bag,
    ankle_boot,
)


# -- whole pictures -------------------------------------------------------------------------------------------------


def draw(n: int, seed: int) -> tuple[NDArray[np.uint8], NDArray[np.uint8]]:
    """n pictures and their labels, the ten kinds equally often, in random order.

    Returns images (n, 28, 28) and labels (n,), both uint8. The same arguments give the same pictures.
    """
    rng = np.random.default_rng(seed)
    labels = rng.permutation(np.arange(n) % len(GARMENTS)).astype(np.uint8)
    images = np.zeros((n, SIZE, SIZE), np.uint8)
    for label, garment in enumerate(GARMENTS):
        rows = np.flatnonzero(labels == label)
        images[rows] = _paint(Sheet(rng, len(rows)), garment)
    _mix_up(labels, rng)
    return images, labels


def _paint(s: Sheet, garment: Garment) -> NDArray[np.uint8]:
    """The finished pictures of one kind, (n, 28, 28) uint8."""
    outline, brightness = garment(s)
    picture: Field = np.clip(0.5 + EDGE * outline, 0, 1) * (brightness + s.grain(0.06))
    picture *= np.where(np.abs(outline) < SEAM, np.float32(0.7), np.float32(1))
    half = s.between(0.08, 0.26)
    blot = box(s.x - s.between(-0.8, 0.8), s.y - s.between(-0.8, 0.8), -half, half, -half, half)
    picture[(blot > 0) & s.some(0.2)] = 0
    return (255 * picture.clip(0, 1)).astype(np.uint8)


def _mix_up(labels: NDArray[np.uint8], rng: np.random.Generator) -> None:
    """Give a few of the tops the label of another top, in place: the real data has such labels, too."""
    rows = np.flatnonzero(np.isin(labels, TOPS) & (rng.random(len(labels)) < MIXED_UP))
    labels[rows] = rng.choice(np.array(TOPS, np.uint8), len(rows))
