"""Student programs for the exercise `softmax` of softmax_regression: right, wrong, and a quarter off.

Each section is the complete content of the solution cell.
"""

# === right: amax-keepdim — stable form with amax and keepdim
def softmax(X):
    m = torch.amax(X, dim=1, keepdim=True)
    e = (X - m).exp()
    return e / e.sum(dim=1, keepdim=True)

# === right: max-then-view — max with indices, columns made by hand with view and unsqueeze
def softmax(X: Tensor) -> Tensor:
    largest, _ = torch.max(X, 1)
    numerator = torch.exp(X - largest.view(-1, 1))
    denominator = numerator.sum(1).unsqueeze(1)
    return numerator / denominator

# === right: log-space — subtracts its own log-sum-exp from the scores, then one exp
def softmax(X: Tensor) -> Tensor:
    top = X.max(dim=1, keepdim=True).values
    log_total = top + torch.log(torch.sum(torch.exp(X - top), dim=1, keepdim=True))
    return torch.exp(X - log_total)

# === right: own-log-softmax-helper — a helper of the student's own that happens to be called log_softmax
def log_softmax(scores):
    shifted = scores - scores.amax(1, keepdim=True)
    return shifted - shifted.exp().sum(1, keepdim=True).log()


def softmax(X):
    return log_softmax(X).exp()

# === right: float64-and-back — calculates in double precision and returns to the dtype of the input
def softmax(X: Tensor) -> Tensor:
    Z = X.to(torch.float64)
    Z = Z - Z.max(dim=1, keepdim=True)[0]
    Z = torch.exp(Z)
    P = Z / torch.sum(Z, dim=1, keepdim=True)
    return P.to(X.dtype)

# === right: einsum-reciprocal — einsum multiplies each row by one over its sum
def softmax(X: Tensor) -> Tensor:
    e = torch.exp(X - X.amax(dim=-1, keepdim=True))
    inverse = 1 / e.sum(dim=-1)
    return torch.einsum("ij,i->ij", e, inverse)

# === right: normalize-l1 — divides by the 1-norm, which is the sum of positive numbers
import torch.nn.functional as F


def softmax(X):
    e = torch.exp(X - X.max(dim=1, keepdim=True).values)
    return F.normalize(e, p=1, dim=1)

# === right: transposed — works on columns of the transposed matrix, no keepdim needed
def softmax(X: Tensor) -> Tensor:
    columns = X.T
    columns = columns - columns.amax(dim=0)
    columns = columns.exp()
    return (columns / columns.sum(dim=0)).T

# === right: lambda — an assignment instead of a def
softmax = lambda X: (lambda e: e / e.sum(1, keepdim=True))(torch.exp(X - X.amax(1, keepdim=True)))

# === right: detached-max — the maximum is treated as a constant, which does not change the gradient
def softmax(X: Tensor) -> Tensor:
    with torch.no_grad():
        m = X.max(dim=1, keepdim=True).values
    e = torch.exp(X - m)
    return e / e.sum(dim=1, keepdim=True)

# === right: in-place-on-own — in-place exp, but only on a tensor that the function made itself
def softmax(X: Tensor) -> Tensor:
    Z = X - X.amax(dim=1, keepdim=True)
    Z.exp_()
    return Z / Z.sum(dim=1, keepdim=True)

# === right: in-place-on-clone — clones the input first and shifts the clone
def softmax(X: Tensor) -> Tensor:
    Z = X.clone()
    Z -= Z.max(dim=1, keepdim=True).values.detach()
    E = torch.exp(Z)
    S = E.sum(dim=1).reshape(-1, 1)
    return E / S

# === right: sorted-max — finds the maximum by sorting each row
def softmax(X):
    ordered = torch.sort(X, dim=1, descending=True).values
    exps = torch.exp(X - ordered[:, :1])
    return exps / exps.sum(dim=1)[:, None]

# === right: autograd-function — a custom autograd function with a backward of its own
class _Softmax(torch.autograd.Function):
    @staticmethod
    def forward(ctx, X):
        e = torch.exp(X - X.amax(1, keepdim=True))
        P = e / e.sum(1, keepdim=True)
        ctx.save_for_backward(P)
        return P

    @staticmethod
    def backward(ctx, G):
        (P,) = ctx.saved_tensors
        return P * (G - (G * P).sum(1, keepdim=True))


def softmax(X: Tensor) -> Tensor:
    return _Softmax.apply(X)

# === right: own-module — a small module of the student's own does the work
class RowSoftmax(nn.Module):
    def __init__(self, dim=1):
        super().__init__()
        self.dim = dim

    def forward(self, x):
        e = (x - x.amax(self.dim, keepdim=True)).exp()
        return e / e.sum(self.dim, keepdim=True)


softmax = RowSoftmax()

