"""Accidents that sentences tell of: whose they are, whether they happened, how surely."""

from __future__ import annotations

import pytest
from drawn import lines, page, prose, table

from docproc.extract.papers.passages import passages_of
from docproc.extract.wording.sentences import sentences_of
from docproc.notice.fields import ExtractSpec
from docproc.page import Page

ACCUSES = 0.8
"""From here on a graded accident is held against the applicant."""
BELIEVED = 0.45
"""What is less sure than this is a suspicion that a person looks into."""


def told(spec: ExtractSpec, text: str, paper: str = "application_book") -> list[tuple[str, bool]]:
    """The accidents of a sentence: how bad, and whether that is held to be so."""
    found = passages_of(sentences_of([page(prose(text))]), spec.passages, paper)
    return [(p.value, p.confidence >= ACCUSES) for p in found if p.key == "accident"]


@pytest.mark.parametrize(
    "text",
    [
        "据统计，2024年全国工贸行业共发生较大事故23起，死亡86人。",
        "化工行业2023年发生较大以上事故12起，安全形势严峻。",
        "近年来，全省粉尘涉爆企业发生较大事故3起（2023年2起、2024年1起），教训深刻。",
        "2024年1月24日江西新余发生特别重大火灾事故，公司组织全员学习。",
        "2025年我市发生较大火灾事故2起，均为居民火灾。",
        "2023年某化工企业发生较大爆炸事故，造成7人死亡，给行业敲响警钟。",
        "鉴于2023年山东某铝业公司发生较大爆炸事故，公司对深井铸造进行自动化改造。",
        "公司组织学习2024年国内发生的较大事故案例12起。",
    ],
)
def test_what_befell_others_is_not_the_applicants(spec: ExtractSpec, text: str) -> None:
    assert told(spec, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "供应商2024年发生较大火灾事故，影响原料供应。",
        "2024年1月发生特别重大火灾事故，造成39人死亡，教训深刻。",
        "公司认真吸取2024年发生的较大火灾事故教训，完善制度。",
    ],
)
def test_whose_accident_it_is_may_be_a_question(spec: ExtractSpec, text: str) -> None:
    assert told(spec, text) == [("graded", False)]


@pytest.mark.parametrize(
    "text",
    [
        "2024年6月12日，山东某某机械有限公司发生一起较大生产安全事故，造成3人死亡。",
        "该公司2024年在我市发生较大火灾事故1起，已结案。",
        "2024年6月，公司江苏基地发生较大火灾事故，直接经济损失1200万元。",
        "2024年8月我市甲木机械有限公司发生较大爆炸事故。",
        "2024年6月公司发生较大火灾事故，已按规定上报，并认真吸取事故教训。",
        "2024年公司发生特别重大爆炸事故，造成31人死亡。",
        "2024年公司发生较大火灾事故1起，环境污染事件0起。",
        "公司在处理发生的较大火灾事件中总结教训，2024年该事故造成3人死亡。",
        "公司2024年发生较大火灾事故，造成停机3天、重大经济损失。",
    ],
)
def test_the_applicants_own_accident_near_the_words_for_others(
    spec: ExtractSpec, text: str
) -> None:
    assert told(spec, text) == [("graded", True)]


@pytest.mark.parametrize(
    "text",
    [
        "根据《生产安全事故报告和调查处理条例》，较大事故是指造成3人以上10人以下死亡的事故，公司2023年至2025年未发生。",
        "《企业职工伤亡事故分类》规定，造成3人以上死亡的为较大事故（2023年修订）。",
        "安全事故发生率由2023年的0.5%降至2025年的0，较大事故为零。",
        "2025年，公司产品发生较大质量投诉事件0起。",
        "2023年8月系统发生较大网络攻击事件，已及时处置。",
        "客户设备2024年发生较大故障停机事件，通过远程运维平台2小时恢复。",
        "2025年11月20日，公司开展较大环境事件应急演练，模拟储罐发生泄漏。",
    ],
)
def test_rules_rates_and_other_incidents_tell_of_no_accident(spec: ExtractSpec, text: str) -> None:
    assert told(spec, text) == []


def denied(spec: ExtractSpec, text: str, paper: str = "application_book") -> list[tuple[str, bool]]:
    """The denials of accidents: how far they reach, and whether a rule believes them."""
    found = passages_of(sentences_of([page(prose(text))]), spec.passages, paper)
    return [(p.value, p.confidence >= BELIEVED) for p in found if p.key == "no_accident"]


