"""Student programs for the exercise `train` of toy_classifier: right, wrong, and a quarter off.

Each section is the complete content of the solution cell.
"""

# === right: split — a random order cut into pieces by split
def train(model, X, Y, epochs, batch_size, lr):
    opt = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    history = []
    for epoch in range(epochs):
        losses = []
        for idx in torch.randperm(X.shape[0]).split(batch_size):
            opt.zero_grad()
            loss = model(X[idx], Y[idx])
            loss.backward()
            opt.step()
            losses.append(loss.item() * idx.numel())
        history.append(sum(losses) / X.shape[0])
    return history

# === right: data-loader — DataLoader and TensorDataset
from torch.utils.data import DataLoader, TensorDataset


def train(model, X, Y, epochs, batch_size, lr):
    loader = DataLoader(TensorDataset(X, Y), batch_size=batch_size, shuffle=True)
    optimizer = torch.optim.Adam(model.parameters(), lr)
    model.train()
    losses = []
    for _ in range(epochs):
        total, count = 0.0, 0
        for x, y in loader:
            loss = model(x, y)
            optimizer.zero_grad(set_to_none=True)
            loss.backward()
            optimizer.step()
            total += float(loss) * x.size(0)
            count += x.size(0)
        losses.append(total / count)
    return losses

# === right: helper-function — a helper for one epoch, a comprehension outside
def _one_epoch(model, optimizer, X, Y, batch_size):
    order = np.random.permutation(len(X))
    weighted = 0.0
    for start in range(0, len(X), batch_size):
        rows = torch.from_numpy(order[start : start + batch_size])
        loss = model(X[rows], Y[rows])
        model.zero_grad()
        loss.backward()
        optimizer.step()
        weighted += loss.detach().item() * len(rows)
    return weighted / len(X)


def train(model: nn.Module, X, Y, epochs: int, batch_size: int, lr: float) -> list[float]:
    model.train()
    optimizer = torch.optim.Adam(params=model.parameters(), lr=lr)
    return [_one_epoch(model, optimizer, X, Y, batch_size) for _ in range(epochs)]

# === right: numpy-average — a weighted average by NumPy, NumPy scalars in a tuple
def train(model, X, Y, epochs, batch_size, lr):
    model.train()
    adam = torch.optim.Adam(model.parameters(), lr=lr)
    result = []
    for _ in range(epochs):
        perm = torch.randperm(len(X))
        X_shuffled, Y_shuffled = X[perm], Y[perm]
        values, sizes = [], []
        for xb, yb in zip(X_shuffled.split(batch_size), Y_shuffled.split(batch_size)):
            adam.zero_grad()
            loss = model(xb, yb)
            loss.backward()
            adam.step()
            values.append(loss.item())
            sizes.append(len(xb))
        result.append(np.average(values, weights=sizes))
    return tuple(result)

# === right: closure — the step with a closure
def train(model, X, Y, epochs, batch_size, lr):
    model.train()
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    n, means = len(X), []
    for _ in range(epochs):
        indices = list(range(n))
        random.shuffle(indices)
        total = 0.0
        while indices:
            batch, indices = indices[:batch_size], indices[batch_size:]

            def closure():
                optimizer.zero_grad()
                loss = model(X[batch], Y[batch])
                loss.backward()
                return loss

            total += optimizer.step(closure).item() * len(batch)
        means.append(total / n)
    return means

# === right: adam-by-hand — Adam's formulas written out
def train(model, X, Y, epochs, batch_size, lr):
    params = list(model.parameters())
    m = [torch.zeros_like(p) for p in params]
    v = [torch.zeros_like(p) for p in params]
    step, history = 0, []
    model.train()
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            grads = torch.autograd.grad(loss, params)
            step += 1
            with torch.no_grad():
                for i, (p, g) in enumerate(zip(params, grads)):
                    m[i] = 0.9 * m[i] + 0.1 * g
                    v[i] = 0.999 * v[i] + 0.001 * g * g
                    m_hat = m[i] / (1 - 0.9**step)
                    v_hat = v[i] / (1 - 0.999**step)
                    p -= lr * m_hat / (v_hat.sqrt() + 1e-8)
            total += loss.item() * len(rows)
        history.append(total / len(X))
    return history

