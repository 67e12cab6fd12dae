"""Student programs for the exercise `train_epoch` of softmax_regression: right, wrong, and a quarter off.

Each section is the complete content of the solution cell.
"""

# === right: book-style — Accumulator and isinstance
def train_epoch(net, train_iter, loss, updater):
    if isinstance(net, torch.nn.Module):
        net.train()
    metric = Accumulator(3)
    for X, y in train_iter:
        y_hat = net(X)
        l = loss(y_hat, y)
        if isinstance(updater, torch.optim.Optimizer):
            updater.zero_grad()
            l.mean().backward()
            updater.step()
        else:
            l.sum().backward()
            updater(X.shape[0])
        metric.add(float(l.sum()), accuracy(y_hat, y), y.numel())
    return metric[0] / metric[2], metric[1] / metric[2]

# === right: two-helpers — one helper for each kind of updater
def _step_optimizer(optimizer, losses):
    optimizer.zero_grad(set_to_none=True)
    torch.mean(losses).backward()
    optimizer.step()


def _step_function(update, losses):
    torch.sum(losses).backward()
    update(len(losses))


def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train(True)
    step = _step_optimizer if isinstance(updater, torch.optim.Optimizer) else _step_function
    total_loss, total_right, total = 0.0, 0.0, 0
    for X, y in train_iter:
        outputs = net(X)
        losses = loss(outputs, y)
        total_loss += losses.sum().item()
        total_right += accuracy(outputs, y)
        total += len(y)
        step(updater, losses)
    return total_loss / total, total_right / total

# === right: counts-itself — counts the right answers without accuracy, returns a list
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    loss_sum = hits = n = 0
    for X, y in train_iter:
        scores = net(X)
        per_sample = loss(scores, y)
        with torch.no_grad():
            loss_sum += per_sample.double().sum().item()
            hits += (scores.argmax(dim=1) == y).sum().item()
            n += y.shape[0]
        if isinstance(updater, torch.optim.Optimizer):
            updater.zero_grad()
            (per_sample.sum() / y.shape[0]).backward()
            updater.step()
        else:
            per_sample.sum().backward()
            updater(y.shape[0])
    return [loss_sum / n, hits / n]

# === right: gradient-argument — backward of the vector of losses with a vector of ones
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    builtin = isinstance(updater, torch.optim.Optimizer)
    sums = Accumulator(3)
    for X, y in train_iter:
        if builtin:
            updater.zero_grad()
        y_hat = net(X)
        losses = loss(y_hat, y)
        weight = 1 / len(y) if builtin else 1.0
        losses.backward(gradient=torch.full_like(losses, weight))
        updater.step() if builtin else updater(len(y))
        sums.add(losses.sum(), accuracy(y_hat, y), len(y))
    return sums[0] / sums[2], sums[1] / sums[2]

# === right: collects-everything — keeps detached losses and outputs and evaluates them at the end
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    all_losses, all_right = [], []
    for X, y in train_iter:
        y_hat = net(X)
        losses = loss(y_hat, y)
        all_losses.append(losses.detach().clone())
        all_right.append((y_hat.argmax(dim=1) == y).float())
        if isinstance(updater, torch.optim.Optimizer):
            updater.zero_grad()
            losses.mean().backward()
            updater.step()
        else:
            losses.sum().backward()
            updater(len(y))
    return torch.cat(all_losses).mean().item(), torch.cat(all_right).mean().item()

# === right: numpy-scalars — weighted means with NumPy, NumPy scalars as a result
import numpy as np


def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    means, shares, sizes = [], [], []
    for X, y in train_iter:
        y_hat = net(X)
        losses = loss(y_hat, y)
        if isinstance(updater, torch.optim.Optimizer):
            mean = losses.mean()
            updater.zero_grad()
            mean.backward()
            updater.step()
        else:
            losses.sum().backward()
            updater(len(y))
        means.append(losses.detach().mean().item())
        shares.append(accuracy(y_hat, y) / len(y))
        sizes.append(len(y))
    return np.average(means, weights=sizes), np.average(shares, weights=sizes)

# === right: mode-restored — train mode during the epoch, afterwards the mode it had; enable_grad around
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    module = isinstance(net, nn.Module)
    mode = module and net.training
    if module:
        net.train()
    total = [0.0, 0.0, 0]
    with torch.enable_grad():
        for batch in train_iter:
            X, y = batch
            out = net(X)
            values = loss(out, y)
            if not isinstance(updater, torch.optim.Optimizer):
                values.sum().backward()
                updater(len(X))
            else:
                updater.zero_grad()
                values.mean().backward()
                updater.step()
            total[0] += float(values.detach().sum())
            total[1] += accuracy(out.detach(), y)
            total[2] += len(X)
    if module:
        net.train(mode)
    return tuple(t / total[2] for t in total[:2])

