"""Attack: take the harness's own modules and ask the fork server's configuration and leftovers for something secret."""

CODE = """
import sys

def attack():
    seen = {}
    for name in ("session", "wire", "forkserver", "layers", "shell", "warmup", "__main__"):
        module = sys.modules.get(name)
        if module is not None:
            seen[name] = sorted(n for n in vars(module) if not n.startswith("__"))
    return [seen, [str(argument) for argument in sys.argv], sys.orig_argv]
"""


def test_they_hold_nothing_secret(confined, planted):
    outcome = confined.run(CODE)
    assert outcome.error is None
    modules, *_ = outcome.value
    for names in modules.values():
        assert not {"solutions", "checks", "expected", "gradebook", "autograder"} & set(names)
    assert str(planted.folder) not in outcome.text
