"""Papers are told apart in any wording, and pages with little to say follow their neighbours."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from more_papers import MORE_PAPERS
from papers import PAPERS
from written import blank, bundle, page, text_line

from docproc.documents import classify
from docproc.documents.model import Document
from docproc.evidence import Box, Span
from docproc.notice.documents import PaperKinds
from docproc.page import InkMap, Line, Page, PageSource

CITY = {"city_recommendation", "summary_table", "basic_list", "overseas_list", "policy_document"}
CASES = [(kind, n) for kind, papers in PAPERS.items() for n in range(len(papers))]


def typed(documents: tuple[Document, ...]) -> list[tuple[str, int, int]]:
    """Type, first and last page of each document that is one run of pages."""
    found = []
    for document in documents:
        (span,) = document.spans
        found.append((document.type, span.first, span.last))
    return found


@pytest.mark.parametrize(("wanted", "number"), CASES)
def test_a_paper_is_recognised_in_every_wording(
    kinds: PaperKinds, wanted: str, number: int
) -> None:
    place = "city" if wanted in CITY else "dossier"
    (document,) = classify([page(*PAPERS[wanted][number])], kinds, place=place)
    assert document.type == wanted
    assert document.confidence >= 0.8


@pytest.mark.parametrize(("wanted", "number"), CASES)
def test_it_is_recognised_before_it_is_known_whose_it_is(
    kinds: PaperKinds, wanted: str, number: int
) -> None:
    (document,) = classify([page(*PAPERS[wanted][number])], kinds, place="any")
    assert document.type == wanted


MORE = [(kind, n) for kind, papers in MORE_PAPERS.items() for n in range(len(papers))]


@pytest.mark.parametrize(("wanted", "number"), MORE)
def test_papers_of_other_designs_and_papers_with_near_titles(
    kinds: PaperKinds, wanted: str, number: int
) -> None:
    place = "city" if wanted in CITY else "dossier"
    (document,) = classify([page(*MORE_PAPERS[wanted][number])], kinds, place=place)
    assert document.type == wanted


COVER = page(
    "# 先进级智能工厂申报书", "> 申报单位（盖章）：鲁北甲乙轴承有限公司", "> 申报日期：2026年4月"
)
PROSE = (
    "公司针对设备开停机靠人工记录的问题，建设了设备运行监控系统，",
    "通过边缘网关采集数据，上线以来设备利用率提升12%，",
    "该做法在两个车间推广。",
)
LICENCE = page(*PAPERS["business_licence"][0])
PROMISE = page(*PAPERS["commitment"][0])


def test_pages_without_a_title_go_on_with_the_book(kinds: PaperKinds) -> None:
    bare = page("# 图3 系统界面", "今日产量", "1815")
    pages = bundle(
        COVER, page("一、企业基本信息", "企业名称"), page(*PROSE), bare, page(*PROSE), LICENCE
    )
    assert typed(classify(pages, kinds)) == [("application_book", 1, 5), ("business_licence", 6, 6)]


def test_a_blank_back_neither_splits_a_paper_nor_takes_its_type(kinds: PaperKinds) -> None:
    pages = bundle(COVER, blank(2), page(*PROSE), blank(4), LICENCE, blank(6))
    documents = classify(pages, kinds)
    assert typed(documents) == [("application_book", 1, 4), ("business_licence", 5, 6)]
    assert [p.type for p in documents[0].pages] == [
        "application_book", "blank", "application_book", "blank",
    ]  # fmt: skip


def test_a_file_of_blank_pages_is_a_blank_document(kinds: PaperKinds) -> None:
    (document,) = classify(bundle(blank(1), blank(2)), kinds)
    assert (document.type, document.confidence) == ("blank", 1.0)


def test_a_commitment_inside_the_book_is_part_of_the_book(kinds: PaperKinds) -> None:
    pages = bundle(COVER, PROMISE, page("# 目录", "一、企业基本信息……1"), page(*PROSE), LICENCE)
    assert typed(classify(pages, kinds)) == [("application_book", 1, 4), ("business_licence", 5, 5)]


def test_a_commitment_bound_to_the_book_by_page_numbers_is_part_of_it(kinds: PaperKinds) -> None:
    promise = page(*PAPERS["commitment"][0], printed="第3页 共3页")
    pages = bundle(
        COVER,
        page("一、企业基本信息", *PROSE, printed="第1页 共3页"),
        page(*PROSE, printed="第2页 共3页"),
        promise,
        LICENCE,
    )
    assert typed(classify(pages, kinds)) == [("application_book", 1, 4), ("business_licence", 5, 5)]


def test_a_page_of_the_book_that_looks_like_another_paper_stays_in_it(kinds: PaperKinds) -> None:
    """The shareholders on one page of a book whose numbers run through."""
    owners = page("# 股东及出资情况", "股东名称  认缴出资  出资比例  持股比例", printed="- 4 -")
    pages = bundle(
        COVER, page(*PROSE, printed="- 2 -"), page(*PROSE, printed="- 3 -"), owners,
        page(*PAPERS["application_book"][2][1:], printed="- 5 -"), LICENCE,
    )  # fmt: skip
    assert typed(classify(pages, kinds)) == [("application_book", 1, 5), ("business_licence", 6, 6)]


def test_a_commitment_behind_the_book_is_a_paper_of_its_own(kinds: PaperKinds) -> None:
    pages = bundle(COVER, page(*PROSE, printed="- 1 -"), PROMISE, LICENCE)
    assert typed(classify(pages, kinds)) == [
        ("application_book", 1, 2), ("commitment", 3, 3), ("business_licence", 4, 4),
    ]  # fmt: skip


def test_a_parcel_numbered_through_makes_no_commitment_a_section(kinds: PaperKinds) -> None:
    pages = bundle(
        COVER,
        page(*PROSE, printed="2"),
        page(*PAPERS["commitment"][0], printed="3"),
        page(*PAPERS["business_licence"][0], printed="4"),
    )
    assert typed(classify(pages, kinds)) == [
        ("application_book", 1, 2), ("commitment", 3, 3), ("business_licence", 4, 4),
    ]  # fmt: skip


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


def test_a_page_that_fell_out_of_the_book_goes_back_to_it(kinds: PaperKinds) -> None:
    stray = page("# 某某智能工厂申报书", "场景9：质量精准追溯", *PROSE, "效果对比：不良率下降8%")
    pages = bundle(COVER, page("一、企业基本信息", *PROSE), LICENCE, stray)
    documents = classify(pages, kinds)
    book = next(d for d in documents if d.type == "application_book")
    assert Span("a.pdf", 1, 2) in book.spans
    assert documents[-1].type == "application_book" or len(book.spans) == 2


def test_the_two_halves_of_a_spread_may_belong_to_two_papers(kinds: PaperKinds) -> None:
    left = replace(page(*PROSE), number=2, part=1)
    right = replace(LICENCE, number=2, part=2)
    documents = classify([COVER, left, right], kinds)
    assert [d.type for d in documents] == ["application_book", "business_licence"]
    assert documents[0].spans == (Span("a.pdf", 1, 2),)
    assert documents[1].spans == (Span("a.pdf", 2, 2),)


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


def test_sections_of_a_book_about_other_papers_subjects_stay_in_the_book(kinds: PaperKinds) -> None:
    pages = bundle(
        COVER,
        page("一、企业基本情况", "企业名称 鲁北甲乙轴承有限公司", "法定代表人", "注册资本 5000万元", "经营范围 轴承"),
        page(
            "二、智能制造能力成熟度自评估情况", "公司在智能制造评估评价公共服务平台完成自评估，",
            "综合得分2.2，成熟度等级为二级（规范级），评估时间2026年2月，", "下一步将继续提升生产作业环节的数字化水平。",
        ),
        page("三、近三年财务状况", "公司经营稳健，近三年资产负债率保持在45%以下，", "营业收入年均增长12%，净利润稳步提高，", "审计报告见附件。"),
        page("四、真实性承诺", "我公司承诺所填内容真实、准确、完整。", "法定代表人签字："),
        LICENCE,
    )  # fmt: skip
    assert typed(classify(pages, kinds)) == [("application_book", 1, 5), ("business_licence", 6, 6)]


LISTED = (
    "泰安松石机械有限公司91370902MA3Q7T10X5松石齿轮箱智能工厂",
    "山东岱湖纺机有限公司91370911MA3R8K2916",
)


def test_a_list_without_title_and_heads_is_taken_for_a_table_unsurely(kinds: PaperKinds) -> None:
    (document,) = classify([page(*LISTED)], kinds, place="city")
    assert document.type == "summary_table" and document.confidence < 0.6
    (named,) = classify([page(*LISTED, file="附件5.pdf")], kinds, place="city")
    assert named.type == "summary_table" and named.confidence > 0.6
    (one,) = classify([page("我公司（泰安松石机械有限公司）", LISTED[0])], kinds, place="city")
    assert one.type == "other"


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


def test_a_list_of_materials_right_behind_a_book_is_its_own(kinds: PaperKinds) -> None:
    listed = page(
        "# 附件材料目录", "序号  材料名称  形式", "1  环境影响评价批复  复印件，共5页",
        "2  发明专利证书汇总  复印件，共9页", "3  设备采购发票汇总  复印件，共1页",
    )  # fmt: skip
    chapter = page("# 五、智能制造场景建设情况", *PROSE)
    (whole,) = classify(bundle(COVER, chapter, listed), kinds)
    assert (whole.type, len(whole.pages)) == ("application_book", 3)


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


def test_misread_characters_do_not_hide_a_paper(kinds: PaperKinds) -> None:
    garbled = page(
        "# 智能制造能力成熟度目评估报告",
        "智能制造评估评价公其服务平台",
        "综合得分 2.31",
        "成熟度等缀：二级",
    )
    (document,) = classify([garbled], kinds)
    assert document.type == "maturity_report"


def test_a_page_that_could_not_be_read_goes_with_its_neighbours_unsurely(kinds: PaperKinds) -> None:
    lost = Page("a.pdf", 2, PageSource.FAILED, reason="timeout")
    documents = classify(bundle(COVER, lost, page(*PROSE)), kinds)
    assert typed(documents) == [("application_book", 1, 3)]
    assert documents[0].pages[1].confidence <= 0.5


def test_two_files_are_two_papers_even_without_titles(kinds: PaperKinds) -> None:
    pages = [replace(COVER, file="1.pdf"), replace(page(*PROSE), file="1.pdf", number=2),
             replace(LICENCE, file="2.pdf"), replace(PROMISE, file="3.pdf")]  # fmt: skip
    documents = classify(pages, kinds)
    assert [(d.type, d.spans[0].file) for d in documents] == [
        ("application_book", "1.pdf"), ("business_licence", "2.pdf"), ("commitment", "3.pdf"),
    ]  # fmt: skip


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


def test_papers_without_layout_are_recognised_by_their_first_lines(kinds: PaperKinds) -> None:
    texts = [
        "先进级智能工厂申报书",
        "（2026年度）",
        "一、企业基本信息",
        "真实性承诺书",
        "特此承诺",
        *PROSE,
    ]
    lines = tuple(Line(text, None) for text in texts)
    (document,) = classify(
        [Page("a.docx", 1, PageSource.NATIVE, confidence=1.0, lines=lines)], kinds
    )
    assert document.type == "application_book"


def test_a_worksheet_is_recognised_by_its_name_and_header(kinds: PaperKinds) -> None:
    texts = ["序号", "企业名称", "统一社会信用代码", "海外工厂（项目）名称", "国家/地区"]
    lines = tuple(
        Line(text, None, where=f"附件6!{c}1") for c, text in zip("ABCDE", texts, strict=True)
    )
    sheet = Page("a.xlsx", 1, PageSource.NATIVE, confidence=1.0, lines=lines, label="海外工厂")
    (document,) = classify([sheet], kinds, place="city")
    assert document.type == "overseas_list"


def test_a_hidden_worksheet_is_no_paper(kinds: PaperKinds) -> None:
    shown = replace(page(*PAPERS["summary_table"][0]), file="a.xlsx", label="附件5")
    hidden = replace(page(*PAPERS["basic_list"][0]), file="a.xlsx", number=2, reason="hidden")
    documents = classify([shown, hidden], kinds, place="city")
    assert [(d.type, d.spans[0].first) for d in documents] == [("summary_table", 1), ("other", 2)]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from([*CASES, ("blank", 0)]), min_size=1, max_size=8))
def test_every_page_lies_in_exactly_one_document(drawn: list[tuple[str, int]]) -> None:
    from docproc.notice.documents import load
    from docproc.notice.folder import NoticeFolder

    kinds = load(NoticeFolder.find("shandong-2026"))
    pages = bundle(*(blank(1) if kind == "blank" else page(*PAPERS[kind][n]) for kind, n in drawn))
    documents = classify(pages, kinds)
    held = sorted(p.page.number for d in documents for p in d.pages)
    assert held == list(range(1, len(pages) + 1))
    assert all(0.0 <= p.confidence <= 1.0 for d in documents for p in d.pages)
    assert documents == classify(pages, kinds)


def test_chapters_that_go_on_bind_a_page_to_its_book(kinds: PaperKinds) -> None:
    book = page(
        "第十章 下一步打算", "加强与科研院所合作，围绕产品开展工艺攻关。", *PROSE, "第十一章 承诺"
    )
    rest = page(
        "我单位自愿申报2026年先进级智能工厂，并郑重承诺如下：",
        "1.提交的内容真实、准确、完整；", "2.不涉及国家秘密和商业秘密。", "特此承诺。",
        "负责人（签字）：", "第十二章 附件目录", "附件1 营业执照",
    )  # fmt: skip
    (document,) = classify(bundle(COVER, book, rest), kinds)
    assert (document.type, len(document.pages)) == ("application_book", 3)


def test_a_page_of_which_nothing_was_read_right_goes_with_its_neighbours(kinds: PaperKinds) -> None:
    opinion = page(*PAPERS["financial_report"][0])
    lost = replace(page("BENDT", "SR-VEN", "ENMNUR"), confidence=0.35)
    (document,) = classify(bundle(opinion, lost), kinds)
    assert [p.type for p in document.pages] == ["financial_report"] * 2
    assert document.pages[1].confidence < 0.9


def test_an_empty_back_scanned_as_a_picture_belongs_to_its_front(kinds: PaperKinds) -> None:
    front = replace(page(*PAPERS["business_licence"][0]), file="营业执照-1.jpg")
    (document,) = classify([front, blank(1, "营业执照-2.jpg")], kinds)
    assert [p.type for p in document.pages] == ["business_licence", "blank"]


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


def test_a_section_under_a_roman_numeral_stays_in_the_book(kinds: PaperKinds) -> None:
    pages = bundle(
        COVER,
        page("# X.下一阶段工作安排", *PROSE),
        page("# XI.承诺事项", "本单位自愿承诺：", "我单位对申报书及附件的真实性负全部责任。"),
    )
    assert typed(classify(pages, kinds)) == [("application_book", 1, 3)]


def test_a_senders_list_among_an_applicants_papers_is_no_receiving_log(kinds: PaperKinds) -> None:
    (document,) = classify([page("# 寄件清单", "寄件人：李二", "1 纸质材料", "2 光盘")], kinds)
    assert document.type == "other"
    (document,) = classify([page("# 收件登记表", "收到日期 快递单号 签收人")], kinds, place="inbox")
    assert document.type == "receiving_log"


def headed(*rows: str) -> Page:
    """A page of a book under its running head, which is the book's title."""
    drawn = page(*rows)
    head = Line("先进级智能工厂申报书", Box(0.42, 0.045, 0.58, 0.064), 0.99)
    return replace(drawn, lines=(head, *drawn.lines))


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


