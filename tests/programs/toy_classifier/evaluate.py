"""Student programs for the exercise `evaluate` of toy_classifier: right, wrong, and a quarter off.

Each section is the complete content of the solution cell.
"""

# === right: plain — eval, no_grad, count; the mode is not put back, which the contract does not ask for
def evaluate(model, X, Y):
    model.eval()
    with torch.no_grad():
        y_pred = model(X)
    correct = ((y_pred > 0.5).float() == Y).sum().item()
    return correct / len(Y)

# === right: decorator-restores — decorator, mode restored in a finally block
@torch.no_grad()
def evaluate(model: nn.Module, X: torch.Tensor, Y: torch.Tensor) -> float:
    mode = model.training
    model.eval()
    try:
        p = model(X)
    finally:
        model.train(mode)
    return float(torch.mean(((p > 0.5) == (Y > 0.5)).double()))

# === right: numpy — NumPy does the counting, NumPy scalar as a result
def evaluate(model, X, Y):
    was = model.training
    model.eval()
    with torch.no_grad():
        p = model(X).numpy().ravel()
    model.train(was)
    answers = (p > 0.5).astype(int)
    return np.mean(answers == Y.numpy().ravel().astype(int))

# === right: inference-mode — inference_mode and a squeeze on both sides
def evaluate(model, X, Y):
    training = model.training
    model.eval()
    with torch.inference_mode():
        answers = model(X).squeeze(1) > 0.5
        right = torch.count_nonzero(answers == Y.squeeze(1).bool())
    if training:
        model.train()
    return int(right) / X.shape[0]

# === right: loop — one sample after the other, which is fine in this notebook
def evaluate(model, X, Y):
    training = model.training
    model.eval()
    right = 0
    with torch.no_grad():
        for x, y in zip(X, Y):
            p = model(x.unsqueeze(0)).item()
            if (1 if p > 0.5 else 0) == int(y.item()):
                right += 1
    model.train(training)
    return right / len(X)

# === right: errors — one minus the share of errors, by torch.where
def evaluate(net, inputs, labels):
    was_training = net.training
    net.eval()
    with torch.no_grad():
        probability = net(inputs)
        answer = torch.where(probability > 0.5, 1.0, 0.0)
    net.train(was_training)
    errors = (answer - labels.reshape(answer.shape)).abs().sum().item()
    return 1.0 - errors / len(labels)

# === right: batches — in minibatches of 256
def evaluate(model, X, Y):
    before = model.training
    model.eval()
    hits = 0
    with torch.set_grad_enabled(False):
        for x, y in zip(X.split(256), Y.split(256)):
            hits += int(((model(x) > 0.5) == y.bool()).sum())
    model.train(before)
    return hits / Y.numel()

# === wrong: broadcasts — a column against a row, n times n comparisons
def evaluate(model, X, Y):
    model.eval()
    with torch.no_grad():
        answers = (model(X) > 0.5).float()
    return (answers == Y.squeeze()).float().mean().item()

# === wrong: broadcasts-other-way — a row against a column
def evaluate(model, X, Y):
    model.eval()
    with torch.no_grad():
        answers = (model(X).flatten() > 0.5).float()
    return (answers == Y).sum().item() / len(X)

# === wrong: argmax — argmax of one column is always 0
def evaluate(model, X, Y):
    model.eval()
    with torch.no_grad():
        answers = model(X).argmax(dim=1, keepdim=True)
    return (answers == Y).sum().item() / len(X)

# === wrong: compares-probabilities — a probability is hardly ever exactly 0 or 1
def evaluate(model, X, Y):
    model.eval()
    with torch.no_grad():
        return (model(X) == Y).sum().item() / len(X)

# === wrong: threshold-zero — every probability is above 0
def evaluate(model, X, Y):
    model.eval()
    with torch.no_grad():
        answers = (model(X) > 0).float()
    return (answers == Y).sum().item() / len(X)

# === wrong: cut-to-int — int() of a probability is 0
def evaluate(model, X, Y):
    model.eval()
    with torch.no_grad():
        answers = model(X).int()
    return (answers == Y).sum().item() / len(X)

# === wrong: sigmoid-again — sigmoid of a probability is above one half
def evaluate(model, X, Y):
    model.eval()
    with torch.no_grad():
        answers = (torch.sigmoid(model(X)) > 0.5).float()
    return (answers == Y).sum().item() / len(X)

