"""Student programs for the exercise `evaluate_accuracy` of softmax_regression: right, wrong, and a quarter off.

Each section is the complete content of the solution cell.
"""

# === right: book-style — eval mode, no_grad, Accumulator; the module stays in eval mode afterwards (the contract asks for eval mode only while it runs)
def evaluate_accuracy(net, data_iter):
    if isinstance(net, torch.nn.Module):
        net.eval()
    metric = Accumulator(2)
    with torch.no_grad():
        for X, y in data_iter:
            metric.add(accuracy(net(X), y), y.numel())
    return metric[0] / metric[1]

# === right: restores-mode — own counters, puts the module back into its mode in a finally block
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    is_module = isinstance(net, nn.Module)
    mode = net.training if is_module else None
    if is_module:
        net.eval()
    right, total = 0.0, 0
    try:
        with torch.no_grad():
            for X, y in data_iter:
                right += accuracy(net(X), y)
                total += len(y)
    finally:
        if is_module:
            net.train(mode)
    return right / total

# === right: decorator — no_grad as a decorator of the whole function
@torch.no_grad()
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    was_training = getattr(net, "training", False)
    if hasattr(net, "eval"):
        net.eval()
    correct = samples = 0
    for images, labels in data_iter:
        predicted = net(images).argmax(dim=1)
        correct += (predicted == labels).sum().item()
        samples += labels.shape[0]
    if was_training:
        net.train()
    return float(correct / samples)

# === right: inference-mode — inference_mode builds no graph either
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    if isinstance(net, nn.Module):
        training = net.training
        net.eval()
    hits, sizes = [], []
    with torch.inference_mode():
        for X, y in data_iter:
            hits.append(accuracy(net(X), y))
            sizes.append(len(X))
    if isinstance(net, nn.Module):
        net.train(training)
    return math.fsum(hits) / sum(sizes)

# === right: concatenates — collects all predictions and all labels first
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    if isinstance(net, nn.Module):
        net.eval()
    predictions, truth = [], []
    with torch.no_grad():
        for X, y in data_iter:
            predictions.append(net(X).argmax(dim=1))
            truth.append(y)
    return (torch.cat(predictions) == torch.cat(truth)).double().mean().item()

# === right: comprehension — pairs of numbers in a comprehension over the batches
def evaluate_accuracy(model: Net, batches: Iterable[Batch]) -> float:
    module = isinstance(model, nn.Module)
    before = model.training if module else False
    model.eval() if module else None
    with torch.no_grad():
        pairs = [(accuracy(model(X), y), len(y)) for X, y in batches]
    model.train(before) if module else None
    return sum(c for c, _ in pairs) / sum(n for _, n in pairs)

# === right: numpy-weighted-mean — a weighted mean of the batch accuracies is the same number
import numpy as np


def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    if isinstance(net, nn.Module):
        net.eval()
    shares, sizes = [], []
    with torch.no_grad():
        for X, y in data_iter:
            shares.append(accuracy(net(X), y) / len(y))
            sizes.append(len(y))
    return np.average(shares, weights=sizes)

# === right: grad-mode-by-hand — remembers the grad mode and puts it back
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    grad_before = torch.is_grad_enabled()
    torch.set_grad_enabled(False)
    try:
        if isinstance(net, nn.Module):
            net.eval()
        n = k = 0
        for X, y in data_iter:
            k += int(accuracy(net(X), y))
            n += len(y)
        return k / n
    finally:
        torch.set_grad_enabled(grad_before)

# === right: running-mean — updates the fraction batch by batch with the right weights
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    if isinstance(net, nn.Module):
        net.eval()
    seen, fraction = 0, 0.0
    for X, y in data_iter:
        with torch.no_grad():
            scores = net(X)
        seen += len(y)
        fraction += (accuracy(scores, y) - fraction * len(y)) / seen
    return fraction

# === wrong: mean-of-batches — every batch counts the same
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    if isinstance(net, nn.Module):
        net.eval()
    with torch.no_grad():
        shares = [accuracy(net(X), y) / len(y) for X, y in data_iter]
    return sum(shares) / len(shares)

# === wrong: builds-graph — gradients are on while the model runs
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    if isinstance(net, nn.Module):
        net.eval()
    sums = Accumulator(2)
    for X, y in data_iter:
        sums.add(accuracy(net(X), y), len(y))
    return sums[0] / sums[1]

# === wrong: detach-only — the graph is built and then cut off
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    if isinstance(net, nn.Module):
        net.eval()
    sums = Accumulator(2)
    for X, y in data_iter:
        sums.add(accuracy(net(X).detach(), y), len(y))
    return sums[0] / sums[1]

# === wrong: no-grad-too-late — only the counting runs without a graph
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    if isinstance(net, nn.Module):
        net.eval()
    sums = Accumulator(2)
    for X, y in data_iter:
        y_hat = net(X)
        with torch.no_grad():
            sums.add(accuracy(y_hat, y), len(y))
    return sums[0] / sums[1]

# === wrong: train-mode — the module stays in the mode in which it is
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    sums = Accumulator(2)
    with torch.no_grad():
        for X, y in data_iter:
            sums.add(accuracy(net(X), y), len(y))
    return sums[0] / sums[1]

# === wrong: eval-after-loop — switches to eval mode when everything is over
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    sums = Accumulator(2)
    with torch.no_grad():
        for X, y in data_iter:
            sums.add(accuracy(net(X), y), len(y))
    if isinstance(net, nn.Module):
        net.eval()
    return sums[0] / sums[1]

