# `make run` and `make test` are the two commands of the README.
export PORT ?= 8000
PYTHON ?= python3
BIN := .venv/bin
export DJANGO_SETTINGS_MODULE := pestprotocol.settings

.PHONY: install install-dev run test check format lock browser-test

install: .venv/run.stamp

install-dev: .venv/dev.stamp

.venv/run.stamp: requirements.lock
	$(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@touch $@

.venv/dev.stamp: requirements-dev.lock .venv/run.stamp
	$(BIN)/pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	@touch $@

run: install
	$(BIN)/python manage.py migrate --verbosity 0
	$(BIN)/python manage.py createcachetable
	$(BIN)/python manage.py load_demo --if-empty
	@echo "Pestprotocol: http://localhost:$(PORT)"
	@# The mail leaves beside the server, and stops with it.
	$(BIN)/python manage.py send_outbox --loop & post=$$!; \
	trap "kill $$post 2>/dev/null" EXIT; trap "exit 130" INT TERM; \
	$(BIN)/gunicorn pestprotocol.wsgi --bind 127.0.0.1:$(PORT) --workers 2 --threads 4

test: install-dev
	$(BIN)/pytest -m "not browser and not server" -n 2

check: install-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/djade --check --target-version 5.2 $$(git ls-files --cached --others --exclude-standard 'templates/*.html' 'templates/**/*.html')
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python manage.py makemigrations --check --dry-run
	.ci/check-deploy

format: install-dev
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/djade --target-version 5.2 $$(git ls-files --cached --others --exclude-standard 'templates/*.html' 'templates/**/*.html')

lock: install-dev
	$(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --strip-extras -o requirements.lock requirements.in
	$(BIN)/pip-compile --quiet --generate-hashes --no-emit-index-url --no-emit-find-links --strip-extras --allow-unsafe -o requirements-dev.lock requirements-dev.in
