"""`材料缺项清单.xlsx`: what a city has to mend, so that it can act without a call.

What comes in: one city of a report. What goes out: a workbook of three sheets:
the enterprises' findings, the city's own papers, and what is complete. What no
person has confirmed of the reception findings (F) is not in it: that may be our
own scanner.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from openpyxl import Workbook

from docproc.report.crops import Crop, Pictures
from docproc.report.follow import Waiting
from docproc.report.sheets import (
    SEVERITY_STYLES,
    Column,
    bytes_of,
    filters,
    head,
    lines_of,
    printable,
    put_picture,
    put_row,
    titled,
    workbook,
)
from docproc.report.view import (
    CHANGE_WORDS,
    CityView,
    DossierView,
    Finding,
    Section,
    resolved,
    standing,
)
from docproc.report.wording import Wording

_PICTURE_PIXELS = 190
COLUMNS = (
    Column("编号", 7, centred=True),
    Column("申报单位", 15),
    Column("规则", 13),
    Column("条款", 8, centred=True),
    Column("要求", 21),
    Column("现状", 33),
    Column("位置（文件、页）", 19),
    Column("处理建议", 24),
    Column("严重程度", 8, centred=True),
    Column("判定方式", 8, centred=True),
    Column("原件截图", 28),
)
_STATE_COLUMN, _SEVERITY_COLUMN = 6, 9
_DONE_COLUMNS = (
    Column("序号", 7, centred=True),
    Column("申报单位", 40),
    Column("统一社会信用代码", 24, centred=True),
    Column("结论", 16, centred=True),
    Column("符合", 8, centred=True),
    Column("不适用", 8, centred=True),
    Column("已豁免", 8, centred=True),
    Column("符合要求的项目", 80),
)
_ORDER = (Section.MUST, Section.SHOULD, Section.LOOK)
_LINES_A_ROW = 25
"""A row holds so many lines; a longer finding goes on in the next row."""


def deficiency_list(
    city: CityView, wording: Wording, requirements: Mapping[str, str], pictures: Pictures
) -> bytes:
    """The list of one city, as a file. `requirements`: code to what the notice asks."""
    book = workbook(f"{city.name}材料缺项清单")
    second = city.second_round
    _findings_sheet(
        book,
        "企业材料",
        f"{city.name}{wording.words.list_title}",
        _note(city, (f for d in city.dossiers for f in d.findings)),
        [f for d in city.dossiers for f in told(d.findings)],
        (wording, requirements, pictures, second),
    )
    _findings_sheet(
        book,
        "市级材料",
        f"{city.name}市级材料缺项清单",
        _note(city, city.findings),
        told(city.findings),
        (wording, requirements, pictures, second),
    )
    _complete_sheet(book, city, wording)
    return bytes_of(book)


def told(findings: Iterable[Finding]) -> list[Finding]:
    """The findings that a city is told: what no one has confirmed of the F rules stays here."""
    return [f for f in findings if f.section in _ORDER]


def _note(city: CityView, findings: Iterable[Finding]) -> str:
    held = told(findings)
    if not held:
        return "没有需要补正、补充或核实的事项。"
    counts = "，".join(
        f"{part.value}{n}项" for part in _ORDER if (n := sum(f.section is part for f in held))
    )
    return f"{counts}。编号与《补正告知单》一致；“待人工核实”的事项请对照原件核对。"


def _findings_sheet(
    book: Workbook,
    name: str,
    title: str,
    note: str,
    findings: list[Finding],
    means: tuple[Wording, Mapping[str, str], Pictures, bool],
) -> None:
    wording, requirements, pictures, second = means
    columns = (*COLUMNS, Column("变化", 9, centred=True)) if second else COLUMNS
    sheet = book.create_sheet(name)
    titled(sheet, title, note, len(columns))
    head(sheet, 3, columns, freeze_columns=2)
    row = 4
    waits = _waiting(findings, wording)
    for finding in findings:
        asked = requirements.get(finding.check.code, "")
        after = waits.get(finding.number, ())
        for part, values in enumerate(_rows(finding, wording, asked, after)):
            change = (CHANGE_WORDS.get(finding.check.change or "", ""),) if second else ()
            colours = {_SEVERITY_COLUMN: SEVERITY_STYLES[finding.weight]}
            height = put_row(sheet, row, columns, (*values, *change), colours)
            crop = first_crop(finding, pictures) if part == 0 else None
            if crop is not None:
                room = put_picture(sheet, row, len(COLUMNS), crop, _PICTURE_PIXELS)
                height = max(height, room)
            sheet.row_dimensions[row].height = height
            row += 1
    filters(sheet, 3, len(columns))
    printable(sheet, title)


def _waiting(findings: Iterable[Finding], wording: Wording) -> Waiting:
    """What waits for what, holder by holder."""
    holders: dict[str, list[Finding]] = {}
    for finding in findings:
        holders.setdefault(finding.number.rpartition("-")[0], []).append(finding)
    return {k: v for held in holders.values() for k, v in wording.waiting(held).items()}


def _rows(
    finding: Finding, wording: Wording, asked: str, after: tuple[Finding, ...] = ()
) -> Iterable[tuple[str, ...]]:
    """The rows of one finding: one, or more where its state is too long for a row.

    `after`: the findings that this one waits for; then nothing else is asked.
    """
    check = finding.check
    state = wording.waits(after) if after else wording.state(finding)
    for number, part in enumerate(_parts(state)):
        more = number > 0
        yield (
            f"{finding.number}续" if more else finding.number,
            finding.holder,
            f"{check.code} {wording.topic(finding)}",
            check.clause,
            "" if more else asked,
            part,
            "" if more or after else wording.where(finding),
            "" if more or after else wording.remedy(finding),
            finding.weighed,
            finding.decided_by,
            "",
        )


def _parts(state: str) -> list[str]:
    """The text cut between lines so that each piece fits into a row."""
    parts: list[list[str]] = [[]]
    used = 0
    for line in state.split("\n"):
        needed = lines_of(line, COLUMNS[_STATE_COLUMN - 1].width)
        if parts[-1] and used + needed > _LINES_A_ROW:
            parts.append([])
            used = 0
        parts[-1].append(line)
        used += needed
    return ["\n".join(part) for part in parts]


def first_crop(finding: Finding, pictures: Pictures) -> Crop | None:
    """The picture of the first place that has one."""
    for evidence in finding.evidence[:6]:
        crop = pictures.crop(evidence)
        if crop is not None:
            return crop
    return None


def _complete_sheet(book: Workbook, city: CityView, wording: Wording) -> None:
    """Third sheet: what is in order, so that nobody sends it again."""
    sheet = book.create_sheet("已符合")
    second = city.second_round
    columns = (*_DONE_COLUMNS, Column("上次告知、现已解决", 36)) if second else _DONE_COLUMNS
    titled(
        sheet,
        f"{city.name}已符合要求的材料",
        "列出机器或人工认定符合的项目，补正时不必重复报送。",
        len(columns),
    )
    head(sheet, 3, columns, freeze_columns=2)
    rows: list[tuple[DossierView | None, tuple[Finding, ...]]] = [(None, city.findings)]
    rows += [(d, d.findings) for d in city.dossiers]
    for number, (dossier, findings) in enumerate(rows, start=1):
        checks = dossier.entry.checks if dossier else city.entry.checks
        by_standing = {
            word: [c for c in checks if standing(c).value == word]
            for word in ("pass", "na", "waived")
        }
        papers = [c for c in by_standing["pass"] if not c.code.startswith("F")]
        passed = [wording.words.topics.get(c.code, c.title) for c in papers]
        open_items = told(findings)
        values: tuple[object, ...] = (
            number,
            dossier.name if dossier else f"{city.name}（市级材料）",
            (dossier.entry.uscc or "") if dossier else "",
            f"还有{len(open_items)}项"
            if open_items
            else ("正在核对扫描件" if findings else "齐全"),
            len(by_standing["pass"]),
            len(by_standing["na"]),
            len(by_standing["waived"]),
            "、".join(passed),
        )
        mended = (wording.words.topics.get(c.code, c.title) for c in resolved(checks))
        if second:
            values = (*values, "、".join(mended))
        row = number + 3
        sheet.row_dimensions[row].height = put_row(sheet, row, columns, values)
    filters(sheet, 3, len(columns))
    printable(sheet, f"{city.name}已符合要求的材料")
