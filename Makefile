# Two commands do the work: `make serve` shows the site while you write, `make test` runs every test.
# Packages are installed again only when their lock file changes, and stylesheets are compiled only when a source changes.

PYTHON ?= python3
PORT ?= 8000
CONTENT ?= content
OUTPUT ?= output
FORMAT ?= text
BUNDLE ?= bundle.zip
PELICANOPTS ?=
PYTESTOPTS ?=
APT ?= yes
MUTANTS ?= 60
SEED ?= 1
BASE ?= HEAD~1

# The editions beside the output, from which the site is switched; deleted with it.
SITE_FOLDER = $(patsubst %/,%,$(OUTPUT))
EDITIONS = $(dir $(SITE_FOLDER)).$(notdir $(SITE_FOLDER)).editions

# Compiled modules are kept even where the environment forbids it: the hundreds of commands that the tests start would
# each compile them again.
export PYTHONDONTWRITEBYTECODE :=

# Modules are run with `-m`: the scripts in .venv/bin stop working when the folder is moved.
RUN := .venv/bin/python
PELICAN := $(RUN) -m pelican $(CONTENT) -o $(OUTPUT)
SASS := node_modules/.bin/sass --style=compressed --no-source-map --no-error-css --load-path=node_modules
STYLESHEET := theme/static/styles/main.css

# For the oldest Python that we support; LOCKOPTS=--upgrade takes newer versions.
COMPILE := $(RUN) -m uv pip compile -q --universal --generate-hashes --no-header --python-version 3.11 $(LOCKOPTS)

# Each stamp is inside the folder that it vouches for, so deleting the folder is enough to have it made again.
# Missing tools are reported before anything is installed.
ENVIRONMENT := .setup/python .venv/.locked
SITE := .setup/python .setup/node .setup/git .venv/.locked node_modules/.locked $(STYLESHEET)

.DEFAULT_GOAL := help
.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help serve test prove mutants components screenshots accessibility site publish put-back bundle check links weblinks golden lint format house lock clean test-tools

help: ## List these commands
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1|\2/p' $(firstword $(MAKEFILE_LIST)) | awk -F'|' '{printf "%-20s %s\n", $$1, $$2}'

serve: $(SITE) ## Show the site while you write; PORT=8001 changes the port, PLAIN=1 leaves out the banner
	@$(RUN) -m gazette serve $(CONTENT) --port $(PORT) $(if $(PLAIN),--plain)

test: $(SITE) .venv/.locked-dev test-tools lint ## Run every test, two at a time; PYTESTOPTS="-k feeds" runs some; APT=no installs no Debian packages
	@$(RUN) -m pytest -n 2 --dist worksteal $(PYTESTOPTS)

prove: $(SITE) .venv/.locked-dev ## Run long tests with random input, such as 200 killed builds, from SEED=1: about 10 minutes. make test runs a few
	@PROVE=1 SEED=$(SEED) $(RUN) -m pytest -q -n 2 --dist worksteal tests/prove

mutants: $(SITE) .venv/.locked-dev test-tools ## Change copies of the code in MUTANTS=60 places, chosen by SEED=1: do the tests notice? 20 minutes
	@$(RUN) -m tools.mutants --count $(MUTANTS) --seed $(SEED)

components: $(SITE) .venv/.locked-dev test-tools ## Draw every component as it was at BASE=HEAD~1 and as it is now: components-compared/index.html
	@$(RUN) -m tools.components_compared $(BASE) components-compared

screenshots: $(SITE) .venv/.locked-dev test-tools ## Renew the pictures in docs/screenshots, from the imaginary office
	@$(RUN) -m tools.screenshots

accessibility: site .venv/.locked-dev test-tools ## Test a page of every kind in a browser, and record it for the accessibility statement
	@$(RUN) -m tools.accessibility $(OUTPUT) $(CONTENT)

site: $(SITE) ## Build the site into output/ and check every link
	@$(PELICAN) -s pelicanconf.py $(PELICANOPTS)

publish: $(SITE) ## Build the site for the public, with publishconf.py
	@$(PELICAN) -s publishconf.py -e KEEP_REGISTER=true $(PELICANOPTS)
	@echo "$(CONTENT)/registers/published.csv records what was published: commit it with the content."

