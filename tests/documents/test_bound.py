"""What holds the pages of one paper together: covers, contents, numbers, pages that are lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from written import bundle, page, text_line

from docproc.documents import classify
from docproc.documents.chapters import chapter_follows, rows_follow
from docproc.documents.model import Document
from docproc.documents.signedoff import signs_off
from docproc.evidence import Box
from docproc.notice.documents import PaperKinds
from docproc.page import Line, Page

OPINION = (
    "# 审计报告",
    "我们审计了鲁北甲乙轴承有限公司财务报表，包括",
    "2024年12月31日的资产负债表，2024年度的利润表",
    "中国注册会计师审计准则",
)
BALANCE = ("# 资产负债表", "2024年12月31日 单位：元", "货币资金 1.00", "流动资产合计 2.00")


def typed(documents: tuple[Document, ...]) -> list[tuple[str, int, int]]:
    return [(d.type, d.pages[0].page.number, d.pages[-1].page.number) for d in documents]


def test_a_cover_and_the_page_that_repeats_its_title_are_one_report(kinds: PaperKinds) -> None:
    title = "# 智能制造能力成熟度自评估结果报告"
    cover = page(title, "# 鲁北甲乙轴承有限公司", top=0.3)
    first = page(
        title,
        *("鲁北甲乙轴承有限公司", "报告编号 ZPG1", "GB/T 39116-2020", "综合得分 2.31"),
        *("成熟度等级 二级", "评估完成时间 2026年1月3日", "能力域得分", "优势与不足"),
    )
    assert typed(classify(bundle(cover, first), kinds)) == [("maturity_report", 1, 2)]
    other = page(title, "# 鲁南丙丁纺织有限公司", top=0.3)
    assert typed(classify(bundle(other, first), kinds)) == [
        ("maturity_report", 1, 1), ("maturity_report", 2, 2),
    ]  # fmt: skip


def test_the_contents_of_an_audit_report_are_part_of_it(kinds: PaperKinds) -> None:
    contents = page("# 目录", "1、审计报告......1-2", "2、资产负债表......3", "3、利润表......4")
    found = classify(bundle(contents, page(*OPINION), page(*BALANCE)), kinds)
    assert typed(found) == [("financial_report", 1, 3)]
    cover = page("# 审计报告", "# 鲁北甲乙轴承有限公司", "# 2024年度", top=0.25)
    found = classify(bundle(cover, contents, page(*OPINION), page(*BALANCE)), kinds)
    assert typed(found) == [("financial_report", 1, 4)]


def test_a_parcels_contents_are_no_audit_report(kinds: PaperKinds) -> None:
    contents = page("# 目录", "1、申报书......1", "2、审计报告......9", "3、营业执照......20")
    assert typed(classify(bundle(contents, page(*OPINION)), kinds))[0] == ("other", 1, 1)


def test_a_name_in_two_lines_on_the_cover_makes_no_other_enterprise(kinds: PaperKinds) -> None:
    cover = page(
        "# 中建材（潍坊）食", "# 品集团有限公司", "# 审计报告", "# 2024年度",
        "潍坊正德会计师事务所（普通合伙）", top=0.2,
    )  # fmt: skip
    opinion = page(*(text.replace("鲁北甲乙轴承", "中建材（潍坊）食品集团") for text in OPINION))
    assert typed(classify(bundle(cover, opinion), kinds)) == [("financial_report", 1, 2)]


@pytest.mark.parametrize("reason", ["dark", "faint"])
def test_a_page_on_which_nothing_can_be_made_out_stays_with_its_report(
    kinds: PaperKinds, reason: str
) -> None:
    lost = replace(page(), reason=reason)
    found = classify(bundle(page(*OPINION), page(*BALANCE), lost), kinds)
    assert typed(found) == [("financial_report", 1, 3)]


def test_a_page_with_a_number_above_one_begins_no_paper(kinds: PaperKinds) -> None:
    report = page(
        "# 智能制造能力成熟度自诊断报告", "综合得分 2.33", "评估结果 2级-规范级", "能力子域"
    )
    rest = page("建议完善能源计量。", printed="2")
    licence = page("# 营业执照", "统一社会信用代码 91370703MAD3FHNQ04", "住所 一路1号", "登记机关")
    found = classify(bundle(licence, report, rest), kinds)
    assert ("maturity_report", 2, 3) in typed(found)


def test_figures_number_chapters_with_and_without_a_point() -> None:
    assert chapter_follows([["9申报条件"], ["10真实性声明", "11随附材料"]]) == [False, True]
    assert chapter_follows([["10、综合成效"], ["11.真实性声明"]]) == [False, True]
    assert chapter_follows([["10、综合成效"], ["1、审计意见"]]) == [False, False]
    assert chapter_follows([["10、综合成效"], ["11台设备在线"]]) == [False, False]


def _rows(*numbers: str, top: float) -> Page:
    drawn = [
        Line(text, Box(0.125, top + 0.03 * n, 0.145, top + 0.03 * n + 0.015))
        for n, text in enumerate(numbers)
    ]
    return replace(page(), lines=(*drawn, text_line("2025年度审计报告", top, 0.25)))


def test_a_list_goes_on_over_a_page_with_its_next_row() -> None:
    first = _rows("4", "5", top=0.8)
    assert rows_follow(first, _rows("6", top=0.1))
    assert not rows_follow(first, _rows("1", "2", top=0.1))
    assert not rows_follow(_rows("5", top=0.95), _rows("6", top=0.1))  # page numbers


def test_a_statement_on_accidents_and_credit_is_the_one_on_accidents(kinds: PaperKinds) -> None:
    said = page(
        "# 无事故及信用情况声明", "各有关部门：", "鲁北甲乙轴承有限公司现就相关情况说明如下：",
        "企业依法诚信经营，近三年未被纳入严重失信主体名单。", "特此说明。", "2026年3月24日",
    )  # fmt: skip
    assert typed(classify(bundle(said), kinds)) == [("no_accident_statement", 1, 1)]


def test_a_page_that_closes_a_book_is_its_last(kinds: PaperKinds) -> None:
    """A commitment or a list of what is enclosed, and under it the applicant's own word."""
    book = page("# 先进级智能工厂申报书", "申报单位（盖章）", "申报日期", top=0.2)
    form = page("企业基本情况", "申报等级：先进级", "智能工厂概况", "典型场景建设")
    promise = page("# 承诺书", "现就有关事项承诺：申报材料真实、准确、完整，无虚假记载。",
                   "自愿承担相应法律责任。", "承诺企业（公章）", "签署日期 2026年3月9日")  # fmt: skip
    closed = replace(promise, lines=(*promise.lines, text_line("同意申报，以上内容属实。", 0.5)))
    assert typed(classify(bundle(book, form, closed), kinds)) == [("application_book", 1, 3)]
    assert typed(classify(bundle(book, form, promise), kinds)) == [
        ("application_book", 1, 2), ("commitment", 3, 3),
    ]  # fmt: skip


