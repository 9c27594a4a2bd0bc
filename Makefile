# Everything runs in a fresh virtual environment, .venv, made from the locks with their hashes.
PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
LOCK   := $(shell $(PYTHON) -c 'import sys; print("locks/dev-py%d%d.txt" % sys.version_info[:2])' 2>/dev/null)

.DEFAULT_GOAL := help
.PHONY: help demo test check eval docs pictures lock clean

help:            ## what each target does
	@grep -E '^[a-z]+: .*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 12

demo: $(VENV)/ready  ## set up, read our own example reports, write the briefing
	@rm -f build/demo.db build/demo.db-wal build/demo.db-shm && mkdir -p build
	$(BIN)/goodoffices read examples/channel examples/fishery --dossier build/demo.db
	$(BIN)/goodoffices brief --dossier build/demo.db -o build/briefing.html
	@echo "The briefing lies in build/briefing.html: open it in any browser. No network is needed."

test: $(VENV)/ready  ## set up and run all tests
	$(BIN)/python -m pytest

check: $(VENV)/ready ## lint, format, types, import rules, generated docs
	$(BIN)/ruff check src tests eval docs train
	$(BIN)/ruff format --check src tests eval docs train
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python docs/generate.py --check

eval: $(VENV)/ready  ## measure what lies in ../shared beside the project, and hold the floors
	$(BIN)/python -m eval

docs: $(VENV)/ready  ## write the generated pages of the reference anew
	$(BIN)/python docs/generate.py

pictures: $(VENV)/ready ## take the documentation's pictures anew (needs a Chromium)
	$(BIN)/python -m docs.pictures

lock:            ## resolve the dependencies anew for each supported Python (needs uv)
	for v in 3.11 3.12 3.13; do \
	  uv pip compile pyproject.toml --extra dev --extra build --python-version $$v --generate-hashes \
	    --no-header --no-annotate -o locks/dev-py$$(echo $$v | tr -d .).txt; done

$(VENV)/ready: pyproject.toml $(LOCK)
	$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Good Offices needs Python 3.11 or newer")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --require-hashes -r $(LOCK)
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $@

clean:           ## remove what the targets made
	rm -rf $(VENV) build .pytest_cache .mypy_cache .ruff_cache .hypothesis
