"""`report.json`: written with stable bytes, and read back checked.

What comes in: a `Report`, or the path of one written earlier. What goes out:
UTF-8 bytes with one key a line, or a `Report`. Refuses a file that is no
report of this contract, with a sentence for the person who named it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import msgspec

from docproc.codec import from_json, to_json
from docproc.errors import UsageError
from docproc.report.model import CONTRACT, Report
from docproc.rules.model import Check


def report_bytes(report: Report) -> bytes:
    """The report as `report.json` holds it: UTF-8, indented by one, ends in a newline."""
    try:
        raw = to_json(report)
    except UnicodeEncodeError:
        # A file name from a foreign file system may hold bytes that are no text.
        raw = msgspec.json.encode(_clean(msgspec.to_builtins(report)))
    return msgspec.json.format(raw, indent=1) + b"\n"


def load_report(path: Path) -> Report:
    """The report in `path`; raises `UsageError` where there is none of this contract."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise UsageError(f"读不到报告文件 {path}：{error.strerror}。请核对路径") from error
    try:
        report = from_json(raw, Report)
    except ValueError as error:
        raise UsageError(
            f"{path} 不是 docproc 的报告（report.json），或内容不完整：{error}。"
            "请重新运行 validate 生成"
        ) from error
    if report.contract != CONTRACT:
        raise UsageError(
            f"{path} 的格式是 {report.contract}，本版本只认 {CONTRACT}。请用本版本重新运行 validate"
        )
    return report


def keep_previous(report: Report, path: Path) -> bytes | None:
    """The report at `path` where a second round is about to replace the first one.

    None where there is nothing to keep: no report stands there, this is no second
    round, or what stands there is one itself, whose first round was kept before.
    """
    if not any(check.change for check in _checks(report)):
        return None
    try:
        raw = path.read_bytes()
    except OSError:
        return None
    return None if _CHANGED.search(raw) else raw


_CHANGED = re.compile(rb'"change":\s*"')
"""A quote within a text is escaped, so that no paper's words can look like this."""


def _checks(report: Report) -> Iterator[Check]:
    yield from report.inbox.checks
    for city in report.cities:
        yield from city.checks
    for dossier in report.dossiers:
        yield from dossier.checks


def _clean(value: Any) -> Any:
    """The same builtins with lone surrogates replaced, which JSON cannot hold."""
    if isinstance(value, str):
        return value.encode("utf-8", "replace").decode("utf-8")
    if isinstance(value, dict):
        return {_clean(key): _clean(held) for key, held in value.items()}
    if isinstance(value, list | tuple):
        return [_clean(held) for held in value]
    return value
