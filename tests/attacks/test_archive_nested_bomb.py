"""Attack: archives within archives; only notebooks are unpacked, and no archive that lies in another."""

import io
import zipfile

from autograder.handins import find_jobs


def test_inner_archives_stay_packed(course, tmp_path):
    archive, inside = tmp_path / "hand-ins.zip", tmp_path / "unpacked"
    inside.mkdir()
    data = bytes(1 << 20)
    for _ in range(5):
        layer = io.BytesIO()
        with zipfile.ZipFile(layer, "w", zipfile.ZIP_DEFLATED) as file:
            for copy in range(4):
                file.writestr(f"{copy}.zip", data)
                file.writestr(f"{copy}.ipynb.zip", data)
        data = layer.getvalue()
    with zipfile.ZipFile(archive, "w") as file:
        file.writestr("mallory/inner.zip", data)
        file.writestr("honest/toy_classifier/toy_classifier.ipynb", "{}")
    jobs = find_jobs([archive], course, inside)
    assert [job.student for job in jobs] == ["honest"]
    assert sum(path.stat().st_size for path in inside.rglob("*") if path.is_file()) == 2
