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
