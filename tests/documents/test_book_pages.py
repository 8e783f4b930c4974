"""Which pages belong to an application book, and which begin another paper."""

from __future__ import annotations

from dataclasses import replace

from papers import PAPERS
from written import (
    COVER,
    LICENCE,
    PROMISE,
    PROSE,
    bundle,
    page,
    typed,
)

from docproc.documents import classify
from docproc.evidence import Span
from docproc.notice.documents import PaperKinds


def test_pages_without_a_title_go_on_with_the_book(kinds: PaperKinds) -> None:
    bare = page("# 图3 系统界面", "今日产量", "1815")
    pages = bundle(
        COVER, page("一、企业基本信息", "企业名称"), page(*PROSE), bare, page(*PROSE), LICENCE
    )
    assert typed(classify(pages, kinds)) == [("application_book", 1, 5), ("business_licence", 6, 6)]


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


def test_a_list_of_materials_right_behind_a_book_is_its_own(kinds: PaperKinds) -> None:
    listed = page(
        "# 附件材料目录", "序号  材料名称  形式", "1  环境影响评价批复  复印件，共5页",
        "2  发明专利证书汇总  复印件，共9页", "3  设备采购发票汇总  复印件，共1页",
    )  # fmt: skip
    chapter = page("# 五、智能制造场景建设情况", *PROSE)
    (whole,) = classify(bundle(COVER, chapter, listed), kinds)
    assert (whole.type, len(whole.pages)) == ("application_book", 3)


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


def test_a_section_under_a_roman_numeral_stays_in_the_book(kinds: PaperKinds) -> None:
    pages = bundle(
        COVER,
        page("# X.下一阶段工作安排", *PROSE),
        page("# XI.承诺事项", "本单位自愿承诺：", "我单位对申报书及附件的真实性负全部责任。"),
    )
    assert typed(classify(pages, kinds)) == [("application_book", 1, 3)]


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
