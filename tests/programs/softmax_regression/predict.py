"""Student programs for the exercise `predict` of softmax_regression: right, wrong, and a quarter off.

Each section is the complete content of the solution cell.
"""

# === right: argmax — the shortest form, with a graph that nobody needs
def predict(net, X):
    return net(X).argmax(dim=1)

# === right: no-grad-max — no_grad and the indices of max
@torch.no_grad()
def predict(net: Net, X: Tensor) -> Tensor:
    values, labels = torch.max(net(X), dim=-1)
    return labels

# === right: topk — the first of the top scores, eval mode with the mode restored
def predict(net: Net, X: Tensor) -> Tensor:
    mode = getattr(net, "training", None)
    if isinstance(net, nn.Module):
        net.eval()
    with torch.inference_mode():
        labels = net(X).topk(k=1, dim=1).indices.flatten()
    if isinstance(net, nn.Module):
        net.train(mode)
    return labels.clone()

# === right: numpy — argmax of NumPy, back to a tensor
import numpy as np


def predict(model: Net, images: Tensor) -> Tensor:
    scores = model(images).detach().numpy()
    return torch.from_numpy(np.argmax(scores, axis=1)).to(torch.int64)

# === right: chunks — the pictures in chunks of 64
def predict(net: Net, X: Tensor) -> Tensor:
    with torch.no_grad():
        return torch.cat([net(chunk).argmax(dim=1) for chunk in X.split(64)])

# === right: sorted — the first position after sorting
def predict(net: Net, X: Tensor) -> Tensor:
    order = net(X).sort(dim=1, descending=True).indices
    return order[:, 0].long()

# === right: probabilities-first — turns the scores into probabilities before it looks for the largest
def predict(net: Net, X: Tensor) -> Tensor:
    with torch.no_grad():
        probabilities = softmax(net(X))
    return probabilities.max(dim=1)[1]

# === wrong: dim-zero — the best picture of each class
def predict(net: Net, X: Tensor) -> Tensor:
    return net(X).argmax(dim=0)

# === wrong: flat-argmax — one number for everything
def predict(net: Net, X: Tensor) -> Tensor:
    return net(X).argmax()

# === wrong: values — the largest scores, not their positions
def predict(net: Net, X: Tensor) -> Tensor:
    return net(X).max(dim=1).values

# === wrong: values-as-int — the largest scores cut to integers
def predict(net: Net, X: Tensor) -> Tensor:
    return net(X).amax(dim=1).long()

# === wrong: keepdim — a column (n, 1)
def predict(net: Net, X: Tensor) -> Tensor:
    return net(X).argmax(dim=1, keepdim=True)

# === wrong: squeeze-scores — fails for a single picture
def predict(net: Net, X: Tensor) -> Tensor:
    return net(X).squeeze().argmax(dim=-1)

# === wrong: squeeze-labels — a tensor without dimensions for a single picture
def predict(net: Net, X: Tensor) -> Tensor:
    return net(X).argmax(dim=1).squeeze()

# === wrong: int32 — the wrong integer type
def predict(net: Net, X: Tensor) -> Tensor:
    return net(X).argmax(dim=1).int()

# === wrong: float — labels as floats
def predict(net: Net, X: Tensor) -> Tensor:
    return net(X).argmax(dim=1).float()

# === wrong: one-based — labels from 1
def predict(net: Net, X: Tensor) -> Tensor:
    return net(X).argmax(dim=1) + 1

# === wrong: argmin — the smallest score
def predict(net: Net, X: Tensor) -> Tensor:
    return net(X).argmin(dim=1)

# === wrong: absolute — the largest absolute value
def predict(net: Net, X: Tensor) -> Tensor:
    return net(X).abs().argmax(dim=1)

# === wrong: threshold — the first score above one half
def predict(net: Net, X: Tensor) -> Tensor:
    return (net(X) > 0.5).long().argmax(dim=1)

# === wrong: softmax-over-batch — compares after a softmax over the pictures
def predict(net: Net, X: Tensor) -> Tensor:
    return torch.softmax(net(X), dim=0).argmax(dim=1)

# === wrong: returns-scores — the scores themselves
def predict(net: Net, X: Tensor) -> Tensor:
    with torch.no_grad():
        return net(X)

# === wrong: scales-in-place — changes the pictures
def predict(net: Net, X: Tensor) -> Tensor:
    X /= X.max()
    return net(X).argmax(dim=1)

# === wrong: grad-mode-left-off — the grad mode stays off
def predict(net: Net, X: Tensor) -> Tensor:
    torch.set_grad_enabled(False)
    return net(X).argmax(dim=1)

# === wrong: module-only — calls eval() on everything, fails for a plain function
def predict(net: Net, X: Tensor) -> Tensor:
    net.eval()
    with torch.no_grad():
        return net(X).argmax(dim=1)

# === wrong: three-classes-only — looks at the first three scores
def predict(net: Net, X: Tensor) -> Tensor:
    return net(X)[:, :3].argmax(dim=1)

# === quarter: loop-over-rows — one row of scores after the other
def predict(net: Net, X: Tensor) -> Tensor:
    scores = net(X)
    labels = []
    for row in scores:
        labels.append(int(row.argmax()))
    return torch.tensor(labels, dtype=torch.int64)

# === quarter: loop-over-pictures — one picture after the other through the model
def predict(net: Net, X: Tensor) -> Tensor:
    with torch.no_grad():
        return torch.tensor([net(X[i : i + 1])[0].argmax().item() for i in range(len(X))])
