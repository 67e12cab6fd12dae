"""Student programs for the exercise `logits_gradient` of softmax_regression: right, wrong, and a quarter off.

Each section is the complete content of the solution cell.
"""

# === right: subtract-one — subtracts 1 at the labels of its own probabilities
def logits_gradient(logits, y):
    grad = softmax(logits)
    grad[torch.arange(len(y)), y] -= 1
    return grad / len(y)

# === right: functional-one-hot — one_hot in the dtype of the logits
import torch.nn.functional as F


def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    n, k = logits.shape
    return (softmax(logits) - F.one_hot(y, k).to(logits.dtype)) / n

# === right: builtin-softmax — only autograd is forbidden here
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    truth = torch.zeros_like(logits)
    truth.scatter_(1, y.unsqueeze(1), 1)
    return (torch.softmax(logits, dim=1) - truth) * (1 / logits.shape[0])

# === right: eye — rows of the unit matrix, a stable softmax written again
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    Z = logits - logits.max(dim=1, keepdim=True).values
    P = torch.exp(Z)
    P = P / P.sum(dim=1, keepdim=True)
    T = torch.eye(logits.size(1), dtype=logits.dtype)[y]
    return torch.div(P - T, len(y))

# === right: comparison — labels compared with the numbers of the classes
def logits_gradient(scores: Tensor, labels: Tensor) -> Tensor:
    is_label = labels.view(-1, 1) == torch.arange(scores.shape[1])
    p = softmax(scores)
    return torch.where(is_label, p - 1, p) / scores.shape[0]

# === right: scatter-add — adds -1 at the labels
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    minus_one = -torch.ones(len(y), 1, dtype=logits.dtype)
    return softmax(logits).scatter_add(1, y[:, None], minus_one).div(len(y))

# === right: log-space — exp of its own log-softmax
def _log_probs(logits):
    top = logits.amax(1, keepdim=True)
    return logits - top - (logits - top).exp().sum(1, keepdim=True).log()


def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    one_hot = nn.functional.one_hot(y, num_classes=logits.shape[1])
    return (_log_probs(logits).exp() - one_hot) / y.numel()

# === right: mentions-backward — names autograd in comments and strings only
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    """The same as loss.backward() and logits.grad, or torch.autograd.grad(loss, logits)."""
    backward = nn.functional.one_hot(y, num_classes=logits.shape[1])  # no .backward() here
    return (softmax(logits) - backward) / len(logits)

# === right: no-grad-block — calculates without a graph, which is not a use of autograd; logits without requires_grad have no graph to keep
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    with torch.no_grad():
        result = softmax(logits)
        result[range(len(y)), y] -= 1.0
        result /= len(y)
    return result

# === right: own-test-below — compares with autograd, but in the cell and not in the function
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    probabilities = softmax(logits)
    truth = nn.functional.one_hot(y, num_classes=probabilities.shape[1])
    return (probabilities - truth) / len(y)


_z = torch.randn(4, 3, requires_grad=True)
_y = torch.tensor([0, 1, 2, 2])
nn.functional.cross_entropy(_z, _y).backward()
assert torch.allclose(_z.grad, logits_gradient(_z.detach(), _y), atol=1e-6)

# === wrong: no-division — the gradient of the sum
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    truth = nn.functional.one_hot(y, num_classes=logits.shape[1])
    return softmax(logits) - truth

# === wrong: divided-by-classes — divided by the number of classes
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    truth = nn.functional.one_hot(y, num_classes=logits.shape[1])
    return (softmax(logits) - truth) / logits.shape[1]

# === wrong: divided-by-numel — divided by the number of all entries
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    truth = nn.functional.one_hot(y, num_classes=logits.shape[1])
    return (softmax(logits) - truth) / logits.numel()

# === wrong: only-truth-divided — a missing pair of brackets
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    truth = nn.functional.one_hot(y, num_classes=logits.shape[1])
    return softmax(logits) - truth / len(y)

# === wrong: sign — truth minus probability
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    truth = nn.functional.one_hot(y, num_classes=logits.shape[1])
    return (truth - softmax(logits)) / len(y)

# === wrong: changes-logits — subtracts from the logits themselves after writing the probabilities into them
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    logits[:] = softmax(logits)
    logits[torch.arange(len(y)), y] -= 1
    return logits / len(y)

# === wrong: shifts-logits-in-place — the right result, but the logits are shifted afterwards
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    logits -= logits.amax(dim=1, keepdim=True)
    P = logits.exp()
    P = P / P.sum(dim=1, keepdim=True)
    truth = nn.functional.one_hot(y, num_classes=logits.shape[1])
    return (P - truth) / len(y)

# === wrong: no-softmax — logits minus truth
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    truth = nn.functional.one_hot(y, num_classes=logits.shape[1])
    return (logits - truth) / len(y)

