"""Reference solutions of the assignment `toy_classifier`.

The task: given five random numbers x[0] ... x[4], say whether x[0] > x[4].
The model: one linear layer and a sigmoid, p = sigmoid(w . x + b), trained on the mean squared
error between p and the label.

This module stands on its own: it shares no code with the notebook.
"""

from collections.abc import Sequence
from os import PathLike

import torch
from torch import Tensor, nn

__all__ = ["ToyClassifier", "build_dataset", "build_sample", "evaluate", "predict", "train"]

INPUT_SIZE = 5
THRESHOLD = 0.5


def build_sample() -> tuple[Tensor, int]:
    """Draw one random vector and its label.

    Returns:
        (x, label): x is a float32 tensor of shape (5,), uniform on [0, 1);
        label is the int 1 if x[0] > x[4], else 0.
    """
    X, Y = build_dataset(1)
    return X[0], int(Y.item())


def build_dataset(n: int) -> tuple[Tensor, Tensor]:
    """Draw n independent samples.

    All numbers come from torch's global generator: `torch.manual_seed` repeats a data set, and
    without it every call gives a new one. The probability of each label is 1/2.

    Returns:
        (X, Y): X float32 of shape (n, 5), uniform on [0, 1);
        Y float32 of shape (n, 1) with Y[i, 0] = 1 if X[i, 0] > X[i, 4], else 0.

    Raises:
        RuntimeError: n is negative.
    """
    X = torch.rand(n, INPUT_SIZE, dtype=torch.float32)
    Y = (X[:, :1] > X[:, -1:]).to(torch.float32)
    return X, Y


class ToyClassifier(nn.Module):
    """p = sigmoid(w . x + b): the probability that the label is 1.

    The state_dict has the keys `linear.weight`, shape (1, input_size), and `linear.bias`,
    shape (1,).
    """

    def __init__(self, input_size: int) -> None:
        """Create a classifier of vectors with `input_size` numbers, with torch's start values."""
        super().__init__()
        self.linear = nn.Linear(input_size, 1)

    def forward(self, x: Tensor, y: Tensor | None = None) -> Tensor:
        """Give the probabilities or, if the labels are known, the loss.

        Args:
            x: float tensor of shape (n, input_size), of the parameters' dtype.
            y: labels 0 or 1, shape (n, 1), or None.

        Returns:
            Without y: probabilities of label 1, shape (n, 1), in x's dtype.
            With y: the mean over the n samples of (p - y)**2, a scalar tensor of shape ().

        Raises:
            ValueError: y has another shape than (n, 1). A y of shape (n,) would otherwise be
                broadcast to (n, n), every probability against every label.
        """
        probabilities = torch.sigmoid(self.linear(x))
        if y is None:
            return probabilities
        if y.shape != probabilities.shape:
            raise ValueError(f"y has shape {tuple(y.shape)}, but {tuple(probabilities.shape)} is needed")
        return (probabilities - y).square().mean()


def train(model: nn.Module, X: Tensor, Y: Tensor, epochs: int, batch_size: int, lr: float) -> list[float]:
    """Train the model in place with one Adam optimizer on shuffled minibatches.

    The order is drawn anew in each epoch from torch's global generator. The last batch of an
    epoch has fewer than `batch_size` samples when n is not a multiple of it. The model is left
    in train mode; X and Y are not changed.

    Args:
        model: `model(x, y)` is the mean loss over a batch, as in `ToyClassifier`.
        X: float tensor of shape (n, input_size) with n >= 1.
        Y: labels 0 or 1, shape (n, 1), in X's dtype.
        epochs: number of passes over the data; 0 is allowed.
        batch_size: samples in a batch, at least 1.
        lr: learning rate of Adam.

    Returns:
        For each epoch the mean loss over its n samples, as a float. The loss of a batch is the
        one that its update was computed from, and counts with the number of its samples:
        sum over batches of (batch loss * batch length) / n.
    """
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    epoch_losses = []
    for _ in range(epochs):
        total = 0.0
        order = torch.randperm(len(X), device=X.device)
        for start in range(0, len(X), batch_size):
            batch = order[start : start + batch_size]
            loss = model(X[batch], Y[batch])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(batch)
        epoch_losses.append(total / len(X))
    return epoch_losses


def evaluate(model: nn.Module, X: Tensor, Y: Tensor) -> float:
    """Give the accuracy: the fraction of samples whose label is predicted correctly.

    The predicted label is 1 where the probability is above 0.5, else 0. The model is in eval
    mode meanwhile, and afterwards in the mode that it was in; no graph is built.

    Args:
        model: `model(x)` gives probabilities of shape (n, 1).
        X: float tensor of shape (n, input_size) with n >= 1.
        Y: labels 0 or 1, shape (n, 1).

    Returns:
        The accuracy from 0.0 to 1.0.
    """
    was_training = model.training
    model.eval()
    try:
        with torch.no_grad():
            predicted = model(X) > THRESHOLD
    finally:
        model.train(was_training)
    correct = predicted.flatten() == (Y > THRESHOLD).flatten()
    return int(correct.sum()) / len(X)


def predict(path: str | PathLike[str], vectors: Sequence[Sequence[float]] | Tensor) -> list[tuple[int, float]]:
    """Classify vectors with the weights from a file.

    Args:
        path: file with the state_dict of a `ToyClassifier(5)`, written by `torch.save`. It is
            read with `weights_only=True`, so that it cannot run code.
        vectors: n vectors of five numbers each; n may be 0.

    Returns:
        For each vector, in order, (label, probability): the probability of label 1 as a float,
        and the int label 1 if that is above 0.5, else 0.

    Raises:
        FileNotFoundError: there is no such file.
        RuntimeError: the state_dict does not fit a `ToyClassifier(5)`, or a vector does not
            have five numbers.
    """
    model = ToyClassifier(INPUT_SIZE)
    model.load_state_dict(torch.load(path, weights_only=True))
    model.eval()
    answers = []
    with torch.no_grad():
        for vector in vectors:
            x = torch.as_tensor(vector, dtype=torch.float32).reshape(1, INPUT_SIZE)
            probability = float(model(x))
            answers.append((int(probability > THRESHOLD), probability))
    return answers
