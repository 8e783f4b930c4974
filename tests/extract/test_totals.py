"""How many scenarios a book says that it describes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from docproc.evidence import Box
from docproc.extract.scenarios.lines import book_lines
from docproc.extract.scenarios.totals import stated_total
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Cell, Line, Page, PageSource, Table


def total_of(pages: list[Page], guide: ScenarioGuide) -> int:
    texts = book_lines(pages)
    return stated_total(texts, [False] * len(texts), guide)


BLANK = Page("申报书.pdf", 1, PageSource.OCR, confidence=1.0)


def page_of(text: str) -> Page:
    return replace(BLANK, lines=(Line(text, Box(0.1, 0.1, 0.9, 0.12)),))


def table_of(*rows: tuple[str, ...]) -> Page:
    cells = tuple(
        Cell(r, c, text, Box(0.1 * c, 0.1 * r, 0.1 * c + 0.1, 0.1 * r + 0.1))
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
    )
    lines = tuple(Line(cell.text, cell.box) for cell in cells)
    return replace(BLANK, lines=lines, tables=(Table(len(rows), len(rows[0]), cells),))


@pytest.mark.parametrize(
    ("text", "total"),
    [
        ("工厂共建设13个场景，覆盖五个环节。", 13),
        ("目前共建成了十二个典型场景。", 12),
        ("共覆盖5个环节、9个智能制造场景。", 9),
        ("共实施12项典型应用场景", 12),
        ("生产作业环节共建设3个场景。", 0),
        ("本环节共建设3个场景。", 0),
        ("下一步计划共建设20个场景。", 0),
        ("已完成8个场景的验收。", 0),
        ("共有300个场景图片", 0),
        ("公司累计建设13个典型场景。", 13),
        ("目前共建设场景13个。", 13),
        ("《指引（2025版）》共8个环节40个场景，公司对照实施。", 0),
        ("指引共40个典型场景，公司建设了其中9个。", 0),
        ("集团公司共建成36个智能制造场景，本工厂9个。", 0),
        ("全市共建成20个典型场景。", 0),
        ("到2027年，共建成20个智能场景。", 0),
        ("三年内共打造20个典型场景。", 0),
        ("一期共建设5个场景，二期共建设8个场景。", 0),
        ("共建设13个场景，其中共有5个场景获评省级。", 13),
        ("办公共有12个场景。", 0),
        ("共建设场景", 0),
    ],
)
def test_sentence_states_the_whole(text: str, total: int, guide: ScenarioGuide) -> None:
    assert total_of([page_of(text)], guide) == total


def test_two_numbers_state_none(guide: ScenarioGuide) -> None:
    pages = [page_of("共建设13个场景。"), page_of("共建设11个场景。")]
    assert total_of(pages, guide) == 0
    assert total_of([*pages[:1], *pages[:1]], guide) == 13


def test_table_of_counts_states_the_whole(guide: ScenarioGuide) -> None:
    rows = (("环节", "场景数"), ("研发设计", "1"), ("生产作业", "2"))
    assert total_of([table_of(*rows, ("合计", "3"))], guide) == 3
    assert total_of([table_of(*rows)], guide) == 0
    assert total_of([table_of(("项目", "金额"), ("设备", "5"), ("合计", "5"))], guide) == 0
    said = [table_of(*rows, ("合计", "3")), page_of("共建设13个场景。")]
    assert total_of(said, guide) == 3


def test_what_is_planned_is_no_whole(guide: ScenarioGuide) -> None:
    rows = (("环节", "场景数"), ("研发设计", "1"), ("合计", "15"))
    texts = book_lines([table_of(*rows)])
    assert stated_total(texts, [True] * len(texts), guide) == 0
    texts = book_lines([page_of("共建设20个场景。")])
    assert stated_total(texts, [True] * len(texts), guide) == 0
