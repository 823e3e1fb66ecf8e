# make run and make test need python3 (3.11 or newer), make, git and nothing else.
# Another interpreter: make run PYTHON=/path/to/python3.13

PYTHON ?= python3
SHELL := /bin/bash
BIN := .venv/bin

.PHONY: help run test torture bench pictures words coverage lock clean environment

help:
	@echo "make run       open the app (without a screen: the demo, into demo/)"
	@echo "make test      all checks and tests"
	@echo "make torture   the long runs"
	@echo "make bench     the measurements of benchmarks/"
	@echo "make pictures  draw docs/pictures anew"
	@echo "make words     find the words of the window anew, for translators"
	@echo "make coverage  which branches the tests reach"
	@echo "make lock      resolve requirements.lock anew"
	@echo "make clean     remove everything that was made here"

run:
	@.ci/start "$(PYTHON)"

test:
	@.ci/test "$(PYTHON)"

environment:
	@.ci/system test
	@.ci/environment "$(PYTHON)" .venv

torture: environment
	@. .ci/surroundings && $(BIN)/python -m pytest -m torture --hypothesis-profile=chance -o faulthandler_timeout=0

bench: environment
	@. .ci/surroundings && code=0; for each in benchmarks/*.py; do echo "== $$each"; $(BIN)/python "$$each" || code=1; done; exit $$code

# The walk through the sample journal; then every screen in every state, with made-up words.
pictures: environment
	@. .ci/surroundings && $(BIN)/python .ci/pictures.py docs/pictures
	@. .ci/surroundings && DRAW_TO=docs/pictures/states $(BIN)/python -m pytest -q -n 2 tests/ui/access/draw.py

words: environment
	@.ci/translations

coverage: environment
	@. .ci/surroundings && $(BIN)/python -m pytest -q --cov --cov-report=term-missing:skip-covered

lock:
	@.ci/lock "$(PYTHON)"

clean:
	rm -rf .venv .venv-* demo build dist htmlcov .coverage .coverage.* .hypothesis .import_linter_cache \
	  .mypy_cache .pytest_cache .ruff_cache *.egg-info
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
