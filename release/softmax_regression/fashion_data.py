"""Fashion-MNIST for the notebook: the real pictures where they can be had, drawn ones everywhere else.

    train_set, test_set = load_fashion()
    X, y = whole_tensors(train_set)

Both kinds are files in the same format, read by `torchvision.datasets.FashionMNIST`. They lie below the data folder,
which is the environment variable SOFTMARK_DATA, or `data` beside this module:

    FashionMNIST/raw/                  the real data set
    drawn_clothes/FashionMNIST/raw/    the drawn clothes of `drawn_fashion`
"""

from __future__ import annotations

import gzip
import hashlib
import http.client
import importlib
import math
import os
import secrets
import struct
import tempfile
import threading
import time
import urllib.request
from collections.abc import Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any

import matplotlib.pyplot as plt
import torch
from torch import Tensor

import drawn_fashion

if TYPE_CHECKING:
    from torchvision.datasets import FashionMNIST

LABELS = (
    "T-shirt/top",
    "Trouser",
    "Pullover",
    "Dress",
    "Coat",
    "Sandal",
    "Shirt",
    "Sneaker",
    "Bag",
    "Ankle boot",
)
DRAWN_TRAIN, DRAWN_TEST = 10_000, 2_000
PROBE_SECONDS = 2.0  # how long the server may take to answer at all
DOWNLOAD_SECONDS = 120.0  # how long all the files together may take (30 MB)

RAW = Path("FashionMNIST", "raw")  # where torchvision looks, below its root
STEMS = ("train-images-idx3", "train-labels-idx1", "t10k-images-idx3", "t10k-labels-idx1")

_declared_operators: list[torch.library.Library] = []  # a declaration lasts as long as its Library object


# -- what the notebook uses -----------------------------------------------------------------------------------------


def load_fashion(download: bool = True) -> tuple[FashionMNIST, FashionMNIST]:
    """The training set and the test set; prints one line that says which data they are.

    Indexing gives (picture, label): a float32 tensor (1, 28, 28) with values from 0 to 1, and an int.

    Args:
        download: whether the real files may be fetched when they are not there.
    """
    folder = data_folder()
    if _is_complete(folder) or (download and _download(folder)):
        train_set, test_set = _read(folder)
        kind = "the real Fashion-MNIST"
    else:
        train_set, test_set = _load_drawn(folder / "drawn_clothes")
        kind = "drawn clothes, which stand in for Fashion-MNIST"
    print(f"Data: {kind} ({len(train_set):,} training and {len(test_set):,} test pictures).")
    return train_set, test_set


def whole_tensors(dataset: FashionMNIST) -> tuple[Tensor, Tensor]:
    """All pictures as float32 (n, 1, 28, 28) with values from 0 to 1, all labels as int64 (n,)."""
    return dataset.data.unsqueeze(1).to(torch.float32) / 255, dataset.targets.clone()


def fashion_labels(y: Iterable[int] | Tensor) -> list[str]:
    """The names that belong to the labels 0 to 9."""
    return [LABELS[int(label)] for label in y]


def show_images(images: Tensor, titles: Sequence[str] | None = None, columns: int = 6) -> None:
    """Show pictures, (n, 28, 28) or (n, 1, 28, 28), in a grid with a title above each."""
    images = images.detach().reshape(-1, 28, 28)
    columns = max(1, min(columns, len(images)))
    rows = max(1, math.ceil(len(images) / columns))
    lines = max((title.count("\n") + 1 for title in titles), default=0) if titles else 0
    size = (1.4 * columns, (1.3 + 0.17 * lines) * rows)
    figure, axes = plt.subplots(rows, columns, figsize=size, squeeze=False, layout="constrained")
    for k, axis in enumerate(axes.flat):
        axis.set_axis_off()
        if k < len(images):
            axis.imshow(images[k], cmap="gray_r")
            if titles:
                axis.set_title(titles[k], fontsize=9)
    plt.show()
    plt.close(figure)


def data_folder() -> Path:
    """Where the data files lie: SOFTMARK_DATA, or `data` beside this module."""
    chosen = os.environ.get("SOFTMARK_DATA")
    return Path(chosen).expanduser() if chosen else Path(__file__).resolve().parent / "data"


# -- torchvision ----------------------------------------------------------------------------------------------------


def import_torchvision() -> ModuleType:
    """Import torchvision, even one that was built for another torch.

    Such a torchvision cannot load its compiled operators, and then stumbles over their names ("operator
    torchvision::nms does not exist"). Its data sets do not use them: it is enough to declare the names.
    """
    try:
        return importlib.import_module("torchvision")
    except RuntimeError as error:
        if "operator torchvision::" not in str(error):
            raise
    torch_library: Any = torch.library  # has no types
    library = torch_library.Library("torchvision", "DEF")
    for name in ("nms", "qnms"):
        library.define(f"{name}(Tensor dets, Tensor scores, float iou_threshold) -> Tensor")
    _declared_operators.append(library)
    return importlib.import_module("torchvision")


