"""Attack: damaged compressed data in one entry; the reading library reports it by an error of its own kind."""

import zipfile
import zlib

import pytest

from autograder.handins import find_jobs


def _archive(path):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("mallory/toy_classifier/toy_classifier.ipynb", '{"cells": []}' * 1000)
        file.writestr("honest/toy_classifier/toy_classifier.ipynb", "{}")
    data = bytearray(path.read_bytes())
    place = data.find(b".ipynb") + len(b".ipynb")
    data[place : place + 20] = b"\xff" * 20
    path.write_bytes(data)


def test_a_plain_reader_stops(tmp_path):
    _archive(tmp_path / "hand-ins.zip")
    with zipfile.ZipFile(tmp_path / "hand-ins.zip") as file, pytest.raises(zlib.error):
        file.extractall(tmp_path)


def test_the_classmate_is_graded(course, tmp_path):
    archive, inside = tmp_path / "hand-ins.zip", tmp_path / "unpacked"
    inside.mkdir()
    _archive(archive)
    jobs = {job.student: job for job in find_jobs([archive], course, inside)}
    assert jobs["honest"].problem is None
    assert jobs["mallory"].problem
