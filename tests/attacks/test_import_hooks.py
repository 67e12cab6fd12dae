"""Attack: install import hooks and replace loaded modules, for whoever imports next."""

CODE = """
import sys
import types

class Hook:
    @staticmethod
    def find_spec(name, path=None, target=None):
        raise ImportError("taken over")

sys.meta_path.insert(0, Hook)
sys.path_hooks.insert(0, lambda path: 1 / 0)
for name in ("statistics", "random", "torch"):
    sys.modules[name] = types.ModuleType(name)

def attack(x):
    import random
    return hasattr(random, "random")
"""
HONEST = "import random, statistics, torch\ndef attack(x):\n    return [hasattr(random, 'random'), torch.ones(x).sum().item()]"


def test_the_next_session_imports_as_before(confined):
    assert confined.run(CODE, 3).value in (False, None)
    assert confined.run(HONEST, 3).value == [True, 3.0]
