"""Runs of pages that look like one paper and are several, or the other way round."""

from __future__ import annotations

from dataclasses import replace

import pytest
from written import bundle, page

from docproc.documents import classify
from docproc.evidence import Box
from docproc.notice.documents import PaperKinds
from docproc.page import Cell, Line, Page, Table

BOOK = (
    ("# 先进级智能工厂申报书", "申报单位（盖章）", "申报日期"),
    ("企业基本情况", "申报等级：先进级", "智能工厂概况", "典型场景建设"),
    ("场景建设情况", "智能工厂概况"),
    ("智能制造典型场景建设",),
)
STATEMENT = ("# 无事故声明", "近三年未发生较大及以上安全事故。特此声明。")
LICENCE = (
    "# 营业执照", "统一社会信用代码", "名称 鲁北甲乙轴承有限公司", "类型 有限责任公司",
    "法定代表人 张三", "注册资本 伍仟万元", "成立日期 2003年1月1日", "登记机关",
)  # fmt: skip
AUDIT = (
    ("# 审计报告", "我们审计了鲁北甲乙轴承有限公司财务报表，包括", "2024年12月31日的资产负债表"),
    ("# 资产负债表", "2024年12月31日 单位：元", "货币资金 1.00", "流动资产合计 2.00"),
    ("# 利润表", "2024年度 单位：元", "一、营业收入 9.00"),
    ("# 现金流量表", "2024年度 单位：元", "一、经营活动产生的现金流量"),
)


def starts(kinds: PaperKinds, *pages: Page) -> dict[str, int]:
    """The first page of each type of paper."""
    found: dict[str, int] = {}
    for document in classify(bundle(*pages), kinds):
        found.setdefault(document.type, document.pages[0].page.number)
    return found


def test_a_parcel_numbered_through_with_unnumbered_papers_behind_it(kinds: PaperKinds) -> None:
    """Page 6 of 7 begins nothing within a paper, and a paper of its own in a parcel."""
    numbered = [*BOOK, STATEMENT, LICENCE]
    total = len(numbered)
    pages = [page(*said, printed=f"第{n}页/共{total}页") for n, said in enumerate(numbered, 1)]
    found = starts(kinds, *pages, *(page(*said) for said in AUDIT))
    assert found == {
        "application_book": 1,
        "no_accident_statement": total - 1,
        "business_licence": total,
        "financial_report": total + 1,
    }


@pytest.mark.parametrize(
    "more", ["报告编号：20260103001", "评估等级：二级", "联系电话：13805310001", "2级"]
)
def test_a_cover_may_name_a_number_a_level_or_a_telephone(more: str, kinds: PaperKinds) -> None:
    title = "# 智能制造能力成熟度自评估报告"
    platform = "智能制造评估评价公共服务平台"
    cover = page(platform, title, "# 鲁北甲乙轴承有限公司", more, "2026年1月", top=0.3)
    first = page(
        title, "鲁北甲乙轴承有限公司", "报告编号 ZPG1", "GB/T 39116-2020", "综合得分 2.31",
        "成熟度等级 二级", "评估完成时间 2026年1月3日", "能力域得分", "优势与不足",
    )  # fmt: skip
    reports = [d for d in classify(bundle(cover, first), kinds) if d.type == "maturity_report"]
    assert [len(d.pages) for d in reports] == [2]


def test_a_report_within_a_numbered_book_begins_no_second_book(kinds: PaperKinds) -> None:
    said = [
        *BOOK,
        ("# 智能工厂建设情况报告", "一、总体情况", "智能工厂概况", "建设成效"),
        ("保障措施",),
    ]
    pages = [page(*text, printed=str(n) if n > 1 else None) for n, text in enumerate(said, 1)]
    assert [d.type for d in classify(bundle(*pages), kinds)] == ["application_book"]


def test_two_books_that_count_their_own_pages_are_two(kinds: PaperKinds) -> None:
    pages = [page(*text, printed=str(n)) for n, text in enumerate(BOOK, 1)]
    both = classify(bundle(*pages, *pages), kinds)
    assert [d.type for d in both] == ["application_book", "application_book"]


def test_what_a_list_names_in_its_rows_heads_no_paper(kinds: PaperKinds) -> None:
    """A list of enclosures that closes a book is the book's, whatever it lists."""
    rows = [["序号", "材料名称", "形式"], ["1", "推荐函", "复印件"], ["2", "营业执照", "复印件"],
            ["3", "审计报告", "复印件"], ["4", "信用报告", "复印件"]]  # fmt: skip
    lefts, high = (0.12, 0.2, 0.7, 0.88), 0.03
    cells = [
        Cell(r, c, text, Box(lefts[c], 0.16 + high * r, lefts[c + 1], 0.16 + high * (r + 1)))
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
    ]
    drawn = Table(len(rows), 3, tuple(cells), Box(0.12, 0.16, 0.88, 0.16 + high * len(rows)))
    lines = [
        Line(c.text, Box(c.box.left + 0.01, c.box.top, c.box.left + 0.1, c.box.top + 0.02))
        for c in cells
        if c.box is not None
    ]
    last = page("# 佐证材料清单", "同意申报，以上内容属实。", printed="5")
    last = replace(last, lines=(*last.lines[:1], *lines, *last.lines[1:]), tables=(drawn,))
    pages = [page(*text, printed=str(n) if n > 1 else None) for n, text in enumerate(BOOK, 1)]
    found = classify(bundle(*pages, last), kinds)
    assert [(d.type, len(d.pages)) for d in found] == [("application_book", 5)]