def _read(folder: Path) -> tuple[FashionMNIST, FashionMNIST]:
    """Both sets from the files below a folder."""
    torchvision = import_torchvision()
    to_tensor = torchvision.transforms.ToTensor()
    try:
        train_set, test_set = (
            torchvision.datasets.FashionMNIST(str(folder), train=train, transform=to_tensor) for train in (True, False)
        )
    except (AssertionError, IndexError, KeyError, RuntimeError, TypeError, ValueError) as error:
        where = folder / RAW
        raise RuntimeError(f"The files in {where} are damaged. Delete that folder and run this again.") from error
    return train_set, test_set


# -- the real data --------------------------------------------------------------------------------------------------


def _is_complete(folder: Path) -> bool:
    """Whether the four unpacked files are there."""
    return all((folder / RAW / f"{stem}-ubyte").is_file() for stem in STEMS)


def _download(folder: Path) -> bool:
    """Unpack or fetch the real files; False where that cannot be done, after seconds when there is no network.

    A file is written only once its checksum is right, and it stays: a later call goes on from there.
    """
    dataset = import_torchvision().datasets.FashionMNIST
    raw, give_up = folder / RAW, time.monotonic() + DOWNLOAD_SECONDS
    try:
        for name, checksum in dataset.resources:
            packed, unpacked, url = raw / name, raw / name.removesuffix(".gz"), dataset.mirrors[0] + name
            if unpacked.is_file():
                continue
            if packed.is_file():
                content = packed.read_bytes()
            elif _answers(url) and _is_writable(raw):
                content = _fetch(url, give_up)
            else:
                return False
            if hashlib.md5(content, usedforsecurity=False).hexdigest() != checksum:
                return False
            _write_whole(unpacked, gzip.decompress(content))
    except (OSError, http.client.HTTPException):
        return False
    return True


def _answers(url: str) -> bool:
    """Whether the server answers at once. A thread asks, because looking up a name has no time limit of its own."""
    answers: list[bool] = []

    def ask() -> None:
        request = urllib.request.Request(url, method="HEAD")
        try:
            with urllib.request.urlopen(request, timeout=PROBE_SECONDS):
                answers.append(True)
        except (OSError, http.client.HTTPException):
            pass

    thread = threading.Thread(target=ask, daemon=True)
    thread.start()
    thread.join(PROBE_SECONDS)
    return bool(answers)


def _fetch(url: str, give_up: float) -> bytes:
    """The content at an address; an OSError when it is not complete at the time `give_up`."""
    parts = []
    with urllib.request.urlopen(url, timeout=10) as answer:
        while part := answer.read(1 << 16):
            parts.append(part)
            if time.monotonic() > give_up:
                raise TimeoutError(f"{url} takes too long")
    return b"".join(parts)


# -- the drawn data -------------------------------------------------------------------------------------------------


def _load_drawn(folder: Path) -> tuple[FashionMNIST, FashionMNIST]:
    """The drawn clothes; they are drawn when they are not there yet."""
    if not _is_complete(folder):
        if not _is_writable(folder):
            with tempfile.TemporaryDirectory() as temporary:
                _write_drawn(Path(temporary))
                return _read(Path(temporary))
        _write_drawn(folder)
    return _read(folder)


def _write_drawn(folder: Path) -> None:
    """Write the drawn clothes in Fashion-MNIST's own format (IDX): a header of big-endian numbers, then the bytes."""
    raw = folder / RAW
    for part, n, seed in (("train", DRAWN_TRAIN, 0), ("t10k", DRAWN_TEST, 1)):
        images, labels = drawn_fashion.draw(n, seed)
        image_header = struct.pack(">4i", 0x0803, *images.shape)
        _write_whole(raw / f"{part}-images-idx3-ubyte", image_header + images.tobytes())
        _write_whole(raw / f"{part}-labels-idx1-ubyte", struct.pack(">2i", 0x0801, n) + labels.tobytes())


# -- files ----------------------------------------------------------------------------------------------------------


def _is_writable(folder: Path) -> bool:
    """Whether files can be written into the folder; makes it when it is not there."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError:
        return False
    return os.access(folder, os.W_OK)


def _write_whole(path: Path, content: bytes) -> None:
    """Write a file under a temporary name and rename it: under its own name it is never there in part."""
    path.parent.mkdir(parents=True, exist_ok=True)
    temporary = path.with_name(f".{path.name}.{secrets.token_hex(4)}")
    try:
        with temporary.open("xb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        temporary.replace(path)
    finally:
        temporary.unlink(missing_ok=True)
