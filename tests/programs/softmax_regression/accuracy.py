"""Student programs for the exercise `accuracy` of softmax_regression: right, wrong, and a quarter off.

Each section is the complete content of the solution cell.
"""

# === right: book-style — argmax only for several columns, then a comparison in the dtype of the labels
def accuracy(y_hat, y):
    if len(y_hat.shape) > 1 and y_hat.shape[1] > 1:
        y_hat = y_hat.argmax(axis=1)
    cmp = y_hat.reshape(y.shape).type(y.dtype) == y
    return float(cmp.type(y.dtype).sum())

# === right: early-returns — one case after the other
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    if len(y) == 0:
        return 0.0
    if y_hat.dim() == 1:
        predicted = y_hat
    elif y_hat.size(1) == 1:
        predicted = y_hat.squeeze(1)
    else:
        predicted = torch.max(y_hat, dim=1).indices
    return float(torch.sum(torch.eq(predicted, y)))

# === right: item-to-float — item and an explicit float
def accuracy(scores: Tensor, labels: Tensor) -> float:
    guess = scores.topk(1, dim=1).indices[:, 0] if scores.ndim == 2 and scores.shape[1] > 1 else scores.flatten()
    return float((guess == labels).sum().item())

# === right: numpy-float64 — NumPy inside, the result is a NumPy scalar
import numpy as np


def accuracy(y_hat: Tensor, y: Tensor) -> float:
    a, b = y_hat.detach().cpu().numpy(), y.cpu().numpy()
    if a.ndim == 2 and a.shape[1] > 1:
        a = a.argmax(axis=1)
    return np.float64(np.sum(a.ravel() == b))

# === right: numpy-int64 — the count as a NumPy integer scalar
import numpy as np


def accuracy(y_hat: Tensor, y: Tensor) -> float:
    labels = y_hat.argmax(dim=1) if y_hat.ndim == 2 and y_hat.shape[1] > 1 else y_hat.reshape(-1)
    return np.sum((labels == y).numpy())

# === right: zero-d-array — the count as a NumPy array without dimensions
import numpy as np


def accuracy(y_hat: Tensor, y: Tensor) -> float:
    labels = y_hat.argmax(dim=1) if y_hat.ndim == 2 and y_hat.shape[1] > 1 else y_hat.reshape(-1)
    return np.array(float((labels == y).sum()))

# === right: python-int — item of a sum of bools is a Python int, equal to the float
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    if y_hat.ndim > 1 and y_hat.shape[-1] > 1:
        y_hat = y_hat.argmax(-1)
    return (y_hat.view(-1) == y).sum().item()

# === right: helper-to-labels — a helper turns all three forms into labels
def _to_labels(y_hat):
    match y_hat.ndim:
        case 1:
            return y_hat
        case _:
            return y_hat[:, 0] if y_hat.shape[1] == 1 else y_hat.sort(dim=1, descending=True).indices[:, 0]


def accuracy(y_hat: Tensor, y: Tensor) -> float:
    hits = torch.where(_to_labels(y_hat) == y, 1.0, 0.0)
    return sum([hits.sum().item()], 0.0)

# === right: minus-errors — the size of the batch minus the number of errors
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    if y_hat.ndim == 2:
        y_hat = y_hat.argmax(dim=1) if y_hat.shape[1] != 1 else y_hat[:, 0]
    errors = torch.count_nonzero(y_hat != y)
    return float(len(y) - errors)

# === wrong: fraction — the share instead of the number
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    labels = y_hat.argmax(dim=1) if y_hat.ndim == 2 and y_hat.shape[1] > 1 else y_hat.reshape(-1)
    return float((labels == y).sum()) / max(len(y), 1)

# === wrong: dim-zero — the largest score of each column
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    labels = y_hat.argmax(dim=0) if y_hat.ndim == 2 and y_hat.shape[1] > 1 else y_hat.reshape(-1)
    n = min(len(labels), len(y))
    return float((labels[:n] == y[:n]).sum())

# === wrong: column-against-row — a column of labels is compared with a row, (n, n) comparisons
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    if y_hat.ndim > 1 and y_hat.shape[1] > 1:
        y_hat = y_hat.argmax(dim=1)
    return float((y_hat == y).sum())

# === wrong: argmax-of-column — argmax of a column of labels is always 0
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    if y_hat.ndim > 1:
        y_hat = y_hat.argmax(dim=1)
    return float((y_hat == y).sum())

# === wrong: scores-only — labels are not accepted
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    return float((y_hat.argmax(dim=1) == y).sum())

# === wrong: empty-is-nan — the mean times the size, nan for an empty batch
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    labels = y_hat.argmax(dim=1) if y_hat.ndim == 2 and y_hat.shape[1] > 1 else y_hat.reshape(-1)
    return (labels == y).double().mean().item() * len(y)

# === wrong: empty-raises — fails with an empty batch
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    if len(y) == 0:
        raise ValueError("empty batch")
    labels = y_hat.argmax(dim=1) if y_hat.ndim == 2 and y_hat.shape[1] > 1 else y_hat.reshape(-1)
    return float((labels == y).sum())

