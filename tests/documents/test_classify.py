"""Papers are told apart in any wording, and pages with little to say follow their neighbours."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from more_papers import MORE_PAPERS
from papers import PAPERS
from written import (
    COVER,
    LICENCE,
    PROMISE,
    PROSE,
    blank,
    bundle,
    page,
    typed,
    unplaced,
)

from docproc.documents import classify
from docproc.notice.documents import PaperKinds
from docproc.page import Line, Page, PageSource

CITY = {"city_recommendation", "summary_table", "basic_list", "overseas_list", "policy_document"}


CASES = [(kind, n) for kind, papers in PAPERS.items() for n in range(len(papers))]


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


def test_a_senders_list_among_an_applicants_papers_is_no_receiving_log(kinds: PaperKinds) -> None:
    (document,) = classify([page("# 寄件清单", "寄件人：李二", "1 纸质材料", "2 光盘")], kinds)
    assert document.type == "other"
    (document,) = classify([page("# 收件登记表", "收到日期 快递单号 签收人")], kinds, place="inbox")
    assert document.type == "receiving_log"


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


def test_a_summary_called_a_recommendation_table_is_no_book(kinds: PaperKinds) -> None:
    rows = ("附件 5", "2026年先进级智能工厂申报推荐表（汇总）", "报送单位：甲木市工业和信息化局", "序号（优先顺序）",
            "工厂名称", "申报单位", "社会信用代码", "智能制造成熟度等级")  # fmt: skip
    (document,) = classify([unplaced(*rows, file="汇总表.xlsx")], kinds, place="any")
    assert document.type == "summary_table"


def test_a_number_told_by_its_neighbours_is_not_printed(kinds: PaperKinds) -> None:
    pages = [
        page("三、建设成效", "公司建成在线智能检测。", printed=n) for n in ("- 3 -", None, "- 5 -")
    ]
    (document,) = classify(bundle(*pages), kinds)
    assert [p.printed for p in document.pages] == [3, None, 5]


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


CREDIT_OF_THE_PROVINCE = (
    "# 山东省公共信用综合报告", "（专项领域无违法违规查询版）", "报告编号：SDXY2026033032480",
    "企业名称", "甲木铜业有限公司", "统一社会信用代码", "法定代表人", "住所", "登记机关",
    "一、失信信息汇总", "严重失信主体名单", "0", "失信惩戒对象（其他）", "经营异常名录",
    "二、领域核查结果", "安全生产", "无违法违规信息",
)  # fmt: skip
PORTAL_PAGE = (
    "信用信息查询_信用中国", "信用中国 首页 信用动态 政策法规 信用信息 信用服务", "# 甲木新型建材有限公司",
    "统一社会信用代码：91370100MA3C00001W 守信激励对象：0", "严重失信", "经营异常", "信用承诺", "基础信息",
    "法定代表人/负责人", "企业类型", "成立日期", "登记机关", "住所", "严重失信主体名单",
    "很抱歉没有找到您搜索的数据", "https://www.creditchina.gov.cn/xinyongxinxixiangqing/xyDetail.html",
)  # fmt: skip
REGISTERS_PAGE = (
    "国家企业信用信息公示系统（山东）", "National Enterprise Credit Information Publicity System",
    "# 甲木数控机床有限公司", "存续", "营业执照信息", "统一社会信用代码", "91370100MA3C00001W", "企业名称",
    "类型", "法定代表人", "注册资本", "成立日期", "营业期限自", "营业期限至", "登记机关", "核准日期",
    "登记状态", "住所", "经营范围", "主要人员信息", "本页面信息仅供参考，以登记机关核发的营业执照记载为准",
)  # fmt: skip
SHORT_PROMISE = (
    "# 郑重承诺", "智能工厂申报是企业的荣誉，更是企业的责任。我们所写的每一个场景都在车间里真实运行；",
    "我们所附的每一份证照都与原件相同。如有一处不实，甘受任何处理。", "甲木动力机械有限公司",
)  # fmt: skip


@pytest.mark.parametrize(
    ("rows", "kind"),
    [
        (CREDIT_OF_THE_PROVINCE, "credit_report"),
        (PORTAL_PAGE, "credit_report"),
        (REGISTERS_PAGE, "business_licence"),
        (SHORT_PROMISE, "commitment"),
    ],
)
def test_papers_as_portals_print_them_and_promises_in_few_words(
    kinds: PaperKinds, rows: tuple[str, ...], kind: str
) -> None:
    assert typed(classify(bundle(page(*rows)), kinds)) == [(kind, 1, 1)]


NO_ACCIDENT = (
    "# 近三年无安全环保质量事故", "# 郑重承诺", "我公司近三年未发生较大及以上安全、环保、质量事故。特此承诺。",
)  # fmt: skip
CHANGES_ALONE = (
    "# 国家企业信用信息公示系统", "变更信息", "变更事项 变更前内容 变更后内容 变更日期",
    "注册资本变更 100 500 2020年1月3日", "登记机关：烟台市市场监督管理局",
)  # fmt: skip
EXPLAINED = ("# 关于信用核查报告的说明", "甲木机械有限公司", "经核查无失信。某某市工信局")


@pytest.mark.parametrize(
    ("rows", "kind"),
    [(NO_ACCIDENT, "no_accident_statement"), (CHANGES_ALONE, "other"), (EXPLAINED, "other")],
)
def test_titles_that_other_papers_bear_too(
    kinds: PaperKinds, rows: tuple[str, ...], kind: str
) -> None:
    assert typed(classify(bundle(page(*rows)), kinds)) == [(kind, 1, 1)]


def test_a_chapter_on_three_years_figures_stays_in_its_book(kinds: PaperKinds) -> None:
    pages = (
        page("# 申报企业基本情况", "企业名称：甲木机械有限公司"),
        page(
            "# 近三年主要财务指标情况表",
            "项目 2023年 2024年 2025年",
            "营业收入 1 2 3",
            "净利润 1 2 3",
        ),
        page("# 二、智能工厂建设情况", "公司建设智能工厂，投入3000万元。设备联网率95%"),
    )
    assert typed(classify(bundle(COVER, *pages), kinds)) == [("application_book", 1, 4)]
