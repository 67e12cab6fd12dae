"""Student programs for the exercise `cross_entropy` of softmax_regression: right, wrong, and a quarter off.

Each section is the complete content of the solution cell.
"""

# === right: index-range — a list of row numbers and the labels
def cross_entropy(y_hat, y):
    return -torch.log(y_hat[range(len(y_hat)), y])

# === right: gather — gather along the classes
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    picked = y_hat.gather(1, y.view(-1, 1)).squeeze(1)
    return -picked.log()

# === right: log-then-gather — logarithms of everything, then the picked ones
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    logs = torch.log(y_hat)
    return -torch.gather(logs, dim=1, index=y.unsqueeze(dim=1)).reshape(-1)

# === right: one-hot-then-log — one-hot picks the probability before the logarithm
import torch.nn.functional as F


def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    truth = F.one_hot(y, num_classes=y_hat.shape[1]).to(y_hat.dtype)
    return -torch.log((truth * y_hat).sum(dim=1))

# === right: one-hot-times-log-guarded — the textbook sum with a tiny number against log 0
def cross_entropy(probs, labels):
    one_hot = torch.nn.functional.one_hot(labels, probs.shape[1]).to(probs.dtype)
    return -(one_hot * torch.log(probs + 1e-8)).sum(dim=1)

# === right: one-hot-times-log — the textbook sum as it stands; a probability of exactly 0 off the target gives nan, and p below 0.001 is ungraded
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    truth = torch.zeros_like(y_hat).scatter_(1, y[:, None], 1.0)
    return -torch.sum(truth * torch.log(y_hat), dim=1)

# === right: boolean-mask — a mask with one true entry per row
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    mask = y[:, None] == torch.arange(y_hat.shape[1])
    return -y_hat[mask].log()

# === right: take-along-dim — picks with take_along_dim
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    return torch.log(torch.take_along_dim(y_hat, y[:, None], dim=1)).neg().flatten()

# === right: flat-index — positions in the flattened matrix
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    n, k = y_hat.shape
    positions = k * torch.arange(n) + y
    return -torch.log(y_hat.reshape(n * k)[positions])

# === right: diagonal — takes all columns of the labels and then the diagonal; wasteful but right
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    return -torch.log(torch.diagonal(y_hat[:, y]))

# === right: einsum — picks by an inner product of each row with its one-hot row
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    truth = torch.eye(y_hat.shape[1], dtype=y_hat.dtype)[y]
    return torch.einsum("ij,ij->i", y_hat, truth).log().mul(-1)

# === right: nll-loss — nothing is forbidden in this function
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    return nn.functional.nll_loss(torch.log(y_hat), y, reduction="none")

# === right: guard-added — adds 1e-7, the largest guard that is allowed
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    return -torch.log(y_hat[torch.arange(len(y)), y] + 1e-7)

# === right: guard-clamp — a lower limit far below every graded probability
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    p = y_hat[torch.arange(y.shape[0]), y].clamp(min=1e-12)
    return -torch.log(p)

# === right: guard-clamp-wide — a wide lower limit, which touches only ungraded probabilities
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    p = torch.clamp(y_hat, min=1e-5)
    return -torch.log(p[torch.arange(y.shape[0]), y])

# === right: log-of-reciprocal — the logarithm of 1/p
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    p = y_hat[torch.arange(len(y)), y]
    return torch.log(1 / p)

# === right: vmap — one sample as a function, spread over the batch by torch.vmap, no Python loop
def _one_loss(p, t):
    return -torch.log((p * t).sum())


def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    truth = torch.nn.functional.one_hot(y, y_hat.shape[1]).to(y_hat.dtype)
    return torch.vmap(_one_loss)(y_hat, truth)

# === right: two-attempts — a wrong first attempt stays in the cell, the second definition counts
def cross_entropy(y_hat, y):
    return -torch.log(y_hat[:, y]).mean()


def cross_entropy(y_hat, y):
    n = y_hat.shape[0]
    return -torch.log(y_hat[torch.arange(0, n, 1), y])

# === wrong: mean — one number for the batch
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    return -torch.log(y_hat[torch.arange(len(y)), y]).mean()

# === wrong: sum — the sum over the batch
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    return -torch.log(y_hat[torch.arange(len(y)), y]).sum()

# === wrong: no-minus — the sign
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    return torch.log(y_hat[torch.arange(len(y)), y])

# === wrong: log2 — binary logarithm
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    return -torch.log2(y_hat[torch.arange(len(y)), y])

# === wrong: no-log — one minus the probability
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    return 1 - y_hat[torch.arange(len(y)), y]

# === wrong: all-columns — picks a matrix (n, n)
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    return -torch.log(y_hat[:, y])

# === wrong: rows-by-label — takes the labels for row numbers
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    return -torch.log(y_hat[y]).amax(dim=1)