put-back: $(ENVIRONMENT) ## Put the last edition of the site back into output/; run it again to undo that
	@$(RUN) -m gazette put-back $(OUTPUT) --content $(CONTENT)

bundle: $(ENVIRONMENT) ## Put the site in output/, its data and its content into an archive; BUNDLE=record.zip
	@$(RUN) -m gazette bundle $(OUTPUT) --content $(CONTENT) --to $(BUNDLE)

check: $(ENVIRONMENT) ## Check the content only, in about a second; FORMAT=json or github
	@$(RUN) -m gazette check $(CONTENT) --format $(FORMAT) --output $(OUTPUT)

links: site ## Build, then look for broken links with LinkChecker as well
	@$(RUN) -m gazette links $(OUTPUT)

weblinks: $(ENVIRONMENT) ## Check the links to other websites, and record the answers
	@$(RUN) -m gazette weblinks $(CONTENT)

golden: $(SITE) .venv/.locked-dev ## Rewrite the expected texts in golden/, after an intended change
	@REFRESH_GOLDEN=1 $(RUN) -m pytest -q tests/build/test_golden.py tests/exports/test_feeds.py tests/markup/test_golden.py
	@git status --short -- '*/golden/*'

lint: $(ENVIRONMENT) .venv/.locked-dev ## Check style and types of the code, the workflows and the shell scripts
	@$(RUN) -m ruff check --quiet --output-format concise .
	@$(RUN) -m ruff format --check --quiet . || { echo "The files above are not formatted: run 'make format'." >&2; exit 1; }
	@$(RUN) -m mypy --strict --no-error-summary gazette tools
	@.venv/bin/zizmor --offline --quiet .github
	@$(RUN) -m check_jsonschema --quiet --builtin-schema vendor.github-workflows .github/workflows/*.yml
	@$(RUN) -m check_jsonschema --quiet --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/*.yml
	@.venv/bin/shellcheck bin/gazette .ci/run tools/answer-issue tools/environment tools/prerequisite tools/test-tools

format: $(ENVIRONMENT) .venv/.locked-dev ## Format the code
	@$(RUN) -m ruff check --fix --quiet .
	@$(RUN) -m ruff format --quiet .

house: $(ENVIRONMENT) ## Write the list of packages in docs/house.md, the issue forms of GitHub and the schemas of registers
	@$(RUN) -m tests.house
	@$(RUN) -m tools.issue_forms
	@$(RUN) -m tools.register_schemas

lock: $(ENVIRONMENT) .venv/.locked-dev ## Rewrite the lock files, after a change to requirements*.in or package.json, and the list of licences
	@$(COMPILE) requirements.in -o requirements.lock
	@$(COMPILE) -c requirements.lock requirements-dev.in -o requirements-dev.lock
	@npm install --package-lock-only --loglevel=error
	@sh tools/environment && sh tools/environment -dev && $(RUN) -m tools.licences

clean: ## Delete everything that was built, but not .venv and node_modules
	@rm -rf $(OUTPUT) $(EDITIONS) .preview .cache .setup components-compared theme/static/styles .pytest_cache .mypy_cache .ruff_cache .hypothesis

# --- Set-up: each step once ---

.setup/%: tools/prerequisite
	@PYTHON="$(PYTHON)" sh tools/prerequisite $*
	@mkdir -p .setup && touch $@

test-tools:
	@APT="$(APT)" sh tools/test-tools

.venv/.locked: requirements.lock
	@PYTHON="$(PYTHON)" sh tools/environment
	@touch $@

.venv/.locked-dev: requirements-dev.lock .venv/.locked
	@PYTHON="$(PYTHON)" sh tools/environment -dev
	@touch $@

node_modules/.locked: package-lock.json package.json .npmrc
	@echo "Installing the packages of the theme, once ..."
	@npm ci --no-progress --loglevel=error >/dev/null
	@touch $@

$(STYLESHEET): $(shell find theme -name '*.scss') node_modules/.locked
	@mkdir -p $(@D)
	@$(SASS) theme/styles/main.scss $@
