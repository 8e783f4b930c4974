"""What is a title, and what a divider, a running head or a heading amid a form."""

from __future__ import annotations

from dataclasses import replace

import pytest
from written import (
    COVER,
    LICENCE,
    PROSE,
    blank,
    bundle,
    headed,
    page,
    text_line,
    typed,
    unplaced,
)

from docproc.documents import classify
from docproc.evidence import Box, Span
from docproc.notice.documents import PaperKinds
from docproc.page import InkMap, Line, Page


def test_photographs_that_follow_a_heading_are_one_other_paper(kinds: PaperKinds) -> None:
    pages = bundle(LICENCE, page("# 智能工厂现场照片", "# 图1 装配线"), page("# 图2 立体库"))
    assert typed(classify(pages, kinds)) == [("business_licence", 1, 1), ("other", 2, 3)]


def test_a_divider_that_only_names_a_paper_is_not_that_paper(kinds: PaperKinds) -> None:
    pages = bundle(page("# 附件2", "# 营业执照"), LICENCE)
    documents = classify(pages, kinds)
    assert [d.spans for d in documents if d.type == "business_licence"] == [(Span("a.pdf", 2, 2),)]


def test_a_licence_of_which_little_was_read_is_no_divider(kinds: PaperKinds) -> None:
    inked = InkMap(4, 4, InkMap.pack(bytes([3] * 16)))
    (document,) = classify([replace(page("# 营业执照", "（副本）"), ink=inked)], kinds)
    assert document.type == "business_licence"


def test_a_contents_page_is_none_of_the_papers_it_names(kinds: PaperKinds) -> None:
    contents = page(
        "# 申报材料目录",
        "1.先进级智能工厂申报书…………1",
        "2.营业执照…………20",
        "3.真实性承诺书…………21",
        "4.审计报告…………22",
        "5.信用报告…………60",
    )
    assert typed(classify(bundle(contents, COVER), kinds)) == [
        ("other", 1, 1), ("application_book", 2, 2),
    ]  # fmt: skip


def test_a_running_head_is_no_title(kinds: PaperKinds) -> None:
    head = Line("鲁北甲乙智能工厂申报书", text_line("", 0.05).box)

    def headed(p: Page, n: int) -> Page:
        box = p.lines[0].box
        assert box is not None
        above = replace(head, box=replace_box(n))
        return replace(p, lines=(above, *p.lines))

    def replace_box(_: int) -> object:
        return text_line("鲁北甲乙智能工厂申报书", 0.05, left=0.36).box

    pages = bundle(COVER, *(headed(page(*PROSE), n) for n in range(4)))
    assert typed(classify(pages, kinds)) == [("application_book", 1, 5)]


def test_running_text_above_a_table_in_small_print_is_no_title(kinds: PaperKinds) -> None:
    wide = [
        Line("1评估概况", Box(0.117, 0.09, 0.235, 0.108)),
        Line("甲乙石化有限公司于2026年1月26日通过智能制造评估评价", Box(0.16, 0.12, 0.887, 0.136)),
        Line(
            "公共服务平台完成智能制造能力成熟度自评估。评估依据为GB/T",
            Box(0.115, 0.148, 0.887, 0.164),
        ),
        Line("39116-2020、GB/T 39117-2020。", Box(0.116, 0.177, 0.443, 0.192)),
    ]
    rows = [
        Line(text, Box(left, 0.24 + 0.03 * n, left + 0.06, 0.252 + 0.03 * n))
        for n in range(12)
        for text, left in ((str(n), 0.124), ("组织战略", 0.254), ("3.05", 0.518))
    ]
    cover = page("# 智能制造能力成熟度", "# 自评估报告", "> 企业名称：甲乙石化有限公司")
    inside = replace(page(), lines=(*wide, *rows))
    (document,) = classify(bundle(cover, inside), kinds)
    assert (document.type, len(document.pages)) == ("maturity_report", 2)


@pytest.mark.parametrize(
    "named",
    [
        ("# 附件四", "# 2025年度审计报告"),
        ("# 附件12：智能制造能力成熟度自评估报告",),
        ("# 证明材料（3）", "# 真实性承诺书", "- 27 -"),
    ],
)
def test_an_annexs_number_and_name_alone_are_a_divider(
    kinds: PaperKinds, named: tuple[str, ...]
) -> None:
    (document,) = classify([page(*named, top=0.4)], kinds)
    assert document.type == "other"


def test_a_cover_without_an_annexs_number_is_no_divider(kinds: PaperKinds) -> None:
    (document,) = classify([page("# 审计报告", "# 2025年度", top=0.4)], kinds)
    assert document.type == "financial_report"


def test_what_a_notice_issues_is_part_of_it(kinds: PaperKinds) -> None:
    notice = page(
        "# 某市工业和信息化局", "某工信〔2024〕26号", "# 关于印发《某市智能制造专项资金管理办", "# 法》的通知",
        "各县（市、区）人民政府：", "现将《某市智能制造专项资金管理办法》印发给你们，请贯彻执行。",
    )  # fmt: skip
    issued = page(
        "# 某市智能制造专项资金管理办法", "第一条 给予一次性奖励。", "第二条 由市财政局负责解释。"
    )
    other = page("# 某市工业转型若干措施", "一、给予一次性奖励。", "二、自发布之日起施行。")
    pages = bundle(notice, issued, other)
    assert typed(classify(pages, kinds, place="city")) == [
        ("policy_document", 1, 2), ("policy_document", 3, 3),
    ]  # fmt: skip


