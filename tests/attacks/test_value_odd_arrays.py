"""Attack: arrays of objects, records, texts, dates or foreign byte order, with no size or with strides beyond their memory."""

import numpy as np
import pytest

MAKERS = {
    "objects": "np.array([object(), print], object)",
    "records": "np.zeros(3, [('a', 'i4'), ('b', 'O')])",
    "texts": "np.array(['a' * 1000])",
    "dates": "np.array(['2024-01-01'], 'datetime64[D]')",
    "byte order": "np.arange(3, dtype='>f8')",
    "long double": "np.ones(3, np.longdouble)",
    "void": "np.zeros(3, 'V10')",
    "empty": "np.zeros((0, 5, 0))",
    "scalar": "np.float16(1)",
    "masked": "np.ma.masked_array([1.0, 2.0], [True, False])",
    "matrix": "np.asmatrix([[1.0]])",
    "memory map": "np.memmap('file', np.float64, 'w+', shape=(3,))",
    "wild strides": "np.lib.stride_tricks.as_strided(np.ones(4), (1000,), (1 << 20,))",
    "character": "np.array([b'abc'])",
}


@pytest.mark.parametrize("name", MAKERS)
def test_it_arrives_as_plain_numbers_or_not_at_all(confined, name):
    outcome = confined.run(f"import numpy as np\ndef attack():\n    return {MAKERS[name]}")
    if outcome.ended is None and outcome.error is None and type(outcome.value).__name__ != "Opaque":
        assert type(outcome.value) is np.ndarray
        assert outcome.value.dtype.kind in "fiubc"
        assert outcome.value.dtype.isnative
    assert confined.is_healthy()