# === wrong: reversed — answers 1 for small probabilities
def evaluate(model, X, Y):
    model.eval()
    with torch.no_grad():
        answers = (model(X) < 0.5).float()
    return (answers == Y).sum().item() / len(X)

# === wrong: threshold-by-mean — the mean of the probabilities as threshold
def evaluate(model, X, Y):
    model.eval()
    with torch.no_grad():
        p = model(X)
    return ((p > p.mean()).float() == Y).sum().item() / len(X)

# === wrong: train-mode — the model stays in train mode
def evaluate(model, X, Y):
    with torch.no_grad():
        answers = (model(X) > 0.5).float()
    return (answers == Y).sum().item() / len(X)

# === wrong: eval-too-late — eval mode after the model has run
def evaluate(model, X, Y):
    with torch.no_grad():
        answers = (model(X) > 0.5).float()
    model.eval()
    return (answers == Y).sum().item() / len(X)

# === wrong: training-flag-only — the layers inside stay in train mode
def evaluate(model, X, Y):
    model.training = False
    with torch.no_grad():
        answers = (model(X) > 0.5).float()
    model.training = True
    return (answers == Y).sum().item() / len(X)

# === wrong: builds-graph — gradients are on
def evaluate(model, X, Y):
    model.eval()
    answers = (model(X) > 0.5).float()
    return (answers == Y).sum().item() / len(X)

# === wrong: detach-only — builds the graph and cuts it off
def evaluate(model, X, Y):
    model.eval()
    p = model(X).detach()
    return ((p > 0.5).float() == Y).sum().item() / len(X)

# === wrong: grad-mode-left-off — the grad mode stays off
def evaluate(model, X, Y):
    model.eval()
    torch.set_grad_enabled(False)
    answers = (model(X) > 0.5).float()
    return (answers == Y).sum().item() / len(X)

# === wrong: percent — per cent
def evaluate(model, X, Y):
    model.eval()
    with torch.no_grad():
        answers = (model(X) > 0.5).float()
    return 100 * (answers == Y).sum().item() / len(X)

# === wrong: count — the number of right answers
def evaluate(model, X, Y):
    model.eval()
    with torch.no_grad():
        answers = (model(X) > 0.5).float()
    return float((answers == Y).sum())

# === wrong: recall — counts only the right answers with label 1
def evaluate(model, X, Y):
    model.eval()
    with torch.no_grad():
        answers = (model(X) > 0.5).float()
    return (answers * Y).sum().item() / len(X)

# === wrong: one-minus-loss — one minus the mean squared error
def evaluate(model, X, Y):
    model.eval()
    with torch.no_grad():
        p = model(X)
    return 1 - ((p - Y) ** 2).mean().item()

# === wrong: mean-probability — the mean probability of the right label
def evaluate(model, X, Y):
    model.eval()
    with torch.no_grad():
        p = model(X)
    return (Y * p + (1 - Y) * (1 - p)).mean().item()

# === wrong: numbers-of-vectors — divides by the number of all numbers in X
def evaluate(model, X, Y):
    model.eval()
    with torch.no_grad():
        answers = (model(X) > 0.5).float()
    return (answers == Y).sum().item() / X.numel()

# === wrong: rounded — rounds to two digits
def evaluate(model, X, Y):
    model.eval()
    with torch.no_grad():
        answers = (model(X) > 0.5).float()
    return round((answers == Y).sum().item() / len(X), 2)

# === wrong: the-rule — judges by the rule, the model is not asked
def evaluate(model, X, Y):
    model.eval()
    answers = (X[:, :1] > X[:, -1:]).float()
    return (answers == Y).sum().item() / len(X)

# === wrong: changes-labels — turns the caller's labels into -1 and 1
def evaluate(model, X, Y):
    model.eval()
    Y[Y == 0] = -1
    with torch.no_grad():
        answers = torch.sign(model(X) - 0.5)
    return (answers == Y).sum().item() / len(X)

# === quarter: zero-d-tensor — the mean stays a tensor
def evaluate(model, X, Y):
    was_training = model.training
    model.eval()
    with torch.no_grad():
        answers = (model(X) > 0.5).float()
    model.train(was_training)
    return (answers == Y).float().mean()

# === quarter: tensor-fraction — the count stays a tensor before the division
def evaluate(model, X, Y):
    model.eval()
    with torch.no_grad():
        right = ((model(X) > 0.5) == Y.bool()).sum()
    return right / len(X)
