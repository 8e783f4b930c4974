"""Runs of pages that look like one paper and are several, or the other way round."""

from __future__ import annotations

import pytest
from written import bundle, page

from docproc.documents import classify
from docproc.notice.documents import PaperKinds
from docproc.page import Page

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
