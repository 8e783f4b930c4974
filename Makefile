# Two commands on a fresh machine: make demo, make test. Needs Python 3.11+ only.
PYTHON ?= python3
VENV   ?= .venv
BIN     = $(VENV)/bin
STAMP   = $(VENV)/.installed

.PHONY: demo test check format bench soak accuracy testset clean

$(STAMP): pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit("docproc needs Python 3.11 or newer" if sys.version_info < (3, 11) else 0)'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e '.[test]'
	touch $(STAMP)

demo: $(STAMP)
	@# status 1 means "findings", which is what the samples are for
	$(BIN)/docproc validate samples/inbox --out build/demo || test $$? -eq 1
	@echo "结果在 build/demo/：先打开 report.html，再看 汇总.xlsx 和各市的 材料缺项清单.xlsx、补正告知单.docx"

test: $(STAMP) check
	$(BIN)/python -m pytest -n 2 --dist loadgroup

check: $(STAMP)
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/docproc rules check

format: $(STAMP)
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: $(STAMP)
	$(BIN)/python scripts/bench_reading.py

soak: $(STAMP)
	$(BIN)/python scripts/soak.py $(SOAK)

accuracy: $(STAMP)
	$(BIN)/python scripts/accuracy.py "$(DEVSET)"

# A set whose truth is known, of papers that nobody tuned to: make accuracy DEVSET=build/testset
FAMILY   ?= lanhai
SEED     ?= 1
DOSSIERS ?= 12
testset: $(STAMP)
	$(BIN)/python scripts/make_testset.py --family $(FAMILY) --seed $(SEED) --dossiers $(DOSSIERS) --out build/testset

clean:
	rm -rf build $(VENV)