def test_what_a_notice_issues_belongs_to_it_though_its_title_breaks(kinds: PaperKinds) -> None:
    notice = page(
        "# 泰安市人民政府", "泰政字〔2025〕26号", "关于印发《支持智能制造发展的若干政策措施》的",
        "# 通知", "各县（市、区）人民政府：", "请结合实际认真贯彻落实。",
    )  # fmt: skip
    issued = page("# 支持智能制造发展的若干政策措施", "1.对贷款给予贴息支持。", "2.给予补助。")
    assert typed(classify(bundle(notice, issued), kinds)) == [("policy_document", 1, 2)]


BOOK = (
    page("# 先进级智能工厂申报书", "申报单位（盖章）", "申报日期", top=0.2),
    page("企业基本情况", "申报等级：先进级", "智能工厂概况", "典型场景建设"),
)


def test_a_page_that_holds_a_name_and_a_date_ends_the_paper_before_it(kinds: PaperKinds) -> None:
    signed = page("鲁北甲乙轴承有限公司（公章）", "2026年3月6日")
    assert typed(classify(bundle(*BOOK, signed), kinds)) == [("application_book", 1, 3)]


def test_the_rest_of_a_list_at_the_head_of_a_page_is_no_divider(kinds: PaperKinds) -> None:
    name = "鲁北甲乙轴承有限公司"

    def headed(*content: str, number: str) -> Page:
        return replace(
            page(*content, printed=number, top=0.1),
            lines=(text_line(name, 0.06), *page(*content, printed=number, top=0.1).lines),
        )

    form = headed("企业基本情况", "申报等级：先进级", "典型场景建设", "附件1 承诺书", number="4")
    rest = headed("附件10 节能审查批复", number="5")
    assert typed(classify(bundle(*BOOK, form, rest), kinds)) == [("application_book", 1, 4)]
    divider = page("附件10 节能审查批复", top=0.4)
    assert typed(classify(bundle(*BOOK, form, divider), kinds))[-1][0] == "other"


