"""The OCR engines: one visible table of names, opened by name.

`open_engine("rapidocr")` starts an engine; `probe()` says which are installed
without loading a model. A missing engine is said, never silently replaced.
"""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from docproc.errors import EngineError
from docproc.text.engines.model import Engine

ENGINES: dict[str, str] = {
    "rapidocr": "docproc.text.engines.rapidocr:RapidOcr",
    "tesseract": "docproc.text.engines.tesseract:Tesseract",
    "replay": "docproc.text.engines.replay:Replay",
}
"""Name -> module and class; `replay:FILE` plays the readings recorded in FILE."""

__all__ = ["ENGINES", "open_engine", "probe"]


def open_engine(name: str) -> Engine:
    """Start the engine `name`; raises EngineError, in Chinese, where it cannot start."""
    kind, _, recording = name.partition(":")
    if kind not in ENGINES:
        known = "、".join(ENGINES)
        raise EngineError(f"没有名为“{name}”的识别引擎；可用的引擎：{known}。")
    module, _, attribute = ENGINES[kind].partition(":")
    try:
        start: Callable[..., Engine] = getattr(import_module(module), attribute)
    except ImportError as error:
        raise EngineError(f"识别引擎“{kind}”缺少组件：{error.name}；请安装后重试。") from error
    return start(Path(recording)) if kind == "replay" else start()


def probe() -> dict[str, str | None]:
    """Version of each installed engine and runtime, None where it is missing; loads no model."""
    from importlib.metadata import PackageNotFoundError, version

    found: dict[str, str | None] = {}
    for package in ("rapidocr", "openvino", "onnxruntime"):
        try:
            found[package] = version(package)
        except PackageNotFoundError:
            found[package] = None
    found["tesseract"] = _tesseract_version()
    return found


def _tesseract_version() -> str | None:
    """Version of the Tesseract program if it has chi_sim, else None."""
    try:
        pytesseract: Any = import_module("pytesseract")
        if "chi_sim" not in pytesseract.get_languages():
            return None
        return str(pytesseract.get_tesseract_version())
    except Exception:  # not installed, not on the path, or broken: all mean "missing"
        return None
