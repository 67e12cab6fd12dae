"""Attack: go through every object that Python's collector knows for what an earlier submission was given."""

CODE = """
import gc

def attack(start):
    gc.unfreeze()
    hits = set()
    for container in gc.get_objects():
        for thing in gc.get_referents(container):
            if type(thing) in (str, bytes, bytearray):
                text = thing if type(thing) is str else bytes(thing).decode("latin-1")
                position = text.find(start)
                found = text[position : position + 24]
                if position >= 0 and len(found) == 24 and found.isalnum():
                    hits.add(found)
    return sorted(hits)[:10]
"""
GIVEN = "def attack(text):\n    global kept\n    kept = [text, text.encode()]\n    return len(text)"


def test_it_fails(confined, planted):
    assert confined.run(GIVEN, planted.secret).value == len(planted.secret)
    outcome = confined.run(CODE, planted.secret[:8])
    assert outcome.value == []
    assert planted.secret not in outcome.text


def test_the_search_finds_what_is_there(confined, planted):
    code = CODE + f"\nkept = ['{planted.secret[:12]}' + '{planted.secret[12:]}']"
    assert planted.secret in confined.run(code, planted.secret[:8]).value
