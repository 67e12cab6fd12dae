"""Attack: archives without any notebook: an empty one, and one with pictures."""

import zipfile

import pytest

from autograder.errors import UsageError
from autograder.handins import find_jobs


@pytest.mark.parametrize("names", [[], ["cat.png", "folder/", "notebook.ipynb/", "x.ipynb.txt"]])
def test_a_clear_message(names, course, tmp_path):
    archive, inside = tmp_path / "hand-ins.zip", tmp_path / "unpacked"
    inside.mkdir()
    with zipfile.ZipFile(archive, "w") as file:
        for name in names:
            file.writestr(name, "")
    with pytest.raises(UsageError, match="no notebook"):
        find_jobs([archive], course, inside)
