"""Checks of `init_params(num_inputs, num_outputs, sigma=0.01, generator=None)`."""

from typing import Any

import torch

from autograder.checking import Draw, Student, assert_matches, check, require, scenario


@scenario
def make(api: Any, num_inputs: int, num_outputs: int, sigma: Any) -> Any:
    arguments = () if sigma is None else (sigma,)
    W, b = api.init_params(num_inputs, num_outputs, *arguments)
    return [W, b]


@scenario
def gradients(api: Any, X: Any) -> Any:
    W, b = api.init_params(X.shape[1], 3)
    (X @ W + b).sum().backward()
    return [W.grad if W.is_leaf else None, b.grad if b.is_leaf else None]


@scenario
def from_generators(api: Any, seed: int) -> Any:
    weights = []
    for outer, own in ((1, seed), (2, seed), (2, seed + 1)):
        torch.manual_seed(outer)
        weights.append(api.init_params(6, 4, generator=torch.Generator().manual_seed(own))[0])
    generator = torch.Generator().manual_seed(seed)
    weights += [api.init_params(6, 4, generator=generator)[0] for _ in range(2)]
    return weights


@scenario
def without_generator(api: Any) -> Any:
    torch.manual_seed(1)
    first, second = api.init_params(6, 4)[0], api.init_params(6, 4)[0]
    following = torch.rand(3)
    torch.manual_seed(2)
    other = api.init_params(6, 4)[0]
    api.init_params(6, 4)
    return [first, second, other, following, torch.rand(3), torch.initial_seed() == 2]


@check(
    "W is (inputs, outputs) and b is zeros (outputs,), both float32",
    weight=1,
    hint="Two tensors come back, W first; b has one zero for each class.",
)
def test_shapes(student: Student, draw: Draw) -> None:
    num_inputs, num_outputs = draw.integer(5, 9), draw.integer(2, 5)
    W, b = _two(student.run(make, num_inputs, num_outputs, None, called="init_params"))
    require(isinstance(W, torch.Tensor) and isinstance(b, torch.Tensor), "both have to be tensors")
    assert_matches(torch.zeros_like(W), torch.zeros(num_inputs, num_outputs))
    assert_matches(b, torch.zeros(num_outputs))


@check(
    "The weights are normal numbers with standard deviation sigma",
    weight=1,
    hint="sigma is the standard deviation (not the variance), 0.01 when nothing is given, and the mean is 0.",
    needs="test_shapes",
)
def test_distribution(student: Student) -> None:
    for sigma in (0.5, None, 2.0):
        W, _ = _two(student.run(make, 200, 50, sigma, called="init_params"))
        assert_normal(W, 0.01 if sigma is None else sigma)


def assert_normal(W: torch.Tensor, sigma: float) -> None:
    """10,000 normal numbers have these moments in all but one of a million draws."""
    values = W.double().flatten() / sigma
    require(bool(values.isfinite().all()), "the weights are not all finite numbers")
    require(abs(float(values.mean())) < 0.06, "the weights' mean is not 0")
    spread = float(values.std())
    require(0.95 < spread < 1.05, f"the weights are spread {'less' if spread < 1 else 'more'} than sigma says")
    kurtosis = float(((values - values.mean()) / spread).pow(4).mean())
    require(2.6 < kurtosis < 3.4, "the weights do not follow a normal distribution")


@check(
    "Both can be trained",
    weight=1,
    hint="After backward, .grad has to be there: W and b are leaves with requires_grad. A result of an operation (such "
    "as a product with sigma) on a tensor that already requires gradients is no leaf.",
    needs="test_shapes",
)
def test_trainable(student: Student, draw: Draw) -> None:
    X = draw.normal(4, 5)
    for gradient in _two(student.run(gradients, X, called="init_params")):
        require(gradient is not None, "no gradient arrives at one of the parameters after backward")


@check(
    "A generator that is given is used",
    weight=0.5,
    hint="Hand generator on to the function that draws the numbers.",
    needs="test_shapes",
)
def test_generator(student: Student, draw: Draw) -> None:
    one, same, other, first, second = student.run(from_generators, draw.seed(), called="init_params")
    require(torch.equal(one, same), "two generators in the same state give different weights")
    require(not torch.equal(one, other), "generators in different states give the same weights")
    require(not torch.equal(first, second), "two calls with the same generator give the same weights: it does not advance")


@check(
    "Without a generator every call draws anew",
    weight=0.5,
    hint="Do not set a seed inside: that belongs to whoever calls the function.",
    needs="test_shapes",
)
def test_fresh(student: Student) -> None:
    first, second, other, after_one, after_other, seed_kept = student.run(without_generator, called="init_params")
    require(not torch.equal(first, second), "two calls give the same weights")
    require(not torch.equal(first, other), "calls after different outer seeds give the same weights")
    require(not torch.equal(after_one, after_other), "the random numbers drawn after the call are always the same ones")
    require(seed_kept is True, "the call sets a seed of its own")


def _two(pair: object) -> tuple[torch.Tensor, torch.Tensor]:
    require(isinstance(pair, (list, tuple)) and len(pair) == 2, "two tensors (W, b) were expected")
    return pair  # type: ignore[return-value]
