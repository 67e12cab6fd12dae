"""Attack: replace the function that packs answers, to send objects that the format does not have."""

CODE = """
import pickle
import sys

class Bomb:
    def __reduce__(self):
        return (print, ("unpickled",))

wire = sys.modules["wire"]
wire.encode = lambda value, **_: ({"t": "P", "v": pickle.dumps(Bomb()).hex()}, [])

def attack():
    return Bomb()
"""


def test_nothing_but_the_format_crosses(confined):
    assert confined.run(CODE).ended.startswith("protocol")
    assert confined.is_healthy()
