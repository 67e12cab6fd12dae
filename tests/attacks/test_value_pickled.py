"""Attack: return an object whose pickling would run code on the grader's side."""

CODE = """
import os

class Bomb:
    def __init__(self, path):
        self.path = path
    def __reduce__(self):
        return (os.mkdir, (self.path,))
    __reduce_ex__ = lambda self, protocol: self.__reduce__()
    def __deepcopy__(self, memo):
        return self

def attack(path):
    return [Bomb(path), {"inside": Bomb(path)}]
"""


def test_only_its_types_name_crosses(confined, planted):
    value = confined.run(CODE, planted.folder / "exploded").value
    assert [type(value[0]).__name__, value[0].type_name] == ["Opaque", "Bomb"]
    assert not (planted.folder / "exploded").exists()
