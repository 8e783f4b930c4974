"""City letters and parents' letters: which number, whose name and which mark is meant."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from drawn import line, page, prose

from docproc.chinese.names import names_in
from docproc.extract.model import Paper, State
from docproc.extract.papers.closing import document_numbers
from docproc.extract.papers.counts import enterprise_count
from docproc.extract.wording.sentences import sentences_of

Read = Callable[..., Paper]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("推荐总数为25家。", 25),
        ("各区市、开发区共上报42家企业，经评审和会议研究，择优确定25家企业推荐申报。", 25),
        ("推荐企业数量共25家。", 25),
        ("共收到申报材料41份，现择优推荐其中25家。", 25),
        ("我市可推荐30家，实际推荐25家。", 25),
        ("省厅分配我市名额30家，经评审推荐25家。", 25),
        ("去年我市推荐18家，入选15家。今年推荐25家。", 25),
        ("3家企业因成熟度等级不够未予推荐，2家企业主动撤回，实际推荐16家。", 16),
        ("甲区推荐3家、乙区推荐5家、丙市推荐17家，共计25家，现予推荐。", 25),
        ("现推荐25家企业，其中甲区3家、乙区5家、丙市17家。", 25),
        ("本市今年认定基础级智能工厂9家，推荐先进级智能工厂25家。", 25),
        ("经评审，截至4月20日，推荐先进级智能工厂25家。", 25),
        ("现将基础级智能工厂（60家）、先进级智能工厂（25家）名单报上。", 25),
        ("其中基础级智能工厂60家（附件4），先进级智能工厂25家（附件5）。", 25),
        ("推荐企业名单（25家）见附件5。", 25),
        ("现将某市25家先进级智能工厂申报材料随文报送。", 25),
        ("我局对31家企业开展现场核查，6家整改后仍不达标，最终推荐25家。", 25),
        ("从全市报送的36个项目中推荐25个项目。", 25),
        (
            "经研究，推荐山东甲乙机械有限公司、济宁丙丁化工有限公司、山东戊己科技有限公司3家企业。",
            3,
        ),
        ("拟推荐先进级智能工厂（项目）11个。", 11),
        ("我市推荐的9家企业均已认定为基础级智能工厂。", 9),
        ("共收到申报18家，审核通过15家，现予以推荐。", 15),
        ("申报40家，评审通过25家企业，现推荐山东甲乙机械有限公司等25家企业。", 25),
    ],
)
def test_the_number_that_is_recommended_among_others(text: str, count: int) -> None:
    fact = enterprise_count(sentences_of([page(prose(text))]))
    assert (fact.value, fact.confidence > 0.9) == (count, True)


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("我市可推荐30家。", 30),  # no other number is told: with doubt
        ("甲区推荐3家、乙区推荐5家，另有17家储备。", 3),  # no sum
        ("全市共申报18家。", 18),
    ],
)
def test_a_number_that_may_be_another_is_told_with_doubt(text: str, count: int) -> None:
    fact = enterprise_count(sentences_of([page(prose(text))]))
    assert (fact.value, fact.confidence > 0.9) == (count, False)


def test_those_that_are_left_out_are_no_count() -> None:
    text = "2家企业因未通过专家评审未予推荐。"
    assert enterprise_count(sentences_of([page(prose(text))])).state is State.ABSENT


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("潍工信函〔2026〕9号", "潍工信函〔2026〕9号"),
        ("潍工信函〔2026〕9号    签发人：张三丰", "潍工信函〔2026〕9号"),
        ("鲁工信〔2026〕12号  签发人：欧阳小丰", "鲁工信〔2026〕12号"),
        ("根据鲁工信〔2026〕12号文件要求组织申报", None),  # a letter that is referred to
        ("鲁工信〔2026〕12号  关于组织申报的通知", None),
    ],
)
def test_a_number_stands_alone_or_beside_who_signed(text: str, number: str | None) -> None:
    found = [c.raw for c in document_numbers([page(line(text, 0.2, 0.1))])]
    assert found == ([number] if number else [])


def letter(read: Read, body: str, signer: str) -> object:
    drawn = page(
        line("推荐函", 0.45, 0.06),
        prose(f"省工业和信息化厅：\n{body}", top=0.12),
        line(signer, 0.6, 0.5),
        line("2026年4月15日", 0.6, 0.53),
    )
    return read("parent_letter", drawn).facts["issuer"].value


@pytest.mark.parametrize(
    ("body", "signer", "issuer"),
    [
        (
            "潍坊甲有限公司为旭科服务集团有限公司（以下简称“集团公司”）全资子公司，经研究推荐其申报先进级智能工厂。",
            "集团公司（盖章）",
            "旭科服务集团有限公司",
        ),
        ("现推荐潍坊甲有限公司申报先进级智能工厂。", "集团公司（盖章）", None),
        ("现推荐潍坊甲有限公司申报先进级智能工厂。", "旭科服务集团有限公司", "旭科服务集团有限公司"),
        (
            "我司（山东海纳渔具集团有限公司）对下属单位威海海纳科技有限公司\n的申报材料进行了核实，予以推荐。",
            "推荐单位（盖章）：",
            "山东海纳渔具集团有限公司",
        ),
    ],
)  # fmt: skip
def test_who_signs_by_a_short_name_was_named_in_full(
    read: Read, body: str, signer: str, issuer: str | None
) -> None:
    assert letter(read, body, signer) == issuer


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("潍坊甲有限公司为旭科服务集团有限公司全资子公司", ["潍坊甲有限公司", "旭科服务集团有限公司"]),
        ("经集团公司办公会研究，同意推荐鲁南化工有限公司", ["鲁南化工有限公司"]),
        ("现转报泰安能信变压器有限公司的材料", ["泰安能信变压器有限公司"]),
        ("甲公司成立于2008年，为旭科服务集团有限公司子公司", ["旭科服务集团有限公司"]),
        ("推荐甲木有限公司、为民机械有限公司", ["甲木有限公司", "为民机械有限公司"]),
        ("潍坊甲集团公司申报", ["潍坊甲集团公司"]),
        ("对外经贸有限公司", ["对外经贸有限公司"]),
    ],
)  # fmt: skip
def test_words_that_link_names_begin_none(text: str, names: list[str]) -> None:
    assert [n.name for n in names_in(text)] == names
