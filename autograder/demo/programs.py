"""What the demo's students wrote into the stubs: right in other styles, typically wrong, and hostile."""

BEN = {
    "softmax": """\
def softmax(X):
    shifted = X - X.detach().max(dim=1, keepdim=True)[0]
    return torch.exp(shifted - shifted.exp().sum(dim=1, keepdim=True).log())
""",
    "cross_entropy": """\
def cross_entropy(y_hat, y):
    rows = torch.arange(y.shape[0])
    return -torch.log(y_hat[rows, y].clamp(min=1e-8))
""",
    "accuracy": """\
def accuracy(predictions, labels):
    if predictions.dim() == 2 and predictions.size(1) > 1:
        predictions = predictions.argmax(1)
    return (predictions.flatten() == labels).sum().item()
""",
    "sgd": """\
def sgd(params, lr, batch_size):
    for p in params:
        p.data = p.data - lr / batch_size * p.grad
        p.grad = None
""",
    "predict": """\
@torch.no_grad()
def predict(net, X):
    return torch.max(net(X), 1).indices
""",
}

CHEN = {
    "build_sample": """\
import numpy as np

def build_sample():
    x = np.random.random(5)
    return x, np.int64(x[0] > x[4])
""",
    "build_dataset": """\
def build_dataset(n):
    samples = [build_sample() for _ in range(n)]
    X = torch.tensor(np.array([x for x, _ in samples]), dtype=torch.float32)
    Y = torch.tensor([[float(label)] for _, label in samples])
    return X, Y
""",
    "ToyClassifier": """\
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.body = nn.Sequential(nn.Linear(input_size, 1), nn.Sigmoid())

    def forward(self, x, y=None):
        p = self.body(x)
        if y is None:
            return p
        return nn.functional.mse_loss(p, y.view_as(p))
""",
}

EMIL = {
    "softmax": """\
def softmax(X):
    e = torch.exp(X)
    return e / e.sum(dim=1, keepdim=True)
""",
    "cross_entropy": """\
def cross_entropy(y_hat, y):
    return -torch.log(y_hat[range(len(y)), y]).mean()
""",
    "evaluate_accuracy": """\
def evaluate_accuracy(net, data_iter):
    shares = [accuracy(net(X), y) / len(y) for X, y in data_iter]
    return sum(shares) / len(shares)
""",
    "sgd": """\
def sgd(params, lr, batch_size):
    with torch.no_grad():
        for p in params:
            p -= lr * p.grad / batch_size
""",
    "logits_gradient": """\
def logits_gradient(logits, y):
    gradient = softmax(logits)
    gradient[torch.arange(len(y)), y] -= 1
    return gradient
""",
}

FAY = {
    "build_sample": """\
def build_sample():
    x = torch.rand(5)
    return x, int(x[0] > x[3])
""",
    "ToyClassifier": """\
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(input_size, 1)

    def forward(self, x, y=None):
        p = torch.sigmoid(self.linear(x))
        return p if y is None else ((p - y) ** 2).mean()
""",
    "evaluate": """\
def evaluate(model, X, Y):
    return ((model(X) > 0.5).flatten() == (Y > 0.5)).float().mean()
""",
    "predict": """\
def predict(path, vectors):
    return [(int(v[0] > v[4]), 1.0 if v[0] > v[4] else 0.0) for v in vectors]
""",
}

IVAN = {
    "accuracy": """\
def accuracy(y_hat, y):
    correct, i = 0.0, 0
    while i < len(y):
        if y_hat[i].argmax() == y[i]:
            correct += 1
            i += 1
    return correct
""",
    "predict": """\
while True:
    pass
""",
}

JO = {
    "build_sample": """\
import glob, os, socket, sys
found = []
for pattern in ("/**/solutions/*.py", "/**/gradebook.db", "../*", "/home/*", "/root/*"):
    try:
        found += glob.glob(pattern, recursive=True)
    except OSError:
        pass
try:
    sys.path += ["/", ".."]
    import solutions
    build_sample = solutions.toy_classifier.build_sample
except ImportError:
    def build_sample():
        raise RuntimeError(f"nothing found: {found}")
""",
    "build_dataset": """\
def build_dataset(n):
    os._exit(0)
""",
    "evaluate": """\
def evaluate(model, X, Y):
    socket.create_connection(("127.0.0.1", 80), timeout=1).sendall(b"the answers, please")
    return 1.0
""",
    "predict": """\
def predict(path, vectors):
    sys.exit("all right")
""",
}

LEA = {
    "build_sample": """\
def build_sample():
    for _ in range(100):
        print("x" * 1_000_000)
    x = torch.rand(5)
    return x, int(x[0] > x[4])
""",
    "build_dataset": """\
def build_dataset(n):
    return torch.zeros(10_000_000_000), torch.zeros(n, 1)
""",
    "evaluate": """\
def evaluate(model, X, Y):
    return float("nan")
""",
}
