"""What an enterprise says of itself, in this family's words; every passage is marked, so that no page that holds one is lost."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.pen import Pen

_CLEAN = (
    "2023年以来，公司在安全生产、生态环境保护、产品质量三个方面均没有出现较大及以上事故。", "近三年我厂安全、环保、质量形势平稳，较大（含较大）以上事故为零。",
    "本企业在最近三个年度（2023、2024、2025年）内，不存在较大及以上安全、环保、质量事故。", "近三年未发生过较大（含）及以上的安全事故、环境污染事件、质量事故。",
    "申报单位最近三年无较大以上（含本级）安全事故、无较大以上环境事件、无较大以上质量事故。",
)  # fmt: skip
_CLEAN_ALL = (
    "三年来，公司安全、环保、质量工作实现零事故。",
    "近三年内，我公司未发生任何等级的安全、环境、质量事故。",
)
_FORMER = (
    "近三年，公司没有发生重大安全、环保、质量事故。", "三年来企业未出现重大（含）以上安全事故、环境污染事故及质量事故。", "我司近三年无特别重大、重大安全环保质量事故记录。",
)  # fmt: skip
_HONEST = (
    "公司信用状况良好，没有进入严重失信主体名单。", "申报单位及其法定代表人均未被列入严重失信主体名单。", "经查，我公司不属于严重失信主体，未列入严重失信主体名单。",
)  # fmt: skip
_HAPPENED = {
    "serious": (
        "2024年3月26日，公司铸造工段发生较大生产安全事故一起，4人死亡，责任人员已受处理。",
        "公司曾于2025年6月9日发生一起较大环境污染事故，直接经济损失约1680万元，已完成治理。",
    ),
    "vague": (
        "公司以前发生过安全事故，此后加大了投入。",
        "早些时候厂内出现过一次安全事故，整改已完成。",
    ),
    "minor": (
        "2025年1月14日，仓库装卸时发生一般事故一起，1人轻伤，已妥善处理。",
        "2023年9月，机加车间发生一般生产安全事故，伤1人，无人员死亡。",
    ),
}
_TECHNOLOGY = (
    "从装备、软件到系统平台，工厂坚持选用安全可控的产品：关键技术装备由省内外骨干企业供货，工业软件、工业操作系统取得正式许可，系统解决方案由具备资质的国内集成商承担，未使用受限技术。",
    "目前在用的关键技术装备{n}台（套）、工业软件{m}套，连同工业操作系统及整体系统解决方案，均做到来源清楚、安全可控。",
    "关键技术装备、工业软件、工业操作系统、系统解决方案逐项进行了安全可控评价，结论均为“可控”。",
)  # fmt: skip
_NETWORK = (
    "工控网与办公网物理隔离，部署了防火墙和入侵检测，数据按级管理并异地备份；网络安全、数据安全制度齐全，风险可控。",
    "在网络安全和数据安全上，公司实行主要领导负责制，每季度做一次渗透测试，系统通过等级保护二级测评，风险可控。",
    "公司对网络安全风险、数据安全风险实行台账管理，近年来未出现数据泄露和网络攻击得逞的情况。",
)  # fmt: skip
_ORGANISATION = (
    "智能工厂由公司“数智化建设委员会”统一筹划，总经理任主任；委员会办公室管规划和立项，工程部管建设，生产部管运营，三者按月会商。",
    "为把智能工厂规划好、建设好、运营好，公司发文成立了专班，分管副总牵头，从规划论证到建成运营实行一贯制管理。",
    "公司设有智能制造中心，承担智能工厂的总体规划、组织建设与日常运营，形成了决策、执行、监督相分离的工作机制。",
)  # fmt: skip
_PEOPLE = (
    "在人才方面，公司有从事智能制造的专业技术人员{k}人，其中博士、硕士{m}人，高级技师{m}人。", "通过外引内培，公司现有智能制造专业人才{k}名，覆盖工艺、电气、软件、数据等专业。",
    "公司拥有一支{k}人的智能制造专业队伍，并与职业院校合办订单班，每年培养人才{m}名以上。",
)  # fmt: skip


def marked(pen: Pen, text: str) -> str:
    """A paragraph that must not get lost."""
    return f"<p>{pen.mark(escape(text), what='passage', text=text)}</p>" if text else ""


def accident(rng: random.Random, case: Case) -> str:
    """What is said of accidents, '' for nothing."""
    happened = rng.choice(_HAPPENED[case.incident]) if case.incident else ""
    if case.accident == "absent":
        return happened
    if case.accident == "old":
        return happened + rng.choice(_FORMER)
    return happened + rng.choice(_CLEAN if case.incident or rng.random() < 0.8 else _CLEAN_ALL)


def honest(rng: random.Random, case: Case) -> str:
    return rng.choice(_HONEST) if case.discredit in ("statement", "both") else ""


def secure(rng: random.Random, case: Case) -> list[str]:
    said = []
    if "technology" in case.secure:
        said.append(
            rng.choice(_TECHNOLOGY).format(n=rng.randrange(36, 240), m=rng.randrange(5, 16))
        )
    if "network" in case.secure:
        said.append(rng.choice(_NETWORK))
    return said


def people(rng: random.Random, case: Case) -> list[str]:
    said = []
    if "organisation" in case.people:
        said.append(rng.choice(_ORGANISATION))
    if "people" in case.people:
        said.append(rng.choice(_PEOPLE).format(k=rng.randrange(18, 130), m=rng.randrange(3, 12)))
    return said