@pytest.mark.parametrize("head", ["鲁北甲乙轴承有限公司", "附件2 先进级智能工厂申报材料"])
def test_a_running_head_with_an_annexs_number_hides_no_divider(
    kinds: PaperKinds, head: str
) -> None:
    """The name lower on the page makes it one; right under the head it is a list's rest."""

    def headed(drawn: Page) -> Page:
        return replace(drawn, lines=(text_line(head, 0.05), *drawn.lines))

    book = [headed(p) for p in BOOK]
    for top, last in ((0.4, ("other", 3, 3)), (0.1, ("application_book", 1, 3))):
        divider = headed(page("附件10 节能审查批复", top=top))
        assert typed(classify(bundle(*book, divider), kinds))[-1] == last


def test_a_page_hardly_read_has_no_title_of_another_paper(kinds: PaperKinds) -> None:
    """封刻福表辩这, large and centred, is what a blur was read as."""
    blurred = replace(page("# 封刻福表辩这"), confidence=0.64)
    found = classify(bundle(page(*OPINION), page(*BALANCE), blurred), kinds)
    assert typed(found) == [("financial_report", 1, 3)]


def test_a_title_in_larger_characters_is_no_line_of_the_text_under_it(kinds: PaperKinds) -> None:
    """As long as a line, and beginning where the text begins."""
    long = "滨州市支持智能制造高质量发展若干政策措施"
    drawn = page("# 滨州市工业和信息化局文件", "滨工信发〔2025〕17号", top=0.15)
    below = page(
        "为贯彻落实制造强省部署，加快我市智能制造发展，制定本政策。",
        "一、对首次认定的智能工厂，按级别给予一次性奖励。", top=0.31,
    )  # fmt: skip
    heading = Line(long, Box(0.145, 0.275, 0.86, 0.295), 0.98)
    one = replace(drawn, lines=(*drawn.lines, heading, *below.lines))
    found = classify([replace(one, file="滨州/若干政策措施.pdf")], kinds)
    assert [d.type for d in found] == ["policy_document"]


def test_a_paper_that_states_its_result_is_no_cover_of_another(kinds: PaperKinds) -> None:
    """Two reports of one page each; a page that is numbered 2 goes on with the first."""
    title = "# 智能制造能力成熟度自评估报告"
    first = page(title, "评估对象：鲁北甲乙轴承有限公司", "总分：2.01", "成熟度等级：2级", top=0.3)
    rows = ("能力子域 得分", "工艺设计 1.70", "设备 1.74", "数据 2.17", "产品设计 1.67")
    more = ("组织战略 1.75", "销售 1.59", "仓储配送 1.92", "设备管理 1.66", "集成 1.93")
    other = page(title, *rows, *more)
    assert typed(classify(bundle(first, other), kinds)) == [
        ("maturity_report", 1, 1), ("maturity_report", 2, 2),
    ]  # fmt: skip
    head = Line(title[2:], Box(0.414, 0.054, 0.625, 0.07), 0.99)
    rest = page("二、各能力域得分", *rows, *more, printed="2", top=0.12)
    for second in (
        page(title, *rows, *more, printed="2"), replace(rest, lines=(head, *rest.lines)),
    ):  # fmt: skip
        assert typed(classify(bundle(first, second), kinds)) == [("maturity_report", 1, 2)]


