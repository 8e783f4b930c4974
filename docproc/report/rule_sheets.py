"""Sheets of `汇总.xlsx` that set holders against rules, and rules against numbers.

What comes in: an `Overview`. What goes out: the sheets 企业×规则, 市级材料×规则
and 按规则统计, written into a workbook.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from openpyxl import Workbook

from docproc.notice.rules import code_order
from docproc.report.sheets import (
    SEVERITY_STYLES,
    Column,
    filters,
    head,
    printable,
    put,
    put_row,
    titled,
    upright_heads,
)
from docproc.report.view import SEVERITY_WORDS, Finding, Overview, Standing, standing
from docproc.rules.model import Check

MARKS = {
    Standing.FAIL: "✗",
    Standing.REVIEW: "？",
    Standing.PASS: "✓",
    Standing.NA: "—",
    Standing.WAIVED: "免",
}


def codes_of(holders: Iterable[Sequence[Check]]) -> list[tuple[str, str]]:
    """Every code that these holders answer, with its title, in code order."""
    titles = {c.code: c.title for checks in holders for c in checks}
    return sorted(titles.items(), key=lambda pair: code_order(pair[0]))


def _rules_sheet(
    book: Workbook,
    name: str,
    fixed: tuple[Column, ...],
    rows: Sequence[tuple[tuple[str | int, ...], Sequence[Check]]],
    frozen: int,
) -> None:
    """Holders down, rules across, a coloured mark where they meet."""
    codes = codes_of(checks for _, checks in rows)
    sheet = book.create_sheet(name)
    titled(sheet, name, "✗ 不符合　？ 待核实　✓ 符合　— 不适用　免 已豁免", len(fixed))
    head(sheet, 3, fixed, freeze_columns=frozen)
    upright_heads(sheet, 3, len(fixed) + 1, [f"{code} {title}" for code, title in codes])
    for row, (values, checks) in enumerate(rows, start=4):
        sheet.row_dimensions[row].height = put_row(sheet, row, fixed, values)
        verdicts = {c.code: standing(c) for c in checks}
        for column, (code, _) in enumerate(codes, start=len(fixed) + 1):
            verdict = verdicts.get(code)
            if verdict is None:
                put(sheet, row, column, "", "dp_none")
            else:
                put(sheet, row, column, MARKS[verdict], f"dp_{verdict.value}")
    filters(sheet, 3, len(fixed) + len(codes))
    printable(sheet, name, paper="A3")


def dossier_rules(book: Workbook, overview: Overview) -> None:
    """One row a dossier, one column a rule."""
    fixed = (
        Column("市", 10),
        Column("申报单位", 34),
        Column("序号", 6, centred=True),
        Column("不符合", 7, centred=True),
        Column("待核实", 7, centred=True),
    )
    rows = [
        (
            (city.name, d.name, d.anchor, *_fail_and_review(d.findings)),
            d.entry.checks,
        )
        for city, d in overview.dossiers
    ]
    _rules_sheet(book, "企业×规则", fixed, rows, 2)


def city_rules(book: Workbook, overview: Overview) -> None:
    """One row a city, one column a rule of its own papers."""
    fixed = (Column("市", 14), Column("不符合", 8, centred=True), Column("待核实", 8, centred=True))
    rows = [((c.name, *_fail_and_review(c.findings)), c.entry.checks) for c in overview.cities]
    _rules_sheet(book, "市级材料×规则", fixed, rows, 1)


def _fail_and_review(findings: Sequence[Finding]) -> tuple[int, int]:
    failed = sum(f.standing is Standing.FAIL for f in findings)
    return failed, len(findings) - failed


def by_rule(book: Workbook, overview: Overview) -> None:
    """One row a rule: how many holders fail, pass, are waived."""
    columns = (
        Column("规则", 8, centred=True),
        Column("标题", 36),
        Column("条款", 10, centred=True),
        Column("严重程度", 11, centred=True),
        Column("不符合", 9, centred=True),
        Column("待核实", 9, centred=True),
        Column("已豁免", 9, centred=True),
        Column("符合", 9, centred=True),
        Column("不适用", 9, centred=True),
        Column("不符合占比", 11, centred=True),
    )
    sheet = book.create_sheet("按规则统计")
    titled(sheet, "按规则统计", "“不符合占比”以适用的材料为分母。", len(columns))
    head(sheet, 3, columns, freeze_columns=2)
    held = [c for city in overview.cities for c in city.checks()]
    held += overview.report.inbox.checks
    first = {c.code: c for c in reversed(held)}
    counts = Counter((c.code, standing(c)) for c in held)
    for row, (code, title) in enumerate(codes_of([held]), start=4):
        numbers = [
            counts[code, verdict]
            for verdict in (
                Standing.FAIL, Standing.REVIEW, Standing.WAIVED, Standing.PASS, Standing.NA,
            )
        ]  # fmt: skip
        asked = sum(numbers) - numbers[-1]
        severity = SEVERITY_WORDS[first[code].severity]
        put_row(
            sheet,
            row,
            columns,
            (
                code,
                title,
                first[code].clause,
                severity,
                *numbers,
                numbers[0] / asked if asked else 0,
            ),
            {4: SEVERITY_STYLES[severity]},
        )
        sheet.cell(row, len(columns)).number_format = "0%"
    filters(sheet, 3, len(columns))
    printable(sheet, "按规则统计")
