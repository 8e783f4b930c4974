"""Whatever stands on a page, what is made of it never stumbles over it."""

from __future__ import annotations

import random
import re

import pytest

from docproc.documents.model import Bundle, Document, TypedPage
from docproc.documents.split import classify
from docproc.evidence import Box
from docproc.notice import Notice, load_notice
from docproc.page import Cell, Line, Page, PageSource, Table
from docproc.understanding import state

ODD = (
    "……", "℡", "㈱", "①", "㎡", "Ⅷ", "½", "㍿", "℃", "‰", "１２３", "ﬁ", "\u200b", "\u3000", "𠀀", "🙂", "",
    "\t", "（", "）", "：", ":", "。", "；", "《", "□", "☑", "____", "//", "无", "@", "a@b.com",
)  # fmt: skip
TOLD = (
    "法定代表人（签字）", "日期", "承诺单位（盖章）", "真实性承诺书", "场景一", "1. 车间智能排产", "环节", "附件清单",
    "第3页 共20页", "序号", "2025年", "13800001111", "91370902MA3Q7T10X5", "2026年3月9日", "3,000.5万元", "先进级",
)  # fmt: skip
TYPES = (
    "application_book", "business_licence", "commitment", "no_accident_statement", "parent_letter",
    "maturity_report", "maturity_certificate", "financial_report", "credit_report",
    "city_recommendation", "policy_document", "summary_table", "other",
)  # fmt: skip


@pytest.fixture(scope="module")
def notice() -> Notice:
    return load_notice("shandong-2026")


@pytest.mark.parametrize("seed", range(6))
def test_any_text_in_any_place_is_understood_somehow(notice: Notice, seed: int) -> None:
    chance = random.Random(seed)
    labels = [word for fact in notice.fields.fields.facts.values() for word in fact.labels]
    for kind in TYPES:
        pages = [sheet(chance, labels, number) for number in (1, 2)]
        typed = tuple(TypedPage(page, kind, 0.9) for page in pages)
        documents = (Document(kind, typed, 0.9), *classify(pages, notice.documents))
        held = Bundle((), tuple(t for d in documents for t in d.pages), documents)
        for place in ("inbox", "city", "dossier"):
            state(place, held, notice)


def sheet(chance: random.Random, labels: list[str], number: int) -> Page:
    """A page of lines and a table anywhere, some without a place, of odd signs and labels."""

    def text() -> str:
        pools = (labels, TOLD, ODD)
        return "".join(chance.choice(chance.choice(pools)) for _ in range(chance.randint(1, 5)))

    def box() -> Box | None:
        x, y = chance.random() * 0.7, chance.random() * 0.9
        wide = 0.02 + 0.28 * chance.random()
        return None if chance.random() < 0.05 else Box(x, y, x + wide, y + 0.02)

    lines = tuple(Line(text(), box(), chance.random()) for _ in range(chance.randint(0, 14)))
    cells = tuple(Cell(n // 3, n % 3, text(), box(), chance.random()) for n in range(9))
    source = chance.choice((PageSource.OCR, PageSource.NATIVE))
    table = Table(3, 3, cells, box())
    return Page("a.pdf", number, source, confidence=0.9, lines=lines, tables=(table,))


def test_a_word_of_having_written_over_and_over_stalls_nothing() -> None:
    """现有 is also 现 and 有: a pattern that tries each way doubles its work with every repeat."""
    text = "现有" * 40
    prose = load_notice("shandong-2026").fields.fields.prose
    assert all(re.search(said.pattern, text) is None for said in prose)