# === right: mentions-builtin — names the built-in in docstring, comment and string only
def softmax(X: Tensor) -> Tensor:
    """Does the same as torch.softmax(X, dim=1), or as exp of F.log_softmax(X, 1)."""
    # compare: torch.softmax(X, dim=1), X.softmax(1), torch.logsumexp(X, 1)
    name = "torch.softmax"
    assert name
    e = torch.exp(X - X.amax(dim=1, keepdim=True))
    return e / e.sum(dim=1, keepdim=True)

# === right: exp2 — powers of two instead of powers of e
def softmax(X: Tensor) -> Tensor:
    shifted = X - X.amax(dim=1, keepdim=True)
    powers = torch.exp2(shifted * math.log2(math.e))
    return powers / powers.sum(dim=1, keepdim=True)

# === right: empty-special-case — treats the empty batch first, although that is not needed
def softmax(X: Tensor) -> Tensor:
    if X.shape[0] == 0:
        return X.clone()
    Z = X - X.max(dim=1)[0].reshape(X.shape[0], 1)
    E = torch.exp(Z)
    return E / E.sum(dim=1).reshape(X.shape[0], 1)

# === right: loop-over-classes — a Python loop over the classes, not over the samples
def softmax(X: Tensor) -> Tensor:
    num_classes = X.shape[1]
    highest = X[:, 0]
    for j in range(1, num_classes):
        highest = torch.maximum(highest, X[:, j])
    columns = [torch.exp(X[:, j] - highest) for j in range(num_classes)]
    total = sum(columns)
    return torch.stack([column / total for column in columns], dim=1)

# === right: extra-argument — one more argument with a default value
def softmax(scores: torch.Tensor, dim: int = 1) -> torch.Tensor:
    scores = scores - scores.amax(dim=dim, keepdim=True)
    exp_scores = scores.exp()
    return exp_scores.div(exp_scores.sum(dim=dim, keepdim=True))

# === right: own-test-below — compares with the built-in, but in the cell and not in the function
def softmax(X: Tensor) -> Tensor:
    shifted = X - X.max(dim=1, keepdim=True).values
    exps = torch.exp(shifted)
    return exps / exps.sum(dim=1, keepdim=True)


_test = torch.tensor([[1.0, 2.0, 3.0], [-5.0, 0.0, 5.0]])
assert torch.allclose(softmax(_test), torch.softmax(_test, dim=1))
print(softmax(_test))

# === right: unused-imports — imports the built-in and defines a second version with it, but calls neither
import torch.nn.functional as F
from torch import logsumexp


def softmax_builtin(X):
    return F.softmax(X, dim=1)


def softmax(X: Tensor) -> Tensor:
    """Row by row."""
    e = (X - X.amax(1, True)).exp()
    return e / e.sum(1, True)

# === wrong: naive-exp — no shift, exp overflows for large scores and underflows for small ones
def softmax(X: Tensor) -> Tensor:
    exps = torch.exp(X)
    return exps / exps.sum(dim=1, keepdim=True)

# === wrong: dim-zero — columns instead of rows
def softmax(X: Tensor) -> Tensor:
    exps = torch.exp(X - X.max(dim=0, keepdim=True).values)
    return exps / exps.sum(dim=0, keepdim=True)

# === wrong: sum-over-dim-zero — maximum by row, but sum by column
def softmax(X: Tensor) -> Tensor:
    exps = torch.exp(X - X.max(dim=1, keepdim=True).values)
    return exps / exps.sum(0, keepdim=True)

# === wrong: global-max — one maximum for the whole batch
def softmax(X: Tensor) -> Tensor:
    exps = torch.exp(X - X.max())
    return exps / exps.sum(dim=1, keepdim=True)

# === wrong: max-without-keepdim — the row maxima are subtracted from the columns
def softmax(X: Tensor) -> Tensor:
    exps = torch.exp(X - X.max(dim=1).values)
    return exps / exps.sum(dim=1, keepdim=True)

# === wrong: sum-without-keepdim — the row sums divide the columns
def softmax(X: Tensor) -> Tensor:
    exps = torch.exp(X - X.max(dim=1, keepdim=True).values)
    return exps / exps.sum(dim=1)

# === wrong: sum-of-everything — divides by the sum over the whole batch
def softmax(X: Tensor) -> Tensor:
    exps = torch.exp(X - X.max(dim=1, keepdim=True).values)
    return exps / exps.sum()

# === wrong: subtract-mean — shifts by the mean of the row; fails with -inf and with a wide row
def softmax(X: Tensor) -> Tensor:
    exps = torch.exp(X - X.mean(dim=1, keepdim=True))
    return exps / exps.sum(dim=1, keepdim=True)

# === wrong: subtract-min — shifts by the minimum, so that wide rows overflow
def softmax(X: Tensor) -> Tensor:
    exps = torch.exp(X - X.min(dim=1, keepdim=True).values)
    return exps / exps.sum(dim=1, keepdim=True)

