# zongjie: set-up, demo, tests. `make help` lists what there is.
PYTHON ?= python3
VENV   := .venv
BIN    := $(VENV)/bin
PORT   ?= 8000
DEMO   ?= zongjie-data/demo

.DEFAULT_GOAL := help
.PHONY: help setup setup-dev browser demo test lint types imports unit coverage quality bench lock clean

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

browser: setup-dev   ## install Debian's Chromium where that is possible
	@command -v chromium >/dev/null || command -v google-chrome >/dev/null || { \
	  SUDO=$$( [ "$$(id -u)" = 0 ] || echo "sudo -n" ); \
	  $$SUDO apt-get update -qq && DEBIAN_FRONTEND=noninteractive $$SUDO apt-get install -y -qq --no-install-recommends chromium fonts-noto-cjk >/dev/null; \
	} || echo "no Chromium on this machine and none could be installed: the browser tests cannot run here" >&2

demo: setup      ## a fresh archive from samples/, served on http://127.0.0.1:$(PORT)
	$(BIN)/zongjie --data $(DEMO) demo --port $(PORT)

test: setup-dev browser lint types imports unit coverage   ## everything that CI runs

lint: setup-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .

types: setup-dev
	$(BIN)/mypy

imports: setup-dev
	$(BIN)/lint-imports

unit: setup-dev browser
	@rm -f .coverage .coverage.*
	$(BIN)/python -m pytest -n 2 --dist loadfile --cov --cov-report= --durations=10

coverage: setup-dev
	$(BIN)/python tests/coverage_gate.py archive=95 index=95 web=90

quality: setup-dev   ## only the quality gate, with its table
	$(BIN)/python -m pytest -q tests/quality -s

bench: setup-dev     ## measure beside peers at 100,000 summaries (half an hour; BENCH="--quick" proves that it runs)
	$(BIN)/python -m tests.benchmarks.run $(BENCH) --output docs/benchmarks.md

clean:           ## remove the environment, caches and the demo archive
	rm -rf $(VENV) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache .coverage .coverage.* zongjie-data

lock:            ## resolve the locked package lists again (needs uv)
	uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 pyproject.toml --group build -o .ci/locks/runtime.txt
	uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 pyproject.toml --group build --group dev -c .ci/locks/runtime.txt -o .ci/locks/dev.txt
