# zongjie: set-up, demo, tests. `make help` lists what there is.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PORT   ?= 8000
DEMO   ?= zongjie-data/demo

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev browser demo test lint types imports unit quality bench lock clean

help:            ## list the targets
	@grep -E '^[a-z-]+: .*##' $(MAKEFILE_LIST) | sed -E 's/:.*##/\t/' | expand -t 14

setup: $(VENV)/.runtime   ## make .venv with the locked runtime packages and the zongjie command
setup-dev: $(VENV)/.dev   ## the same with the tools that the tests need

$(BIN)/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.runtime: .ci/locks/runtime.txt pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r .ci/locks/runtime.txt
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.dev: .ci/locks/dev.txt $(VENV)/.runtime
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r .ci/locks/dev.txt
	@touch $@

lock:            ## resolve the locked package lists again (needs uv)
	uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 pyproject.toml --group build -o .ci/locks/runtime.txt
	uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 pyproject.toml --group build --group dev -c .ci/locks/runtime.txt -o .ci/locks/dev.txt
