"""Student programs for the exercise `train` of softmax_regression: right, wrong, and a quarter off.

Each section is the complete content of the solution cell.
"""

# === right: append — a list of tuples
def train(net, train_iter, test_iter, loss, num_epochs, updater):
    results = []
    for epoch in range(num_epochs):
        train_metrics = train_epoch(net, train_iter, loss, updater)
        test_acc = evaluate_accuracy(net, test_iter)
        results.append(train_metrics + (test_acc,))
    return results

# === right: comprehension — a comprehension, evaluated from left to right
def train(
    net: Net,
    train_iter: Iterable[Batch],
    test_iter: Iterable[Batch],
    loss: Loss,
    num_epochs: int,
    updater: Updater,
) -> list[tuple[float, float, float]]:
    return [
        (*train_epoch(net, train_iter, loss, updater), evaluate_accuracy(net, test_iter)) for _ in range(num_epochs)
    ]

# === right: prints-progress — prints on the way and returns lists
def train(net, train_iter, test_iter, loss, num_epochs, updater):
    history = [None] * num_epochs
    for epoch in range(num_epochs):
        loss_now, acc_now = train_epoch(net, train_iter, loss, updater)
        test_now = evaluate_accuracy(net, test_iter)
        print(f"epoch {epoch + 1}: loss {loss_now:.3f}, train acc {acc_now:.3f}, test acc {test_now:.3f}")
        history[epoch] = [loss_now, acc_now, test_now]
    return history

# === right: three-lists — three lists, zipped at the end
def train(net, train_iter, test_iter, loss, num_epochs, updater):
    losses, train_accs, test_accs = [], [], []
    while len(losses) < num_epochs:
        l, a = train_epoch(net, train_iter, loss, updater)
        losses.append(l)
        train_accs.append(a)
        test_accs.append(evaluate_accuracy(net, test_iter))
    return list(zip(losses, train_accs, test_accs))

# === right: generator — a generator inside, a tuple outside
def _epochs(net, train_iter, test_iter, loss, num_epochs, updater):
    for _ in range(num_epochs):
        train_loss, train_acc = train_epoch(net, train_iter, loss, updater)
        yield train_loss, train_acc, evaluate_accuracy(net, test_iter)


def train(net, train_iter, test_iter, loss, num_epochs, updater):
    return tuple(_epochs(net, train_iter, test_iter, loss, num_epochs, updater))

# === right: self-contained — its own loops, calls none of the earlier functions
def train(net, train_iter, test_iter, loss, num_epochs, updater):
    is_module = isinstance(net, nn.Module)
    is_optimizer = isinstance(updater, torch.optim.Optimizer)
    history = []
    for _ in range(num_epochs):
        if is_module:
            net.train()
        loss_sum = hits = n = 0.0
        for X, y in train_iter:
            out = net(X)
            losses = loss(out, y)
            if is_optimizer:
                updater.zero_grad()
                losses.mean().backward()
                updater.step()
            else:
                losses.sum().backward()
                updater(len(y))
            loss_sum += losses.sum().item()
            hits += (out.argmax(1) == y).sum().item()
            n += len(y)
        if is_module:
            net.eval()
        test_hits = test_n = 0
        with torch.no_grad():
            for X, y in test_iter:
                test_hits += (net(X).argmax(1) == y).sum().item()
                test_n += len(y)
        history.append((loss_sum / n, hits / n, test_hits / test_n))
    return history

# === right: numpy-scalars — rows of NumPy scalars
import numpy as np


def train(net, train_iter, test_iter, loss, num_epochs, updater):
    table = np.zeros((num_epochs, 3))
    for i in range(num_epochs):
        table[i, 0], table[i, 1] = train_epoch(net, train_iter, loss, updater)
        table[i, 2] = evaluate_accuracy(net, test_iter)
    return [tuple(row) for row in table]

# === wrong: last-only — returns the numbers of the last epoch
def train(net, train_iter, test_iter, loss, num_epochs, updater):
    for _ in range(num_epochs):
        train_loss, train_acc = train_epoch(net, train_iter, loss, updater)
        test_acc = evaluate_accuracy(net, test_iter)
    return train_loss, train_acc, test_acc