# === wrong: percent — per cent
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    labels = y_hat.argmax(dim=1) if y_hat.ndim == 2 and y_hat.shape[1] > 1 else y_hat.reshape(-1)
    return 100.0 * float((labels == y).sum()) / max(len(y), 1)

# === wrong: threshold — every score above one half counts
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    if y_hat.ndim == 2 and y_hat.shape[1] > 1:
        y_hat = (y_hat > 0.5).int().argmax(dim=1)
    return float((y_hat.reshape(-1) == y).sum())

# === wrong: absolute-scores — the largest absolute value wins
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    labels = y_hat.abs().argmax(dim=1) if y_hat.ndim == 2 and y_hat.shape[1] > 1 else y_hat.reshape(-1)
    return float((labels == y).sum())

# === wrong: argmin — the smallest score
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    labels = y_hat.argmin(dim=1) if y_hat.ndim == 2 and y_hat.shape[1] > 1 else y_hat.reshape(-1)
    return float((labels == y).sum())

# === wrong: scores-cast-to-int — the scores are turned into integers before argmax
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    y_hat = y_hat.long()
    labels = y_hat.argmax(dim=1) if y_hat.ndim == 2 and y_hat.shape[1] > 1 else y_hat.reshape(-1)
    return float((labels == y).sum())

# === wrong: max-values — compares the largest score, not its position
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    labels = y_hat.max(dim=1).values if y_hat.ndim == 2 and y_hat.shape[1] > 1 else y_hat.reshape(-1)
    return float((labels == y).sum())

# === wrong: two-classes-only — compares the first two scores
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    labels = (y_hat[:, 1] > y_hat[:, 0]).long() if y_hat.ndim == 2 and y_hat.shape[1] > 1 else y_hat.reshape(-1)
    return float((labels == y).sum())

# === wrong: squeeze-first — a single sample with several scores loses its dimension
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    y_hat = y_hat.squeeze()
    if y_hat.ndim > 1:
        y_hat = y_hat.argmax(dim=1)
    return float((y_hat == y).sum())

# === wrong: squeeze-in-place — changes the shape of the caller's labels
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    if y_hat.ndim == 2 and y_hat.shape[1] == 1:
        y_hat.squeeze_(1)
    labels = y_hat.argmax(dim=1) if y_hat.ndim == 2 else y_hat
    return float((labels == y).sum())

# === wrong: counts-errors — the number of wrong predictions
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    labels = y_hat.argmax(dim=1) if y_hat.ndim == 2 and y_hat.shape[1] > 1 else y_hat.reshape(-1)
    return float((labels != y).sum())

# === wrong: counts-present-labels — counts predictions that occur anywhere among the labels
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    labels = y_hat.argmax(dim=1) if y_hat.ndim == 2 and y_hat.shape[1] > 1 else y_hat.reshape(-1)
    return float(torch.isin(labels, y).sum())

# === wrong: all-or-nothing — 1 if the whole batch is right
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    labels = y_hat.argmax(dim=1) if y_hat.ndim == 2 and y_hat.shape[1] > 1 else y_hat.reshape(-1)
    return float(torch.equal(labels, y))

# === wrong: numpy-without-detach — fails for scores that are part of a graph
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    a = y_hat.numpy()
    if a.ndim == 2 and a.shape[1] > 1:
        a = a.argmax(axis=1)
    return float((a.reshape(-1) == y.numpy()).sum())

# === wrong: byte-counter — the count overflows at 256
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    labels = y_hat.argmax(dim=1) if y_hat.ndim == 2 and y_hat.shape[1] > 1 else y_hat.reshape(-1)
    return float((labels == y).sum(dtype=torch.uint8))

# === wrong: returns-list — one number per sample
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    labels = y_hat.argmax(dim=1) if y_hat.ndim == 2 and y_hat.shape[1] > 1 else y_hat.reshape(-1)
    return (labels == y).float().tolist()

# === quarter: zero-d-tensor — the sum stays a tensor
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    labels = y_hat.argmax(dim=1) if y_hat.ndim == 2 and y_hat.shape[1] > 1 else y_hat.reshape(-1)
    return (labels == y).sum()

# === quarter: zero-d-float-tensor — the sum as a float tensor
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    labels = y_hat.argmax(dim=1) if y_hat.ndim == 2 and y_hat.shape[1] > 1 else y_hat.reshape(-1)
    return (labels == y).float().sum()

# === quarter: loop-counter — counts one sample after the other
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    count = 0.0
    for i in range(len(y)):
        if y_hat.ndim == 2 and y_hat.shape[1] > 1:
            label = y_hat[i].argmax()
        else:
            label = y_hat[i].reshape(())
        if label == y[i]:
            count += 1
    return count

# === quarter: loop-zip — a generator over pairs of labels
def accuracy(y_hat: Tensor, y: Tensor) -> float:
    labels = y_hat.argmax(dim=1) if y_hat.ndim == 2 and y_hat.shape[1] > 1 else y_hat.reshape(-1)
    return float(sum(a == b for a, b in zip(labels.tolist(), y.tolist())))
