"""Attack: raise exceptions that lie, hang or raise again when somebody asks what they say."""

import time

import pytest

CODE = """
import time

class Again(Exception):
    def __str__(self):
        raise Again
    __repr__ = __str__

class Huge(Exception):
    def __str__(self):
        return "a" * 50_000_000

class NoText(Exception):
    def __str__(self):
        return 7

class Meta(type):
    __name__ = property(lambda cls: 1 / 0)

class Nameless(Exception, metaclass=Meta): pass

class Hangs(Exception):
    def __str__(self):
        time.sleep(60)

class Text(str):
    def __getitem__(self, _):
        return self

class Subclass(Exception):
    def __str__(self):
        return Text("a" * 5_000_000)

def attack(kind):
    raise {"again": Again, "huge": Huge, "no text": NoText, "nameless": Nameless, "hangs": Hangs, "subclass": Subclass,
           "base": BaseException, "generator": GeneratorExit, "interrupt": KeyboardInterrupt, "exit": SystemExit,
           "memory": MemoryError, "stop": StopIteration}[kind]
"""
KINDS = [
    "again", "huge", "no text", "nameless", "hangs", "subclass", "base", "generator", "interrupt", "exit", "memory", "stop",
]  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
def test_the_grader_gets_a_short_text_or_the_end(confined, kind):
    started = time.monotonic()
    outcome = confined.run(CODE, kind)
    assert outcome.value is None
    assert len(outcome.text) < 3000
    assert time.monotonic() - started < 30
    assert confined.is_healthy()


@pytest.mark.parametrize("kind", [kind for kind in KINDS if kind != "hangs"])
def test_in_a_cell_too(confined, kind):
    outcome = confined.run(CODE + f"\nattack({kind!r})")
    assert len(outcome.text) < 3000
    assert confined.is_healthy()
