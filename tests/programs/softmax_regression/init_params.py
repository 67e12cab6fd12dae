"""Student programs for the exercise `init_params` of softmax_regression: right ones and wrong ones.

Each section is the complete content of the solution cell.
"""

# === right: randn-times-sigma — scales first, sets requires_grad afterwards
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    W = sigma * torch.randn(num_inputs, num_outputs, generator=generator)
    W.requires_grad_(True)
    b = torch.zeros(num_outputs, requires_grad=True)
    return W, b

# === right: empty-normal — fills an empty tensor in place
def init_params(
    num_inputs: int, num_outputs: int, sigma: float = 0.01, generator: torch.Generator | None = None
) -> tuple[Tensor, Tensor]:
    W = torch.empty((num_inputs, num_outputs), dtype=torch.float32).normal_(mean=0, std=sigma, generator=generator)
    b = torch.zeros(num_outputs, dtype=torch.float32)
    W.requires_grad = True
    b.requires_grad = True
    return W, b

# === right: parameters — nn.Parameter objects are leaves that require gradients
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    W = nn.Parameter(torch.normal(0.0, sigma, size=(num_inputs, num_outputs), generator=generator))
    b = nn.Parameter(torch.zeros(num_outputs))
    return W, b

# === right: nn-init — requires_grad from the start, filled by nn.init
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    W = torch.empty(num_inputs, num_outputs, requires_grad=True)
    b = torch.empty(num_outputs, requires_grad=True)
    nn.init.normal_(W, mean=0.0, std=sigma, generator=generator)
    nn.init.zeros_(b)
    return W, b

# === right: no-grad-fill — fills a leaf inside a no_grad block, returns a list
def init_params(n_in, n_out, sigma=0.01, generator=None):
    W = torch.zeros(n_in, n_out, requires_grad=True)
    b = torch.zeros(n_out, requires_grad=True)
    with torch.no_grad():
        W.normal_(0, sigma, generator=generator)
    return [W, b]

# === right: two-branches — with and without generator treated separately
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    shape = (num_inputs, num_outputs)
    if generator is None:
        W = torch.randn(shape)
    else:
        W = torch.randn(shape, generator=generator)
    W = (W * sigma).detach().requires_grad_()
    b = torch.zeros((num_outputs,)).requires_grad_()
    return W, b

# === right: mean-tensor — torch.normal with a tensor of means
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    means = torch.zeros(num_inputs, num_outputs)
    W = torch.normal(means, sigma, generator=generator)
    b = W.new_zeros(num_outputs)
    return W.requires_grad_(), b.requires_grad_()

# === right: box-muller — makes normal numbers from uniform ones by hand
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    u = 1 - torch.rand(num_inputs, num_outputs, generator=generator)  # in (0, 1]
    v = torch.rand(num_inputs, num_outputs, generator=generator)
    z = torch.sqrt(-2 * torch.log(u)) * torch.cos(2 * math.pi * v)
    W = (sigma * z).requires_grad_(True)
    b = torch.zeros(num_outputs, dtype=torch.float32, requires_grad=True)
    return W, b

# === right: column-by-column — one column of weights per class
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    columns = [torch.randn(num_inputs, generator=generator) for _ in range(num_outputs)]
    W = torch.stack(columns, dim=1) * sigma
    b = torch.tensor([0.0] * num_outputs)
    for p in (W, b):
        p.requires_grad_()
    return W, b

# === wrong: sigma-as-variance — takes sigma for the variance
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    W = torch.normal(0.0, math.sqrt(sigma), (num_inputs, num_outputs), generator=generator).requires_grad_()
    b = torch.zeros(num_outputs, requires_grad=True)
    return W, b

# === wrong: sigma-squared — uses the variance as the standard deviation
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    W = torch.normal(0.0, sigma**2, (num_inputs, num_outputs), generator=generator).requires_grad_()
    b = torch.zeros(num_outputs, requires_grad=True)
    return W, b

# === wrong: not-a-leaf — requires_grad is set before the multiplication
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    W = torch.randn(num_inputs, num_outputs, generator=generator, requires_grad=True) * sigma
    b = torch.zeros(num_outputs, requires_grad=True)
    return W, b

# === wrong: bias-without-grad — only the weights require gradients
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    W = torch.normal(0.0, sigma, (num_inputs, num_outputs), generator=generator).requires_grad_()
    b = torch.zeros(num_outputs)
    return W, b

# === wrong: no-grad-at-all — nobody sets requires_grad
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    W = torch.normal(0.0, sigma, (num_inputs, num_outputs), generator=generator)
    b = torch.zeros(num_outputs)
    return W, b

