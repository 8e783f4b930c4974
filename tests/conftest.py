"""Which tests can run here: those that need other programs are left out, and said so."""

from __future__ import annotations

import os
import shutil
import subprocess
from typing import Any

import pytest
from hypothesis import settings

settings.register_profile("docproc", deadline=None)  # no test asserts a time
settings.load_profile("docproc")


def _has_chinese_tesseract() -> bool:
    if shutil.which("tesseract") is None:
        return False
    listed = subprocess.run(
        ["tesseract", "--list-langs"], capture_output=True, text=True, check=False
    )
    return "chi_sim" in listed.stdout.split()


PROGRAMS = {
    "tesseract": _has_chinese_tesseract,
    "libreoffice": lambda: shutil.which("soffice") is not None,
    "seven_zip": lambda: bool(shutil.which("7z") or shutil.which("7zz")),
    "chromium": lambda: shutil.which("chromium") is not None,
}
_left_out: dict[str, int] = {}


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave out what cannot run; with DOCPROC_ALL_TESTS=1 that is a failure instead."""
    needed = {m for item in items for m in PROGRAMS if item.get_closest_marker(m)}
    missing = {name for name in sorted(needed) if not PROGRAMS[name]()}
    if missing and os.environ.get("DOCPROC_ALL_TESTS") == "1":
        raise pytest.UsageError(f"programs missing for marked tests: {', '.join(sorted(missing))}")
    kept, dropped = [], []
    for item in items:
        lacks = [m for m in sorted(missing) if item.get_closest_marker(m)]
        for name in lacks:
            _left_out[name] = _left_out.get(name, 0) + 1
        (dropped if lacks else kept).append(item)
    if dropped:
        config.hook.pytest_deselected(items=dropped)
        items[:] = kept


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A parallel worker hands its count to the session that prints."""
    if hasattr(session.config, "workeroutput"):
        session.config.workeroutput["left_out"] = dict(_left_out)


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """Every worker collects the same tests, so any one's count is the count."""
    _left_out.update(getattr(node, "workeroutput", {}).get("left_out", {}))


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """One line that says which tests were left out, and how many."""
    if _left_out:
        said = ", ".join(f"{count} need {name}" for name, count in sorted(_left_out.items()))
        terminalreporter.write_line(f"left out for lack of a program: {said}")