def test_a_page_without_a_number_between_numbered_ones_stays(kinds: PaperKinds) -> None:
    """A few words of the book that name another paper do not part it from the page before."""
    cover = page(
        "# 先进级智能工厂申报书",
        "> 申报单位（盖章）：鲁北甲乙轴承有限公司",
        "> 申报日期：2026年4月",
    )
    form = page("一、企业基本信息", "企业名称", "鲁北甲乙轴承有限公司", printed="- 1 -")
    plain_page = page("二、场景建设情况", "公司建成在线智能检测等场景。")
    credit = page("申报单位及其法定代表人均未被列入严重失信主体名单。", printed="- 3 -")
    papers = classify(bundle(cover, form, plain_page, credit), kinds)
    assert [d.type for d in papers] == ["application_book"]


def unplaced(*rows: str, file: str = "a.docx") -> Page:
    """A page of a paper without layout."""
    lines = tuple(Line(row, None) for row in rows)
    return Page(file, 1, PageSource.NATIVE, confidence=1.0, lines=lines)


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


def test_a_receiving_log_by_its_columns_alone(kinds: PaperKinds) -> None:
    rows = (
        "序号",
        "报送单位（市）",
        "寄出时间",
        "签收日期",
        "方式",
        "1",
        "甲木市",
        "2026年5月9日",
        "2026年5月14日",
        "邮政EMS",
    )
    (document,) = classify([unplaced(*rows, file="收件.xlsx")], kinds, place="inbox")
    assert document.type == "receiving_log"


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


