"""Checks of `concise_net()`."""

from typing import Any

import torch

from autograder.checking import Draw, Student, assert_matches, check, require, scenario


@scenario
def outputs_and_parameters(api: Any, X: Any) -> Any:
    net = api.concise_net()
    return [net(X), {"/".join(map(str, p.shape)): p for p in net.parameters()}, isinstance(net, torch.nn.Sequential)]


@scenario
def initial_values(api: Any, count: int) -> Any:
    nets = [api.concise_net() for _ in range(count)]
    weights = torch.cat([p.detach().flatten() for net in nets[:2] for p in net.parameters() if p.ndim == 2])
    return [weights, torch.cat([p.detach().flatten() for net in nets for p in net.parameters() if p.ndim == 1])]


@check(
    "Images become ten logits",
    weight=1,
    hint="Flatten, then one linear layer from 784 to 10. CrossEntropyLoss contains the softmax, so the net has none.",
)
def test_logits(student: Student, draw: Draw) -> None:
    X = draw.uniform(0, 1, 4, 1, 28, 28)
    got, parameters, sequential = student.run(outputs_and_parameters, X, called="concise_net")
    require(parameters.keys() == {"10/784", "10"}, "the parameters of one linear layer from 784 to 10 were expected")
    W, b = parameters["10/784"].double(), parameters["10"].double()
    assert_matches(got, (X.flatten(1).double() @ W.T + b).float(), atol=1e-5)
    require(sequential is True, "an nn.Sequential was expected")


@scenario
def gradients(api: Any, X: Any) -> Any:
    net = api.concise_net()
    net(X).square().sum().backward()
    return [p.grad is not None for p in net.parameters()]


@check("It can be trained", weight=0.25, hint="Weight and bias both need gradients.", needs="test_logits")
def test_trainable(student: Student, draw: Draw) -> None:
    arrived = student.run(gradients, draw.uniform(0, 1, 3, 1, 28, 28), called="concise_net")
    require(all(arrived), "no gradient arrives at one of the parameters after backward")


@check(
    "The weights are drawn from N(0, 0.01²), anew for each net",
    weight=0.5,
    hint="torch.nn.init has a function that fills a weight with normal numbers; 0.01 is the standard deviation.",
    needs="test_logits",
)
def test_weights(student: Student) -> None:
    weights, _ = student.run(initial_values, 2, called="concise_net")
    first, second = weights.chunk(2)
    require(not torch.equal(first, second), "two nets have the same weights")
    values = weights.double() / 0.01
    require(abs(float(values.mean())) < 0.05, "the weights' mean is not 0")
    spread = float(values.std())
    require(0.95 < spread < 1.05, f"the weights are spread {'less' if spread < 1 else 'more'} than they should be")
    kurtosis = float(((values - values.mean()) / spread).pow(4).mean())
    require(2.65 < kurtosis < 3.35, "the weights do not follow a normal distribution")


@check(
    "The bias is as torch made it",
    weight=0.5,
    hint="Only the weight is drawn anew; leave the bias alone.",
    needs="test_logits",
)
def test_bias(student: Student) -> None:
    _, biases = student.run(initial_values, 40, called="concise_net")
    require(bool((biases.abs() <= 1 / 28 + 1e-6).all()), "some bias is larger than torch's initial values are")
    # torch draws the bias evenly from (-1/28, 1/28): standard deviation 0.0206, here known to within 3 %.
    require(0.0175 < float(biases.double().std()) < 0.0237, "the biases are not spread like torch's initial values")
