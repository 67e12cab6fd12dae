"""Attack: names with line breaks, terminal commands and marks that turn the writing direction."""

import zipfile

from autograder.handins import find_jobs

NAMES = [
    "two\nlines",
    "bell\x07",
    "\x1b[2Jclear",
    "\x1b]8;;http://x\x07link",
    "\u202etxet",
    "tab\there",
    "zero\u200bwidth",
    "del\x7f",
    "sep\u2028x",
]


def test_names_can_be_shown_and_stored(course, tmp_path):
    archive, inside = tmp_path / "hand-ins.zip", tmp_path / "unpacked"
    inside.mkdir()
    with zipfile.ZipFile(archive, "w") as file:
        for name in NAMES:
            file.writestr(f"{name}/toy_classifier/toy_classifier.ipynb", "{}")
    jobs = find_jobs([archive], course, inside)
    assert len({job.student for job in jobs}) == len(NAMES)
    assert [job.student for job in jobs if not job.student.isprintable()] == []