@pytest.mark.parametrize(
    "text",
    [
        "近三年来该企业安全生产状况良好，未发现较大及以上生产安全事故。",
        "该公司三年内未接到较大以上安全生产事故报告。",
        "我局未接到该公司近三年较大及以上生产安全事故的报告。",
        "经查询，该企业近三年未查到较大及以上环境污染事故记录。",
    ],
)
def test_a_bureau_that_knows_of_no_accident_denies_it(spec: ExtractSpec, text: str) -> None:
    assert denied(spec, text, "no_accident_statement") == [("adequate", True)]


@pytest.mark.parametrize(
    "text",
    [
        "近三年，各生产车间未发生较大及以上安全、环保、质量事故。",
        "近三年，生产车间及公司未发生较大及以上安全、环保、质量事故。",
    ],
)
def test_what_befell_no_workshop_of_the_firm_is_denied_for_all(
    spec: ExtractSpec, text: str
) -> None:
    assert denied(spec, text) == [("adequate", True)]


def test_finding_no_hidden_danger_denies_no_accident(spec: ExtractSpec) -> None:
    assert denied(spec, "经专项检查，未发现重大事故隐患，安全风险分级管控到位。") == []


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("近三年未发生重、特大事故及较大事故。", "adequate"),
        ("近三年未发生重大安全事故和较大安全、环保事故。", "adequate"),
        ("近三年未发生重大安全事故或较大环境污染事件。", "narrow"),
        ("近三年未发生重大事故及较大安全事故。", "narrow"),
    ],
)
def test_a_lower_grade_joined_to_a_graver_one(spec: ExtractSpec, text: str, value: str) -> None:
    assert denied(spec, text) == [(value, True)]


def test_a_denial_with_an_exception_is_a_question(spec: ExtractSpec) -> None:
    text = "除2024年7月发生1起较大生产安全事故外，公司近三年未发生其他较大以上事故。"
    assert denied(spec, text) == [("adequate", False)]
    assert told(spec, text) == [("graded", True)]
    text = "除正常检修停产外，公司近三年未发生较大及以上安全、环保、质量事故。"
    assert denied(spec, text) == [("adequate", True)]


def found(spec: ExtractSpec, drawn: Page) -> dict[str, str]:
    told = passages_of(sentences_of([drawn]), spec.passages, "application_book")
    return {p.key: p.value for p in told if p.confidence >= BELIEVED}


ASKED = "近三年是否发生较大（含）以上安全、环保、质量等事故"


@pytest.mark.parametrize(
    ("text", "says"),
    [
        (f"{ASKED}：否", {"no_accident": "adequate"}),
        (f"{ASKED}：□是 ☑否", {"no_accident": "adequate"}),
        (f"{ASKED} （ ）是 （√）否", {"no_accident": "adequate"}),
        (f"{ASKED}？否。", {"no_accident": "adequate"}),
        (f"{ASKED}：☑是 □否", {"accident": "ungraded"}),
        (f"{ASKED}：是，2024年6月较大火灾", {"accident": "graded"}),
        ("近三年有无重大安全、环保、质量事故：□有 ☑无", {"no_accident": "narrow"}),
        ("是否列入严重失信主体名单：□是 ☑否", {"no_dishonesty": "yes"}),
        (f"{ASKED}：□是 □否", {}),
        (f"{ASKED}：", {}),
        ("系统自动识别作业人员是否佩戴安全帽，有效避免安全事故。", {}),
    ],
)
def test_a_question_with_its_answer_in_one_line_or_cell(
    spec: ExtractSpec, text: str, says: dict[str, str]
) -> None:
    assert found(spec, page(lines(text))) == says
    assert found(spec, page(tables=[table([["基本条件", text]])])) == says


@pytest.mark.parametrize(
    ("answer", "says"),
    [
        ("是，2024年6月较大火灾", {"accident": "graded"}),
        ("否，各项制度健全", {"no_accident": "adequate"}),
        ("是否均可", {}),
    ],
)
def test_an_answer_that_goes_on(spec: ExtractSpec, answer: str, says: dict[str, str]) -> None:
    assert found(spec, page(tables=[table([[ASKED, answer]])])) == says


