"""`python -m autograder` is `softmark`."""

from autograder.cli import main

main(prog_name="softmark")
