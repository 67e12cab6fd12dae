"""Attack: an entry of kilobytes that unpacks to hundreds of megabytes."""

import zipfile

from autograder.handins import find_jobs
from autograder.intake import MAX_FILE


def test_little_is_unpacked(course, tmp_path):
    archive, inside = tmp_path / "hand-ins.zip", tmp_path / "unpacked"
    inside.mkdir()
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as file:
        with file.open("mallory/toy_classifier/toy_classifier.ipynb", "w") as entry:
            for _ in range(200):
                entry.write(bytes(1 << 20))
        file.writestr("honest/toy_classifier/toy_classifier.ipynb", "{}")
    assert archive.stat().st_size < 1 << 20
    jobs = find_jobs([archive], course, inside)
    assert sum(path.stat().st_size for path in inside.rglob("*.ipynb")) <= MAX_FILE + 1000
    assert [job.student for job in jobs] == ["honest", "mallory"]