def test_page_four_of_six_begins_no_paper(kinds: PaperKinds) -> None:
    """A report within a book, under a title that a book may have; behind it other papers."""
    book = [replace(p, lines=(*p.lines, text_line(f"第{n}页/共4页", 0.95)))
            for n, p in enumerate(BOOK, 1)]  # fmt: skip
    report = page(
        "# 智能工厂建设情况报告", "一、单位情况简介", "企业长期从事轴承的研发、生产和销售。",
        "二、智能化建设总体情况", "设备联网率达到76%，关键工序数控化率81%。",
    )  # fmt: skip
    third = replace(report, lines=(*report.lines, text_line("第3页/共4页", 0.95)))
    last = page("场景建设情况", "智能制造场景建设", "填报单位（公章）", "第4页/共4页")
    last = replace(last, lines=(*last.lines[:-1], text_line("第4页/共4页", 0.95)))
    found = classify(bundle(*book, third, last, page(*OPINION), page(*BALANCE)), kinds)
    assert typed(found) == [("application_book", 1, 4), ("financial_report", 5, 6)]


def test_a_list_on_a_numbered_page_of_a_book_is_the_books(kinds: PaperKinds) -> None:
    form = page("企业基本情况", "申报等级：先进级", "典型场景建设", printed="- 12 -")
    rows = page("佐证材料清单", "1 数据管理能力成熟度证书", "2 营业执照", printed="- 13 -")
    end = page("场景建设情况", "申报单位（盖章）", "智能工厂概况", printed="- 14 -")
    found = classify(bundle(BOOK[0], form, rows, end), kinds)
    assert typed(found) == [("application_book", 1, 4)]


def test_a_groups_minutes_that_recommend_are_its_letter(kinds: PaperKinds) -> None:
    minutes = page(
        "# 会议纪要", "# 关于推荐所属企业申报智能工厂的专题会议纪要",
        "近日，中国某某控股有限责任公司召开专题会议，研究所属企业申报智能工厂有关事项。",
        "会议议定，经研究，同意推荐所属子公司鲁北甲乙轴承有限公司申报2026年度先进级智能工厂。",
        "中国某某控股有限责任公司", "2026年3月16日",
    )  # fmt: skip
    assert typed(classify(bundle(minutes), kinds)) == [("parent_letter", 1, 1)]
    other = page("# 会议纪要", "会议研究了设备更新、安全检查等事项。", "2026年3月16日")
    assert typed(classify(bundle(other), kinds)) == [("other", 1, 1)]


def test_a_parcel_numbered_through_but_its_cover_is_no_single_paper(kinds: PaperKinds) -> None:
    """“Page 4 of 9” in a file of ten: there papers begin on any page."""
    papers = [
        page("封面"), *BOOK, page("场景建设情况", "智能工厂概况"), page("智能制造典型场景建设"),
        page(*OPINION), page(*BALANCE), page("# 利润表", "2024年度 单位：元", "一、营业收入 9.00"),
        page("# 真实性承诺书", "特此承诺，申报材料真实、准确。", "承诺单位（盖章）"),
        page("# 无事故声明", "近三年未发生较大及以上安全事故。特此声明。"),
    ]  # fmt: skip
    numbered = [
        replace(p, lines=(*p.lines, text_line(f"第{n}页/共9页", 0.95))) if n else p
        for n, p in enumerate(papers)
    ]
    assert typed(classify(bundle(*numbered), kinds))[1:] == [
        ("application_book", 2, 5), ("financial_report", 6, 8), ("commitment", 9, 9),
        ("no_accident_statement", 10, 10),
    ]  # fmt: skip


TITLE_OF_MINUTES = "# 关于推荐甲木铜业等企业申报先进级智能工厂的会议纪要"
AGREED = "会议议定，同意推荐甲木铜业有限公司等5家企业申报2026年度先进级智能工厂。"