# === right: tensor-until-epoch-end — adds detached tensors, one float at the end of the epoch
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr, betas=(0.9, 0.999), eps=1e-8)
    model.train()
    result = []
    for _ in range(epochs):
        total = torch.zeros(())
        order = torch.randperm(len(X))
        for i in range(math.ceil(len(X) / batch_size)):
            chosen = order[i * batch_size : (i + 1) * batch_size]
            loss = model(X[chosen], Y[chosen])
            for p in model.parameters():
                p.grad = None
            loss.backward()
            optimizer.step()
            total += loss.detach() * len(chosen)
        result.append(float(total / len(X)))
    return result

# === right: prints-progress — prints, and calls neither train() nor eval(), which the contract does not ask for
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for epoch in range(epochs):
        permutation = torch.randperm(X.size(0))
        epoch_loss = 0.0
        for i in range(0, X.size(0), batch_size):
            indices = permutation[i : i + batch_size]
            batch_x, batch_y = X[indices], Y[indices]
            optimizer.zero_grad()
            loss = model(batch_x, batch_y)
            loss.backward()
            optimizer.step()
            epoch_loss += loss.item() * batch_x.size(0)
        losses.append(epoch_loss / X.size(0))
        print(f"epoch {epoch + 1}/{epochs}: {losses[-1]:.4f}")
    return losses

# === right: in-order — batches in order; the contract does not ask for shuffling
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        total = 0.0
        for start in range(0, len(X), batch_size):
            x, y = X[start : start + batch_size], Y[start : start + batch_size]
            loss = model(x, y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(x)
        losses.append(total / len(X))
    return losses

# === wrong: sgd — gradient descent instead of Adam
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(X))
    return losses

# === wrong: fast-sgd — gradient descent with a larger learning rate, which learns well, but is not Adam
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.SGD(model.parameters(), lr=100 * lr, momentum=0.9)
    model.train()
    losses = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(X))
    return losses

# === wrong: rmsprop — RMSprop instead of Adam
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.RMSprop(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(X))
    return losses

# === wrong: new-adam-each-epoch — Adam loses its memory after every epoch
def train(model, X, Y, epochs, batch_size, lr):
    model.train()
    losses = []
    for _ in range(epochs):
        optimizer = torch.optim.Adam(model.parameters(), lr=lr)
        total = 0.0
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(X))
    return losses

# === wrong: new-adam-each-batch — Adam starts anew in every step
def train(model, X, Y, epochs, batch_size, lr):
    model.train()
    losses = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(X)).split(batch_size):
            optimizer = torch.optim.Adam(model.parameters(), lr=lr)
            loss = model(X[rows], Y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(X))
    return losses

# === wrong: default-learning-rate — the learning rate is not handed on
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters())
    model.train()
    losses = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(X))
    return losses

# === wrong: weight-decay — Adam with a weight decay
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr, weight_decay=0.1)
    model.train()
    losses = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(X))
    return losses

# === wrong: no-zero-grad — the gradients add up
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(X))
    return losses

# === wrong: zero-grad-per-epoch — clears the gradients once per epoch
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        total = 0.0
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(X))
    return losses

# === wrong: zero-grad-before-step — the step sees no gradient
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            loss.backward()
            optimizer.zero_grad()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(X))
    return losses

# === wrong: no-step — the optimizer never steps
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(X)).split(batch_size):
            optimizer.zero_grad()
            loss = model(X[rows], Y[rows])
            loss.backward()
            total += loss.item() * len(rows)
        losses.append(total / len(X))
    return losses

# === wrong: step-per-epoch — one step at the end of each epoch
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        optimizer.zero_grad()
        total = 0.0
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            loss.backward()
            total += loss.item() * len(rows)
        optimizer.step()
        losses.append(total / len(X))
    return losses

