"""The import graph is the data flow: a stage never imports a later one."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent / "docproc"
GROUND = {
    "errors", "evidence", "options", "page", "codec", "journal", "versions", "chinese", "notice",
}  # fmt: skip
STAGES = ["intake", "pages", "text", "marks", "documents", "extract", "rules", "report"]
ALONE = {"work"}
"""`work` carries out tasks and knows only the ground."""
WHOLE = {
    "__init__",
    "reading",
    "gathering",
    "understanding",
    "pictures",
    "pipeline",
    "watching",
    "inspecting",
    "machine",
    "cli",
    "__main__",
}
"""Modules that put stages together."""


def _modules() -> list[Path]:
    return sorted(ROOT.rglob("*.py"))


def _room(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "__init__"


def _imports(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    found: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            found += [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom) and node.module and node.level == 0:
            found.append(node.module)
    return [name for name in found if name.split(".")[0] == "docproc"]


def _own_room(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


@pytest.mark.parametrize("path", _modules(), ids=lambda p: str(p.relative_to(ROOT)))
def test_a_module_imports_only_what_lies_before_it(path: Path) -> None:
    room = _own_room(path)
    for imported in _imports(path):
        target = _room(imported)
        if room in WHOLE or target == room:
            continue
        if room in GROUND:
            assert target in GROUND, f"ground module imports stage: {imported}"
        elif room in ALONE:
            assert target in GROUND, f"work imports a stage: {imported}"
        elif target not in GROUND:
            assert target in STAGES, f"{imported} is for the whole only"
            assert STAGES.index(target) < STAGES.index(room), f"imports a later stage: {imported}"


def test_every_room_has_its_place() -> None:
    rooms = {_own_room(path) for path in _modules()}
    assert rooms <= GROUND | set(STAGES) | ALONE | WHOLE


EXTRACT = [
    {"model"},
    {"wording"},
    {"fields"},
    {"slots", "seals", "papers", "lists", "scenarios"},
    {"paper"},
    {"dossier"},
    {"stated"},
]
"""The rooms inside `extract`, each row importing from rows before it alone."""


def _row_of_extract(module: str) -> int:
    room = module.split(".")[2]
    return next(i for i, row in enumerate(EXTRACT) if room in row)


@pytest.mark.parametrize(
    "path", sorted((ROOT / "extract").rglob("*.py")), ids=lambda p: str(p.relative_to(ROOT))
)
def test_extract_flows_one_way_too(path: Path) -> None:
    own = ".".join(path.relative_to(ROOT.parent).with_suffix("").parts)
    within = [name for name in _imports(path) if name.startswith("docproc.extract.")]
    for imported in within:
        if own.split(".")[2] != imported.split(".")[2]:
            assert _row_of_extract(imported) < _row_of_extract(own), imported


def test_importing_docproc_loads_nothing_heavy() -> None:
    heavy = [
        "cv2",
        "spacy",
        "openvino",
        "onnxruntime",
        "rapidocr",
        "numpy",
        "pypdfium2",
        "openpyxl",
    ]
    code = f"import sys, docproc, docproc.cli; print([m for m in {heavy!r} if m in sys.modules])"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert told.stdout.strip() == "[]"


def test_the_public_surface_is_what_it_says() -> None:
    import docproc

    assert docproc.__all__ == sorted(docproc.__all__)
    assert all(hasattr(docproc, name) for name in docproc.__all__)