# === right: tensor-sums — adds detached tensors and turns them into floats at the end
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    loss_sum = torch.zeros((), dtype=torch.float64)
    right = torch.zeros((), dtype=torch.int64)
    n = 0
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
        loss_sum += losses.detach().sum()
        right += (y_hat.detach().argmax(1) == y).sum()
        n += len(y)
    return float(loss_sum) / n, float(right) / n

# === wrong: mean-of-means — every batch counts the same
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    means, shares = [], []
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
        means.append(losses.mean().item())
        shares.append(accuracy(y_hat, y) / len(y))
    return sum(means) / len(means), sum(shares) / len(shares)

# === wrong: no-zero-grad — the optimizer adds up the gradients of all batches
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    sums = Accumulator(3)
    for X, y in train_iter:
        y_hat = net(X)
        losses = loss(y_hat, y)
        if isinstance(updater, torch.optim.Optimizer):
            losses.mean().backward()
            updater.step()
        else:
            losses.sum().backward()
            updater(len(y))
        sums.add(losses.sum(), accuracy(y_hat, y), len(y))
    return sums[0] / sums[2], sums[1] / sums[2]

# === wrong: zero-grad-after-backward — clears the gradients between backward and step
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    sums = Accumulator(3)
    for X, y in train_iter:
        y_hat = net(X)
        losses = loss(y_hat, y)
        if isinstance(updater, torch.optim.Optimizer):
            losses.mean().backward()
            updater.zero_grad()
            updater.step()
        else:
            losses.sum().backward()
            updater(len(y))
        sums.add(losses.sum(), accuracy(y_hat, y), len(y))
    return sums[0] / sums[2], sums[1] / sums[2]

# === wrong: zero-grad-once — clears the gradients once before the epoch only
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    if isinstance(updater, torch.optim.Optimizer):
        updater.zero_grad()
    sums = Accumulator(3)
    for X, y in train_iter:
        y_hat = net(X)
        losses = loss(y_hat, y)
        if isinstance(updater, torch.optim.Optimizer):
            losses.mean().backward()
            updater.step()
        else:
            losses.sum().backward()
            updater(len(y))
        sums.add(losses.sum(), accuracy(y_hat, y), len(y))
    return sums[0] / sums[2], sums[1] / sums[2]

# === wrong: zero-grad-of-net — asks the model to clear the gradients, fails for a plain function
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    sums = Accumulator(3)
    for X, y in train_iter:
        y_hat = net(X)
        losses = loss(y_hat, y)
        if isinstance(updater, torch.optim.Optimizer):
            net.zero_grad()
            losses.mean().backward()
            updater.step()
        else:
            losses.sum().backward()
            updater(len(y))
        sums.add(losses.sum(), accuracy(y_hat, y), len(y))
    return sums[0] / sums[2], sums[1] / sums[2]

# === wrong: sum-for-optimizer — the optimizer gets the sum instead of the mean
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    sums = Accumulator(3)
    for X, y in train_iter:
        y_hat = net(X)
        losses = loss(y_hat, y)
        if isinstance(updater, torch.optim.Optimizer):
            updater.zero_grad()
            losses.sum().backward()
            updater.step()
        else:
            losses.sum().backward()
            updater(len(y))
        sums.add(losses.sum(), accuracy(y_hat, y), len(y))
    return sums[0] / sums[2], sums[1] / sums[2]

# === wrong: mean-for-function — the function gets the gradient of the mean
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    sums = Accumulator(3)
    for X, y in train_iter:
        y_hat = net(X)
        losses = loss(y_hat, y)
        if isinstance(updater, torch.optim.Optimizer):
            updater.zero_grad()
            losses.mean().backward()
            updater.step()
        else:
            losses.mean().backward()
            updater(len(y))
        sums.add(losses.sum(), accuracy(y_hat, y), len(y))
    return sums[0] / sums[2], sums[1] / sums[2]

# === wrong: size-one — gradient of the mean and updater(1), equal in effect for sgd only
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    sums = Accumulator(3)
    for X, y in train_iter:
        y_hat = net(X)
        losses = loss(y_hat, y)
        if isinstance(updater, torch.optim.Optimizer):
            updater.zero_grad()
            losses.mean().backward()
            updater.step()
        else:
            losses.mean().backward()
            updater(1)
        sums.add(losses.sum(), accuracy(y_hat, y), len(y))
    return sums[0] / sums[2], sums[1] / sums[2]

