"""Inputs of checks: drawn freshly for every submission, and the same on every run of it."""

from __future__ import annotations

import hashlib

import numpy as np
import torch


def seed_from(*parts: str) -> int:
    """A seed of 63 bits from any texts."""
    return int.from_bytes(hashlib.sha256("\0".join(parts).encode()).digest()[:8], "big") >> 1


class Draw:
    """Random inputs from one seed; every method advances the same generator."""

    def __init__(self, seed: int) -> None:
        self.generator = np.random.default_rng(seed)

    def normal(self, *shape: int, dtype: torch.dtype = torch.float32, scale: float = 1.0) -> torch.Tensor:
        """Normal numbers with mean 0 and standard deviation `scale`."""
        return torch.from_numpy(self.generator.normal(0.0, scale, shape)).to(dtype)

    def uniform(self, low: float, high: float, *shape: int, dtype: torch.dtype = torch.float32) -> torch.Tensor:
        """Numbers spread evenly over [low, high)."""
        return torch.from_numpy(self.generator.uniform(low, high, shape)).to(dtype)

    def labels(self, count: int, classes: int) -> torch.Tensor:
        """int64 labels in [0, classes); when there are enough of them, every class occurs."""
        every = np.arange(classes)[:count]
        rest = self.generator.integers(0, classes, max(0, count - classes))
        return torch.from_numpy(self.generator.permutation(np.concatenate([every, rest])).astype(np.int64))

    def integer(self, low: int, high: int) -> int:
        """One number in [low, high)."""
        return int(self.generator.integers(low, high))

    def seed(self) -> int:
        """A seed for somebody else's generator."""
        return self.integer(0, 1 << 31)

    def separated_scores(self, labels: torch.Tensor, classes: int, correct: torch.Tensor) -> torch.Tensor:
        """Scores (n, classes) without ties whose argmax is the label where `correct`, and another class elsewhere."""
        count = len(labels)
        scores = torch.from_numpy(self.generator.permuted(np.tile(np.arange(classes), (count, 1)), axis=1)).float()
        shift = torch.from_numpy(self.generator.integers(1, classes, count))
        winner = torch.where(correct, labels, (labels + shift) % classes)
        scores[torch.arange(count), winner] = classes + 1.0
        return scores / 3 + self.normal(count, 1, scale=3)
