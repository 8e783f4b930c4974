"""What an enterprise says of accidents, credit, secure technology, people."""

from __future__ import annotations

import random

from testsetkit.case import Case

_OK = (
    "近三年未发生较大及以上安全、环保、质量等事故。", "本公司近三年没有发生过较大（含）以上安全、环保、质量事故。", "2023年至2025年，企业未发生较大及以上安全生产、环境污染和产品质量事故。", "近三年安全、环保、质量零事故，无较大及以上事故发生。", "经自查，企业近三年不存在较大及以上安全、环保、质量等事故。",
)  # fmt: skip
_OLD = (
    "近三年未发生重大及以上安全、环保、质量事故。", "公司近三年没有重大安全事故、重大环保事故和重大质量事故。", "近三年内未发生特别重大和重大安全、环保、质量事故。",
)  # fmt: skip
_CREDIT = (
    "企业未被列入严重失信主体名单。", "本公司诚信经营，没有被列入严重失信主体名单。", "经查询，我公司不在严重失信主体名单内。", "公司信用良好，未列入严重失信主体名单。",
)  # fmt: skip
_INCIDENT = {
    "serious": ("2025年6月18日，公司熔炼工段发生较大生产安全事故，造成3人死亡，已完成整改并通过复查。", "2025年10月9日，厂区发生一起较大安全事故，3人死亡2人重伤，整改已验收。"),
    "vague": ("前几年厂里出过一次安全事故，已经整改到位。", "公司此前发生过安全生产事故，已吸取教训并完善制度。"),
    "minor": ("2025年3月21日，发货区发生一般生产安全事故1起，1人脚部轻伤，已处理完毕。", "2025年7月，机加工序发生一般事故一起，1人轻伤。"),
}  # fmt: skip
_TECHNOLOGY = (
    "关键技术装备、工业软件、工业操作系统、系统解决方案等安全可控，国产化比例{n}%。", "我公司使用的关键技术装备、工业软件、工业操作系统及系统解决方案来源清楚、安全可控，国产设备占{n}%。", "工厂关键技术装备、工业软件、操作系统和解决方案均经过评估，安全可控程度较高，国产占比{n}%。",
)  # fmt: skip
_NETWORK = (
    "网络安全和数据安全风险可控，生产网与外网隔离，重要数据定期备份。", "公司配备防火墙和杀毒软件，专人管理账号，网络安全、数据安全风险可控。", "建立了网络与数据安全管理制度，未发生数据泄露，网络安全和数据安全风险可控。",
)  # fmt: skip
_ORGANISATION = (
    "公司成立了智能工厂建设小组，由总经理牵头，负责统筹规划、建设和运营。", "企业建立了智能工厂统筹规划、建设和运营的组织机制，由{d}具体负责，每月召开例会。", "成立由{d}、生产和财务人员组成的专班，统筹智能工厂规划、建设与运营。",
)  # fmt: skip
_PEOPLE = (
    "现有智能制造专业人才{k}人，其中工程师{m}人。", "企业拥有一批智能制造专业人才，目前共{k}名。", "公司培养智能制造方面专业人才{k}人，每年培训不少于{m}次。",
)  # fmt: skip
OFFICES = ("综合管理部", "设备科", "信息中心", "生产部", "技术中心")


def accident(rng: random.Random, case: Case) -> str:
    said = rng.choice(_INCIDENT[case.incident]) if case.incident else ""
    if case.accident == "absent":
        return said
    pool = _OLD if case.accident != "ok" else _OK if not case.incident else tuple(x for x in _OK if "零事故" not in x)  # fmt: skip
    return said + rng.choice(pool)


def credit(rng: random.Random, case: Case) -> str:
    return rng.choice(_CREDIT) if case.discredit in ("statement", "both") else ""


def secure(rng: random.Random, case: Case) -> list[str]:
    made = []
    if "technology" in case.secure:
        made.append(rng.choice(_TECHNOLOGY).format(n=rng.randrange(68, 99)))
    if "network" in case.secure:
        made.append(rng.choice(_NETWORK))
    return made


def people(rng: random.Random, case: Case) -> list[str]:
    made = []
    if "organisation" in case.people:
        made.append(rng.choice(_ORGANISATION).format(d=rng.choice(OFFICES)))
    if "people" in case.people:
        made.append(rng.choice(_PEOPLE).format(k=rng.randrange(8, 70), m=rng.randrange(2, 8)))
    return made