# === wrong: full-batch — ignores the batch size
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        loss = model(X, Y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        losses.append(loss.item())
    return losses

# === wrong: mean-of-batches — every minibatch counts the same
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        values = []
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            values.append(loss.item())
        losses.append(sum(values) / len(values))
    return losses

# === wrong: sum-of-batches — the sum of the batch losses
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item()
        losses.append(total)
    return losses

# === wrong: batch-sum-over-n — adds up means and divides by the number of samples
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item()
        losses.append(total / len(X))
    return losses

# === wrong: times-batch-size — weights the small last minibatch like a full one
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * batch_size
        losses.append(total / len(X))
    return losses

# === wrong: last-batch-loss — the loss of the last minibatch
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        losses.append(loss.item())
    return losses

# === wrong: every-batch-loss — one number for each minibatch instead of each epoch
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            losses.append(loss.item())
    return losses

# === wrong: last-epoch-only — returns one number
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
    return total / len(X)

# === wrong: loss-after-epoch — measures the loss on all data after the epoch instead of on the way
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        with torch.no_grad():
            losses.append(model(X, Y).item())
    return losses

# === wrong: drops-last — a DataLoader that drops the last smaller batch
from torch.utils.data import DataLoader, TensorDataset


def train(model, X, Y, epochs, batch_size, lr):
    loader = DataLoader(TensorDataset(X, Y), batch_size=batch_size, shuffle=True, drop_last=True)
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        total, count = 0.0, 0
        for x, y in loader:
            loss = model(x, y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(x)
            count += len(x)
        losses.append(total / max(count, 1))
    return losses

# === wrong: whole-batches-only — integer division loses the rest
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        order, total = torch.randperm(len(X)), 0.0
        for i in range(len(X) // batch_size):
            rows = order[i * batch_size : (i + 1) * batch_size]
            loss = model(X[rows], Y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(X))
    return losses

# === wrong: with-replacement — draws every minibatch anew from all samples
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        total = count = 0
        for _ in range(math.ceil(len(X) / batch_size)):
            rows = torch.randint(0, len(X), (batch_size,))
            loss = model(X[rows], Y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * batch_size
            count += batch_size
        losses.append(total / count)
    return losses

# === wrong: first-batch-only — breaks out of the loop after one minibatch
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            break
        losses.append(loss.item())
    return losses

# === wrong: shuffles-apart — shuffles X and Y with different orders
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        total = 0.0
        A, B = X[torch.randperm(len(X))], Y[torch.randperm(len(Y))]
        for x, y in zip(A.split(batch_size), B.split(batch_size)):
            loss = model(x, y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(x)
        losses.append(total / len(X))
    return losses

# === wrong: shuffles-in-place — shuffles the caller's data
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        order = torch.randperm(len(X))
        X[:], Y[:] = X[order], Y[order]
        total = 0.0
        for x, y in zip(X.split(batch_size), Y.split(batch_size)):
            loss = model(x, y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(x)
        losses.append(total / len(X))
    return losses

# === wrong: normalises-data — centres the caller's data in place
def train(model, X, Y, epochs, batch_size, lr):
    X -= X.mean(dim=0)
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(X))
    return losses

# === wrong: trains-a-copy — the model of the caller stays as it is
def train(model, X, Y, epochs, batch_size, lr):
    model = copy.deepcopy(model)
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(X))
    return losses

# === wrong: new-model — trains a new model of its own
def train(model, X, Y, epochs, batch_size, lr):
    model = ToyClassifier(X.shape[1])
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    losses = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(X))
    return losses

# === wrong: one-epoch-less — range starts at 1
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(1, epochs):
        total = 0.0
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(X))
    return losses

# === wrong: stops-early — stops when the loss rises
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(X))
        if len(losses) > 1 and losses[-1] >= losses[-2]:
            break
    return losses

# === wrong: labels-ignored — the model learns to say one half
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = ((model(X[rows]) - Y[rows].mean()) ** 2).mean()
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(X))
    return losses

# === wrong: uphill — maximises the loss
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr, maximize=True)
    model.train()
    losses = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(rows)
        losses.append(total / len(X))
    return losses

# === quarter: zero-d-tensors — the losses are detached tensors
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.detach() * len(rows)
        losses.append(total / len(X))
    return losses

# === quarter: tensors-with-graph — the losses are tensors that keep their graphs
def train(model, X, Y, epochs, batch_size, lr):
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    model.train()
    losses = []
    for _ in range(epochs):
        total = 0.0
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = model(X[rows], Y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total = total + loss * len(rows)
        losses.append(total / len(X))
    return losses
