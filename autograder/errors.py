"""Every exception of the autograder that a caller may want to catch."""

from __future__ import annotations


class SoftmarkError(Exception):
    """Base of all of them; its text says what happened and what to do next."""


class CourseError(SoftmarkError):
    """The course folder is not as it should be (no source notebook, exercise without a check cell, …)."""


class UsageError(SoftmarkError):
    """The command was given something it cannot work with."""


class Rejected(SoftmarkError):
    """A submission cannot be read; the text is the reason that the student sees."""


class GraderError(SoftmarkError):
    """The grader itself failed; the submission has no grade."""
