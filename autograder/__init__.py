"""softmark's autograder: grades nbgrader submissions outside the student's process."""

__version__ = "0.1.0"