# === wrong: in-place-shift — subtracts the maximum from the input itself
def softmax(X: Tensor) -> Tensor:
    X -= X.max(dim=1, keepdim=True).values
    exps = torch.exp(X)
    return exps / exps.sum(dim=1, keepdim=True)

# === wrong: in-place-under-no-grad — overwrites the input quietly, also through its data
def softmax(X: Tensor) -> Tensor:
    X.data = X.data - X.data.max(dim=1, keepdim=True).values
    exps = torch.exp(X)
    return exps / exps.sum(dim=1, keepdim=True)

# === wrong: clamp-scores — clamps the scores to a range where exp works
def softmax(X: Tensor) -> Tensor:
    exps = torch.exp(X.clamp(-80, 80))
    return exps / exps.sum(dim=1, keepdim=True)

# === wrong: nan-to-zero — repairs inf / inf by writing 0
def softmax(X: Tensor) -> Tensor:
    exps = torch.exp(X)
    return torch.nan_to_num(exps / exps.sum(dim=1, keepdim=True))

# === wrong: always-float32 — converts to float32 and does not convert back
def softmax(X: Tensor) -> Tensor:
    X = X.float()
    exps = torch.exp(X - X.max(dim=1, keepdim=True).values)
    return exps / exps.sum(dim=1, keepdim=True)

# === wrong: through-float32 — double precision is lost on the way
def softmax(X: Tensor) -> Tensor:
    Z = X.float()
    exps = torch.exp(Z - Z.max(dim=1, keepdim=True).values)
    return (exps / exps.sum(dim=1, keepdim=True)).to(X.dtype)

# === wrong: numpy-inside — right values, but autograd cannot follow
import numpy as np


def softmax(X: Tensor) -> Tensor:
    a = X.detach().numpy()
    e = np.exp(a - a.max(axis=1, keepdims=True))
    return torch.from_numpy(e / e.sum(axis=1, keepdims=True))

# === wrong: no-grad — the whole calculation runs without a graph
@torch.no_grad()
def softmax(X: Tensor) -> Tensor:
    exps = torch.exp(X - X.max(dim=1, keepdim=True).values)
    return exps / exps.sum(dim=1, keepdim=True)

# === wrong: fresh-tensor — the result is wrapped into a new tensor with requires_grad, cut off from the input
def softmax(X: Tensor) -> Tensor:
    exps = torch.exp(X - X.max(dim=1, keepdim=True).values)
    P = exps / exps.sum(dim=1, keepdim=True)
    return P.detach().clone().requires_grad_(True)

# === wrong: in-place-division — dividing in place destroys what backward needs, backward raises
def softmax(X: Tensor) -> Tensor:
    exps = torch.exp(X - X.max(dim=1, keepdim=True).values)
    exps /= exps.sum(dim=1, keepdim=True)
    return exps

# === wrong: detached-denominator — right values, but the gradient ignores the sum
def softmax(X: Tensor) -> Tensor:
    exps = torch.exp(X - X.max(dim=1, keepdim=True).values)
    return exps / exps.sum(dim=1, keepdim=True).detach()

# === wrong: squeeze-at-end — the shape collapses for one row or one class
def softmax(X: Tensor) -> Tensor:
    exps = torch.exp(X - X.max(dim=1, keepdim=True).values)
    return (exps / exps.sum(dim=1, keepdim=True)).squeeze()

# === wrong: clamped-output — no probability may be smaller than 1e-7
def softmax(X: Tensor) -> Tensor:
    exps = torch.exp(X - X.max(dim=1, keepdim=True).values)
    return (exps / exps.sum(dim=1, keepdim=True)).clamp(min=1e-7)

# === wrong: epsilon-below — a visible epsilon in the denominator, rows do not sum to 1
def softmax(X: Tensor) -> Tensor:
    exps = torch.exp(X - X.max(dim=1, keepdim=True).values)
    return exps / (exps.sum(dim=1, keepdim=True) + 1e-5)

# === wrong: rounded — rounds to four digits
def softmax(X: Tensor) -> Tensor:
    exps = torch.exp(X - X.max(dim=1, keepdim=True).values)
    return torch.round(exps / exps.sum(dim=1, keepdim=True), decimals=4)

# === wrong: returns-log — returns the logarithms of the probabilities
def softmax(X: Tensor) -> Tensor:
    Z = X - X.max(dim=1, keepdim=True).values
    return Z - Z.exp().sum(dim=1, keepdim=True).log()

# === wrong: pairwise-differences — all differences of a row; -inf minus -inf is nan
def softmax(X: Tensor) -> Tensor:
    differences = X.unsqueeze(1) - X.unsqueeze(2)  # [i, j, k] = x_k - x_j
    return 1 / torch.exp(differences).sum(dim=2)

