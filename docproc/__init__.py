"""docproc: a linter for mailed application dossiers.

The public surface: `validate()` reads a folder and writes the report,
`Options` says how, `Report` is what comes back, and the errors that a caller
may meet. Importing this package loads no OCR engine, no spaCy and no OpenCV.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from docproc.errors import DocprocError, EngineError, FolderError, NoticeError, OutputError
from docproc.options import Limits, Options, ReadingOptions

if TYPE_CHECKING:
    from docproc.pipeline import validate
    from docproc.report.model import Report

__version__ = "0.1.0"

__all__ = [
    "DocprocError",
    "EngineError",
    "FolderError",
    "Limits",
    "NoticeError",
    "Options",
    "OutputError",
    "ReadingOptions",
    "Report",
    "__version__",
    "validate",
]

_LATE = {"validate": "docproc.pipeline", "Report": "docproc.report.model"}


def __getattr__(name: str) -> Any:
    """Load the heavy parts of the public surface when they are first asked for."""
    if name in _LATE:
        from importlib import import_module

        return getattr(import_module(_LATE[name]), name)
    raise AttributeError(f"module 'docproc' has no attribute {name!r}")
