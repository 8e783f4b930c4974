"""Sheets of `汇总.xlsx` about the applicants: scenario coverage and their fields.

What comes in: an `Overview`, the scenario guide, memberships in registers. What
goes out: the sheets 场景覆盖 and 企业信息. What was not read is said, not guessed.
"""

from __future__ import annotations

from collections.abc import Mapping

from openpyxl import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from docproc.notice.lists import Titles
from docproc.notice.scenarios import ScenarioGuide
from docproc.report.build import FIELD_KEYS
from docproc.report.model import DossierEntry
from docproc.report.registers import Memberships
from docproc.report.sheets import (
    Column,
    filters,
    head,
    printable,
    put,
    put_row,
    titled,
    upright_heads,
)
from docproc.report.view import DossierView, Overview

_STATES = {"blank": "（空白）", "absent": "", "unreadable": "（未能辨认）"}
_UNITS = {"revenue": "（万元）", "total_investment": "（万元）"}


def coverage(book: Workbook, overview: Overview, guide: ScenarioGuide) -> None:
    """Dossiers down, the guide's scenarios across, by link."""
    fixed = (
        Column("市", 10),
        Column("申报单位", 34),
        Column("场景数", 7, centred=True),
        Column("覆盖环节", 9, centred=True),
        Column("不在指引内", 9, centred=True),
    )
    sheet = book.create_sheet("场景覆盖")
    note = "● 名称一致　◐ 往年名称　○ 名称近似；环节为通知的五个环节。"
    titled(sheet, "场景覆盖（40个场景）", note, len(fixed))
    head(sheet, 4, fixed, freeze_columns=2)
    titles = [f"{s.number} {s.name}" for s in guide.scenarios]
    upright_heads(sheet, 4, len(fixed) + 1, titles)
    _link_heads(sheet, guide, len(fixed))
    for row, (city, dossier) in enumerate(overview.dossiers, start=5):
        matches = scenario_matches(dossier.entry)
        links = {s.link for s in dossier.entry.scenarios if s.link}
        unknown = sum(s.match == "none" for s in dossier.entry.scenarios)
        values = (city.name, dossier.name, len(matches), len(links), unknown)
        sheet.row_dimensions[row].height = put_row(sheet, row, fixed, values)
        for column, scenario in enumerate(guide.scenarios, start=len(fixed) + 1):
            match = matches.get(scenario.number)
            mark, style = _MATCH_CELLS.get(match or "", ("", "dp_none"))
            put(sheet, row, column, mark, style)
    filters(sheet, 4, len(fixed) + len(titles))
    sheet.print_title_rows = "3:4"
    printable(sheet, "场景覆盖", paper="A3")


_MATCH_CELLS = {
    "exact": ("●", "dp_pass"),
    "former": ("◐", "dp_review"),
    "similar": ("○", "dp_review"),
}
_MATCH_ORDER = ("similar", "former", "exact")


def scenario_matches(dossier: DossierEntry) -> Mapping[int, str]:
    """Each scenario of the guide that the book describes, with its best match."""
    found: dict[int, str] = {}
    for scenario in dossier.scenarios:
        if scenario.number is None or scenario.match not in _MATCH_ORDER:
            continue
        best = found.get(scenario.number, "similar")
        found[scenario.number] = max(best, scenario.match, key=_MATCH_ORDER.index)
    return found


def _link_heads(sheet: Worksheet, guide: ScenarioGuide, fixed: int) -> None:
    """A row of links above the scenarios, one merged cell a link."""
    start = fixed + 1
    for link in guide.links:
        count = sum(s.link == link.name for s in guide.scenarios)
        for column in range(start, start + count):
            put(sheet, 3, column, link.name if column == start else "", "dp_head")
        if count > 1:
            sheet.merge_cells(
                start_row=3, end_row=3, start_column=start, end_column=start + count - 1
            )
        start += count


def fields(book: Workbook, overview: Overview, titles: Titles, memberships: Memberships) -> None:
    """The register of applicants, as read, and whether each stands in the registers that
    `titles` names; what was not read says so."""
    widths = {"enterprise_name": 32, "uscc": 22, "registered_address": 34, "factory_address": 34,
              "main_business": 34, "factory_name": 28, "parent_company": 26,
              "contact_email": 26, "industry": 20}  # fmt: skip
    columns = (
        Column("市", 10),
        *(
            Column(titles.fields.get(key, key) + _UNITS.get(key, ""), widths.get(key, 14))
            for key in FIELD_KEYS
        ),
        *(Column(title, 15, centred=True) for title in titles.registers.values()),
        Column("材料", 34),
    )
    sheet = book.create_sheet("企业信息")
    note = "从申报材料读出，供登记使用；用于正式文件前请与原件核对。"
    titled(sheet, "申报企业信息", note, len(columns))
    head(sheet, 3, columns, freeze_columns=2)
    for row, (city, dossier) in enumerate(overview.dossiers, start=4):
        listed = memberships.get(dossier.entry.id, {})
        values = (
            city.name,
            *(_field_value(dossier, key, titles) for key in FIELD_KEYS),
            *(_yes_no(listed.get(key)) for key in titles.registers),
            dossier.entry.id,
        )
        sheet.row_dimensions[row].height = put_row(sheet, row, columns, values)
    filters(sheet, 3, len(columns))
    printable(sheet, "申报企业信息", paper="A3", pages_wide=2)


def _field_value(dossier: DossierView, key: str, titles: Titles) -> str | int | float:
    field = dossier.entry.fields.get(key)
    if field is None:
        return ""
    if field.value is None:
        return _STATES.get(field.state, "")
    if key == "level_applied":
        return titles.levels.get(str(field.value), str(field.value))
    return field.value


def _yes_no(listed: bool | None) -> str:
    return "无名录" if listed is None else ("是" if listed else "否")
