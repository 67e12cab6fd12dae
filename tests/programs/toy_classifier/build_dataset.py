"""Student programs for the exercise `build_dataset` of toy_classifier: right ones and wrong ones.

Each section is the complete content of the solution cell.
"""

# === right: vectorised — everything at once, unsqueeze for the column
def build_dataset(n):
    X = torch.rand(n, 5)
    Y = (X[:, 0] > X[:, 4]).float().unsqueeze(1)
    return X, Y

# === right: stacked-samples — calls build_sample n times
def build_dataset(n: int) -> tuple[torch.Tensor, torch.Tensor]:
    xs, ys = [], []
    for _ in range(n):
        x, y = build_sample()
        xs.append(torch.as_tensor(x, dtype=torch.float32))
        ys.append([float(y)])
    return torch.stack(xs), torch.tensor(ys, dtype=torch.float32)

# === right: zip-samples — a comprehension and zip
def build_dataset(n):
    vectors, labels = zip(*[build_sample() for _ in range(n)])
    X = torch.stack([torch.as_tensor(v) for v in vectors]).float()
    Y = torch.tensor(labels).view(n, 1).float()
    return X, Y

# === right: numpy — NumPy's random numbers in float32
def build_dataset(n):
    data = np.random.rand(n, 5).astype(np.float32)
    labels = (data[:, 0:1] > data[:, 4:5]).astype(np.float32)
    return torch.from_numpy(data), torch.from_numpy(labels)

# === right: python-random — Python's random numbers, returns a list of the two tensors
def build_dataset(n):
    rows = [[random.random() for _ in range(5)] for _ in range(n)]
    X = torch.tensor(rows)
    Y = torch.tensor([[1.0] if row[0] > row[4] else [0.0] for row in X])
    return [X, Y]

# === right: where-reshape — torch.where and reshape
def build_dataset(n: int):
    X = torch.empty((n, 5), dtype=torch.float32).uniform_(0, 1)
    Y = torch.where(X[:, 0] > X[:, -1], 1.0, 0.0).reshape(-1, 1)
    return X, Y

# === right: sorted-by-label — all samples with label 0 first; the order is ungraded
def build_dataset(n):
    X = torch.rand(n, 5)
    Y = (X[:, 0] > X[:, 4]).float()
    order = torch.argsort(Y)
    return X[order], Y[order].reshape(n, 1)

# === right: exactly-balanced — every second sample has label 1, made by exchanging the two numbers
def build_dataset(n):
    X = torch.rand(n, 5)
    first, fifth = X[:, 0].clone(), X[:, 4].clone()
    low, high = torch.minimum(first, fifth), torch.maximum(first, fifth)
    one = torch.arange(n) % 2 == 1
    X[:, 0] = torch.where(one, high, low)
    X[:, 4] = torch.where(one, low, high)
    Y = (X[:, 0] > X[:, 4]).to(torch.float32)[:, None]
    return X, Y

# === right: fill-row-by-row — fills two empty tensors in a loop, then shuffles both
def build_dataset(n):
    X, Y = torch.zeros(n, 5), torch.zeros(n, 1)
    for i in range(n):
        X[i] = torch.rand(5)
        if X[i, 0] > X[i, 4]:
            Y[i] = 1
    order = torch.randperm(n)
    return X[order], Y[order]

# === right: numpy-pairs — NumPy columns joined to a table and taken apart again
def build_dataset(n):
    X = np.random.uniform(size=(n, 5))
    X = X.astype("float32")
    table = np.column_stack([X, X[:, 0] > X[:, 4]])
    return torch.tensor(table[:, :5], dtype=torch.float32), torch.tensor(table[:, 5:], dtype=torch.float32)

# === wrong: flat-labels — Y has shape (n,)
def build_dataset(n):
    X = torch.rand(n, 5)
    Y = (X[:, 0] > X[:, 4]).float()
    return X, Y

# === wrong: row-of-labels — Y has shape (1, n)
def build_dataset(n):
    X = torch.rand(n, 5)
    Y = (X[:, 0] > X[:, 4]).float().unsqueeze(0)
    return X, Y

# === wrong: int-labels — Y is int64
def build_dataset(n):
    X = torch.rand(n, 5)
    Y = (X[:, 0] > X[:, 4]).long().unsqueeze(1)
    return X, Y

# === wrong: bool-labels — Y is bool
def build_dataset(n):
    X = torch.rand(n, 5)
    return X, X[:, :1] > X[:, 4:]

# === wrong: float64 — NumPy's double precision goes on into the tensors
def build_dataset(n):
    X = np.random.rand(n, 5)
    Y = (X[:, 0] > X[:, 4]).astype(float).reshape(n, 1)
    return torch.from_numpy(X), torch.from_numpy(Y)

# === wrong: numpy-arrays — arrays instead of tensors
def build_dataset(n):
    X = np.random.rand(n, 5).astype(np.float32)
    Y = (X[:, :1] > X[:, 4:]).astype(np.float32)
    return X, Y

