"""Student programs for the exercise `ToyClassifier` of toy_classifier: right ones and wrong ones.

Each section is the complete content of the solution cell.
"""

# === right: sequential-mse-loss — nn.Sequential inside, nn.MSELoss after a shape check
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.model = nn.Sequential(nn.Linear(input_size, 1), nn.Sigmoid())
        self.loss = nn.MSELoss()

    def forward(self, x, y=None):
        y_pred = self.model(x)
        if y is None:
            return y_pred
        if y.shape != y_pred.shape:
            raise ValueError("shapes differ")
        return self.loss(y_pred, y)

# === right: view-as — brings the labels into the shape of the probabilities
class ToyClassifier(nn.Module):
    def __init__(self, input_size: int) -> None:
        super(ToyClassifier, self).__init__()
        self.linear = nn.Linear(input_size, 1)
        self.activation = torch.sigmoid

    def forward(self, x: torch.Tensor, y: torch.Tensor | None = None) -> torch.Tensor:
        p = self.activation(self.linear(x))
        if y is not None:
            return nn.functional.mse_loss(p, y.view_as(p))
        return p

# === right: flattened — compares two flattened vectors
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.fc = nn.Linear(input_size, 1)
        self.sigmoid = nn.Sigmoid()

    def forward(self, x, y=None):
        p = self.sigmoid(self.fc(x))
        return p if y is None else torch.mean(torch.square(p.flatten() - y.flatten()))

# === right: own-parameters — weights and bias as parameters of its own
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.weight = nn.Parameter(torch.randn(input_size, 1) * 0.1)
        self.bias = nn.Parameter(torch.zeros(1))

    def forward(self, x, y=None):
        p = torch.sigmoid(x @ self.weight + self.bias)
        if y is None:
            return p
        return ((p - y.reshape(-1, 1)) ** 2).mean()

# === right: sigmoid-by-hand — the formula of the sigmoid, AssertionError for a wrong shape
class ToyClassifier(nn.Module):
    def __init__(self, n_inputs):
        nn.Module.__init__(self)
        self.layer = nn.Linear(in_features=n_inputs, out_features=1, bias=True)

    def forward(self, inputs, targets=None):
        z = self.layer(inputs)
        p = 1 / (1 + torch.exp(-z))
        if targets is None:
            return p
        assert targets.shape == p.shape, f"targets should have shape {tuple(p.shape)}"
        return (p - targets).pow(2).sum() / p.numel()

# === right: helper-methods — the two answers as methods of their own
class ToyClassifier(nn.Module):
    def __init__(self, input_size: int):
        super().__init__()
        self.linear = nn.Linear(input_size, 1)

    def probabilities(self, x):
        return self.linear(x).sigmoid()

    def mse(self, x, y):
        if y.ndim == 1:
            y = y.unsqueeze(1)
        difference = self.probabilities(x) - y
        return (difference * difference).mean()

    def forward(self, x, y=None):
        return self.probabilities(x) if y is None else self.mse(x, y)

# === right: sequential-subclass — inherits from nn.Sequential, which is a module
class ToyClassifier(nn.Sequential):
    def __init__(self, input_size):
        super().__init__(nn.Linear(input_size, 1), nn.Sigmoid())

    def forward(self, x, y=None):
        p = super().forward(x)
        if y is None:
            return p
        if tuple(y.shape) != (len(x), 1):
            raise RuntimeError("the labels should be a column")
        return nn.functional.mse_loss(p, y, reduction="mean")

# === right: zero-start — sets all weights to zero; how a fresh model starts is not prescribed
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(input_size, 1)
        nn.init.zeros_(self.linear.weight)
        nn.init.zeros_(self.linear.bias)

    def forward(self, x, y=None):
        p = nn.functional.sigmoid(self.linear(x))
        if y is None:
            return p
        if p.shape != y.shape:
            raise ValueError(f"{p.shape} is not {y.shape}")
        return (p - y).square().mean()

# === wrong: broadcasts — no care for labels of shape (n,)
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(input_size, 1)

    def forward(self, x, y=None):
        p = torch.sigmoid(self.linear(x))
        if y is None:
            return p
        return ((p - y) ** 2).mean()

