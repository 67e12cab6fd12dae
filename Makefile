# `make demo` grades a small class for real, `make test` runs the tests; both set up .venv when it is missing.

PYTHON ?= python3
VENV ?= .venv
BIN = $(VENV)/bin
READY = $(VENV)/.softmark-ready

.PHONY: demo test check bench setup system release clean

demo: setup system
	$(BIN)/softmark demo

test: setup system check
	$(BIN)/python -m pytest -q --numprocesses 2 --dist loadgroup

check: setup
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

bench: setup system
	$(BIN)/python tests/benchmarks/sandbox.py

release: setup
	$(BIN)/softmark release

setup: $(READY)

$(READY): pyproject.toml .ci/constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "softmark needs Python 3.11 or newer: make PYTHON=python3.11 …"; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --upgrade pip
	$(BIN)/python -m pip install --constraint .ci/constraints.txt --editable '.[test]'
	touch $(READY)

# What pip cannot install: bubblewrap for the sandbox.
system:
	@.ci/install-system-packages

clean:
	rm -rf $(VENV) demo build *.egg-info
