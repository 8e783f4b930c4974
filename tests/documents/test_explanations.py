"""A statement about a paper, above all that it is lacking, is not the paper that it names."""

from __future__ import annotations

import pytest
from written import page

from docproc.documents import classify
from docproc.notice.documents import PaperKinds

ABOUT_THE_REPORT = (
    "淄博市工业和信息化局：",
    "因年审工作尚未结束，我公司2025年度审计报告预计于2026年5月出具，",
    "现先行提供未经审计的财务报表，待审计报告出具后及时补充提交。",
    "淄博甲木泵业有限公司",
    "2026年4月8日",
)


@pytest.mark.parametrize(
    "title",
    [
        "关于2025年度审计报告暂未出具的说明",
        "审计报告尚未出具的情况说明",
        "关于审计报告的情况说明",
        "关于暂无营业执照副本的说明",
        "成熟度证书尚未下发的情况说明",
        "关于信用报告无法查询、暂不能提供的说明",
        "关于集团推荐函未能取得的说明",
        "关于以自评估报告代替等级证书的说明",
        "无母公司情况说明",
    ],
)
def test_a_statement_that_a_paper_is_lacking_is_not_the_paper(
    kinds: PaperKinds, title: str
) -> None:
    (document,) = classify([page("# " + title, *ABOUT_THE_REPORT)], kinds, place="dossier")
    assert (document.type, document.confidence > 0.9) == ("other", True)


@pytest.mark.parametrize(
    ("title", "type_"),
    [
        ("2025年度审计报告", "financial_report"),
        ("财务情况说明书", "financial_report"),
        ("财务报表附注说明", "financial_report"),
        ("公共信用信息报告", "credit_report"),
        ("关于公司近三年未发生安全事故的说明", "no_accident_statement"),
        ("近三年未发生较大及以上安全环保质量事故的情况说明", "no_accident_statement"),
        ("无事故情况说明", "no_accident_statement"),
    ],
)
def test_a_statement_that_is_asked_for_is_what_it_is(
    kinds: PaperKinds, title: str, type_: str
) -> None:
    (document,) = classify([page("# " + title, *ABOUT_THE_REPORT)], kinds, place="dossier")
    assert document.type == type_


def test_a_section_of_the_book_that_explains_is_no_paper_of_its_own(kinds: PaperKinds) -> None:
    book = [
        page("# 先进级智能工厂申报书", "申报单位：淄博甲木泵业有限公司", "一、企业概况", number=1, printed="1"),
        page("# 关于审计报告暂未出具的说明", *ABOUT_THE_REPORT[1:3], number=2, printed="2"),
        page("三、场景建设情况", "公司建设智能工厂，部署MES系统，效率提升20%。", number=3, printed="3"),
    ]  # fmt: skip
    found = classify(book, kinds, place="dossier")
    assert [d.type for d in found if d.type == "application_book"] == ["application_book"]


@pytest.mark.parametrize(
    ("type_", "title", "text"),
    [
        ("parent_letter", "推荐意见表", "经我公司审核，内容真实，同意推荐所属子公司申报先进级智能工厂。"),
        ("parent_letter", "授权及推荐说明", "本公司授权齐鲁分公司以自身名义申报先进级智能工厂，并予以推荐。"),
        ("commitment", "责任声明", "所报资料无弄虚作假行为，违反上述声明的，自愿退出评选，三年内不再申报。"),
        ("no_accident_statement", "无违规证明", "经核查，近三年你公司在我局监管领域未发生产品质量事故。"),
    ],
)  # fmt: skip
def test_papers_with_titles_of_other_cities(
    kinds: PaperKinds, type_: str, title: str, text: str
) -> None:
    drawn = page("# " + title, "申报单位：淄博甲木泵业有限公司", text, "2026年4月8日")
    (document,) = classify([drawn], kinds, place="dossier")
    assert document.type == type_


def test_a_circular_that_is_passed_on_recommends_nobody(kinds: PaperKinds) -> None:
    drawn = page(
        "# 潍坊市工业和信息化局",
        "潍工信装备〔2026〕3号",
        "# 关于转发省厅智能工厂梯度培育工作通知的通知",
        "各县市区工业和信息化主管部门：",
        "现将省厅通知转发给你们，请认真组织辖区企业申报，并于4月15日前将推荐材料报市局。",
        "潍坊市工业和信息化局",
        "2026年3月9日",
    )
    (document,) = classify([drawn], kinds, place="city")
    assert document.type != "city_recommendation"