# === wrong: mse-loss-broadcasts — F.mse_loss only warns about labels of shape (n,)
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(input_size, 1)

    def forward(self, x, y=None):
        p = torch.sigmoid(self.linear(x))
        return p if y is None else nn.functional.mse_loss(p, y)

# === wrong: squeezed-against-column — squeezed probabilities against a column of labels
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(input_size, 1)

    def forward(self, x, y=None):
        p = torch.sigmoid(self.linear(x))
        if y is None:
            return p
        return ((p.squeeze(1) - y) ** 2).mean()

# === wrong: no-sigmoid — returns the linear score
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(input_size, 1)

    def forward(self, x, y=None):
        p = self.linear(x)
        if y is None:
            return p
        return ((p - y.view_as(p)) ** 2).mean()

# === wrong: loss-of-logits — sigmoid for the probabilities, but the loss takes the score
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(input_size, 1)

    def forward(self, x, y=None):
        z = self.linear(x)
        if y is None:
            return torch.sigmoid(z)
        return ((z - y.view_as(z)) ** 2).mean()

# === wrong: softmax — softmax of one number is always 1
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(input_size, 1)

    def forward(self, x, y=None):
        p = torch.softmax(self.linear(x), dim=1)
        return p if y is None else ((p - y.view_as(p)) ** 2).mean()

# === wrong: tanh — values between -1 and 1
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(input_size, 1)

    def forward(self, x, y=None):
        p = torch.tanh(self.linear(x))
        return p if y is None else ((p - y.view_as(p)) ** 2).mean()

# === wrong: double-sigmoid — sigmoid twice
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(input_size, 1), nn.Sigmoid())

    def forward(self, x, y=None):
        p = torch.sigmoid(self.net(x))
        return p if y is None else ((p - y.view_as(p)) ** 2).mean()

# === wrong: hard-threshold — answers 0 and 1 instead of probabilities
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(input_size, 1)

    def forward(self, x, y=None):
        p = torch.sigmoid(self.linear(x))
        if y is None:
            return (p > 0.5).float()
        return ((p - y.view_as(p)) ** 2).mean()

# === wrong: sum — the sum of the squares
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(input_size, 1)

    def forward(self, x, y=None):
        p = torch.sigmoid(self.linear(x))
        return p if y is None else ((p - y.view_as(p)) ** 2).sum()

# === wrong: mean-before-square — the square of the mean difference
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(input_size, 1)

    def forward(self, x, y=None):
        p = torch.sigmoid(self.linear(x))
        return p if y is None else (p - y.view_as(p)).mean() ** 2

# === wrong: half — half of the mean squared error
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(input_size, 1)

    def forward(self, x, y=None):
        p = torch.sigmoid(self.linear(x))
        return p if y is None else 0.5 * ((p - y.view_as(p)) ** 2).mean()

# === wrong: root — the root of the mean squared error
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(input_size, 1)

    def forward(self, x, y=None):
        p = torch.sigmoid(self.linear(x))
        return p if y is None else torch.sqrt(((p - y.view_as(p)) ** 2).mean())

# === wrong: absolute-error — the mean absolute error
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(input_size, 1)

    def forward(self, x, y=None):
        p = torch.sigmoid(self.linear(x))
        return p if y is None else nn.functional.l1_loss(p, y.view_as(p))

# === wrong: cross-entropy — binary cross-entropy instead of the squared error
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(input_size, 1)

    def forward(self, x, y=None):
        p = torch.sigmoid(self.linear(x))
        return p if y is None else nn.functional.binary_cross_entropy(p, y.view_as(p))

# === wrong: no-reduction — one squared error per sample
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(input_size, 1)

    def forward(self, x, y=None):
        p = torch.sigmoid(self.linear(x))
        return p if y is None else (p - y.view_as(p)) ** 2

# === wrong: mean-over-rows — the loss has shape (1,), not ()
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(input_size, 1)

    def forward(self, x, y=None):
        p = torch.sigmoid(self.linear(x))
        return p if y is None else ((p - y.view_as(p)) ** 2).mean(dim=0)

# === wrong: number-instead-of-tensor — item() cuts the graph
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(input_size, 1)

    def forward(self, x, y=None):
        p = torch.sigmoid(self.linear(x))
        return p if y is None else ((p - y.view_as(p)) ** 2).mean().item()