# === wrong: training-flag-only — sets the flag of the outer module, its layers stay in train mode
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    if isinstance(net, nn.Module):
        net.training = False
    sums = Accumulator(2)
    with torch.no_grad():
        for X, y in data_iter:
            sums.add(accuracy(net(X), y), len(y))
    return sums[0] / sums[1]

# === wrong: module-only — calls eval() on everything, fails for a plain function
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    net.eval()
    sums = Accumulator(2)
    with torch.no_grad():
        for X, y in data_iter:
            sums.add(accuracy(net(X), y), len(y))
    return sums[0] / sums[1]

# === wrong: grad-mode-left-off — switches the grad mode off and never on again
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    torch.set_grad_enabled(False)
    if isinstance(net, nn.Module):
        net.eval()
    sums = Accumulator(2)
    for X, y in data_iter:
        sums.add(accuracy(net(X), y), len(y))
    return sums[0] / sums[1]

# === wrong: grad-mode-always-on — switches the grad mode on at the end, also when it was off before
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    torch.set_grad_enabled(False)
    if isinstance(net, nn.Module):
        net.eval()
    sums = Accumulator(2)
    for X, y in data_iter:
        sums.add(accuracy(net(X), y), len(y))
    torch.set_grad_enabled(True)
    return sums[0] / sums[1]

# === wrong: freezes-parameters — switches requires_grad off for good
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    if isinstance(net, nn.Module):
        net.eval()
        net.requires_grad_(False)
    sums = Accumulator(2)
    with torch.no_grad():
        for X, y in data_iter:
            sums.add(accuracy(net(X), y), len(y))
    return sums[0] / sums[1]

# === wrong: asks-for-length — needs len() of the loader
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    if isinstance(net, nn.Module):
        net.eval()
    right = total = 0.0
    with torch.no_grad():
        for i in range(len(data_iter)):
            X, y = data_iter[i]
            right += accuracy(net(X), y)
            total += len(y)
    return right / total

# === wrong: two-passes — counts the samples in a second pass, a generator is empty by then
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    if isinstance(net, nn.Module):
        net.eval()
    with torch.no_grad():
        right = sum(accuracy(net(X), y) for X, y in data_iter)
    total = sum(len(y) for _, y in data_iter)
    return right / total

# === wrong: first-batch-only — returns inside the loop
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    if isinstance(net, nn.Module):
        net.eval()
    right = total = 0.0
    with torch.no_grad():
        for X, y in data_iter:
            right += accuracy(net(X), y)
            total += len(y)
            return right / total

# === wrong: last-batch-only — overwrites instead of adding
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    if isinstance(net, nn.Module):
        net.eval()
    with torch.no_grad():
        for X, y in data_iter:
            right, total = accuracy(net(X), y), len(y)
    return right / total

# === wrong: drops-last-batch — leaves out the batch at the end
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    if isinstance(net, nn.Module):
        net.eval()
    batches = list(data_iter)
    if len(batches) > 1:
        batches = batches[:-1]
    sums = Accumulator(2)
    with torch.no_grad():
        for X, y in batches:
            sums.add(accuracy(net(X), y), len(y))
    return sums[0] / sums[1]

# === wrong: size-of-first-batch — takes all batches to be as large as the first one
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    if isinstance(net, nn.Module):
        net.eval()
    batches = list(data_iter)
    batch_size = len(batches[0][1])
    with torch.no_grad():
        right = sum(accuracy(net(X), y) for X, y in batches)
    return right / (batch_size * len(batches))

# === wrong: count — the number of right answers
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    if isinstance(net, nn.Module):
        net.eval()
    with torch.no_grad():
        return float(sum(accuracy(net(X), y) for X, y in data_iter))

# === wrong: percent — per cent instead of a fraction
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    if isinstance(net, nn.Module):
        net.eval()
    sums = Accumulator(2)
    with torch.no_grad():
        for X, y in data_iter:
            sums.add(accuracy(net(X), y), len(y))
    return 100 * sums[0] / sums[1]

# === wrong: error-rate — the share of wrong answers
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    if isinstance(net, nn.Module):
        net.eval()
    sums = Accumulator(2)
    with torch.no_grad():
        for X, y in data_iter:
            sums.add(accuracy(net(X), y), len(y))
    return 1 - sums[0] / sums[1]

# === wrong: number-of-scores — divides by the number of scores instead of samples
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    if isinstance(net, nn.Module):
        net.eval()
    sums = Accumulator(2)
    with torch.no_grad():
        for X, y in data_iter:
            y_hat = net(X)
            sums.add(accuracy(y_hat, y), y_hat.numel())
    return sums[0] / sums[1]

# === wrong: rounded — rounds to two digits
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    if isinstance(net, nn.Module):
        net.eval()
    sums = Accumulator(2)
    with torch.no_grad():
        for X, y in data_iter:
            sums.add(accuracy(net(X), y), len(y))
    return round(sums[0] / sums[1], 2)

# === quarter: zero-d-tensor — the fraction stays a tensor
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    if isinstance(net, nn.Module):
        net.eval()
    right, total = torch.tensor(0.0), 0
    with torch.no_grad():
        for X, y in data_iter:
            right += (net(X).argmax(dim=1) == y).sum()
            total += len(y)
    return right / total

# === quarter: loop-over-samples — compares one sample after the other
def evaluate_accuracy(net: Net, data_iter: Iterable[Batch]) -> float:
    if isinstance(net, nn.Module):
        net.eval()
    right = total = 0
    with torch.no_grad():
        for X, y in data_iter:
            scores = net(X)
            for i in range(len(y)):
                if scores[i].argmax().item() == y[i].item():
                    right += 1
                total += 1
    return right / total