def test_the_pages_that_a_printed_total_still_lacks_belong_to_the_paper(kinds: PaperKinds) -> None:
    told = ("智能工厂概况", "场景建设情况", "典型场景建设", "在线智能检测场景：应用成效显著。")
    cover = page(
        "# 先进级智能工厂申报书",
        "> 申报单位（盖章）：鲁北甲乙轴承有限公司",
        "> 申报日期：2026年4月",
    )
    inside = [page(*told, printed=f"{n}/4") for n in (2, 3)]
    last = page("# 设备台账", "激光切割机", "立式加工中心")
    papers = classify(bundle(cover, *inside, last), kinds)
    assert [d.type for d in papers] == ["application_book"]
    papers = classify(bundle(cover, *inside, last, last), kinds)
    assert len(papers) > 1  # two pages follow, the book lacks one


def test_a_summary_called_a_recommendation_table_is_no_book(kinds: PaperKinds) -> None:
    rows = ("附件 5", "2026年先进级智能工厂申报推荐表（汇总）", "报送单位：甲木市工业和信息化局", "序号（优先顺序）",
            "工厂名称", "申报单位", "社会信用代码", "智能制造成熟度等级")  # fmt: skip
    (document,) = classify([unplaced(*rows, file="汇总表.xlsx")], kinds, place="any")
    assert document.type == "summary_table"


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


