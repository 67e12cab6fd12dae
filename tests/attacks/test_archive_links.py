"""Attack: an entry that is a symbolic link to a secret, and a second one that would be written through it."""

import zipfile

from autograder.handins import find_jobs


def _link(name):
    info = zipfile.ZipInfo(name)
    info.create_system, info.external_attr = 3, 0o120777 << 16
    return info


def test_no_link_is_made(course, tmp_path):
    archive, inside, secret = tmp_path / "hand-ins.zip", tmp_path / "unpacked", tmp_path / "secret"
    inside.mkdir()
    secret.mkdir()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr(_link("mallory/toy_classifier/toy_classifier.ipynb"), "/etc/passwd")
        file.writestr(_link("eve"), str(secret))
        file.writestr("eve/toy_classifier.ipynb", "{}")
    jobs = find_jobs([archive], course, inside)
    assert not [path for path in inside.rglob("*") if path.is_symlink()]
    assert not list(secret.iterdir())
    assert [job.problem for job in jobs if "mallory" in job.file] == ["In the archive it is a link to another file."]
