"""Student programs for the exercise `concise_net` of softmax_regression: right ones and wrong ones.

Each section is the complete content of the solution cell.
"""

# === right: apply — the book's way, a function that is applied to every layer
def concise_net():
    net = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))

    def init_weights(m):
        if type(m) == nn.Linear:
            nn.init.normal_(m.weight, std=0.01)

    net.apply(init_weights)
    return net

# === right: no-grad-normal — fills the weights in place
def concise_net() -> nn.Sequential:
    model = nn.Sequential(nn.Flatten(start_dim=1), nn.Linear(28 * 28, 10, bias=True))
    with torch.no_grad():
        model[1].weight.normal_(0.0, 0.01)
    return model

# === right: new-parameter — replaces the weights by a new parameter
def concise_net() -> nn.Sequential:
    layer = nn.Linear(in_features=784, out_features=10)
    layer.weight = nn.Parameter(torch.normal(mean=0.0, std=0.01, size=(10, 784)))
    return nn.Sequential(nn.Flatten(), layer)

# === right: weight-data — assigns to the data
def concise_net() -> nn.Sequential:
    model = nn.Sequential()
    model.append(nn.Flatten())
    model.append(nn.Linear(784, 10))
    model[-1].weight.data = 0.01 * torch.randn(10, 784)
    return model

# === right: named-layers — layers with names
from collections import OrderedDict


def concise_net() -> nn.Sequential:
    model = nn.Sequential(OrderedDict([("flatten", nn.Flatten()), ("linear", nn.Linear(784, 10))]))
    for name, p in model.named_parameters():
        if name.endswith("weight"):
            nn.init.normal_(p, 0, 0.01)
    return model

# === right: lazy — a lazy layer that has seen one batch
def concise_net() -> nn.Sequential:
    model = nn.Sequential(nn.Flatten(), nn.LazyLinear(10))
    model(torch.zeros(1, 1, 28, 28))
    nn.init.normal_(model[1].weight, mean=0, std=0.01)
    return model

# === wrong: with-softmax — a softmax layer at the end
def concise_net() -> nn.Sequential:
    linear = nn.Linear(784, 10)
    nn.init.normal_(linear.weight, std=0.01)
    return nn.Sequential(nn.Flatten(), linear, nn.Softmax(dim=1))

# === wrong: with-log-softmax — a log-softmax layer at the end
def concise_net() -> nn.Sequential:
    linear = nn.Linear(784, 10)
    nn.init.normal_(linear.weight, std=0.01)
    return nn.Sequential(nn.Flatten(), linear, nn.LogSoftmax(dim=1))

# === wrong: default-weights — the weights as PyTorch made them
def concise_net() -> nn.Sequential:
    return nn.Sequential(nn.Flatten(), nn.Linear(784, 10))

# === wrong: init-not-applied — the function that draws the weights is never applied
def concise_net() -> nn.Sequential:
    net = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))

    def init_weights(m):
        if isinstance(m, nn.Linear):
            nn.init.normal_(m.weight, std=0.01)

    return net

# === wrong: mean-for-std — the number lands in the mean, the standard deviation is 1
def concise_net() -> nn.Sequential:
    linear = nn.Linear(784, 10)
    nn.init.normal_(linear.weight, 0.01)
    return nn.Sequential(nn.Flatten(), linear)

# === wrong: variance — 0.01 as the variance
def concise_net() -> nn.Sequential:
    linear = nn.Linear(784, 10)
    nn.init.normal_(linear.weight, std=math.sqrt(0.01))
    return nn.Sequential(nn.Flatten(), linear)

# === wrong: uniform — uniform between -0.01 and 0.01
def concise_net() -> nn.Sequential:
    linear = nn.Linear(784, 10)
    nn.init.uniform_(linear.weight, -0.01, 0.01)
    return nn.Sequential(nn.Flatten(), linear)

# === wrong: zero-weights — all weights zero
def concise_net() -> nn.Sequential:
    linear = nn.Linear(784, 10)
    nn.init.zeros_(linear.weight)
    return nn.Sequential(nn.Flatten(), linear)

# === wrong: zero-bias — the bias is set to zero
def concise_net() -> nn.Sequential:
    linear = nn.Linear(784, 10)
    nn.init.normal_(linear.weight, std=0.01)
    nn.init.zeros_(linear.bias)
    return nn.Sequential(nn.Flatten(), linear)

# === wrong: bias-drawn-too — draws the bias anew as well
def concise_net() -> nn.Sequential:
    net = nn.Sequential(nn.Flatten(), nn.Linear(784, 10))
    for p in net.parameters():
        nn.init.normal_(p, mean=0.0, std=0.01)
    return net

# === wrong: no-bias — a layer without bias
def concise_net() -> nn.Sequential:
    linear = nn.Linear(784, 10, bias=False)
    nn.init.normal_(linear.weight, std=0.01)
    return nn.Sequential(nn.Flatten(), linear)

# === wrong: no-flatten — works for rows only
def concise_net() -> nn.Sequential:
    linear = nn.Linear(784, 10)
    nn.init.normal_(linear.weight, std=0.01)
    return nn.Sequential(linear)

# === wrong: flatten-everything — flattens the batch, too
def concise_net() -> nn.Sequential:
    linear = nn.Linear(784, 10)
    nn.init.normal_(linear.weight, std=0.01)
    return nn.Sequential(nn.Flatten(start_dim=0), linear)

# === wrong: hidden-layer — one layer too many
def concise_net() -> nn.Sequential:
    net = nn.Sequential(nn.Flatten(), nn.Linear(784, 256), nn.ReLU(), nn.Linear(256, 10))
    net.apply(lambda m: nn.init.normal_(m.weight, std=0.01) if isinstance(m, nn.Linear) else None)
    return net

# === wrong: relu-at-end — the logits cannot be negative
def concise_net() -> nn.Sequential:
    linear = nn.Linear(784, 10)
    nn.init.normal_(linear.weight, std=0.01)
    return nn.Sequential(nn.Flatten(), linear, nn.ReLU())

# === wrong: swapped-sizes — 10 inputs and 784 outputs
def concise_net() -> nn.Sequential:
    linear = nn.Linear(10, 784)
    nn.init.normal_(linear.weight, std=0.01)
    return nn.Sequential(nn.Flatten(), linear)

# === wrong: seed-inside — every call gives the same weights
def concise_net() -> nn.Sequential:
    torch.manual_seed(42)
    linear = nn.Linear(784, 10)
    nn.init.normal_(linear.weight, std=0.01)
    return nn.Sequential(nn.Flatten(), linear)

# === wrong: one-model-for-all — every call returns the same model
_linear = nn.Linear(784, 10)
nn.init.normal_(_linear.weight, std=0.01)
_model = nn.Sequential(nn.Flatten(), _linear)


def concise_net() -> nn.Sequential:
    return _model

# === wrong: own-class — a module of its own instead of nn.Sequential
class SoftmaxRegression(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(784, 10)
        nn.init.normal_(self.linear.weight, std=0.01)

    def forward(self, X):
        return self.linear(X.flatten(1))


def concise_net() -> nn.Sequential:
    return SoftmaxRegression()

# === wrong: frozen — the weights do not learn
def concise_net() -> nn.Sequential:
    linear = nn.Linear(784, 10)
    linear.weight.requires_grad_(False).normal_(0, 0.01)
    return nn.Sequential(nn.Flatten(), linear)

# === wrong: double — float64 parameters
def concise_net() -> nn.Sequential:
    linear = nn.Linear(784, 10)
    nn.init.normal_(linear.weight, std=0.01)
    return nn.Sequential(nn.Flatten(), linear).double()
