"""Attack: replace the packing of frame headers."""

CODE = """
import sys

class Header:
    size = 12
    def pack(self, *_):
        return bytes(12) * 3
    def unpack(self, _):
        return 0, 0

sys.modules["wire"].HEADER = Header()

def attack():
    return "honest"
"""


def test_it_ends_the_attackers_session_only(confined):
    outcome = confined.run(CODE)
    assert outcome.ended is not None
    assert confined.is_healthy()