def test_a_number_told_by_its_neighbours_is_not_printed(kinds: PaperKinds) -> None:
    pages = [
        page("三、建设成效", "公司建成在线智能检测。", printed=n) for n in ("- 3 -", None, "- 5 -")
    ]
    (document,) = classify(bundle(*pages), kinds)
    assert [p.printed for p in document.pages] == [3, None, 5]


def test_the_closing_pages_that_a_forms_total_promises_are_its_own(kinds: PaperKinds) -> None:
    """A commitment without a number, a list of enclosures and the offices' opinions end it."""
    book = [
        page("2026年度先进级智能工厂申报书", "申报单位（盖章）：甲木铜业有限公司", "申报日期：2026年3月"),
        page("一、企业基本信息", *PROSE, printed="第2页 共5页"),
        page(*PAPERS["commitment"][0], printed="第3页 共5页"),
        page("附件目录", "1营业执照1", "2审计报告1", printed="第4页 共5页"),
        page(
            "推荐意见", "县（市、区）工业和信息化主管部门意见", "经审核，材料齐全，同意推荐。", "（盖章）",
            "年  月  日", "市级工业和信息化主管部门意见", "（盖章）", printed="第5页 共5页",
        ),
    ]  # fmt: skip
    assert typed(classify(bundle(*book), kinds)) == [("application_book", 1, 5)]


