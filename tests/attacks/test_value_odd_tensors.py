"""Attack: tensors without memory, with the wrong layout or of rare types: meta, sparse, quantised, complex, 8-bit floats."""

import pytest
import torch

MAKERS = {
    "meta": "torch.empty(3, device='meta')",
    "huge meta": "torch.empty(1 << 50, device='meta')",
    "sparse": "torch.eye(3).to_sparse()",
    "compressed": "torch.eye(3).to_sparse_csr()",
    "huge sparse": "torch.sparse_coo_tensor(size=(1 << 30, 1 << 30))",
    "quantised": "torch.quantize_per_tensor(torch.ones(3), 0.1, 0, torch.quint8)",
    "8-bit float": "torch.ones(3).to(torch.float8_e4m3fn)",
    "conjugated": "torch.tensor([1 + 2j]).conj()",
    "negated": "torch._neg_view(torch.ones(2))",
    "nested": "torch.nested.nested_tensor([torch.ones(1), torch.ones(2)])",
    "with a graph": "torch.ones(2, requires_grad=True) * 2",
    "inference": "torch.inference_mode()(torch.ones)(2)",
    "many dimensions": "torch.ones([1] * 40)",
    "lazy parameter": "torch.nn.UninitializedParameter()",
    "wrong storage": "torch.ones(4).set_(torch.ones(1000).untyped_storage(), 996, (4,), (1,))",
}


@pytest.mark.parametrize("name", MAKERS)
def test_it_arrives_as_a_plain_tensor_or_not_at_all(confined, name):
    outcome = confined.run(f"import torch\ndef attack():\n    return {MAKERS[name]}")
    if outcome.ended is None and outcome.error is None and type(outcome.value).__name__ != "Opaque":
        assert type(outcome.value) is torch.Tensor
        assert outcome.value.layout is torch.strided
        assert outcome.value.device.type == "cpu"
        assert not outcome.value.requires_grad
    assert confined.is_healthy()