@pytest.mark.parametrize(
    "said",
    [
        ("# 滨州市工业和信息化局党组会议纪要", TITLE_OF_MINUTES, AGREED),
        ("# 滨州市工业和信息化局", TITLE_OF_MINUTES, "会议研究了推荐工作。", AGREED),
        ("# 山东省发展和改革委员会", "# 专题会议纪要", TITLE_OF_MINUTES, AGREED),
        ("# 会议纪要", TITLE_OF_MINUTES, "会议由邹平县科学技术局组织召开。", AGREED),
        (
            "# 关于推荐甲木铜业申报先进级智能工厂的专家评审会议纪要",
            "会议由市工业和信息化局组织召开。",
            "专家组同意推荐甲木铜业有限公司申报2026年度先进级智能工厂。",
        ),
    ],
)
def test_minutes_of_an_office_or_of_experts_are_no_parents_letter(
    kinds: PaperKinds, said: tuple[str, ...]
) -> None:
    minutes = page(*said, "2026年4月16日")
    assert typed(classify(bundle(minutes), kinds)) == [("other", 1, 1)]


@pytest.mark.parametrize(
    "said",
    [
        (
            "# 鲁北集团有限公司党委会议纪要", "# 关于推荐所属企业申报智能工厂的会议纪要",
            "会议议定，同意推荐权属企业甲木铜业有限公司申报2026年度先进级智能工厂。",
        ),
        (
            "# 会议纪要", "# 关于推荐甲木铜业申报滨州市工业和信息化局组织的智能工厂的会议纪要",
            "会议由集团公司总经理主持召开。",
            "会议同意推荐全资子公司甲木铜业有限公司申报2026年度先进级智能工厂。",
        ),
        (
            "# 中国冶金地质总局", "# 关于推荐甲木铜业申报先进级智能工厂的会议纪要",
            "会议同意推荐下属企业甲木铜业有限公司申报2026年度先进级智能工厂。",
        ),
        (
            "# 鲁北集团有限公司", "# 关于推荐甲木铜业申报先进级智能工厂的会议纪要",
            "集团邀请专家评审，专家组一致同意。",
            "会议同意推荐所属子公司甲木铜业有限公司申报2026年度先进级智能工厂。",
        ),
    ],
)  # fmt: skip
def test_minutes_of_a_group_that_recommend_its_subsidiary_are_its_letter(
    kinds: PaperKinds, said: tuple[str, ...]
) -> None:
    minutes = page(*said, "2026年4月16日")
    assert typed(classify(bundle(minutes), kinds)) == [("parent_letter", 1, 1)]


SIGNED = ("鲁北甲乙轴承有限公司", "2026年4月17日")


def test_a_page_that_only_signs_off_closes_the_paper_before_it(kinds: PaperKinds) -> None:
    report = (page(*OPINION), page(*BALANCE))
    found = classify(bundle(*report, page(*SIGNED, "★", "3")), kinds)
    assert typed(found) == [("financial_report", 1, 3)]


@pytest.mark.parametrize(
    "rest",
    ["本单位对上述材料的真实性负责。", "附：设备清单一份", "经办人：张三 电话：0531-8600000"],
)
def test_a_page_that_says_more_does_not_only_sign_off(rest: str) -> None:
    assert signs_off(page(*SIGNED, "★", "3"))
    assert not signs_off(page(rest, *SIGNED))
    assert not signs_off(page(SIGNED[0]))
    assert not signs_off(page(SIGNED[1]))


def test_a_proof_that_names_the_credit_site_is_a_proof(kinds: PaperKinds) -> None:
    proof = page(
        "# 证明",
        "兹证明鲁北甲乙轴承有限公司近三年未发生较大（含）以上安全、环保、质量等事故。",
        "经在“信用中国”网站自查，企业未被列入严重失信主体名单。",
        "特此证明。",
        "2026年4月4日",
    )
    assert typed(classify(bundle(proof), kinds)) == [("no_accident_statement", 1, 1)]
