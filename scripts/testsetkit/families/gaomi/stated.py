"""What an enterprise says of itself: accidents, credit, secure technology, people, maturity, branch."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.pen import Pen

_OK = (
    "2023年至2025年，我公司未发生较大及以上安全、环保、质量事故。", "近三年，公司没有发生过较大（含较大）以上的安全生产事故、环境污染事故和产品质量事故。", "我单位近三年安全、环保、质量工作总体平稳，未发生较大（含）以上事故。",
    "本企业近三年内无较大及以上等级安全事故，无较大及以上环境事件，无较大及以上质量事故。", "最近三年未出现较大以上（含较大）安全、环保和质量方面的事故。", "企业近三年未发生较大（含）以上安全、环保、质量等事故，特此说明。",
)  # fmt: skip
_NONE = (
    "近三年我公司未发生任何安全生产、环境保护和产品质量事故。",
    "2023年以来，本单位在安全、环保、质量方面没有发生过任何等级的事故。",
)
_OLD = (
    "近三年公司未发生重大及以上安全、环保、质量事故。",
    "近三年来，我单位无重大安全事故、重大环境污染事故和重大质量事故。",
    "企业近三年没有发生重大、特大安全和环保、质量事故。",
)
_CREDIT = (
    "公司未被列入严重失信主体名单。",
    "本企业目前不在严重失信主体名单中。",
    "截至申报日，我单位没有被列入严重失信主体名单的记录。",
    "经在“信用中国”网站查询，公司未被列入严重失信主体名单。",
    "我公司信用状况良好，未列入严重失信主体名单。",
)
_INCIDENT = {
    "serious": ("2024年6月21日，公司原料仓库发生一起较大火灾事故，造成3人死亡，事故调查已结束，整改已完成。", "2023年9月8日，我公司检修作业中发生一起较大生产安全事故，造成4人死亡，责任人员已处理。"),
    "vague": ("公司曾发生过一起安全生产事故，之后加强了管理。", "前些年厂里出过一次安全事故，整改工作已全部完成。"),
    "minor": ("2024年10月9日，装卸过程中发生一起一般事故，1名职工脚部受伤，已妥善处理。", "2025年5月，维修班发生一起一般生产安全事故，1人轻伤，已按规定上报并结案。"),
}  # fmt: skip
_TECHNOLOGY = (
    "工厂使用的关键技术装备、工业软件、工业操作系统和系统解决方案均为正版采购或自主开发，安全可控。", "关键装备{n}%以上为国产，工业软件、工业操作系统及系统解决方案来源清楚，不依赖单一境外供应商，做到安全可控。",
    "经逐项梳理，本厂关键技术装备、工业软件、操作系统、解决方案均安全可控，供应商均签有服务协议。", "我厂在采购关键技术装备、工业软件、工业操作系统和系统解决方案时优先选用国产品牌，整体安全可控。",
)  # fmt: skip
_NETWORK = (
    "公司制定了网络安全和数据安全管理办法，生产网与办公网分开，数据定期备份，网络安全和数据安全风险可控。", "网络方面装有防火墙和杀毒软件，数据每日异地备份，账号按岗位授权，近三年未发生网络和数据安全事件，网络安全、数据安全风险可控。",
    "信息科负责网络安全与数据安全，每季度检查一次漏洞和弱口令，重要数据加密保存，风险可控。",
)  # fmt: skip
_ORGANISATION = (
    "公司成立了智能工厂建设领导小组，总经理任组长，统筹工厂的规划、建设和运营，办公室设在技术部。", "建立了智能工厂统筹规划、建设和运营的工作机制：分管副总牵头，设备、工艺、信息、生产等部门参加，每两周开一次例会。",
    "由信息中心牵头，各车间设一名负责人，组成智能工厂推进组，规划、建设、运营由同一班人负责到底。",
)  # fmt: skip
_PEOPLE = (
    "现有智能制造专业人才{k}名，其中中级以上职称{m}名。", "公司拥有自动化、软件、工艺等方面的智能制造专业人才{k}人，每年外送培训{m}人次以上。", "人才方面，先后引进和培养智能制造专业人员{k}名，能独立承担系统运维和二次开发。",
)  # fmt: skip
PLAIN = (
    "公司依法经营、照章纳税。", "企业重视产品质量，按国家标准和客户要求组织生产。", "公司各项管理制度较为健全，执行情况良好。", "企业按时足额缴纳各项税费和社会保险。", "公司遵守国家法律法规，与客户和供方长期合作良好。",
)  # fmt: skip
_RANKS = ("", "规划级", "规范级", "集成级", "优化级", "引领级")


def accident(rng: random.Random, case: Case) -> str:
    """The statement on accidents and what is told of one; '' for nothing."""
    said = rng.choice(_INCIDENT[case.incident]) if case.incident else ""
    if case.accident == "absent":
        return said
    if case.accident == "old":
        return said + rng.choice(_OLD)
    return said + rng.choice(_OK if case.incident or rng.random() < 0.8 else _NONE)


def credit(rng: random.Random, case: Case) -> str:
    """The statement on the black list, or ''."""
    return rng.choice(_CREDIT) if case.discredit in ("statement", "both") else ""


def secure(rng: random.Random, case: Case) -> list[str]:
    made = (
        [rng.choice(_TECHNOLOGY).format(n=rng.randrange(71, 96))]
        if "technology" in case.secure
        else []
    )
    return made + ([rng.choice(_NETWORK)] if "network" in case.secure else [])


def people(rng: random.Random, case: Case) -> list[str]:
    made = [rng.choice(_ORGANISATION)] if "organisation" in case.people else []
    return made + (
        [rng.choice(_PEOPLE).format(k=rng.randrange(12, 80), m=rng.randrange(4, 11))]
        if "people" in case.people
        else []
    )


def branch(rng: random.Random, case: Case) -> str:
    """What a branch says of itself."""
    if case.branch == "claimed":
        return rng.choice([
            "我单位为法人的分支机构，所属行业有特殊情况（总公司统一核算、异地布局生产基地），按通知“有行业特殊情况的，允许法人的分支机构申报”的规定申报。", "说明：本单位系分公司，因行业有特殊情况，生产装置不能单独设立法人，依据通知中允许有行业特殊情况的法人分支机构申报的规定提出申请。",
        ])  # fmt: skip
    if case.branch == "excepted":
        return "我单位为法人的分支机构，取得了统一社会信用代码，独立开展生产经营。"
    return ""


def rank(rng: random.Random, level: int) -> str:
    """A maturity level in words."""
    numeral = " 一二三四五"[level]
    return rng.choice(
        [
            f"{level}级",
            f"{numeral}级",
            f"{numeral}级（{_RANKS[level]}）",
            f"{_RANKS[level]}（{numeral}级）",
            f"{level}级（{_RANKS[level]}）",
        ]
    )


def maturity(pen: Pen, case: Case) -> str:
    """The book's sentence on its maturity, or ''."""
    rng, level = pen.rng, case.maturity.book_level
    if level is None:
        return ""
    said = rank(rng, level)
    marked = pen.mark(
        said, what="critical", key="maturity_level", sort="text", text=said, value=str(level)
    )
    form = case.maturity.form
    if form == "certificate":
        way = rng.choice(
            [
                "公司已通过智能制造能力成熟度评估，取得{}证书",
                "企业智能制造能力成熟度经第三方评估为{}",
            ]
        )
    elif form in ("book", "offplatform"):
        way = rng.choice(
            [
                "公司对照国家标准开展了智能制造能力成熟度自评估，结果为{}",
                "经自评估，我公司智能制造能力成熟度等级为{}",
            ]
        )
    else:
        way = rng.choice(
            [
                "公司在智能制造评估评价公共服务平台山东省分平台完成自评估，智能制造能力成熟度为{}",
                "已登录智能制造评估评价公共服务平台完成智能制造能力成熟度自评估，达到{}",
                "智能制造能力成熟度自评估等级：{}（在平台上完成）",
            ]
        )
    return f"<p>{way.format(marked)}。</p>"
