"""What each bound of a mechanism keeps out, and beside it what it lets through."""

from __future__ import annotations

from dataclasses import replace

import pytest
from written import bundle, page

from docproc.documents import classify
from docproc.documents.beginnings import AMID_NUMBERS, AMID_TOTAL, amid_numbers
from docproc.documents.views import views_of
from docproc.evidence import Box
from docproc.notice.documents import PaperKinds
from docproc.page import Cell, Line, Table

NAME = "鲁北甲乙轴承有限公司"


def test_an_untitled_page_begins_less_likely_behind_the_number_before() -> None:
    """A title lets it begin all the same; so does another number."""
    text = page("企业长期从事轴承的研发、生产和销售。", "设备联网率达到76%。")
    titled = page("# 安全生产情况说明", "近三年未发生较大及以上安全事故。")
    pages = bundle(text, text, titled)
    views = views_of(pages, [(3, None), (4, None), (5, None)])
    assert amid_numbers(views, 1) == AMID_NUMBERS > 0
    assert amid_numbers(views, 2) == 0
    assert amid_numbers(views_of(pages, [(3, None), (7, None), (8, None)]), 1) == 0


@pytest.mark.parametrize(("total", "amid"), [(7, True), (8, False), (9, False)])
def test_a_total_of_nearly_all_pages_is_the_parcels(total: int, amid: bool) -> None:
    """Its cover, contents and a paper behind it may bear no number: 8 of 10 pages."""
    pages = bundle(*[page("# 安全生产情况说明", f"第{n}项情况如下。") for n in range(10)])
    views = views_of(pages, [(n, total) if n <= total else (None, None) for n in range(1, 11)])
    assert amid_numbers(views, 3) == (AMID_TOTAL if amid else 0)


@pytest.mark.parametrize(("year", "papers"), [(2024, 2), (2023, 1)])
def test_a_cover_of_another_year_covers_no_report(
    kinds: PaperKinds, year: int, papers: int
) -> None:
    cover = page(f"# {NAME}2023年度审计报告", NAME, "2023年度", top=0.3)
    report = page(
        f"# {NAME}{year}年度审计报告", f"我们审计了{NAME}财务报表，包括",
        f"{year}年12月31日的资产负债表，{year}年度的利润表", "现金流量表以及相关财务报表附注。",
        "中国注册会计师审计准则", "一、审计意见", "二、形成审计意见的基础", "三、管理层的责任",
        "四、注册会计师的责任", "会计师事务所",
    )  # fmt: skip
    found = classify(bundle(cover, report), kinds)
    assert {d.type for d in found} == {"financial_report"}
    assert len(found) == papers


def test_a_bureaus_opinion_in_a_form_recommends_and_a_books_block_does_not(
    kinds: PaperKinds,
) -> None:
    form = page(
        "# 市级工业和信息化主管部门推荐意见",
        "推荐单位 鲁北市工业和信息化局",
        "发文字号 鲁北工信字〔2026〕97号",
        "经审核，我局择优推荐5家企业，现将有关材料随文报送，请予审核。",
        "鲁北市工业和信息化局",
    )
    block = page(
        "# 市级工业和信息化主管部门推荐意见", "情况属实，同意推荐。", "（盖章） 2026年4月8日"
    )
    (alone,) = classify(bundle(form), kinds, place="city")
    assert alone.type == "city_recommendation"
    assert classify(bundle(block), kinds, place="dossier")[0].type != "city_recommendation"


def test_a_parents_opinion_in_a_form_recommends(kinds: PaperKinds) -> None:
    form = page(
        "# 推荐审核意见表",
        "申报企业 鲁北甲乙轴承有限公司",
        "推荐单位 中国丙丁工业集团有限公司",
        "申报事项 2026年智能工厂",
        "情况属实，同意推荐上述企业申报智能工厂。",
        "（盖章）中国丙丁工业集团有限公司",
    )
    assert classify(bundle(form), kinds, place="dossier")[0].type == "parent_letter"


def test_a_groups_form_that_recommends_is_no_second_book(kinds: PaperKinds) -> None:
    form = page(
        "# 先进级智能工厂推荐表",
        "推荐单位：鲁北能源集团有限公司 报送：山东省工业和信息化厅",
        "被推荐企业 鲁北甲乙轴承有限公司",
        "统一社会信用代码",
        "9137028361543186XH",
        "与推荐单位关系 是我集团权属企业",
        "推荐理由",
        "该公司主要生产轴承，数字化基础较好。",
        "推荐单位意见",
        "现推荐该公司申报山东省2026年先进级智能工厂，请",
        "予审核。",
        "鲁北能源集团有限公司",
        "2026年04月14日",
    )
    assert classify(bundle(form), kinds, place="dossier")[0].type == "parent_letter"


def test_heads_of_a_list_amid_a_book_head_no_paper(kinds: PaperKinds) -> None:
    begun = page(
        "# 智能工厂申报书", "一.基本信息", "企业名称 鲁北甲乙轴承有限公司", "二.企业简介", "公司从事轴承生产。"
    )  # fmt: skip
    rows = [("序号", "专利名称", "类型", "专利号")]
    rows += [(str(n), "一种轴承上料装置", "发明专利", f"ZL20202866627{n}.2") for n in range(3)]
    cells = [
        Cell(r, c, text, Box(0.1 + 0.2 * c, 0.2 + 0.028 * r, 0.3 + 0.2 * c, 0.228 + 0.028 * r))
        for r, row in enumerate(rows)
        for c, text in enumerate(row)
    ]
    listed = Table(4, 4, tuple(cells), Box(0.1, 0.2, 0.9, 0.312))
    text = page("公司实行总经理负责制，下设生产、技术、品质等部门。", "三.知识产权情况")
    below = page("四.智能工厂建设内容", "各场景建设情况分述如下。", "1 制造工程优化",
                 "原先瓶颈工序前堆满半成品，对各工序节拍录像测时，产线平衡率改善38%。", top=0.33)  # fmt: skip
    inside = []
    for cell in cells:
        (x, y), wide = cell.box.centre if cell.box else (0, 0), 0.014 * len(cell.text)
        inside.append(Line(cell.text, Box(x - wide / 2, y - 0.011, x + wide / 2, y + 0.011)))
    amid = replace(text, lines=(*text.lines, *inside, *below.lines), tables=(listed,))
    papers = classify(bundle(begun, amid), kinds, place="dossier")
    assert [(p.type, len(p.pages)) for p in papers] == [("application_book", 2)]


def test_a_page_that_names_the_firms_own_kin_stays_its_books(kinds: PaperKinds) -> None:
    cover = page("# 智能工厂申报书", "企业名称 鲁北甲乙轴承有限公司", "统一社会信用代码")
    inside = page(
        "二、企业概况",
        "公司成立于2003年，职工320人，授权发明专利12项。",
        "甲乙物流是我公司全资子公司，负责成品运输。",
    )
    papers = classify(bundle(cover, inside), kinds, place="dossier")
    assert [(p.type, len(p.pages)) for p in papers] == [("application_book", 2)]