def test_a_parcel_numbered_through_is_no_book(kinds: PaperKinds) -> None:
    """Behind the book's section lies a licence, under the same total."""
    parcel = [
        page(
            "2026年度先进级智能工厂申报书",
            "申报单位（盖章）：甲木铜业有限公司",
            printed="第1页 共4页",
        ),
        page("一、企业基本信息", *PROSE, printed="第2页 共4页"),
        page(*PAPERS["commitment"][0], printed="第3页 共4页"),
        page(*PAPERS["business_licence"][0], printed="第4页 共4页"),
    ]
    types = [kind for kind, _, _ in typed(classify(bundle(*parcel), kinds))]
    assert types == ["application_book", "commitment", "business_licence"]


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


def test_a_commitment_with_the_forms_opinions_under_it_is_a_page_of_the_book(
    kinds: PaperKinds,
) -> None:
    book = [page(*p) for p in (PAPERS["application_book"][0], PAPERS["application_book"][0][4:])]
    promise = page(
        "# 承诺与声明",
        "本企业就本次申报保证以下各点：所提交的全部申报资料真实、完整、有效，依法经营。",
        "申报单位（盖章）：鲁北甲乙轴承有限公司",
        "承诺日期：2026年4月9日",
        "县（市、区）工信部门意见",
        "（盖章）　年　月　日",
    )
    found = typed(classify(bundle(*book, promise), kinds, place="dossier"))
    assert found[-1][0] == "application_book"


def test_the_companies_register_reports_on_credit_and_is_no_licence(kinds: PaperKinds) -> None:
    rows = (
        "国家企业信用信息公示系统", "企业信用信息公示报告", "营业执照信息", "企业名称", "甲木铜业有限公司",
        "统一社会信用代码", "91370100MA3C00001W", "法定代表人", "成立日期", "住所", "行政处罚信息",
        "列入经营异常名录信息", "列入严重违法失信名单（黑名单）信息", "暂无。",
    )  # fmt: skip
    assert typed(classify(bundle(page(*rows)), kinds)) == [("credit_report", 1, 1)]


def test_a_book_in_a_word_file_that_is_titled_as_a_report_is_the_book(kinds: PaperKinds) -> None:
    rows = (
        "2026年度先进级智能工厂", "自评报告", "甲木铜业有限公司", "材料目录", "1 基本信息", "2 主要做法",
        "一、企业基本信息", "统一社会信用代码", "所属行业", "二、场景建设情况", *PROSE * 8,
        "真实性承诺", "我公司承诺，近三年未发生较大及以上安全事故，所提交的材料真实有效。",
    )  # fmt: skip
    assert [d.type for d in classify([unplaced(*rows)], kinds)] == ["application_book"]


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
