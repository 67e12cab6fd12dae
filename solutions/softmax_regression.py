"""Reference for the assignment `softmax_regression`: softmax regression from scratch, on tensors.

A batch is a pair (X, y): X holds n samples in its first dimension, y int64 (n,) their labels. A loader is any
iterable of batches; where it is used for more than one epoch it has to start anew each time.

Unless a docstring says otherwise: inputs are never modified, an output has its input's dtype and keeps its autograd
graph, and an empty batch (n = 0) gives an empty result. `softmax`, `cross_entropy` and `logits_gradient` compute in
float64 and round once at the end, so that they are exact to the last place of every narrower dtype.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from typing import TypeAlias

import torch
from torch import Tensor, nn

Batch: TypeAlias = tuple[Tensor, Tensor]
Net: TypeAlias = Callable[[Tensor], Tensor]  # an nn.Module or a function
Loss: TypeAlias = Callable[[Tensor, Tensor], Tensor]  # (outputs, y) -> per-sample losses (n,)
Updater: TypeAlias = torch.optim.Optimizer | Callable[[int], object]


def softmax(X: Tensor) -> Tensor:
    """Probabilities of each row: softmax(X)[i, j] = exp(X[i, j] - m_i) / sum_k exp(X[i, k] - m_i), m_i = max_k X[i, k].

    Args:
        X: logits (n, classes), float16, bfloat16, float32 or float64. An entry may be -inf, but not a whole row.

    Returns:
        (n, classes), X's dtype; the rows sum to 1, an entry -inf gives 0.

    Subtracting the row's maximum cancels in the fraction and keeps every exponent at or below 0:
    P. Blanchard, D. J. Higham, N. J. Higham, "Accurately computing the log-sum-exp and softmax functions",
    IMA Journal of Numerical Analysis 41 (2021). The maximum counts as a constant for the gradient, for the same reason.
    """
    wide = X.double()
    exps = (wide - wide.detach().amax(dim=1, keepdim=True)).exp()
    return (exps / exps.sum(dim=1, keepdim=True)).to(X.dtype)


def init_params(
    num_inputs: int, num_outputs: int, sigma: float = 0.01, generator: torch.Generator | None = None
) -> tuple[Tensor, Tensor]:
    """Fresh parameters of a linear layer.

    Args:
        num_inputs: features of a sample.
        num_outputs: classes.
        sigma: standard deviation of the weights.
        generator: where the random numbers come from; torch's global generator when it is None. No seed is set.

    Returns:
        W (num_inputs, num_outputs), drawn from N(0, sigma^2), and b (num_outputs,), zeros: float32 leaves that
        require gradients, whatever the default dtype.
    """
    W = torch.randn(num_inputs, num_outputs, generator=generator, dtype=torch.float32) * sigma
    b = torch.zeros(num_outputs, dtype=torch.float32)
    return W.requires_grad_(), b.requires_grad_()


def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    """The model: softmax(X W + b), each image as one row of numbers.

    Args:
        X: images (n, 1, 28, 28), or any (n, ...) with `in` numbers per sample, such as (n, 784).
        W: weights (in, out), X's dtype.
        b: bias (out,), X's dtype.

    Returns:
        Probabilities (n, out).

    Raises:
        RuntimeError: a sample does not have `in` numbers.
    """
    return softmax(X.flatten(start_dim=1) @ W + b)


def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    """The loss of each sample, -log y_hat[i, y[i]]; no mean, no sum.

    Args:
        y_hat: probabilities (n, classes), float16, bfloat16, float32 or float64.
        y: labels (n,), int64, from 0 to classes - 1.

    Returns:
        (n,), y_hat's dtype; inf where the probability is 0.

    Raises:
        RuntimeError: a label is out of range.
    """
    own = y_hat.gather(1, y.unsqueeze(1)).squeeze(1)
    return -own.double().log().to(y_hat.dtype)


def accuracy(y_hat: Tensor, y: Tensor) -> float:
    """The number of correct predictions.

    Args:
        y_hat: scores (n, classes) with classes > 1, of which the largest counts, or labels (n,) or (n, 1).
        y: labels (n,).

    Returns:
        The count, as a Python float; 0.0 for an empty batch.
    """
    has_scores = y_hat.ndim == 2 and y_hat.shape[1] > 1
    labels = y_hat.argmax(dim=1) if has_scores else y_hat.reshape(-1)
    return float((labels == y).sum())


def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    """The fraction of samples, over all batches, that the net labels correctly.

    An nn.Module runs in eval mode, and no graph is built. Afterwards grad mode and the mode of every submodule are
    what they were, also when the net or the loader raises.

    Args:
        net: images -> scores (n, classes).
        data_iter: the batches; each counts by its size.

    Returns:
        A Python float from 0 to 1.

    Raises:
        ZeroDivisionError: there is no sample at all.
    """
    correct, total = 0.0, 0
    with torch.no_grad(), _eval_mode(net):
        for X, y in data_iter:
            correct += accuracy(net(X), y)
            total += len(y)
    return correct / total


@contextmanager
def _eval_mode(net: Net) -> Iterator[None]:
    """Put an nn.Module into eval mode for a while; anything else has no mode."""
    modules = list(net.modules()) if isinstance(net, nn.Module) else []
    modes = [module.training for module in modules]
    if isinstance(net, nn.Module):
        net.eval()
    try:
        yield
    finally:
        for module, mode in zip(modules, modes, strict=True):
            module.training = mode


def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    """One step of minibatch stochastic gradient descent, p <- p - lr * p.grad / batch_size, then zero gradients.

    The tensors are changed in place: they stay the same objects. One without a gradient is left alone.

    Args:
        params: leaves whose gradients belong to the *sum* of the batch's losses.
        lr: learning rate.
        batch_size: number of samples in the batch, > 0.
    """
    with torch.no_grad():
        for param in params:
            if param.grad is not None:
                param -= lr / batch_size * param.grad
                param.grad.zero_()


def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    """One pass over the training data, with one update per batch.

    An nn.Module is put into train mode. The two results come from the outputs that the updates used.

    Args:
        net: images -> outputs (n, classes).
        train_iter: the batches.
        loss: (outputs, y) -> losses of the single samples (n,).
        updater: a torch.optim.Optimizer, which gets the gradient of the mean loss, or a function that is called as
            updater(batch_size) once the gradient of the *sum* is there, and that leaves zero gradients behind.

    Returns:
        (mean loss, accuracy) over all samples, Python floats.

    Raises:
        ZeroDivisionError: there is no sample at all.
    """
    if isinstance(net, nn.Module):
        net.train()
    total_loss, correct, total = 0.0, 0.0, 0
    for X, y in train_iter:
        y_hat = net(X)
        losses = loss(y_hat, y)
        if isinstance(updater, torch.optim.Optimizer):
            updater.zero_grad()
            losses.mean().backward()
            updater.step()
        else:
            losses.sum().backward()
            updater(len(y))
        total_loss += float(losses.detach().double().sum())
        correct += accuracy(y_hat, y)
        total += len(y)
    return total_loss / total, correct / total


def train(
    net: Net,
    train_iter: Iterable[Batch],
    test_iter: Iterable[Batch],
    loss: Loss,
    num_epochs: int,
    updater: Updater,
) -> list[tuple[float, float, float]]:
    """Train for some epochs, and measure the test accuracy after each; test data are never trained on.

    Args:
        net, train_iter, loss, updater: as in `train_epoch`.
        test_iter: the batches to measure on.
        num_epochs: passes over the training data; 0 gives an empty list.

    Returns:
        (train_loss, train_acc, test_acc) of each epoch, Python floats.
    """
    history = []
    for _ in range(num_epochs):
        train_loss, train_acc = train_epoch(net, train_iter, loss, updater)
        history.append((train_loss, train_acc, evaluate_accuracy(net, test_iter)))
    return history


def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    """The gradient of the batch's mean cross-entropy with respect to the logits: (softmax(logits) - one_hot(y)) / n.

    Derivation: the loss of sample i is log(sum_k exp z_ik) - z_iy. Its derivative is softmax(z_i)_j, less 1 at j = y.

    Args:
        logits: (n, classes), any float dtype; -inf off the target is fine.
        y: labels (n,), int64.

    Returns:
        (n, classes), the logits' dtype; every row sums to 0.

    Raises:
        RuntimeError: a label is out of range.
    """
    one_hot = nn.functional.one_hot(y, num_classes=logits.shape[1])
    return ((softmax(logits.double()) - one_hot) / len(y)).to(logits.dtype)


def predict(net: Net, X: Tensor) -> Tensor:
    """The label with the highest score for each image.

    Args:
        net: images -> scores (n, classes); the mode of an nn.Module is left as it is.
        X: images (n, 1, 28, 28) or (n, 784).

    Returns:
        Labels (n,), int64, from 0 to classes - 1.
    """
    with torch.no_grad():
        return net(X).argmax(dim=1)


def concise_net() -> nn.Sequential:
    """The same model from ready-made layers, without a softmax: it returns logits (n, 10).

    Meant for nn.CrossEntropyLoss(reduction='none'), which has the softmax in it.

    Returns:
        Flatten, Linear(784, 10), with weights drawn from N(0, 0.01^2) and the bias as torch makes it.
    """
    layer = nn.Linear(784, 10)
    nn.init.normal_(layer.weight, mean=0.0, std=0.01)
    return nn.Sequential(nn.Flatten(), layer)