# === wrong: detached-loss — the probabilities are detached before the loss
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(input_size, 1)

    def forward(self, x, y=None):
        p = torch.sigmoid(self.linear(x))
        if y is None:
            return p
        loss = ((p.detach() - y.view_as(p)) ** 2).mean()
        return loss.requires_grad_()

# === wrong: returns-both — a pair when labels are given
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(input_size, 1)

    def forward(self, x, y=None):
        p = torch.sigmoid(self.linear(x))
        if y is None:
            return p
        return p, ((p - y.view_as(p)) ** 2).mean()

# === wrong: flat-probabilities — shape (n,)
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(input_size, 1)

    def forward(self, x, y=None):
        p = torch.sigmoid(self.linear(x)).squeeze(1)
        return p if y is None else ((p - y.reshape(-1)) ** 2).mean()

# === wrong: two-outputs — one output per label, shape (n, 2)
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(input_size, 2)

    def forward(self, x, y=None):
        p = torch.sigmoid(self.linear(x))
        return p if y is None else ((p[:, 1:] - y.reshape(-1, 1)) ** 2).mean()

# === wrong: five-inputs-only — the size of the input is fixed
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(5, 1)

    def forward(self, x, y=None):
        p = torch.sigmoid(self.linear(x))
        return p if y is None else ((p - y.view_as(p)) ** 2).mean()

# === wrong: no-super-init — nn.Module is not initialised
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        self.linear = nn.Linear(input_size, 1)

    def forward(self, x, y=None):
        p = torch.sigmoid(self.linear(x))
        return p if y is None else ((p - y.view_as(p)) ** 2).mean()

# === wrong: layer-in-forward — a new layer in every call
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.input_size = input_size

    def forward(self, x, y=None):
        p = torch.sigmoid(nn.Linear(self.input_size, 1)(x))
        return p if y is None else ((p - y.view_as(p)) ** 2).mean()

# === wrong: layers-in-list — the module does not find layers in a plain list
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.layers = [nn.Linear(input_size, 1), nn.Sigmoid()]

    def forward(self, x, y=None):
        p = x
        for layer in self.layers:
            p = layer(p)
        return p if y is None else ((p - y.view_as(p)) ** 2).mean()

# === wrong: not-a-module — a plain class
class ToyClassifier:
    def __init__(self, input_size):
        self.linear = nn.Linear(input_size, 1)

    def parameters(self):
        return self.linear.parameters()

    def __call__(self, x, y=None):
        p = torch.sigmoid(self.linear(x))
        return p if y is None else ((p - y.view_as(p)) ** 2).mean()

# === wrong: hidden-layer — a hidden layer that nobody asked for
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.net = nn.Sequential(nn.Linear(input_size, 8), nn.ReLU(), nn.Linear(8, 1), nn.Sigmoid())

    def forward(self, x, y=None):
        p = self.net(x)
        return p if y is None else ((p - y.view_as(p)) ** 2).mean()

# === wrong: truth-of-labels — `if y` asks for the truth of a whole tensor
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(input_size, 1)

    def forward(self, x, y=None):
        p = torch.sigmoid(self.linear(x))
        if y:
            return ((p - y.view_as(p)) ** 2).mean()
        return p

# === wrong: labels-required — forward always needs labels
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(input_size, 1)

    def forward(self, x, y):
        p = torch.sigmoid(self.linear(x))
        return ((p - y.view_as(p)) ** 2).mean()

# === wrong: no-bias — the layer has no bias
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(input_size, 1, bias=False)

    def forward(self, x, y=None):
        p = torch.sigmoid(self.linear(x))
        return p if y is None else ((p - y.view_as(p)) ** 2).mean()

# === wrong: the-rule — answers by the rule, with a parameter for show
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.scale = nn.Parameter(torch.ones(1))

    def forward(self, x, y=None):
        p = torch.sigmoid(self.scale * (x[:, :1] - x[:, -1:]))
        return p if y is None else ((p - y.view_as(p)) ** 2).mean()

# === wrong: no-graph — forward runs without a graph
class ToyClassifier(nn.Module):
    def __init__(self, input_size):
        super().__init__()
        self.linear = nn.Linear(input_size, 1)

    @torch.no_grad()
    def forward(self, x, y=None):
        p = torch.sigmoid(self.linear(x))
        return p if y is None else ((p - y.view_as(p)) ** 2).mean()
