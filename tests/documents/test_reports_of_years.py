"""Audit reports and statements: one paper a report, whatever years it covers."""

from __future__ import annotations

from dataclasses import replace

from papers import PAPERS
from written import (
    LICENCE,
    bundle,
    page,
    typed,
)

from docproc.documents import classify
from docproc.evidence import Span
from docproc.notice.documents import PaperKinds
from docproc.page import Page


def audit(year: int, *, cover: bool = True) -> list[Page]:
    opinion = page(
        "# 审计报告",
        "我们审计了鲁北甲乙轴承有限公司财务报表，包括",
        f"{year}年12月31日的资产负债表，{year}年度的利润表",
        "中国注册会计师审计准则",
    )
    balance = page(
        "# 资产负债表", f"{year}年12月31日 单位：元", "货币资金 1.00", "流动资产合计 2.00"
    )
    income = page("# 利润表", f"{year}年度 单位：元", "一、营业收入 9.00", "减：营业成本 7.00")
    notes = page("3、应收账款按账龄列示", "1年以内 1,200.00", "坏账准备 12.00", "合计 1,188.00")
    front = page(
        "# 审计报告", "某会审字〔2026〕第1号", "# 鲁北甲乙轴承有限公司", f"# {year}年度", top=0.25
    )
    return [*([front] if cover else []), opinion, balance, income, notes]


def test_three_audit_reports_in_a_row_are_three_papers(kinds: PaperKinds) -> None:
    pages = bundle(*audit(2023), *audit(2024), *audit(2025))
    assert typed(classify(pages, kinds)) == [
        ("financial_report", 1, 5), ("financial_report", 6, 10), ("financial_report", 11, 15),
    ]  # fmt: skip


def test_audit_reports_without_covers_are_told_apart_too(kinds: PaperKinds) -> None:
    pages = bundle(*audit(2023, cover=False), *audit(2024, cover=False))
    assert typed(classify(pages, kinds)) == [("financial_report", 1, 4), ("financial_report", 5, 8)]


def test_statements_of_another_year_begin_another_paper(kinds: PaperKinds) -> None:
    def statements(year: int) -> list[Page]:
        return [
            page("# 资产负债表", f"{year}年12月31日", "货币资金 1.00", "流动资产合计 2.00"),
            page("# 利润表", f"{year}年度", "一、营业收入 9.00", "减：营业成本 7.00"),
        ]

    pages = bundle(*statements(2024), *statements(2025))
    assert typed(classify(pages, kinds)) == [("financial_report", 1, 2), ("financial_report", 3, 4)]


def test_statements_of_a_group_and_its_parent_stay_in_one_report(kinds: PaperKinds) -> None:
    year = "2024年12月31日"
    pages = bundle(
        *audit(2024)[:2],
        page("# 合并资产负债表", year, "货币资金 1.00", "流动资产合计 2.00"),
        page("# 合并利润表", "2024年度", "一、营业收入 9.00"),
        page("# 母公司资产负债表", year, "货币资金 1.00", "流动资产合计 2.00"),
        page("# 母公司利润表", "2024年度", "一、营业收入 9.00"),
    )
    assert typed(classify(pages, kinds)) == [("financial_report", 1, 6)]


def test_a_balance_sheet_over_two_pages_is_one_paper(kinds: PaperKinds) -> None:
    pages = bundle(
        page("# 资产负债表", "2025年12月31日", "货币资金 1.00", "流动资产合计 2.00"),
        page("# 资产负债表（续）", "2025年12月31日", "短期借款 1.00", "负债合计 2.00"),
        page("# 利润表", "2025年度", "一、营业收入 9.00"),
    )
    assert typed(classify(pages, kinds)) == [("financial_report", 1, 3)]


def test_the_auditors_licence_belongs_to_the_audit_report(kinds: PaperKinds) -> None:
    licence = page(
        "# 营业执照", "（副本）", "名称 某某会计师事务所（特殊普通合伙）", "经营范围 审查企业会计报表，出具审计报告",
        "登记机关", "扫描二维码登录", "统一社会信用代码",
    )  # fmt: skip
    practice = page(
        "# 会计师事务所执业证书",
        "名称：某某会计师事务所",
        "批准执业文号：鲁财会",
        "发证机关：山东省财政厅",
    )
    pages = bundle(*audit(2024), licence, practice, LICENCE)
    assert typed(classify(pages, kinds)) == [("financial_report", 1, 7), ("business_licence", 8, 8)]


def test_a_report_scanned_as_single_pictures_is_one_paper(kinds: PaperKinds) -> None:
    second = page(
        "二、行政管理信息", "三、诚实守信相关荣誉信息", "四、严重失信主体名单信息", "暂无"
    )
    pages = [
        replace(page(*PAPERS["credit_report"][0]), file="信用1.jpg"),
        replace(second, file="信用2.jpg"),
    ]
    (document,) = classify(pages, kinds)
    assert document.type == "credit_report"
    assert document.spans == (Span("信用1.jpg", 1, 1), Span("信用2.jpg", 1, 1))


def several_years(*years: int) -> list[Page]:
    """Statements of several years, one after another, behind one cover and one opinion."""
    named = "、".join(f"{year}年12月31日" for year in years)
    statements = [
        one
        for year in years
        for one in (
            page("# 资产负债表", f"{year}年12月31日", "货币资金 1.00", "流动资产合计 2.00"),
            page("# 利润表", f"{year}年度", "一、营业收入 9.00", "减：营业成本 7.00"),
        )
    ]
    return [
        page("# 审计报告及财务报表", f"（{years[0]}年1月1日至{years[-1]}年12月31日）", top=0.25),
        page(
            "# 审计报告", "鲁北甲乙轴承有限公司：", f"我们审计了财务报表，包括{named}的资产负债表"
        ),
        *statements,
    ]


def test_a_report_on_several_years_is_one_paper(kinds: PaperKinds) -> None:
    pages = bundle(*several_years(2023, 2024, 2025))
    assert typed(classify(pages, kinds)) == [("financial_report", 1, 8)]


def test_statements_of_a_year_that_the_report_does_not_cover_are_another_paper(
    kinds: PaperKinds,
) -> None:
    year = page("# 资产负债表", "2025年12月31日", "货币资金 1.00", "流动资产合计 2.00")
    pages = bundle(*several_years(2023, 2024), year)
    assert typed(classify(pages, kinds)) == [("financial_report", 1, 6), ("financial_report", 7, 7)]