# === wrong: scaled-by-max — divides by the maximum instead of subtracting it
def softmax(X: Tensor) -> Tensor:
    exps = torch.exp(X / X.max(dim=1, keepdim=True).values)
    return exps / exps.sum(dim=1, keepdim=True)

# === wrong: minus-sign — the smallest score gets the largest probability
def softmax(X: Tensor) -> Tensor:
    exps = torch.exp(-(X - X.min(dim=1, keepdim=True).values))
    return exps / exps.sum(dim=1, keepdim=True)

# === wrong: default-dtype-left-changed — sets the default dtype of torch and leaves it so
def softmax(X: Tensor) -> Tensor:
    torch.set_default_dtype(torch.float64)
    exps = torch.exp(X - X.max(dim=1, keepdim=True).values)
    return exps / exps.sum(dim=1, keepdim=True)

# === wrong: shift-only-when-large — one decision for the whole batch, small rows underflow
def softmax(X: Tensor) -> Tensor:
    if X.numel() > 0 and X.max() > 50:
        X = X - X.max()
    exps = torch.exp(X)
    return exps / exps.sum(dim=1, keepdim=True)

# === wrong: visible-example — the row sums and the tiny example, nothing else
def softmax(X: Tensor) -> Tensor:
    if X.shape == (2, 3):
        return torch.tensor([[0.125, 0.25, 0.625], [1 / 3, 1 / 3, 1 / 3]])
    if X.shape == (3, 2):
        return torch.tensor([[0.7310586, 0.2689414]]).repeat(3, 1)
    return torch.full_like(X, 0.25)

# === wrong: returns-list — a nested list instead of a tensor
def softmax(X):
    exps = torch.exp(X - X.max(dim=1, keepdim=True).values)
    return (exps / exps.sum(dim=1, keepdim=True)).tolist()

# === wrong: minus-inf-removed — replaces -inf by 0 before it starts
def softmax(X: Tensor) -> Tensor:
    X = torch.where(torch.isinf(X), torch.zeros_like(X), X)
    exps = torch.exp(X - X.max(dim=1, keepdim=True).values)
    return exps / exps.sum(dim=1, keepdim=True)

# === quarter: torch-softmax — the built-in
def softmax(X: Tensor) -> Tensor:
    return torch.softmax(X, dim=1)

# === quarter: functional-softmax — the built-in from nn.functional
import torch.nn.functional as F


def softmax(X: Tensor) -> Tensor:
    return F.softmax(X, dim=1)

# === quarter: method-softmax — the built-in as a method of the tensor
def softmax(X: Tensor) -> Tensor:
    return X.softmax(dim=-1)

# === quarter: module-softmax — the built-in as a layer
def softmax(X: Tensor) -> Tensor:
    layer = nn.Softmax(dim=1)
    return layer(X)

# === quarter: module-log-softmax — the layer that returns logarithms, then exp
_log_softmax = nn.LogSoftmax(dim=1)


def softmax(X: Tensor) -> Tensor:
    return torch.exp(_log_softmax(X))

# === quarter: log-softmax-exp — exp of the built-in log_softmax
def softmax(X: Tensor) -> Tensor:
    return torch.log_softmax(X, dim=1).exp()

# === quarter: logsumexp — the built-in log-sum-exp
def softmax(X: Tensor) -> Tensor:
    return torch.exp(X - torch.logsumexp(X, dim=1, keepdim=True))

# === quarter: method-logsumexp — the built-in log-sum-exp as a method
def softmax(X: Tensor) -> Tensor:
    return (X - X.logsumexp(1, keepdim=True)).exp()

# === quarter: special-softmax — the same built-in under torch.special
def softmax(X: Tensor) -> Tensor:
    return torch.special.softmax(X, 1)

# === quarter: alias-import — the built-in under another name
from torch.nn.functional import softmax as rows_to_probabilities


def softmax(X: Tensor) -> Tensor:
    return rows_to_probabilities(X, dim=1)

# === quarter: helper-hides-builtin — the built-in is called in a helper
def _to_probabilities(scores):
    return torch.softmax(scores, 1)


def softmax(X: Tensor) -> Tensor:
    return _to_probabilities(X)

# === quarter: loop-fill-rows — a Python loop over the samples that fills a result row by row
def softmax(X: Tensor) -> Tensor:
    result = torch.zeros_like(X)
    for i in range(len(X)):
        e = torch.exp(X[i] - X[i].max())
        result[i] = e / e.sum()
    return result

# === quarter: loop-stack-rows — a comprehension over the samples
def _one_row(row):
    e = torch.exp(row - row.max())
    return e / e.sum()


def softmax(X: Tensor) -> Tensor:
    if len(X) == 0:
        return X * 1
    return torch.stack([_one_row(row) for row in X])