# === wrong: size-of-first-batch — always the size of the first batch
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    sums, batch_size = Accumulator(3), None
    for X, y in train_iter:
        batch_size = batch_size or len(y)
        y_hat = net(X)
        losses = loss(y_hat, y)
        if isinstance(updater, torch.optim.Optimizer):
            updater.zero_grad()
            losses.mean().backward()
            updater.step()
        else:
            losses.sum().backward()
            updater(batch_size)
        sums.add(losses.sum(), accuracy(y_hat, y), len(y))
    return sums[0] / sums[2], sums[1] / sums[2]

# === wrong: second-forward — measures the model again after the update
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    sums = Accumulator(3)
    for X, y in train_iter:
        losses = loss(net(X), y)
        if isinstance(updater, torch.optim.Optimizer):
            updater.zero_grad()
            losses.mean().backward()
            updater.step()
        else:
            losses.sum().backward()
            updater(len(y))
        with torch.no_grad():
            y_hat = net(X)
            sums.add(loss(y_hat, y).sum(), accuracy(y_hat, y), len(y))
    return sums[0] / sums[2], sums[1] / sums[2]

# === wrong: accuracy-at-the-end — the accuracy comes from a second pass over the data
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    sums = Accumulator(2)
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
        sums.add(losses.sum(), len(y))
    return sums[0] / sums[1], evaluate_accuracy(net, train_iter)

# === wrong: no-train-mode — the module stays in the mode in which it is
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    sums = Accumulator(3)
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
        sums.add(losses.sum(), accuracy(y_hat, y), len(y))
    return sums[0] / sums[2], sums[1] / sums[2]

# === wrong: always-train-call — calls train() on everything, fails for a plain function
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    net.train()
    sums = Accumulator(3)
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
        sums.add(losses.sum(), accuracy(y_hat, y), len(y))
    return sums[0] / sums[2], sums[1] / sums[2]

# === wrong: only-sgd-optimizer — takes only torch.optim.SGD for an optimizer and calls Adam like a function
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    sums = Accumulator(3)
    for X, y in train_iter:
        y_hat = net(X)
        losses = loss(y_hat, y)
        if isinstance(updater, torch.optim.SGD):
            updater.zero_grad()
            losses.mean().backward()
            updater.step()
        else:
            losses.sum().backward()
            updater(len(y))
        sums.add(losses.sum(), accuracy(y_hat, y), len(y))
    return sums[0] / sums[2], sums[1] / sums[2]

# === wrong: optimizer-only — every updater must be an optimizer
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    sums = Accumulator(3)
    for X, y in train_iter:
        y_hat = net(X)
        losses = loss(y_hat, y)
        updater.zero_grad()
        losses.mean().backward()
        updater.step()
        sums.add(losses.sum(), accuracy(y_hat, y), len(y))
    return sums[0] / sums[2], sums[1] / sums[2]

# === wrong: updater-before-backward — the function is called before backward
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    sums = Accumulator(3)
    for X, y in train_iter:
        y_hat = net(X)
        losses = loss(y_hat, y)
        if isinstance(updater, torch.optim.Optimizer):
            updater.zero_grad()
            updater.step()
            losses.mean().backward()
        else:
            updater(len(y))
            losses.sum().backward()
        sums.add(losses.sum(), accuracy(y_hat, y), len(y))
    return sums[0] / sums[2], sums[1] / sums[2]

# === wrong: one-step-per-epoch — adds up all gradients and makes a single step
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    is_optimizer = isinstance(updater, torch.optim.Optimizer)
    if is_optimizer:
        updater.zero_grad()
    sums = Accumulator(3)
    for X, y in train_iter:
        y_hat = net(X)
        losses = loss(y_hat, y)
        (losses.mean() if is_optimizer else losses.sum()).backward()
        sums.add(losses.sum(), accuracy(y_hat, y), len(y))
    if is_optimizer:
        updater.step()
    else:
        updater(int(sums[2]))
    return sums[0] / sums[2], sums[1] / sums[2]

# === wrong: first-batch-only — returns inside the loop
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    sums = Accumulator(3)
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
        sums.add(losses.sum(), accuracy(y_hat, y), len(y))
        return sums[0] / sums[2], sums[1] / sums[2]

# === wrong: skips-small-batch — leaves out a batch that is smaller than the first
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    sums, full = Accumulator(3), 0
    for X, y in train_iter:
        full = max(full, len(y))
        if len(y) < full:
            continue
        y_hat = net(X)
        losses = loss(y_hat, y)
        if isinstance(updater, torch.optim.Optimizer):
            updater.zero_grad()
            losses.mean().backward()
            updater.step()
        else:
            losses.sum().backward()
            updater(len(y))
        sums.add(losses.sum(), accuracy(y_hat, y), len(y))
    return sums[0] / sums[2], sums[1] / sums[2]