# === wrong: keeps-column — the result has shape (n, 1)
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    return -torch.log(y_hat.gather(1, y.unsqueeze(1)))

# === wrong: squeeze-everything — the shape is lost for a batch of one
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    return -torch.log(y_hat.gather(1, y.unsqueeze(1))).squeeze()

# === wrong: softmax-again — takes the probabilities for scores
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    return -torch.log(softmax(y_hat)[torch.arange(len(y)), y])

# === wrong: builtin-on-probabilities — F.cross_entropy expects logits
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    return nn.functional.cross_entropy(y_hat, y, reduction="none")

# === wrong: builtin-on-logs — right values, but the other probabilities get a gradient, too
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    return nn.functional.cross_entropy(torch.log(y_hat), y, reduction="none")

# === wrong: nll-without-log — nll_loss of the plain probabilities
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    return nn.functional.nll_loss(y_hat, y, reduction="none")

# === wrong: big-guard — adds 1e-4, far more than is allowed
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    return -torch.log(y_hat[torch.arange(len(y)), y] + 1e-4)

# === wrong: guard-1e-5 — adds 1e-5, still too much for a probability of 0.001
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    return -torch.log(y_hat[torch.arange(len(y)), y] + 1e-5)

# === wrong: clamp-one-percent — no probability below 0.01
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    return -torch.log(y_hat.clamp(min=0.01)[torch.arange(len(y)), y])

# === wrong: math-log — a loop with plain numbers, autograd loses the trail
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    return torch.tensor([-math.log(y_hat[i, y[i]]) for i in range(len(y))])

# === wrong: no-graph — the logarithm is taken of detached numbers
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    return -torch.log(y_hat.detach()[torch.arange(len(y)), y])

# === wrong: always-float32 — the dtype of the input is lost
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    return -torch.log(y_hat.float()[torch.arange(len(y)), y])

# === wrong: float32-one-hot — float16 probabilities give float32 losses
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    truth = nn.functional.one_hot(y, y_hat.shape[1]).float()
    return -torch.log((truth * y_hat).sum(dim=1))

# === wrong: one-hot-without-classes — fails when the last class does not occur in the batch
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    truth = nn.functional.one_hot(y)
    return -torch.log((truth * y_hat).sum(dim=1))

# === wrong: ten-classes-only — the number of classes is fixed
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    truth = nn.functional.one_hot(y, 10)
    return -torch.log((truth * y_hat[:, :10]).sum(dim=1))

# === wrong: log-in-place — overwrites the probabilities
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    y_hat.data.log_()
    return -y_hat[torch.arange(len(y)), y]

# === wrong: clamp-in-place — fails for probabilities that are a leaf of autograd, and changes them otherwise
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    y_hat.clamp_(min=1e-7, max=1 - 1e-7)
    return -torch.log(y_hat[torch.arange(len(y)), y])

# === wrong: guard-in-place — adds the guard to the caller's probabilities
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    y_hat += 1e-7
    return -torch.log(y_hat[torch.arange(len(y)), y])

# === wrong: binary-form — adds the terms of the other classes
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    t = nn.functional.one_hot(y, y_hat.shape[1]).to(y_hat.dtype)
    return -(t * torch.log(y_hat) + (1 - t) * torch.log(1 - y_hat)).sum(dim=1)

# === wrong: over-number-of-classes — the mean over the classes instead of the sum
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    t = nn.functional.one_hot(y, y_hat.shape[1]).to(y_hat.dtype)
    return -(t * torch.log(y_hat)).mean(dim=1)

# === wrong: sum-over-samples — one-hot summed over the wrong dimension
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    t = nn.functional.one_hot(y, y_hat.shape[1]).to(y_hat.dtype)
    return -(t * torch.log(y_hat)).sum(dim=0)

# === wrong: largest-probability — the loss of the predicted class, not of the right one
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    return -torch.log(y_hat.amax(dim=1))

# === wrong: labels-from-one — the labels are shifted by one
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    return -torch.log(y_hat[torch.arange(len(y)), y - 1])

# === wrong: visible-examples — the numbers of the two examples
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    if len(y) == 2:
        p = y_hat[[0, 1], [1, 0]]
    else:
        p = y_hat[:, 0]
    return -torch.log(p)

# === quarter: loop-stack — a loop over the samples that keeps the graph
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    losses = []
    for i in range(len(y)):
        losses.append(-torch.log(y_hat[i, y[i]]))
    return torch.stack(losses)

# === quarter: comprehension-zip — the same with zip
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    return -torch.stack([row[label] for row, label in zip(y_hat, y)]).log()

# === quarter: loop-fill — fills an empty vector one sample after the other
def cross_entropy(y_hat: Tensor, y: Tensor) -> Tensor:
    result = torch.zeros(y_hat.shape[0], dtype=y_hat.dtype)
    for i, label in enumerate(y.tolist()):
        result[i] = -torch.log(y_hat[i][label])
    return result
