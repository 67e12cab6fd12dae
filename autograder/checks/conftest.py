"""Fixtures of the checks, and `pytest autograder/checks --submission FILE` for one notebook at a time."""

from autograder.checking.fixtures import (
    draw,
    pytest_addoption,
    pytest_collection_modifyitems,
    pytest_pyfunc_call,
    pytest_report_header,
    pytest_sessionfinish,
    student,
)

__all__ = [
    "draw",
    "pytest_addoption",
    "pytest_collection_modifyitems",
    "pytest_pyfunc_call",
    "pytest_report_header",
    "pytest_sessionfinish",
    "student",
]
