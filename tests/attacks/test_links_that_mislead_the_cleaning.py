"""Attack: fill the working folder with links to the grader's files, so that cleaning up deletes those."""

CODE = """
import os

def attack(folder):
    os.symlink(folder, "folder")
    os.symlink(folder + "/secret.txt", "file")
    os.makedirs("a/b")
    os.symlink(folder, "a/b/c")
    os.symlink("../" * 20 + folder.lstrip("/"), "relative")
    return len(os.listdir("."))
"""


def test_they_are_not_followed(confined, planted):
    assert confined.run(CODE, planted.folder).value == 4
    assert planted.secret_file.read_text() == planted.secret
    assert confined.is_healthy()
