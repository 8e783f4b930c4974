"""Passages tell of the applicant, and of what is: not of others, conditions or plans."""

from __future__ import annotations

import pytest
from drawn import page, prose

from docproc.extract.papers.passages import passages_of
from docproc.extract.wording.sentences import sentences_of
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


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("通过大数据分析，为工艺技术人员提供参数优化建议。", "talent"),
        ("系统自动推送异常数据至技术人员手机端，实现快速响应。", "talent"),
        ("以往依靠工程师经验，数据分散，缺乏统一软件平台，人工统计耗时长。", "talent"),
        ("基于人工智能算法，替代人工目检，减少专业人员6名。", "talent"),
        ("系统上线后，减少质检人员12名，技术人员转向数据分析。", "talent"),
        ("MES系统对人员资质进行管理，技能人员刷卡上岗，数据实时上传。", "talent"),
        ("工程师通过PLM软件进行三维设计，设计人员效率提升30%。", "talent"),
        ("建设能源管理中心，统一采集水电气数据，实现能源数字化管理。", "organisation"),
        ("系统由生产部负责运营，各工序数据由信息中心统一管理。", "organisation"),
        ("公司建设数据中心和信息中心机房，部署服务器30台，满足智能工厂规划需要。", "organisation"),
        ("系统将订单自动分解到各项目组，明确交付节点，实现项目数字化管理。", "organisation"),
        ("异常自动推送至责任部门，明确整改时限，实现数字化闭环管理。", "organisation"),
        ("智能制造事业部负责为客户提供数字化解决方案。", "organisation"),
        ("通过对核心装备的状态监测，实现设备安全风险可控。", "secure_technology"),
        ("对关键设备进行实时监控，确保运行安全可控。", "secure_technology"),
        ("MES系统解决方案实现生产过程质量风险可控。", "secure_technology"),
        ("通过供应链风险预警系统，实现关键设备备件供应链可控。", "secure_technology"),
        ("公司产品为工业防火墙，保护客户网络安全。", "data_security"),
    ],
)
def test_what_a_scenarios_system_does_is_no_statement(
    spec: ExtractSpec, text: str, key: str
) -> None:
    assert key not in said(spec, text)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("设立智能制造事业部，统筹公司智能工厂的规划建设运营。", "organisation"),
        ("公司建立了智能工厂三级推进体系，即决策层、管理层、执行层。", "organisation"),
        ("公司实行智能工厂建设“一把手”工程，董事长亲自挂帅，IT部具体实施。", "organisation"),
        ("公司设立数字化管理中心，负责智能工厂的规划、建设和运营。", "organisation"),
        ("智能工厂的规划与运营由数字化中心牵头，各部门配合。", "organisation"),
        ("公司IT团队共25人，本科以上学历占90%，具备MES、ERP自主开发能力。", "talent"),
        ("信息部现有12人，均为计算机、自动化相关专业本科以上学历。", "talent"),
        ("公司拥有智能工厂规划、建设、运营的专业人才。", "talent"),
        ("智能制造方面，专业技术人员三十余名，覆盖各工序。", "talent"),
        ("公司设立数字化人才专项津贴，鼓励员工考取相关证书。", "talent"),
        ("关键技术装备、工业软件质量可靠、安全可控，不存在断供风险。", "secure_technology"),
        ("核心装备、生产软件、操作系统均自主可控。", "secure_technology"),
        ("公司智能制造能力成熟度自评估得分2.35，处于二级（规范级）水平。", "self_assessment"),
        ("智能制造能力成熟度：二级。", "self_assessment"),
        ("公司于2025年取得智能制造能力成熟度贰级认证证书。", "self_assessment"),
    ],
)
def test_statements_in_usual_words(spec: ExtractSpec, text: str, key: str) -> None:
    assert key in said(spec, text)


@pytest.mark.parametrize(
    "text",
    [
        "自评估结果：智能制造能力成熟度达到2级及以上要求。",
        "智能制造能力成熟度：□一级 □二级。",
        "数字化转型成熟度：二级。",
    ],
)
def test_a_level_that_is_open_is_no_result(spec: ExtractSpec, text: str) -> None:
    assert "self_assessment" not in said(spec, text)