# === wrong: tests-before — measures before the epoch's training
def train(net, train_iter, test_iter, loss, num_epochs, updater):
    history = []
    for _ in range(num_epochs):
        test_acc = evaluate_accuracy(net, test_iter)
        train_loss, train_acc = train_epoch(net, train_iter, loss, updater)
        history.append((train_loss, train_acc, test_acc))
    return history

# === wrong: tests-at-the-end — one measurement after all epochs, used for every row
def train(net, train_iter, test_iter, loss, num_epochs, updater):
    rows = [train_epoch(net, train_iter, loss, updater) for _ in range(num_epochs)]
    test_acc = evaluate_accuracy(net, test_iter)
    return [(train_loss, train_acc, test_acc) for train_loss, train_acc in rows]

# === wrong: trains-on-test — runs the training loop on the test data, too
def train(net, train_iter, test_iter, loss, num_epochs, updater):
    history = []
    for _ in range(num_epochs):
        train_loss, train_acc = train_epoch(net, train_iter, loss, updater)
        _, test_acc = train_epoch(net, test_iter, loss, updater)
        history.append((train_loss, train_acc, test_acc))
    return history

# === wrong: test-on-train — measures on the training data
def train(net, train_iter, test_iter, loss, num_epochs, updater):
    history = []
    for _ in range(num_epochs):
        train_loss, train_acc = train_epoch(net, train_iter, loss, updater)
        history.append((train_loss, train_acc, evaluate_accuracy(net, train_iter)))
    return history

# === wrong: iterators-swapped — trains on the test data and tests on the training data
def train(net, train_iter, test_iter, loss, num_epochs, updater):
    history = []
    for _ in range(num_epochs):
        train_loss, train_acc = train_epoch(net, test_iter, loss, updater)
        history.append((train_loss, train_acc, evaluate_accuracy(net, train_iter)))
    return history

# === wrong: trains-twice — calls train_epoch once for each number
def train(net, train_iter, test_iter, loss, num_epochs, updater):
    history = []
    for _ in range(num_epochs):
        train_loss = train_epoch(net, train_iter, loss, updater)[0]
        train_acc = train_epoch(net, train_iter, loss, updater)[1]
        history.append((train_loss, train_acc, evaluate_accuracy(net, test_iter)))
    return history

# === wrong: train-accuracy-measured-again — the training accuracy is measured after the epoch
def train(net, train_iter, test_iter, loss, num_epochs, updater):
    history = []
    for _ in range(num_epochs):
        train_loss, _ = train_epoch(net, train_iter, loss, updater)
        train_acc = evaluate_accuracy(net, train_iter)
        history.append((train_loss, train_acc, evaluate_accuracy(net, test_iter)))
    return history

# === wrong: one-epoch-too-few — range starts at 1
def train(net, train_iter, test_iter, loss, num_epochs, updater):
    history = []
    for _ in range(1, num_epochs):
        train_loss, train_acc = train_epoch(net, train_iter, loss, updater)
        history.append((train_loss, train_acc, evaluate_accuracy(net, test_iter)))
    return history

# === wrong: one-epoch-too-many — range goes one too far
def train(net, train_iter, test_iter, loss, num_epochs, updater):
    history = []
    for _ in range(num_epochs + 1):
        train_loss, train_acc = train_epoch(net, train_iter, loss, updater)
        history.append((train_loss, train_acc, evaluate_accuracy(net, test_iter)))
    return history

# === wrong: returns-too-early — the return is inside the loop
def train(net, train_iter, test_iter, loss, num_epochs, updater):
    history = []
    for _ in range(num_epochs):
        train_loss, train_acc = train_epoch(net, train_iter, loss, updater)
        history.append((train_loss, train_acc, evaluate_accuracy(net, test_iter)))
        return history

# === wrong: swapped — the test accuracy first
def train(net, train_iter, test_iter, loss, num_epochs, updater):
    history = []
    for _ in range(num_epochs):
        train_loss, train_acc = train_epoch(net, train_iter, loss, updater)
        test_acc = evaluate_accuracy(net, test_iter)
        history.append((train_loss, test_acc, train_acc))
    return history

# === wrong: nested — the pair of train_epoch stays a pair
def train(net, train_iter, test_iter, loss, num_epochs, updater):
    history = []
    for _ in range(num_epochs):
        metrics = train_epoch(net, train_iter, loss, updater)
        history.append((metrics, evaluate_accuracy(net, test_iter)))
    return history

