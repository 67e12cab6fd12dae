"""Attack: return a list that contains itself."""

CODE = """
def attack(kind):
    if kind == "list":
        value = []
        value.append(value)
    elif kind == "dict":
        value = {}
        value["a"] = value
    else:
        value = [()]
        value[0] = (value, value)
    return value
"""


def test_it_is_refused_as_too_large(confined):
    for kind in ("list", "dict", "tuple"):
        assert confined.run(CODE, kind).error["type"] == "TooLarge"
    assert confined.is_healthy()
