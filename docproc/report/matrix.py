"""`汇总.xlsx`: the whole campaign on a few sheets, for the division's own use.

What comes in: an `Overview`, the notice's words and lists. What goes out: a
workbook: totals by city, dossiers × rules in colours, all findings, findings by
rule, scenario coverage, the applicants' fields, what to scan again, and an
sheet for decisions.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from openpyxl import Workbook
from openpyxl.utils import get_column_letter

from docproc.notice.lists import Titles
from docproc.notice.scenarios import ScenarioGuide
from docproc.report.applicant_sheets import coverage, fields
from docproc.report.desk_sheets import Typed, decisions, rescan
from docproc.report.ledger import Stamp
from docproc.report.model import Report
from docproc.report.outfiles import exchanged_zip
from docproc.report.registers import Memberships
from docproc.report.rule_sheets import MARKS, by_rule, city_rules, dossier_rules
from docproc.report.sheets import (
    SEVERITY_STYLES,
    Column,
    bytes_of,
    filters,
    head,
    printable,
    put,
    put_row,
    titled,
    workbook,
)
from docproc.report.view import (
    CHANGE_WORDS,
    CityView,
    Finding,
    Overview,
    Section,
    Standing,
    resolved,
    standing,
)
from docproc.report.wording import Wording


@dataclass(frozen=True, slots=True)
class Means:
    """What the sheets need beside the report.

    `titles`: what the office calls the contract's fields, levels and registers.
    """

    wording: Wording
    guide: ScenarioGuide | None
    titles: Titles
    memberships: Memberships


def campaign_workbook(overview: Overview, means: Means, typed: Typed = ()) -> bytes:
    """The workbook, as a file; `typed`: decisions that stood in an earlier one."""
    book = workbook(means.wording.words.workbook_title)
    _cities(book, overview, means.wording.words.workbook_title)
    dossier_rules(book, overview)
    city_rules(book, overview)
    _all_findings(book, overview, means.wording)
    by_rule(book, overview)
    if means.guide is not None:
        coverage(book, overview, means.guide)
    fields(book, overview, means.titles, means.memberships)
    rescan(book, overview, means.wording)
    decisions(book, overview, typed)
    return bytes_of(book)


def run_stamp(report: Report) -> Stamp:
    """Where the workbook says when the run was."""
    began = report.run.started_at[:16].replace("T", " ")
    return Stamp(f"运行时间 {began}，", exchanged_zip)


def _cities(book: Workbook, overview: Overview, title: str) -> None:
    titles = ("申报材料", "其中齐全", *(p.value for p in Section), "合计", "已豁免")
    if overview.second_round:
        titles = (*titles, *CHANGE_WORDS.values())
    columns = (Column("市", 16), *(Column(t, 11, centred=True) for t in titles))
    sheet = book.create_sheet("各市合计")
    header = overview.report
    titled(
        sheet,
        title,
        f"{header.notice.title}；{run_stamp(header).words}"
        f"共{header.run.pages.total}页，其中{header.run.pages.failed}页未能读取。",
        len(columns),
    )
    head(sheet, 3, columns, freeze_columns=1)
    row = 4
    for city in overview.cities:
        put_row(sheet, row, columns, (city.name, *_totals(city)[: len(titles)]))
        row += 1
    put(sheet, row, 1, "合计", "dp_head")
    for column in range(2, len(columns) + 1):
        total = sum(_totals(city)[column - 2] for city in overview.cities)
        put(sheet, row, column, total, "dp_head")
    put(sheet, row + 2, 1, "颜色与符号", "dp_text")
    for number, (verdict, mark) in enumerate(MARKS.items(), start=2):
        put(sheet, row + 2, number, f"{mark} {verdict.words}", f"dp_{verdict.value}")
    sheet.auto_filter.ref = f"A3:{get_column_letter(len(columns))}{row - 1}"
    printable(sheet, "各市合计")


def _totals(city: CityView) -> tuple[int, ...]:
    count = Counter(f.section for f in city.all_findings)
    waived = sum(standing(c) is Standing.WAIVED for c in city.checks())
    whole = sum(not d.findings for d in city.dossiers)
    return (
        len(city.dossiers),
        whole,
        *(count[part] for part in Section),
        len(city.all_findings),
        waived,
        *_changes(city),
    )


def _changes(city: CityView) -> tuple[int, ...]:
    """How the findings changed since the earlier round, in the order of `CHANGE_WORDS`."""
    count = Counter(f.check.change for f in city.all_findings)
    count["resolved"] = len(resolved(city.checks()))
    return tuple(count[change] for change in CHANGE_WORDS)


_FINDING_COLUMNS = (
    Column("市", 9),
    Column("编号", 8, centred=True),
    Column("申报单位", 24),
    Column("规则", 7, centred=True),
    Column("标题", 20),
    Column("条款", 9, centred=True),
    Column("严重程度", 10, centred=True),
    Column("判定", 8, centred=True),
    Column("判定方式", 11, centred=True),
    Column("告知", 11, centred=True),
    Column("现状", 46),
    Column("位置", 32),
    Column("处理建议", 32),
    Column("核定意见", 18),
    Column("变化", 9, centred=True),
    Column("材料", 30),
)


def _all_findings(book: Workbook, overview: Overview, wording: Wording) -> None:
    sheet = book.create_sheet("全部问题")
    note = f"共{len(overview.findings)}项，可按市、规则、严重程度筛选，或插入数据透视表。"
    titled(sheet, "全部问题", note, len(_FINDING_COLUMNS))
    head(sheet, 3, _FINDING_COLUMNS, freeze_columns=3)
    for row, finding in enumerate(overview.findings, start=4):
        values = _finding_values(finding, wording)
        colours = {7: SEVERITY_STYLES[finding.severity], 8: f"dp_{finding.standing.value}_top"}
        height = put_row(sheet, row, _FINDING_COLUMNS, values, colours)
        sheet.row_dimensions[row].height = min(height, 160)
    first = 4 + len(overview.findings)
    for row, values in enumerate(_resolved_rows(overview, wording), start=first):
        put_row(sheet, row, _FINDING_COLUMNS, values, {8: "dp_pass_top"})
    filters(sheet, 3, len(_FINDING_COLUMNS))
    printable(sheet, "全部问题", paper="A3")


def _resolved_rows(overview: Overview, wording: Wording) -> Iterator[tuple[str, ...]]:
    """What the earlier round found and this one does not, after what is open."""
    word = CHANGE_WORDS["resolved"]
    for city, holder, ident, check in overview.resolved:
        topic = wording.words.topics.get(check.code, check.title)
        verdict = standing(check).words
        yield (
            city, "", holder, check.code, topic, check.clause, "", verdict, "", word, "", "", "",
            "", word, ident,
        )  # fmt: skip


def _finding_values(finding: Finding, wording: Wording) -> tuple[str, ...]:
    check = finding.check
    decision = check.decision
    return (
        finding.city or "（收件目录）",
        finding.number,
        finding.holder,
        check.code,
        check.title,
        check.clause,
        finding.severity,
        finding.standing.words,
        finding.decided_by,
        finding.section.value,
        wording.state(finding),
        wording.where(finding),
        check.remedy,
        f"{decision.reason}（{decision.who} {decision.on}）" if decision else "",
        CHANGE_WORDS.get(check.change or "", ""),
        finding.dossier.id if finding.dossier else "",
    )