# === wrong: flat — one long list of numbers
def train(net, train_iter, test_iter, loss, num_epochs, updater):
    history = []
    for _ in range(num_epochs):
        train_loss, train_acc = train_epoch(net, train_iter, loss, updater)
        history += (train_loss, train_acc, evaluate_accuracy(net, test_iter))
    return history

# === wrong: three-lists-unzipped — a tuple of three lists
def train(net, train_iter, test_iter, loss, num_epochs, updater):
    losses, train_accs, test_accs = [], [], []
    for _ in range(num_epochs):
        train_loss, train_acc = train_epoch(net, train_iter, loss, updater)
        losses.append(train_loss)
        train_accs.append(train_acc)
        test_accs.append(evaluate_accuracy(net, test_iter))
    return losses, train_accs, test_accs

# === wrong: same-row — always the same list object, all rows show the last epoch
def train(net, train_iter, test_iter, loss, num_epochs, updater):
    history, row = [], [0.0, 0.0, 0.0]
    for _ in range(num_epochs):
        row[0], row[1] = train_epoch(net, train_iter, loss, updater)
        row[2] = evaluate_accuracy(net, test_iter)
        history.append(row)
    return history

# === wrong: own-updater — replaces the updater by one of its own
def train(net, train_iter, test_iter, loss, num_epochs, updater):
    if isinstance(net, nn.Module):
        updater = torch.optim.SGD(net.parameters(), lr=0.1)
    history = []
    for _ in range(num_epochs):
        train_loss, train_acc = train_epoch(net, train_iter, loss, updater)
        history.append((train_loss, train_acc, evaluate_accuracy(net, test_iter)))
    return history

# === wrong: own-loss — always the same loss, not the one that was given
def train(net, train_iter, test_iter, loss, num_epochs, updater):
    history = []
    for _ in range(num_epochs):
        train_loss, train_acc = train_epoch(net, train_iter, nn.CrossEntropyLoss(reduction="none"), updater)
        history.append((train_loss, train_acc, evaluate_accuracy(net, test_iter)))
    return history

# === wrong: stops-early — stops when the loss does not fall any more
def train(net, train_iter, test_iter, loss, num_epochs, updater):
    history = []
    for _ in range(num_epochs):
        train_loss, train_acc = train_epoch(net, train_iter, loss, updater)
        history.append((train_loss, train_acc, evaluate_accuracy(net, test_iter)))
        if len(history) > 1 and history[-1][0] >= history[-2][0]:
            break
    return history

# === wrong: eval-mode-after-first-epoch — train mode is set once, from the second epoch on it trains in eval mode
def train(net, train_iter, test_iter, loss, num_epochs, updater):
    if isinstance(net, nn.Module):
        net.train()
    history = []
    for _ in range(num_epochs):
        loss_sum = hits = n = 0.0
        for X, y in train_iter:
            out = net(X)
            losses = loss(out, y)
            if isinstance(updater, torch.optim.Optimizer):
                updater.zero_grad()
                losses.mean().backward()
                updater.step()
            else:
                losses.sum().backward()
                updater(len(y))
            loss_sum += losses.sum().item()
            hits += (out.argmax(1) == y).sum().item()
            n += len(y)
        if isinstance(net, nn.Module):
            net.eval()
        test_hits = test_n = 0
        with torch.no_grad():
            for X, y in test_iter:
                test_hits += (net(X).argmax(1) == y).sum().item()
                test_n += len(y)
        history.append((loss_sum / n, hits / n, test_hits / test_n))
    return history

# === wrong: best-so-far — reports the best test accuracy so far
def train(net, train_iter, test_iter, loss, num_epochs, updater):
    history, best = [], 0.0
    for _ in range(num_epochs):
        train_loss, train_acc = train_epoch(net, train_iter, loss, updater)
        best = max(best, evaluate_accuracy(net, test_iter))
        history.append((train_loss, train_acc, best))
    return history

# === quarter: zero-d-tensors — the numbers are wrapped into tensors
def train(net, train_iter, test_iter, loss, num_epochs, updater):
    history = []
    for _ in range(num_epochs):
        train_loss, train_acc = train_epoch(net, train_iter, loss, updater)
        test_acc = evaluate_accuracy(net, test_iter)
        history.append((torch.tensor(train_loss), torch.tensor(train_acc), torch.tensor(test_acc)))
    return history