# === wrong: seed-inside — the same data in every call
def build_dataset(n):
    torch.manual_seed(1)
    X = torch.rand(n, 5)
    Y = (X[:, 0] > X[:, 4]).float().unsqueeze(1)
    return X, Y

# === wrong: own-generator — a generator of its own, which an outer seed does not reach
def build_dataset(n):
    rng = np.random.default_rng()
    X = torch.tensor(rng.random((n, 5)), dtype=torch.float32)
    Y = (X[:, 0] > X[:, 4]).float().unsqueeze(1)
    return X, Y

# === wrong: fresh-seed — sets a new seed from the clock, so that an outer seed has no effect
def build_dataset(n):
    torch.manual_seed(time.time_ns() % 2**31)
    X = torch.rand(n, 5)
    Y = (X[:, 0] > X[:, 4]).float().unsqueeze(1)
    return X, Y

# === wrong: random-seed-call — random.seed() without argument seeds from the system
def build_dataset(n):
    random.seed()
    X = torch.tensor([[random.random() for _ in range(5)] for _ in range(n)])
    Y = (X[:, 0] > X[:, 4]).float().unsqueeze(1)
    return X, Y

# === wrong: same-row — one vector repeated n times
def build_dataset(n):
    x, y = build_sample()
    X = torch.as_tensor(x).float().repeat(n, 1)
    Y = torch.full((n, 1), float(y))
    return X, Y

# === wrong: same-list-object — appends the same list again and again
def build_dataset(n):
    rows, labels, row = [], [], [0.0] * 5
    for _ in range(n):
        for j in range(5):
            row[j] = random.random()
        rows.append(row)
        labels.append([float(row[0] > row[4])])
    return torch.tensor(rows), torch.tensor(labels)

# === wrong: other-draws — vectors and labels come from different calls
def build_dataset(n):
    X = torch.stack([torch.as_tensor(build_sample()[0]) for _ in range(n)]).float()
    Y = torch.tensor([[float(build_sample()[1])] for _ in range(n)])
    return X, Y

# === wrong: shuffled-apart — shuffles the vectors only
def build_dataset(n):
    X = torch.rand(n, 5)
    Y = (X[:, 0] > X[:, 4]).float().unsqueeze(1)
    return X[torch.randperm(n)], Y

# === wrong: fourth-column — compares with the fourth number
def build_dataset(n):
    X = torch.rand(n, 5)
    Y = (X[:, 0] > X[:, 3]).float().unsqueeze(1)
    return X, Y

# === wrong: reversed — label 1 if the fifth number is larger
def build_dataset(n):
    X = torch.rand(n, 5)
    Y = (X[:, 4] > X[:, 0]).float().unsqueeze(1)
    return X, Y

# === wrong: plus-minus-one — labels 1 and -1
def build_dataset(n):
    X = torch.rand(n, 5)
    Y = torch.sign(X[:, :1] - X[:, 4:])
    return X, Y

# === wrong: one-hot-labels — Y has shape (n, 2)
def build_dataset(n):
    X = torch.rand(n, 5)
    Y = nn.functional.one_hot((X[:, 0] > X[:, 4]).long(), 2).float()
    return X, Y

# === wrong: one-sample-less — range starts at 1
def build_dataset(n):
    samples = [build_sample() for _ in range(1, n)]
    X = torch.stack([torch.as_tensor(x) for x, _ in samples]).float()
    Y = torch.tensor([[float(y)] for _, y in samples])
    return X, Y

# === wrong: fixed-size — always 5000 samples
def build_dataset(n):
    X = torch.rand(5000, 5)
    Y = (X[:, 0] > X[:, 4]).float().unsqueeze(1)
    return X, Y

# === wrong: transposed — X has shape (5, n)
def build_dataset(n):
    X = torch.rand(5, n)
    Y = (X[0] > X[4]).float().unsqueeze(1)
    return X, Y

# === wrong: normal-numbers — randn
def build_dataset(n):
    X = torch.randn(n, 5)
    Y = (X[:, 0] > X[:, 4]).float().unsqueeze(1)
    return X, Y

# === wrong: unbalanced — the first number is drawn from a larger range, label 1 is far too frequent
def build_dataset(n):
    X = torch.rand(n, 5)
    X[:, 4] *= 0.3
    Y = (X[:, 0] > X[:, 4]).float().unsqueeze(1)
    return X, Y

# === wrong: drawn-once — the data are kept from the first call on
_cache = {}


def build_dataset(n):
    if n not in _cache:
        X = torch.rand(n, 5)
        _cache[n] = X, (X[:, 0] > X[:, 4]).float().unsqueeze(1)
    return _cache[n]

# === wrong: random-labels — labels by tossing a coin
def build_dataset(n):
    X = torch.rand(n, 5)
    Y = torch.randint(0, 2, (n, 1)).float()
    return X, Y

# === wrong: list-of-samples — a list of pairs instead of two tensors
def build_dataset(n):
    return [build_sample() for _ in range(n)]
