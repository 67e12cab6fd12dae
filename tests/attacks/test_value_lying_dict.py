"""Attack: mappings whose keys are not what they seem: own string classes, equal keys, thousands of them, none at all."""

CODE = """
class Key(str):
    __hash__ = lambda self: 0
    __eq__ = lambda self, other: True

class Names(dict):
    def __len__(self):
        return 3
    def items(self):
        return [("a", 1), ("a", 2), ("b", 3)]

def attack():
    return [{Key("a"): 1}, Names(a=1), {1: 2}, {None: 1}, {("a",): 1}, {b"a": 1}, {"": 1}, {"__class__": "x", "__proto__": 1}]
"""


def test_it_arrives_as_plain_data(confined):
    outcome = confined.run(CODE)
    assert outcome.error is None, outcome
    assert all(type(value).__name__ in ("dict", "Opaque") for value in outcome.value)
    for value in outcome.value:
        if type(value) is dict:
            assert all(type(key) is str for key in value)