@pytest.mark.parametrize(
    ("rows", "says"),
    [
        (
            [["年度", "2023", "2024", "2025"], ["较大及以上安全事故（起）", "0", "1", "0"]],
            {"accident": "ungraded"},
        ),
        (
            [["年度", "2023", "2024", "2025"], ["较大及以上安全事故（起）", "0", "0", "0"]],
            {"no_accident": "adequate"},
        ),
        (
            [["近三年较大及以上事故（起）", "2023年：0", "2024年：0", "2025年：0"]],
            {"no_accident": "adequate"},
        ),
        ([["近三年较大及以上事故（起）", "2023年：0", "2024年：2", "2025年：0"]], {"accident": "ungraded"}),
        ([["近三年安全、环保、质量事故", "□无 ☑有"]], {"accident": "ungraded"}),
        ([["近三年安全、环保、质量事故", "☑无 □有"]], {"no_accident": "adequate"}),
        ([["近三年未发生较大及以上安全、环保、质量事故", "□是 ☑否"]], {}),
        ([["项目", "结果", "排名"], ["近三年较大及以上安全事故", "无", "1"]], {"no_accident": "adequate"}),
    ],
)  # fmt: skip
def test_a_row_of_figures_or_boxes_on_accidents(
    spec: ExtractSpec, rows: list[list[str]], says: dict[str, str]
) -> None:
    assert found(spec, page(tables=[table(rows)])) == says


@pytest.mark.parametrize(
    "text",
    [
        "项目建设过程中未发生安全事故。",
        "系统上线后未发生一起质量事故。",
        "系统上线后，公司未发生较大及以上安全事故。",
        "自系统投用以来，储罐区未发生泄漏事故，安全隐患下降60%。",
        "车间连续三年未发生机械伤害事故。",
        "近三年未发生火灾事故。",
        "2025年度，公司未发生较大及以上安全事故。",
        "2024年和2025年公司未发生较大及以上安全、环保、质量事故。",
    ],
)
def test_a_denial_for_less_than_is_asked_is_a_question(spec: ExtractSpec, text: str) -> None:
    assert denied(spec, text) == [("adequate", False)]


@pytest.mark.parametrize(
    "text",
    [
        "公司建厂以来未发生任何安全、环保、质量事故。",
        "自智能工厂建设项目投用以来，公司近三年未发生较大及以上安全、环保、质量事故。",
        "公司各车间近三年未发生较大及以上安全、环保、质量事故。",
        "2024年公司通过安全标准化评审，公司未发生较大及以上安全、环保、质量事故。",
        "2023年1月至2025年12月，公司未发生较大及以上安全、环保、质量事故。",
        "2023年、2024年、2025年公司未发生较大及以上安全、环保、质量事故。",
        "截至2025年，公司未发生较大及以上安全、环保、质量事故。",
        "近三年未发生火灾、爆炸等较大及以上安全事故。",
        "近三年内，较大及以上安全、环保、质量事故，公司均未发生。",
    ],
)
def test_a_denial_of_all_that_is_asked_stays_sure(spec: ExtractSpec, text: str) -> None:
    assert denied(spec, text) == [("adequate", True)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2024年9月8日铸造车间熔炼炉发生喷溅，造成3人死亡、4人受伤。", "ungraded"),
        ("2024年公司出现一次较大质量事故，召回产品1200台。", "graded"),
        ("2024年12月，因危废贮存不当引发环境污染事件（较大级），公司被罚款58万元。", "graded"),
        ("该公司2023年9月15日因较大生产安全事故被应急管理部门行政处罚。", "graded"),
        ("近三年较大（含）以上安全、环保、质量等事故：1起（2024年6月较大火灾事故）。", "graded"),
        ("2024年“3·5”较大生产安全事故调查报告认定，公司对事故负有责任。", "graded"),
        ("公司近三年未发生重大及以上生产安全事故，较大事故1起（2024年）。", "graded"),
        ("此前公司发生一起设备事故，已对有关人员进行教育并完成整改。", "ungraded"),
    ],
)
def test_an_accident_told_by_its_count_its_cause_or_its_penalty(
    spec: ExtractSpec, text: str, value: str
) -> None:
    assert told(spec, text) == [(value, True)]


@pytest.mark.parametrize(
    "text",
    [
        "人工操作易引发较大事故，2024年公司完成自动化改造。",
        "2024年共处置较大异常事件15起，平均处置时间缩短50%。",
        "2024年人员坠落、触电等较大事故风险全部在线监测。",
        "改造后质量事故年均3起降为0，2025年效果显著。",
        "近三年较大事故0起、一般事故0起。",
    ],
)
def test_what_is_prevented_or_counted_as_none_is_no_accident(spec: ExtractSpec, text: str) -> None:
    assert told(spec, text) == []


@pytest.mark.parametrize(
    "text",
    [
        "2025年组织安全培训2次，发生较大事故0起。",
        "2024年以来完成安全检查一次、发生较大生产安全事故0起、环境事件0起。",
        "2023、2024、2025年分别发生较大安全事故0起、0起、0起，培训各2次。",
    ],
)
def test_what_else_is_counted_makes_no_accident_of_none(spec: ExtractSpec, text: str) -> None:
    assert told(spec, text) == []