# === wrong: asks-for-length — needs len() of the loader
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    num_batches = len(train_iter)
    sums = Accumulator(3)
    for i, (X, y) in enumerate(train_iter, start=1):
        y_hat = net(X)
        losses = loss(y_hat, y)
        if isinstance(updater, torch.optim.Optimizer):
            updater.zero_grad()
            losses.mean().backward()
            updater.step()
        else:
            losses.sum().backward()
            updater(len(y))
        sums.add(losses.sum(), accuracy(y_hat, y), len(y))
        if i == num_batches:
            break
    return sums[0] / sums[2], sums[1] / sums[2]

# === wrong: sum-of-losses — the loss is not divided by the number of samples
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    sums = Accumulator(3)
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
        sums.add(losses.sum(), accuracy(y_hat, y), len(y))
    return sums[0], sums[1] / sums[2]

# === wrong: means-over-samples — adds up means and divides by the number of samples
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    sums = Accumulator(3)
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
        sums.add(losses.mean(), accuracy(y_hat, y), len(y))
    return sums[0] / sums[2], sums[1] / sums[2]

# === wrong: count-for-accuracy — the number of right answers instead of the fraction
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    sums = Accumulator(3)
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
        sums.add(losses.sum(), accuracy(y_hat, y), len(y))
    return sums[0] / sums[2], sums[1]

# === wrong: swapped — (accuracy, loss)
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    sums = Accumulator(3)
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
        sums.add(losses.sum(), accuracy(y_hat, y), len(y))
    return sums[1] / sums[2], sums[0] / sums[2]

# === wrong: loss-only — returns one number
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    sums = Accumulator(2)
    for X, y in train_iter:
        losses = loss(net(X), y)
        if isinstance(updater, torch.optim.Optimizer):
            updater.zero_grad()
            losses.mean().backward()
            updater.step()
        else:
            losses.sum().backward()
            updater(len(y))
        sums.add(losses.sum(), len(y))
    return sums[0] / sums[1]

# === wrong: last-batch-metrics — the numbers of the last batch only
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
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
    return losses.mean().item(), accuracy(y_hat, y) / len(y)

# === wrong: own-loss — ignores the loss that it was given
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    sums = Accumulator(3)
    for X, y in train_iter:
        y_hat = net(X)
        losses = cross_entropy(y_hat, y)
        if isinstance(updater, torch.optim.Optimizer):
            updater.zero_grad()
            losses.mean().backward()
            updater.step()
        else:
            losses.sum().backward()
            updater(len(y))
        sums.add(losses.sum(), accuracy(y_hat, y), len(y))
    return sums[0] / sums[2], sums[1] / sums[2]

# === wrong: no-step — measures, but does not train
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    sums = Accumulator(3)
    for X, y in train_iter:
        y_hat = net(X)
        losses = loss(y_hat, y)
        losses.sum().backward()
        sums.add(losses.sum(), accuracy(y_hat, y), len(y))
    return sums[0] / sums[2], sums[1] / sums[2]

# === wrong: steps-twice — two updates with the same gradient
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    sums = Accumulator(3)
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
        if isinstance(updater, torch.optim.Optimizer):
            updater.step()
        sums.add(losses.sum(), accuracy(y_hat, y), len(y))
    return sums[0] / sums[2], sums[1] / sums[2]

# === quarter: zero-d-tensors — both numbers stay tensors
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    loss_sum, right, n = torch.tensor(0.0), torch.tensor(0.0), 0
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
        loss_sum = loss_sum + losses.detach().sum()
        right = right + accuracy(y_hat, y)
        n += len(y)
    return loss_sum / n, right / n

# === quarter: loss-with-graph — the loss is a tensor that still hangs on its graph
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    loss_sum, right, n = 0.0, 0.0, 0
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
        loss_sum += losses.sum()
        right += accuracy(y_hat, y)
        n += len(y)
    return loss_sum / n, right / n

# === quarter: loop-over-samples — adds up the losses and counts the right answers one sample after the other
def train_epoch(net: Net, train_iter: Iterable[Batch], loss: Loss, updater: Updater) -> tuple[float, float]:
    if isinstance(net, nn.Module):
        net.train()
    loss_sum, right, n = 0.0, 0, 0
    for X, y in train_iter:
        y_hat = net(X)
        losses = loss(y_hat, y)
        for i in range(len(y)):
            loss_sum += losses[i].item()
            right += int(y_hat[i].argmax() == y[i])
            n += 1
        if isinstance(updater, torch.optim.Optimizer):
            updater.zero_grad()
            losses.mean().backward()
            updater.step()
        else:
            losses.sum().backward()
            updater(len(y))
    return loss_sum / n, right / n
