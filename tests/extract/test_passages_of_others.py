"""Passages tell of the applicant, and of what is: not of others, conditions or plans."""

from __future__ import annotations

import pytest
from drawn import page, prose

from docproc.extract.passages import passages_of
from docproc.extract.sentences import sentences_of
from docproc.notice.fields import ExtractSpec

BELIEVED = 0.5
"""What is less sure than this is a suspicion that a person looks into."""


def said(spec: ExtractSpec, text: str, paper: str = "application_book") -> set[str]:
    """The keys of the passages that are found for more than a suspicion."""
    found = passages_of(sentences_of([page(prose(text))]), spec.passages, paper)
    return {p.key for p in found if p.confidence > BELIEVED}


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("公司近三年未发生较大及以上安全、环保、质量事故。", "no_accident"),
        ("加强客户管理，公司近三年未发生较大及以上安全、环保、质量事故。", "no_accident"),
        ("与供应商协同，近三年未发生较大及以上安全、环保、质量事故。", "no_accident"),
        ("客户投诉处理及时，近三年未发生较大及以上质量事故。", "no_accident"),
        ("企业基本情况公司近三年未发生较大及以上安全、环保、质量事故。", "no_accident"),
        ("集团近三年未发生较大及以上安全、环保、质量事故。", "no_accident"),  # it may be one
        ("我公司未被列入严重失信主体名单，信用良好。", "no_dishonesty"),
        ("如实填报，我公司未被列入严重失信主体名单。", "no_dishonesty"),
        ("若干年来公司未被列入严重失信主体名单。", "no_dishonesty"),
        ("公司拥有智能制造专业人才120名。", "talent"),
        ("公司成立智能制造部，统筹智能工厂建设。", "organisation"),
        ("我公司是分公司，所处石油石化属特殊行业，以分支机构申报。", "special_industry"),
    ],
)
def test_what_the_applicant_says_of_itself(spec: ExtractSpec, text: str, key: str) -> None:
    assert key in said(spec, text)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("供应商近三年未发生较大及以上安全、环保、质量事故。", "no_accident"),
        ("先进级智能工厂申报书供应商近三年未发生较大及以上安全事故。", "no_accident"),
        ("母公司近三年未发生较大及以上安全、环保、质量事故。", "no_accident"),
        ("主要供应商均未被列入严重失信主体名单，供货稳定。", "no_dishonesty"),
        ("若未被列入严重失信主体名单，可按程序申报。", "no_dishonesty"),
        ("未被列入严重失信主体名单的企业方可申报智能工厂。", "no_dishonesty"),
        ("申报企业应满足未被列入严重失信主体名单的要求。", "no_dishonesty"),
        ("公司将组建智能制造部，统筹智能工厂建设。", "organisation"),
        ("公司缺少既懂工艺又懂信息化的复合型人才。", "talent"),
        ("公司所处行业为特殊钢行业，申报主体为独立法人。", "special_industry"),
        ("国内同类企业多次发生爆炸事故，造成3人死亡。", "accident"),
        ("系统上线前每年因人工误操作发生质量事故3起，上线后降为0。", "accident"),
    ],
)
def test_what_others_say_and_what_is_not_yet(spec: ExtractSpec, text: str, key: str) -> None:
    assert key not in said(spec, text)


def test_an_accident_of_the_applicants_own_is_told(spec: ExtractSpec) -> None:
    assert "accident" in said(spec, "2024年6月，公司发生一起较大生产安全事故，造成3人死亡。")
    assert "accident" in said(spec, "2024年8月，公司发生爆炸事故1起，造成2人受伤。")


@pytest.mark.parametrize(
    "text",
    [
        "近三年来，我公司守法经营，未被人民法院、税务、市场监管等部门列入严重失信主体名单。",
        "我公司未被国家、省有关部门列入严重失信主体名单和联合惩戒名单。",
        "企业未被列为严重失信主体。",
        "公司不是严重失信主体，没有经营异常记录。",
        "本企业非严重失信主体。",
        "经查询信用中国、国家企业信用信息公示系统，企业无失信记录。",
    ],
)
def test_whoever_says_in_its_own_words_that_it_is_on_no_list(spec: ExtractSpec, text: str) -> None:
    assert "no_dishonesty" in said(spec, text)


@pytest.mark.parametrize(
    "text",
    [
        "公司未被告知即被列入严重失信主体名单，正在申请移出。",
        "公司优先选择无失信记录的供应商，建立准入机制。",
        "公司与非失信企业开展供应链合作，降低采购风险。",
        "系统核查客户是不是失信主体，自动给出信用额度。",
    ],
)
def test_being_listed_and_others_lists_deny_nothing(spec: ExtractSpec, text: str) -> None:
    assert "no_dishonesty" not in said(spec, text)