# === wrong: transposed — (out, in) as in nn.Linear
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    W = torch.normal(0.0, sigma, (num_outputs, num_inputs), generator=generator).requires_grad_()
    b = torch.zeros(num_outputs, requires_grad=True)
    return W, b

# === wrong: seed-inside — sets the common seed, every call gives the same
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    torch.manual_seed(0)
    W = torch.normal(0.0, sigma, (num_inputs, num_outputs), generator=generator).requires_grad_()
    b = torch.zeros(num_outputs, requires_grad=True)
    return W, b

# === wrong: reseeds-without-generator — draws a fresh seed for the common source
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    if generator is None:
        torch.manual_seed(int(time.time() * 1e6))
    W = torch.normal(0.0, sigma, (num_inputs, num_outputs), generator=generator).requires_grad_()
    b = torch.zeros(num_outputs, requires_grad=True)
    return W, b

# === wrong: generator-ignored — takes the argument and does not use it
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    W = torch.normal(0.0, sigma, (num_inputs, num_outputs)).requires_grad_()
    b = torch.zeros(num_outputs, requires_grad=True)
    return W, b

# === wrong: seed-from-generator — copies the generator's seed into the common source
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    if generator is not None:
        torch.manual_seed(generator.initial_seed())
    W = torch.normal(0.0, sigma, (num_inputs, num_outputs)).requires_grad_()
    b = torch.zeros(num_outputs, requires_grad=True)
    return W, b

# === wrong: same-default-generator — without a generator it always uses one with seed 0
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    generator = generator or torch.Generator().manual_seed(0)
    W = torch.normal(0.0, sigma, (num_inputs, num_outputs), generator=generator).requires_grad_()
    b = torch.zeros(num_outputs, requires_grad=True)
    return W, b

# === wrong: uniform — rand instead of randn
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    W = (torch.rand(num_inputs, num_outputs, generator=generator) * sigma).requires_grad_()
    b = torch.zeros(num_outputs, requires_grad=True)
    return W, b

# === wrong: centred-uniform — uniform with the right mean and the right standard deviation, but not normal
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    u = torch.rand(num_inputs, num_outputs, generator=generator)
    W = ((u - 0.5) * sigma * math.sqrt(12)).requires_grad_()
    b = torch.zeros(num_outputs, requires_grad=True)
    return W, b

# === wrong: bias-two-dimensional — b has shape (1, out)
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    W = torch.normal(0.0, sigma, (num_inputs, num_outputs), generator=generator).requires_grad_()
    b = torch.zeros(1, num_outputs, requires_grad=True)
    return W, b

# === wrong: random-bias — the bias is drawn as well
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    W = torch.normal(0.0, sigma, (num_inputs, num_outputs), generator=generator).requires_grad_()
    b = torch.normal(0.0, sigma, (num_outputs,), generator=generator).requires_grad_()
    return W, b

# === wrong: sigma-hard-coded — always 0.01
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    W = torch.normal(0.0, 0.01, (num_inputs, num_outputs), generator=generator).requires_grad_()
    b = torch.zeros(num_outputs, requires_grad=True)
    return W, b

# === wrong: sizes-hard-coded — always 784 and 10
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    W = torch.normal(0.0, sigma, (784, 10), generator=generator).requires_grad_()
    b = torch.zeros(10, requires_grad=True)
    return W, b

# === wrong: float64 — double precision parameters
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    W = torch.normal(0.0, sigma, (num_inputs, num_outputs), generator=generator, dtype=torch.float64)
    b = torch.zeros(num_outputs, dtype=torch.float64)
    return W.requires_grad_(), b.requires_grad_()

# === wrong: mean-is-sigma — the arguments of torch.normal in the wrong order
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    W = torch.normal(sigma, 1.0, (num_inputs, num_outputs), generator=generator).requires_grad_()
    b = torch.zeros(num_outputs, requires_grad=True)
    return W, b

# === wrong: zero-weights — everything starts at zero
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    W = torch.zeros(num_inputs, num_outputs, requires_grad=True)
    b = torch.zeros(num_outputs, requires_grad=True)
    return W, b

# === wrong: clipped — values beyond one sigma are cut off
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    W = torch.normal(0.0, sigma, (num_inputs, num_outputs), generator=generator).clamp(-sigma, sigma)
    b = torch.zeros(num_outputs)
    return W.requires_grad_(), b.requires_grad_()

# === wrong: only-weights — the bias is not returned
def init_params(num_inputs, num_outputs, sigma=0.01, generator=None):
    return torch.normal(0.0, sigma, (num_inputs, num_outputs), generator=generator).requires_grad_()
