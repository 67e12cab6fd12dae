"""Entry point of the fork server: makes this folder importable, and nothing else of the course."""

import sys

sys.path.insert(0, __file__.rpartition("/")[0])

import forkserver

forkserver.main()