# === wrong: naive-exp — overflows for large logits
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    E = torch.exp(logits)
    truth = nn.functional.one_hot(y, num_classes=logits.shape[1])
    return (E / E.sum(dim=1, keepdim=True) - truth) / len(y)

# === wrong: global-max — one shift for the whole batch
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    E = torch.exp(logits - logits.max())
    truth = nn.functional.one_hot(y, num_classes=logits.shape[1])
    return (E / E.sum(dim=1, keepdim=True) - truth) / len(y)

# === wrong: softmax-over-batch — softmax over the samples
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    truth = nn.functional.one_hot(y, num_classes=logits.shape[1])
    return (torch.softmax(logits, dim=0) - truth) / len(y)

# === wrong: log-softmax — log-probabilities instead of probabilities
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    truth = nn.functional.one_hot(y, num_classes=logits.shape[1])
    return (torch.log_softmax(logits, dim=1) - truth) / len(y)

# === wrong: one-hot-without-classes — fails when the last class does not occur in the batch
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    return (softmax(logits) - nn.functional.one_hot(y)) / len(y)

# === wrong: ten-classes-only — the number of classes is fixed
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    return (softmax(logits) - nn.functional.one_hot(y, 10)) / len(y)

# === wrong: all-label-columns — subtracts 1 in every row for every label of the batch
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    P = softmax(logits)
    P[:, y] -= 1
    return P / len(y)

# === wrong: labels-only — the gradient is 0 except at the labels
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    truth = nn.functional.one_hot(y, num_classes=logits.shape[1])
    return truth * (softmax(logits) - truth) / len(y)

# === wrong: with-respect-to-probabilities — -1/p at the labels
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    truth = nn.functional.one_hot(y, num_classes=logits.shape[1])
    return -truth / softmax(logits) / len(y)

# === wrong: mean-over-samples — averages the rows away
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    truth = nn.functional.one_hot(y, num_classes=logits.shape[1])
    return (softmax(logits) - truth).mean(dim=0)

# === wrong: float32-eye — the unit matrix is float32, float16 logits give a float32 result
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    return (softmax(logits) - torch.eye(logits.shape[1])[y]) / len(y)

# === wrong: always-float32 — the logits are converted to float32
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    truth = nn.functional.one_hot(y, num_classes=logits.shape[1]).float()
    return (softmax(logits.float()) - truth) / len(y)

# === wrong: squared-error — the gradient of another loss, the squared error of the probabilities
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    truth = nn.functional.one_hot(y, num_classes=logits.shape[1])
    return 2 * (softmax(logits) - truth) / len(y)

# === wrong: sigmoid — each class by itself
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    truth = nn.functional.one_hot(y, num_classes=logits.shape[1])
    return (torch.sigmoid(logits) - truth) / len(y)

# === wrong: prediction-for-truth — subtracts the predicted class, not the right one
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    truth = nn.functional.one_hot(logits.argmax(dim=1), num_classes=logits.shape[1])
    return (softmax(logits) - truth) / len(y)

# === wrong: returns-none — works in place on a copy and forgets to return it
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    grad = softmax(logits).clone()
    grad[torch.arange(len(y)), y] -= 1
    grad /= len(y)

# === quarter: backward — lets autograd do it
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    z = logits.detach().clone().requires_grad_(True)
    loss = -torch.log_softmax(z, dim=1)[torch.arange(len(y)), y].mean()
    loss.backward()
    return z.grad

# === quarter: autograd-grad — torch.autograd.grad
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    z = logits.clone().detach().requires_grad_()
    loss = nn.functional.cross_entropy(z, y)
    (gradient,) = torch.autograd.grad(loss, z)
    return gradient

# === quarter: func-grad — torch.func.grad is autograd as well
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    return torch.func.grad(lambda z: nn.functional.cross_entropy(z, y))(logits.detach())

# === quarter: functional-jacobian — the Jacobian of the loss
from torch.autograd.functional import jacobian


def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    return jacobian(lambda z: nn.functional.cross_entropy(z, y), logits.detach())

# === quarter: backward-in-helper — backward is called in a helper
def _grad_of(f, x):
    x = x.detach().clone().requires_grad_(True)
    f(x).backward()
    return x.grad


def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    return _grad_of(lambda z: nn.functional.cross_entropy(z, y, reduction="mean"), logits)

# === quarter: loop-over-samples — one row after the other
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    n = len(y)
    result = torch.zeros_like(logits)
    for i in range(n):
        e = torch.exp(logits[i] - logits[i].max())
        result[i] = e / e.sum() / n
        result[i, y[i]] -= 1 / n
    return result

# === quarter: loop-for-truth — only the ones of the truth are written in a loop
def logits_gradient(logits: Tensor, y: Tensor) -> Tensor:
    truth = torch.zeros_like(logits)
    for i, label in enumerate(y):
        truth[i, label] = 1
    return (softmax(logits) - truth) / len(y)
