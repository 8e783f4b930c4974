"""The errors that docproc raises, and what each means for the caller.

DocprocError                    every error that is ours to explain
├── UsageError                  the call is wrong: exit status 2, nothing written
│   ├── FolderError             no such folder or file, or it cannot be read
│   ├── OutputError             the output directory cannot be written, or is in use
│   └── NoticeError             unknown notice, or its data is faulty
├── EngineError                 an OCR engine cannot start or broke down
└── PageError                   one page cannot be read; becomes a finding

A message says in Chinese what happened, where, and what to do: staff read it.
Bad input inside the folder never raises out of a run; it becomes a finding.
"""

from __future__ import annotations


class DocprocError(Exception):
    """An error with a sentence for the person at the keyboard."""


class UsageError(DocprocError):
    """The call cannot be carried out as it stands (exit status 2)."""


class FolderError(UsageError):
    """The folder to be checked is missing or unreadable."""


class OutputError(UsageError):
    """The output directory cannot be written, or another run is using it."""


class NoticeError(UsageError):
    """The notice is unknown, or its data does not hold together."""


class EngineError(DocprocError):
    """An OCR engine is not installed, cannot start, or broke down."""


class PageError(DocprocError):
    """One page cannot be rendered or read; `reason` is a short code.

    Reasons: `corrupt`, `too_large`, `render`, `timeout`, `crash`, `memory`,
    `fragments`. The page gets source `failed` and the run goes on.
    """

    REASONS = ("corrupt", "too_large", "render", "timeout", "crash", "memory", "fragments")

    def __init__(self, reason: str, message: str) -> None:
        super().__init__(message)
        self.reason = reason
