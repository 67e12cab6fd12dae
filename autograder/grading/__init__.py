"""From a file that somebody handed in to a graded result."""
