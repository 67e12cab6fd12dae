"""Student programs for the exercise `sgd` of softmax_regression: right ones and wrong ones.

Each section is the complete content of the solution cell.
"""

# === right: book-style — in place under no_grad
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for param in params:
            param -= lr * param.grad / batch_size
            param.grad.zero_()

# === right: new-data — assigns a new tensor to the data of the same object, gradient None
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    for p in params:
        p.data = p.data - lr * p.grad / batch_size
        p.grad = None

# === right: data-in-place — changes the data in place
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    for p in params:
        p.data -= lr * (p.grad / batch_size)
        p.grad.data.zero_()

# === right: add-alpha — add_ with a factor, decorator instead of a block
@torch.no_grad()
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    for p in params:
        p.add_(p.grad, alpha=-lr / batch_size)
        p.grad.fill_(0)

# === right: copy — computes the new values and copies them in
def sgd(weights, lr, batch_size):
    with torch.no_grad():
        for w in weights:
            w.copy_(w - lr * w.grad / batch_size)
            w.grad = torch.zeros_like(w)

# === right: builtin-sgd — the optimizer of torch with the learning rate divided by the batch size
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    optimizer = torch.optim.SGD(params, lr=lr / batch_size)
    optimizer.step()
    optimizer.zero_grad()

# === right: foreach — all parameters in one call
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    params = list(params)
    grads = [p.grad for p in params]
    with torch.no_grad():
        torch._foreach_add_(params, grads, alpha=-lr / batch_size)
        torch._foreach_zero_(grads)

# === right: two-loops — first all updates, then all gradients
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    params = list(params)
    step = lr / batch_size
    with torch.set_grad_enabled(False):
        for p in params:
            p.sub_(step * p.grad)
    for p in params:
        del p.grad

# === right: scales-gradient-first — divides the gradient in place, uses it, then clears it
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    with torch.no_grad():
        for p in params:
            g = p.grad
            g /= batch_size
            g *= lr
            p[...] = p - g
            g.zero_()

# === wrong: rebinding — makes a new tensor and forgets it
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    with torch.no_grad():
        for p in params:
            p = p - lr * p.grad / batch_size

# === wrong: rebinding-then-zero — the new tensor has no gradient, the old one keeps its values
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    with torch.no_grad():
        for p in params:
            g = p.grad
            p = p - lr * g / batch_size
            g.zero_()

# === wrong: replaced-in-list — puts new leaves into the list
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    for i in range(len(params)):
        new = params[i].detach() - lr * params[i].grad / batch_size
        params[i].grad = None
        params[i] = new.requires_grad_()

# === wrong: returns-new — a list of new parameters, the old ones stay
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    new = [(p - lr * p.grad / batch_size).detach().requires_grad_() for p in params]
    for p in params:
        p.grad = None
    return new

# === wrong: no-division — the batch size is ignored
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad
            p.grad.zero_()

# === wrong: multiplied — times the batch size
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad * batch_size
            p.grad.zero_()

# === wrong: divided-twice — divided by the batch size twice
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    with torch.no_grad():
        for p in params:
            g = p.grad / batch_size
            p -= lr * g / batch_size
            p.grad.zero_()

# === wrong: floor-division — whole numbers only
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    with torch.no_grad():
        for p in params:
            p -= lr * (p.grad // batch_size)
            p.grad.zero_()

# === wrong: uphill — plus instead of minus
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    with torch.no_grad():
        for p in params:
            p += lr * p.grad / batch_size
            p.grad.zero_()

# === wrong: no-zero — the gradients stay
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad / batch_size

# === wrong: zero-first — the gradients are cleared before they are used
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    with torch.no_grad():
        for p in params:
            p.grad.zero_()
            p -= lr * p.grad / batch_size

# === wrong: zero-last-only — clears the gradient of the last parameter only
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad / batch_size
        p.grad.zero_()

# === wrong: detach-instead-of-zero — detaches the gradient, which does not clear it
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad / batch_size
            p.grad.detach_()

# === wrong: autograd-watches — no no_grad, the in-place update of a leaf fails
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    for p in params:
        p -= lr * p.grad / batch_size
        p.grad.zero_()

# === wrong: first-only — returns after the first parameter
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad / batch_size
            p.grad.zero_()
            return

# === wrong: grad-mode-left-off — switches the grad mode off for good
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    torch.set_grad_enabled(False)
    for p in params:
        p -= lr * p.grad / batch_size
        p.grad.zero_()

# === wrong: requires-grad-left-off — the parameters need no gradient any more
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    for p in params:
        g = p.grad
        p.requires_grad_(False)
        p -= lr * g / batch_size
        p.grad = None

# === wrong: sign-only — the sign of the gradient
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    with torch.no_grad():
        for p in params:
            p -= lr * torch.sign(p.grad) / batch_size
            p.grad.zero_()

# === wrong: mean-gradient — one mean gradient for all entries
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad.mean()
            p.grad.zero_()

# === wrong: decay — with a weight decay nobody asked for
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    with torch.no_grad():
        for p in params:
            p -= lr * (p.grad + 0.01 * p) / batch_size
            p.grad.zero_()

# === wrong: clipped — clips the gradient to [-1, 1]
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    with torch.no_grad():
        for p in params:
            p -= lr * (p.grad / batch_size).clamp(-1, 1)
            p.grad.zero_()

# === wrong: momentum — remembers earlier steps
_velocity = {}


def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    with torch.no_grad():
        for i, p in enumerate(params):
            v = 0.9 * _velocity.get(i, 0.0) + p.grad / batch_size
            _velocity[i] = v
            p -= lr * v
            p.grad.zero_()

# === wrong: adam — another rule
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    optimizer = torch.optim.Adam(params, lr=lr / batch_size)
    optimizer.step()
    optimizer.zero_grad()

# === wrong: learning-rate-fixed — the learning rate is written into the function
def sgd(params: Iterable[Tensor], lr: float, batch_size: int) -> None:
    with torch.no_grad():
        for p in params:
            p -= 0.1 * p.grad / batch_size
            p.grad.zero_()
