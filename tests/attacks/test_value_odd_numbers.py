"""Attack: numbers at the edge: not-a-number as value and key, infinities, huge integers, negative zero, bools as ints."""

import math

CODE = """
import decimal
import fractions

class Int(int): pass
class Float(float):
    def __repr__(self):
        return "1}, injected: {"

NAN = float("nan")

def attack():
    return [NAN, float("inf"), -0.0, {NAN: 1}, 10**5000, -(2**63), 2**63 - 1, 2**64, Int(3), Float(2.5), True, 1j,
            decimal.Decimal("1e999999"), fractions.Fraction(1, 3)]
"""


def test_they_arrive_as_themselves_or_as_opaque(confined):
    outcome = confined.run(CODE)
    assert outcome.error is None, outcome
    nan, infinity, zero, key, huge, least, most, *rest = outcome.value
    assert math.isnan(nan) and math.isinf(infinity) and math.copysign(1, zero) == -1
    assert type(key).__name__ == type(huge).__name__ == "Opaque"
    assert type(least).__name__ in ("int", "Opaque") and most == 2**63 - 1
    assert all(type(value).__name__ in ("int", "float", "bool", "Opaque") for value in rest)
    assert confined.is_healthy()
