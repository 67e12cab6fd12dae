"""The data of softmax_regression: drawn in Fashion-MNIST's own format where the real files cannot be had."""

import hashlib
import os
import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parent.parent / "source" / "softmax_regression"
FILES = ("train-images-idx3-ubyte", "train-labels-idx1-ubyte", "t10k-images-idx3-ubyte", "t10k-labels-idx1-ubyte")


def _run(program, data):
    """Run a little program beside the helper module, with `data` as the data folder and without a network."""
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", program], cwd=FOLDER, capture_output=True, text=True, check=False,
        env={**os.environ, "SOFTMARK_DATA": str(data), "MPLBACKEND": "agg", "PYTHONDONTWRITEBYTECODE": "1"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stderr == ""
    return done.stdout


LOAD = """
import fashion_data, torch
train, test = fashion_data.load_fashion(download=False)
X, y = fashion_data.whole_tensors(train)
print(type(train).__mro__[0].__module__, len(train), len(test), tuple(X.shape), X.dtype, y.dtype, y.unique().tolist())
print(round(float(X.max()), 3), fashion_data.fashion_labels([0, 9]), tuple(train[0][0].shape))
"""


@pytest.fixture(scope="module")
def drawn(tmp_path_factory):
    """A data folder with the drawn clothes, and what was said when they were made."""
    folder = tmp_path_factory.mktemp("data")
    return folder, _run(LOAD, folder)


def _raw(folder):
    (found,) = folder.rglob("raw")
    return found


def test_drawn_clothes_come_through_torchvisions_loader(drawn):
    _, said = drawn
    assert "drawn clothes, which stand in for Fashion-MNIST (10,000 training and 2,000 test pictures)" in said
    assert "torchvision.datasets" in said and "(10000, 1, 28, 28) torch.float32 torch.int64" in said
    assert "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9]" in said and "['T-shirt/top', 'Ankle boot'] (1, 28, 28)" in said


def test_the_same_bytes_every_time_and_made_only_once(drawn, tmp_path):
    folder, said = drawn
    before = {name: (_raw(folder) / name).stat().st_mtime_ns for name in FILES}
    assert _run(LOAD, folder) == said
    assert {name: (_raw(folder) / name).stat().st_mtime_ns for name in FILES} == before
    _run(LOAD, tmp_path)
    for name in FILES:
        digests = {hashlib.sha256((_raw(place) / name).read_bytes()).digest() for place in (folder, tmp_path)}
        assert len(digests) == 1, name


def test_real_files_are_preferred(drawn, tmp_path):
    """Files at the place of the real ones are taken for them, and nothing is drawn."""
    raw = tmp_path / "FashionMNIST" / "raw"
    raw.mkdir(parents=True)
    for name in FILES:
        (raw / name).write_bytes((_raw(drawn[0]) / name).read_bytes())
    assert "the real Fashion-MNIST" in _run(LOAD, tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["FashionMNIST"]


def test_a_torchvision_for_another_torch_is_remedied():
    program = """
import sys, torch, fashion_data
for name in [n for n in sys.modules if n.startswith("torchvision")]:
    del sys.modules[name]
print(fashion_data.import_torchvision().__name__)
"""
    assert _run(program, "unused").strip().endswith("torchvision")
