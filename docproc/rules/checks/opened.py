"""opened: could every file be opened, and does it hold anything?"""

from __future__ import annotations

from pydantic import Field

from docproc.documents.model import ReceivedFile
from docproc.evidence import Evidence
from docproc.intake.model import FileStatus
from docproc.page import PageSource
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome
from docproc.rules.subject import Subject

_VALUES = frozenset({"file", "reason", "advice"})
REASONS = {"hit": _VALUES, "no_tool": _VALUES}


class OpenedOptions(Options):
    """`status`: what must not have become of a file. `blank_too`: a file of blank
    pages only counts as empty. `tool_reasons`: beginnings of intake's reason that
    say a reader exists but its tool is not installed, which is for a person."""

    status: FileStatus
    blank_too: bool = False
    tool_reasons: tuple[str, ...] = ()
    advice: dict[str, str] = Field(default_factory=dict)


def check(subject: Subject, spec: OpenedOptions) -> Outcome:
    """An item for each such file."""
    findings = []
    for received in subject.bundle.files:
        if received.status is not spec.status and not (
            spec.blank_too and _all_blank(subject, received)
        ):
            continue
        path = received.source.path
        reason = received.reason or received.source.reason
        no_tool = any(reason.startswith(r) for r in spec.tool_reasons)
        values = {"file": path.rsplit("/", 1)[-1], "reason": reason}
        values["advice"] = _advice(spec.advice, reason)
        findings.append(
            Finding(
                path,
                Status.REVIEW if no_tool else Status.FAIL,
                "no_tool" if no_tool else "hit",
                values,
                (Evidence(path, 1),),
            )
        )
    return Outcome(tuple(findings))


def _all_blank(subject: Subject, received: ReceivedFile) -> bool:
    if received.status is not FileStatus.OK or not received.pages:
        return False
    pages = [t.page for t in subject.pages if t.page.file == received.source.path]
    return bool(pages) and all(p.source is PageSource.BLANK for p in pages)


def _advice(table: dict[str, str], reason: str) -> str:
    fitting = [beginning for beginning in table if reason.startswith(beginning)]
    return table[max(fitting, key=len)] if fitting else ""
