"""How many scenarios a book says that it describes."""

from __future__ import annotations

from dataclasses import replace

import pytest

from docproc.evidence import Box
from docproc.extract.scenarios.totals import stated_total
from docproc.notice.scenarios import ScenarioGuide
from docproc.page import Cell, Line, Page, PageSource, Table

BLANK = Page("申报书.pdf", 1, PageSource.OCR, confidence=1.0)


def page_of(text: str) -> Page:
    return replace(BLANK, lines=(Line(text, Box(0.1, 0.1, 0.9, 0.12)),))


def table_of(*rows: tuple[str, ...]) -> Page:
    cells = tuple(
        Cell(r, c, text, Box(0.1 * c, 0.1 * r, 0.1 * c + 0.1, 0.1 * r + 0.1))
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
    )
    return replace(BLANK, tables=(Table(len(rows), len(rows[0]), cells),))


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
        ("共建设场景", 0),
    ],
)
def test_sentence_states_the_whole(text: str, total: int, guide: ScenarioGuide) -> None:
    assert stated_total([page_of(text)], guide) == total


def test_two_numbers_state_none(guide: ScenarioGuide) -> None:
    pages = [page_of("共建设13个场景。"), page_of("共建设11个场景。")]
    assert stated_total(pages, guide) == 0
    assert stated_total([*pages[:1], *pages[:1]], guide) == 13


def test_table_of_counts_states_the_whole(guide: ScenarioGuide) -> None:
    rows = (("环节", "场景数"), ("研发设计", "1"), ("生产作业", "2"))
    assert stated_total([table_of(*rows, ("合计", "3"))], guide) == 3
    assert stated_total([table_of(*rows)], guide) == 0
    assert stated_total([table_of(("项目", "金额"), ("设备", "5"), ("合计", "5"))], guide) == 0
    said = [table_of(*rows, ("合计", "3")), page_of("共建设13个场景。")]
    assert stated_total(said, guide) == 3
