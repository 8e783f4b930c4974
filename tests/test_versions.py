"""A stage's version is its source: it changes with it, and covers all that the stage runs through."""

from __future__ import annotations

import ast
import shutil
from pathlib import Path

import pytest

from docproc import understanding, versions
from docproc.versions import ROOT, code_version


def _imported(place: Path) -> set[str]:
    files = sorted(place.rglob("*.py")) if place.is_dir() else [place]
    found: set[str] = set()
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("docproc."):
                found.add(str(node.module).removeprefix("docproc.").replace(".", "/"))
    return found


def _covers(part: str, module: str) -> bool:
    return module == part.removesuffix(".py") or module.startswith(f"{part}/") or module == part


@pytest.mark.parametrize("parts", [understanding.SORTING, understanding.STATING])
def test_a_stages_version_covers_every_module_that_it_imports(parts: tuple[str, ...]) -> None:
    left_out = {
        module
        for part in parts
        for module in _imported(ROOT / part)
        if not any(_covers(p, module) for p in parts)
    }
    assert left_out == set()


def test_a_change_of_a_stage_changes_its_version_and_no_others(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(ROOT / "documents", tmp_path / "documents")
    shutil.copytree(ROOT / "extract", tmp_path / "extract")
    monkeypatch.setattr(versions, "ROOT", tmp_path)
    code_version.cache_clear()
    before = code_version("documents"), code_version("extract")
    with (tmp_path / "extract" / "model.py").open("a", encoding="utf-8") as file:
        file.write("# a word more\n")
    code_version.cache_clear()
    after = code_version("documents"), code_version("extract")
    code_version.cache_clear()
    assert before[0] == after[0]
    assert before[1] != after[1]
