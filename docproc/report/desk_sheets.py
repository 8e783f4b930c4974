"""Sheets of `汇总.xlsx` for the office's own desk: what to scan again, what was decided.

What comes in: an `Overview`. What goes out: 请重新扫描, which no city ever sees,
and 人工核定 with choices for those who fill it in: empty, or with the decisions
that stand in the report and those that somebody typed into the earlier file.
"""

from __future__ import annotations

import shutil
import zipfile
import zlib
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time
from pathlib import Path

from openpyxl import Workbook, load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet

from docproc.report.rule_sheets import codes_of
from docproc.report.sheets import Column, filters, head, printable, put, put_row, titled
from docproc.report.view import INBOX, Overview, Section
from docproc.report.wording import Wording

_DAMAGED = (
    OSError, EOFError, LookupError, TypeError, ValueError, AttributeError, NotImplementedError,
    SyntaxError, zipfile.BadZipFile, zlib.error,
)  # fmt: skip
"""What openpyxl has raised for files with bytes changed; a SyntaxError is the XML's."""
_DECISIONS = ("通过", "不通过", "不适用", "豁免")
_RESULTS = dict(zip(("pass", "fail", "na", "waived"), _DECISIONS, strict=True))
_SHEET = "人工核定"
_DECISION_COLUMNS = 7
Typed = Sequence[tuple[object, ...]]
"""Rows of the sheet 人工核定 as a person left them, from its second row on."""
_DECISION_ROWS = 500


def rescan(book: Workbook, overview: Overview, wording: Wording) -> None:
    """F findings that no one has confirmed: the office's own to look at, never the city's."""
    columns = (
        Column("市", 12),
        Column("申报单位", 30),
        Column("规则", 7, centred=True),
        Column("问题", 20),
        Column("现状", 44),
        Column("文件、页", 40),
        Column("材料", 34),
        Column("处理情况", 20),
    )
    sheet = book.create_sheet("请重新扫描")
    titled(
        sheet,
        "请重新扫描（内部使用，不发各市）",
        "先核对原件：是扫描造成的，重新扫描后再运行；原件确有问题的，在“人工核定”中填“不通过”，才会写入告知单。",
        len(columns),
    )
    head(sheet, 3, columns, freeze_columns=2)
    held = [f for f in overview.findings if f.section is Section.RESCAN]
    for row, finding in enumerate(held, start=4):
        values = (
            finding.city or "（收件目录）",
            finding.holder,
            finding.check.code,
            wording.topic(finding),
            wording.state(finding),
            wording.where(finding),
            finding.dossier.id if finding.dossier else "",
            "",
        )
        sheet.row_dimensions[row].height = put_row(sheet, row, columns, values)
    filters(sheet, 3, len(columns))
    printable(sheet, "请重新扫描")


def typed_decisions(workbook: Path) -> Typed:
    """What somebody typed into the sheet 人工核定 of an earlier file; empty where nothing is.

    The rows are not judged here: they are only not to be lost when the file is
    written again. A file that cannot be opened is kept beside the new one.
    """
    if not workbook.is_file():
        return ()
    try:
        book = load_workbook(workbook, read_only=True, data_only=True)
    except _DAMAGED:
        return _set_aside(workbook)
    try:
        if _SHEET not in book.sheetnames:
            return ()
        rows = book[_SHEET].iter_rows(min_row=2, max_col=_DECISION_COLUMNS, values_only=True)
        held = (row for row in rows if any(str(v or "").strip() for v in row))
        return tuple(tuple(map(_day, row)) for row in held)
    except _DAMAGED:
        return _set_aside(workbook)
    finally:
        book.close()


def _set_aside(workbook: Path) -> Typed:
    """Keep a file that cannot be opened: a repair program may get out of it what was typed."""
    if workbook.stat().st_size:
        shutil.copyfile(workbook, workbook.with_name(f"{workbook.stem}（打不开的旧文件）.xlsx"))
    return ()


def _day(value: object) -> object:
    """A day as it was written: a spreadsheet gives it back as midnight."""
    if isinstance(value, datetime) and value.time() == time():
        return value.date()
    return value


def _decided(overview: Overview, typed: Typed) -> Iterable[tuple[object, ...]]:
    """The typed rows, then the report's decisions that are not among them."""
    yield from typed
    known = {(str(row[0]).strip(), str(row[1]).strip().upper()) for row in typed}
    holders = [(INBOX, overview.report.inbox.checks)]
    holders += [(c.name, c.entry.checks) for c in overview.cities]
    holders += [(d.entry.id, d.entry.checks) for _, d in overview.dossiers]
    for holder, checks in holders:
        for check in checks:
            made = check.decision
            if made is None or (holder, check.code) in known:
                continue
            result = _RESULTS[made.result]
            days = (date.fromisoformat(made.on), made.until and date.fromisoformat(made.until))
            yield (holder, check.code, result, made.reason, made.who, *days)


def decisions(book: Workbook, overview: Overview, typed: Typed = ()) -> None:
    """The sheet that a person fills in; its choices stand on a hidden sheet."""
    columns = (
        Column("材料", 46),
        Column("规则", 9, centred=True),
        Column("结论", 11, centred=True),
        Column("理由", 48),
        Column("经办人", 12, centred=True),
        Column("日期", 13, centred=True),
        Column("有效期", 13, centred=True),
    )
    sheet = book.create_sheet(_SHEET)
    head(sheet, 1, columns)
    rows = list(_decided(overview, typed))
    last = max(_DECISION_ROWS, len(rows) + _DECISION_ROWS // 2) + 1
    for row, held in enumerate(rows, start=2):
        sheet.row_dimensions[row].height = put_row(sheet, row, columns, held)
    choices = book.create_sheet("选项")
    choices.sheet_state = "hidden"
    holders = [c.name for c in overview.cities] + [d.entry.id for _, d in overview.dossiers]
    holders.append(INBOX)
    every = [overview.report.inbox.checks, *(tuple(c.checks()) for c in overview.cities)]
    lists = (holders, [code for code, _ in codes_of(every)], list(_DECISIONS))
    for column, values in enumerate(lists, start=1):
        for row, value in enumerate(values, start=1):
            put(choices, row, column, value)
        if values:
            letter = get_column_letter(column)
            _choice(sheet, column, f"选项!${letter}$1:${letter}${len(values)}", last)
    for column in (6, 7):
        _date(sheet, column, last)
    for row in range(2, last + 1):
        for column in (6, 7):
            sheet.cell(row, column).number_format = "yyyy-mm-dd"
    sheet.auto_filter.ref = f"A1:G{last}"
    printable(sheet, _SHEET)


def _choice(sheet: Worksheet, column: int, source: str, last: int) -> None:
    rule = DataValidation(type="list", formula1=f"={source}", allow_blank=True)
    rule.showErrorMessage = True
    rule.errorTitle, rule.error = "请从列表选择", "请从下拉列表中选择，不要自行填写。"
    letter = get_column_letter(column)
    rule.add(f"{letter}2:{letter}{last}")
    sheet.add_data_validation(rule)


def _date(sheet: Worksheet, column: int, last: int) -> None:
    rule = DataValidation(type="date", operator="greaterThan", formula1="36526", allow_blank=True)
    rule.showErrorMessage = True
    rule.errorTitle, rule.error = "日期", "请按 2026-05-06 的形式填写日期。"
    letter = get_column_letter(column)
    rule.add(f"{letter}2:{letter}{last}")
    sheet.add_data_validation(rule)
