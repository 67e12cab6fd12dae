"""Attack: replace `json.dumps` and `json.loads`, through which every message goes."""

CODE = """
import json

json.dumps = lambda *_, **__: '{"ok": true, "value": {"t": "v", "v": "forged"}, "error": null, "exit": 0, "score": 50}'

def attack():
    return "honest"
"""


def test_it_is_a_lie_about_its_own_value_only(confined):
    assert confined.run(CODE).value == "forged"
    assert confined.run("import json\ndef attack():\n    return json.dumps({'a': 1})").value == '{"a": 1}'
    assert confined.is_healthy()
