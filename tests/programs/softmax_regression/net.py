"""Student programs for the exercise `net` of softmax_regression: right, wrong, and a quarter off.

Each section is the complete content of the solution cell.
"""

# === right: reshape-784 — reshape with the number of pixels
def net(X, W, b):
    return softmax(X.reshape(-1, 784) @ W + b)

# === right: reshape-rows-of-w — the width comes from the weights
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    X = torch.reshape(X, (-1, W.shape[0]))
    return softmax(torch.matmul(X, W) + b)

# === right: view — view by the number of pictures
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    flat = X.view(X.shape[0], -1)
    return softmax(flat.mm(W) + b)

# === right: functional-linear — the linear function of torch with transposed weights
import torch.nn.functional as F


def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return softmax(F.linear(torch.flatten(X, 1), W.T, b))

# === right: addmm — product and bias in one call
def net(images, weights, bias):
    rows = nn.Flatten()(images)
    return softmax(torch.addmm(bias, rows, weights))

# === right: builtin-softmax — nothing is forbidden in this function
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return torch.softmax(X.flatten(1) @ W + b, dim=1)

# === right: einsum — the product as einsum, two cases for the shape
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    if X.dim() == 4:
        X = X.squeeze(1).flatten(start_dim=1)
    logits = torch.einsum("ni,io->no", X, W) + b.unsqueeze(0)
    return softmax(logits)

# === right: own-helpers — small helpers and a stable softmax written again
def _logits(X, W, b):
    return torch.flatten(X, start_dim=1) @ W + b.reshape(1, -1)


def _normalise(Z):
    E = torch.exp(Z - Z.amax(dim=1, keepdim=True))
    return E / E.sum(dim=1, keepdim=True)


def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return _normalise(_logits(X, W, b))

# === right: in-place-on-own — adds the bias in place to its own product
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    logits = X.reshape(len(X), -1) @ W
    logits += b
    return softmax(logits)

# === right: column-of-ones — the bias as one more row of the weights
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    rows = X.flatten(1)
    rows = torch.cat([rows, torch.ones_like(rows[:, :1])], dim=1)
    return softmax(rows @ torch.cat([W, b.reshape(1, -1)], dim=0))

# === right: prints-shapes — leftover prints do no harm
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    print("X", X.shape, "W", W.shape, "b", b.shape)
    n = X.shape[0]
    flat_images = X.reshape((n, W.shape[0]))
    logits = flat_images.matmul(W).add(b)
    print("logits", logits.shape)
    return softmax(logits)

# === wrong: no-bias — the bias is forgotten
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return softmax(X.reshape(-1, 784) @ W)

# === wrong: bias-after-softmax — the bias is added to the probabilities
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return softmax(X.reshape(-1, 784) @ W) + b

# === wrong: bias-subtracted — the sign of the bias
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return softmax(X.reshape(-1, 784) @ W - b)

# === wrong: returns-logits — no softmax
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return X.reshape(-1, 784) @ W + b

# === wrong: softmax-over-batch — built-in softmax over the wrong dimension
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return torch.softmax(X.reshape(-1, 784) @ W + b, dim=0)

# === wrong: sigmoid — each class by itself
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return torch.sigmoid(X.reshape(-1, 784) @ W + b)

# === wrong: double-softmax — softmax of the softmax
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return softmax(softmax(X.reshape(-1, 784) @ W + b))

# === wrong: log-probabilities — log_softmax instead of softmax
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return torch.log_softmax(X.reshape(-1, 784) @ W + b, dim=1)

# === wrong: pixels-mixed — reshapes to (784, n) and transposes, which mixes the pictures
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    rows = X.reshape(784, -1).T
    return softmax(rows @ W + b)

# === wrong: columns-first — each picture is laid out column by column
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    if X.ndim == 4:
        X = X.transpose(2, 3)
    return softmax(X.reshape(-1, 784) @ W + b)

# === wrong: flatten-keeps-channel — the result has shape (n, 1, out)
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return torch.softmax(X.flatten(start_dim=-2) @ W + b, dim=-1)

# === wrong: only-images — does not accept rows of 784 numbers
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    n, channels, height, width = X.shape
    return softmax(X.reshape(n, channels * height * width) @ W + b)

# === wrong: first-picture-only — the result of the first picture for every row
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return softmax(X[0].reshape(1, -1) @ W + b).expand(len(X), -1)

# === wrong: detached — no graph from the parameters to the result
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    with torch.no_grad():
        return softmax(X.reshape(-1, 784) @ W + b)

# === wrong: detached-weights — uses the data of the weights
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return softmax(X.reshape(-1, 784) @ W.data + b)

# === wrong: always-float32 — the result of float64 arguments is float32
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return softmax(X.reshape(-1, 784).float() @ W.float() + b.float())

# === wrong: scales-the-pixels — divides by 255 although the pixels are between 0 and 1
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return softmax((X / 255).reshape(-1, 784) @ W + b)

# === wrong: normalises-in-place — changes the pictures themselves
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    X -= X.mean()
    return softmax(X.reshape(-1, 784) @ W + b)

# === wrong: resizes-in-place — gives the right result, but the pictures have another shape afterwards
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    X.data = X.data.reshape(-1, 784)
    return softmax(X @ W + b)

# === wrong: ten-classes-only — pads or cuts the logits to ten classes
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    logits = X.reshape(-1, 784) @ W + b
    result = torch.zeros(len(logits), 10, dtype=logits.dtype)
    result[:, : logits.shape[1]] = logits[:, :10]
    return softmax(result)

# === wrong: weights-reshaped — reads the weights as (out, in)
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return softmax(X.reshape(-1, 784) @ W.reshape(W.shape[1], W.shape[0]).T + b)

# === wrong: squeezed — the shape is lost for a single picture
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    return softmax(X.reshape(-1, 784) @ W + b).squeeze()

# === quarter: loop-over-pictures — one picture after the other
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    rows = []
    for picture in X:
        rows.append(softmax(picture.reshape(1, -1) @ W + b))
    return torch.cat(rows)

# === quarter: comprehension-over-pictures — the same as a comprehension
def net(X: Tensor, W: Tensor, b: Tensor) -> Tensor:
    logits = torch.stack([X[i].flatten() @ W + b for i in range(X.shape[0])])
    return softmax(logits)
