.PHONY: check test lint types docs

check: lint types test  ## the one gate: what .ci/run runs

lint:
	ruff check .
	ruff format --check .
	lint-imports

types:
	mypy

test:
	pytest -q

docs:  ## write what is generated: schemas, the manual of rules, what patterns need
	python -m evidence.library.schemas schema
	python benchmarks/needs.py
