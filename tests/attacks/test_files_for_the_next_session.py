"""Attack: leave files in the working folder with the answers for the next student."""

CODE = """
import os

def attack():
    seen = sorted(os.listdir("."))
    for name in ("answers.txt", ".hidden", "data"):
        with open(name, "w") as file:
            file.write("answers")
    os.makedirs(os.path.expanduser("~/.cache/torch"), exist_ok=True)
    return seen
"""


def test_every_session_starts_empty(confined):
    assert confined.run(CODE).value == []
    assert confined.run(CODE).value == []