def test_a_running_head_over_blank_backs_begins_no_paper(kinds: PaperKinds) -> None:
    cover = page(
        "# 先进级智能工厂申报书",
        "> 申报单位（盖章）：鲁北甲乙轴承有限公司",
        "> 申报日期：2026年4月",
    )
    inside = [
        headed("第六章 对标评估情况", "公司完成自评估，结果为二级。"),
        headed("第十章 附件清单", "1. 营业执照"),
    ]
    sheets = [cover, *inside]
    papers = classify(bundle(*(x for s in sheets for x in (s, blank(1)))), kinds)
    assert [d.type for d in papers] == ["application_book"]


def test_a_title_of_two_lines_without_layout(kinds: PaperKinds) -> None:
    rows = (
        "附件",
        "先进级智能工厂",
        "申报材料",
        "申请单位（盖章）",
        "鲁北甲乙轴承有限公司",
        "1　申报信息表",
    )
    (document,) = classify([unplaced(*rows)], kinds)
    assert (document.type, document.confidence >= 0.6) == ("application_book", True)


def test_a_heading_amid_a_form_begins_no_paper(kinds: PaperKinds) -> None:
    """股东及出资情况 heads a paper of its own, and a part of a form too."""
    cover = page(
        "# 先进级智能工厂申报书",
        "> 申报单位（盖章）：鲁北甲乙轴承有限公司",
        "> 申报日期：2026年4月",
    )
    rows = ("申报企业", "成立日期", "注册资本", "单位地址", "企业类型", "控股企业", "所属行业", "主要产品",
            "职工人数", "联系人", "手机", "邮箱", "利润总额")  # fmt: skip
    form = page(
        *(f"{row}　见附表" for row in rows),
        "# 股东及出资情况",
        "序号 股东名称 持股比例",
        printed="- 2 -",
    )
    told = ("智能工厂概况", "场景建设情况", "典型场景建设", "在线智能检测场景：应用成效显著。")
    rest = [page(*told, printed=f"- {n} -") for n in (3, 4, 5)]
    papers = classify(bundle(cover, form, *rest), kinds)
    assert [d.type for d in papers] == ["application_book"]


def test_a_citys_opinion_that_recommends_is_no_policy(kinds: PaperKinds) -> None:
    sheet = page(
        "甲木市工业和信息化局", "# 关于甲木市申报山东省先进级智能工厂的推荐意见", "山东省工业和信息化厅：",
        "经企业自愿申报、现场核查，现推荐一家企业申报，请予审核。", "特此推荐。", "附件：推荐汇总表",
    )  # fmt: skip
    (document,) = classify([sheet], kinds, place="city")
    assert document.type == "city_recommendation"


def test_small_print_in_the_head_margin_of_a_later_page_is_no_title(kinds: PaperKinds) -> None:
    report = page(
        "# 智能制造能力成熟度自诊断报告", "企业名称：鲁北甲乙轴承有限公司", "自评估等级达到二级。"
    )
    advice = page("改进建议", "建议完善能源计量。", printed="2/2")
    head = Line("智能制造能力成熟度自评估报告", Box(0.388, 0.037, 0.601, 0.055))
    headed_advice = replace(advice, lines=(head, *advice.lines))
    papers = classify(bundle(report, headed_advice), kinds)
    assert [d.type for d in papers] == ["maturity_report"]


def test_a_small_title_of_another_paper_in_the_margin_still_begins_it(kinds: PaperKinds) -> None:
    first = page(
        "# 营业执照",
        "统一社会信用代码",
        "名称 鲁北甲乙轴承有限公司",
        "法定代表人 冯七",
        printed="1",
    )
    credit = page(
        "报告编号：2026041",
        "查询主体 鲁北甲乙轴承有限公司",
        "出具单位 国家公共信用中心",
        printed="2",
    )
    head = Line("法人和非法人组织公共信用信息报告", Box(0.36, 0.03, 0.64, 0.048))
    papers = classify(bundle(first, replace(credit, lines=(head, *credit.lines))), kinds)
    assert [d.type for d in papers] == ["business_licence", "credit_report"]


def test_the_form_of_an_official_title_is_one_though_it_is_set_as_the_text(
    kinds: PaperKinds,
) -> None:
    letter = page(
        "# 滨州市工业和信息化局",
        "关于报送2026年先进级智能工厂推荐名单的函",
        "省工业和信息化厅：",
        "按照通知要求，我市认真组织企业申报，现将有关材料报送，请审阅，推荐顺序见汇总表。",
        "2026年4月8日",
    )
    (document,) = classify([letter], kinds, place="city")
    assert (document.type, document.confidence >= 0.8) == ("city_recommendation", True)


def test_a_title_that_stands_upright_in_a_word_file(kinds: PaperKinds) -> None:
    rows = [
        *"山东省智能工厂申报书",
        "企业名称（公章）：",
        "鲁北甲乙轴承有限公司",
        "拟申报层级：",
        "先进级",
    ]
    found = classify([unplaced(*rows)], kinds)
    assert typed(found)[0][0] == "application_book"
    assert found[0].confidence > 0.8
