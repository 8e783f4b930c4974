"""Passages that checks ask for: accidents, discredit, security, organisation, people."""

from __future__ import annotations

from testsetkit.case import Case
from testsetkit.families.tianbao.look import Writer

ACCIDENT_OK = (
    "近三年未发生较大及以上安全、环保、质量等事故",
    "2023年以来，本单位没有发生过较大（含）以上生产安全事故、突发环境事件和质量事故",
    "近三年内未发生较大（含）以上安全生产、环境污染、产品质量事故",
)
ACCIDENT_OLD = (
    "近三年未发生重大安全、环保、质量事故",
    "近三年内未发生重大、特大生产安全事故和环境污染事故",
)
DISCREDIT = (
    "本单位未被列入严重失信主体名单",
    "没有被列入严重失信主体名单",
    "经查询，未列入严重失信主体名单",
)
TECHNOLOGY = (
    "工厂使用的关键技术装备、工业软件、工业操作系统和系统解决方案安全可控，供应渠道稳定，核心部件有备选方案。",
    "关键装备和工业软件以国内成熟产品为主，源代码托管或授权齐全，工业操作系统与系统解决方案均安全可控。",
    "本工厂所用关键技术装备、工业软件、工业操作系统、系统解决方案安全可控情况：主要设备国产，软件均为正版授权，不存在断供风险。",
)
NETWORK = (
    "建立网络安全和数据安全管理制度，生产网与办公网隔离，部署防火墙与日志审计，数据每日备份，网络安全、数据安全风险可控。",
    "网络与数据安全方面，工控网络分区防护，重要数据分级存放并异地备份，定期开展漏洞扫描和应急演练，风险总体可控。",
    "已落实网络安全责任制和数据安全分类分级要求，近年来未出现网络入侵和数据泄露，网络安全和数据安全风险可控。",
)
ORGANISATION = (
    "公司成立智能工厂建设领导小组，由总经理任组长，下设推进办公室，统筹规划、建设和运营，按月召开协调会。",
    "组织机制方面，设立数字化推进部，实行一把手负责制，规划、建设、运维分别明确责任部门，年度考核挂钩。",
    "建立了智能工厂统筹规划、建设和运营的组织机制，由分管副总牵头，信息、设备、生产部门共同参加。",
)
PEOPLE = (
    "公司拥有一支智能制造专业人才队伍，其中信息化工程师12人、自动化工程师9人，每年组织内外部培训。",
    "人才方面，现有智能制造相关专业技术人员20余名，与高校联合培养数字化人才，建立了技能等级与薪酬挂钩制度。",
    "智能制造专业人才配备较齐，覆盖工艺、自动化、软件开发和数据分析岗位，并定期选派骨干外出学习。",
)
_SERIOUS = (
    "{y}年{m}月{d}日，公司{where}发生一起较大生产安全事故，已按要求完成整改。",
    "需说明的是，{y}年{m}月{d}日{where}曾发生较大安全事故一起，事故调查已结案。",
)
_VAGUE = (
    "公司{where}前些时候曾发生一起安全生产事故，已处理完毕。",
    "此前{where}出过一次生产安全事故，相关问题已整改到位。",
)
_MINOR = (
    "{y}年{m}月{d}日，公司{where}发生一起一般生产安全事故，1人轻伤，已完成整改。",
    "{y}年{m}月{d}日，{where}发生一起一般安全事故，未造成人员死亡，整改已验收。",
)


def incident(w: Writer) -> str:
    """The accident that is told, in the book."""
    pool = {"serious": _SERIOUS, "vague": _VAGUE, "minor": _MINOR}.get(w.case.incident)
    if pool is None:
        return ""
    told = w.rng.choice(pool).format(
        y=w.rng.choice([2024, 2025]),
        m=w.rng.randrange(2, 12),
        d=w.rng.randrange(2, 28),
        where=w.pick("铸造车间", "二车间", "原料堆场", "动力站"),
    )
    return w.fact(told)


def accident(case: Case, w: Writer, place: str) -> str:
    """The statement on accidents, if this is where it stands."""
    if case.accident_in != place or case.accident == "absent":
        return ""
    return w.rng.choice(ACCIDENT_OK if case.accident == "ok" else ACCIDENT_OLD)


def discredit(case: Case, w: Writer, place: str) -> str:
    """The statement on discredit, if this is where it stands."""
    if case.discredit_in != place or case.discredit not in ("statement", "both"):
        return ""
    return w.rng.choice(DISCREDIT)


def secure(w: Writer) -> list[str]:
    """On technology and networks, as far as the case has them."""
    made = []
    if "technology" in w.case.secure:
        made.append(w.fact(w.rng.choice(TECHNOLOGY)))
    if "network" in w.case.secure:
        made.append(w.fact(w.rng.choice(NETWORK)))
    return made


def people(w: Writer) -> list[str]:
    """On organisation and people, as far as the case has them."""
    made = []
    if "organisation" in w.case.people:
        made.append(w.fact(w.rng.choice(ORGANISATION)))
    if "people" in w.case.people:
        made.append(w.fact(w.rng.choice(PEOPLE)))
    return made


def on_paper(case: Case) -> bool:
    """Whether a statement stands on a paper of its own."""
    told = case.accident_in == "paper" and case.accident != "absent"
    return told or (case.discredit_in == "paper" and case.discredit in ("statement", "both"))
