"""What the book says of conditions: safety of technology and networks, people, accidents, credit."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.families.wenhe.ink import Look, head, para, table, td, tr
from testsetkit.families.wenhe.tales import held
from testsetkit.pen import Pen, in_words

TECHNOLOGY = (
    "工厂所用的关键技术装备、工业软件、工业操作系统以及系统解决方案均来源清楚、授权合法，做到安全可控。",
    "关键工序装备与核心工业软件由国内供应商提供并长期维护，关键技术装备、工业软件和系统解决方案安全可控。",
    "经逐项排查，我公司在用的关键技术装备、工业软件、操作系统不存在断供隐患，安全可控水平满足要求。",
    "主机、控制系统、MES等关键技术装备和工业软件均掌握维护权限，系统解决方案自主可控、安全可靠。",
)
NETWORK = (
    "工控网与办公网分区隔离，定期开展漏洞扫描与备份演练，网络安全和数据安全风险可控。",
    "制定了网络安全管理制度和数据分级清单，重要数据异地备份，网络安全、数据安全风险总体可控。",
    "边界部署防火墙与主机加固，账号按最小权限授权，未发现重大漏洞，网络与数据安全风险可控。",
    "每年委托第三方做一次网络安全检查，数据按密级保存，近年来网络安全和数据安全方面风险可控。",
)
ORGANISATION = (
    "公司成立了由总经理任组长的智能工厂建设领导小组，统筹规划、建设和运营，例会每月一次。",
    "设立智能制造推进办公室，明确规划、建设、运营三阶段的职责分工，形成统一的组织机制。",
    "已建立智能工厂统筹规划、建设与运营的组织机制，由分管副总负责，生产、设备、信息部门共同参加。",
    "以公司文件明确了智能工厂的推进机构和考核办法，规划、建设、运营各有归口部门。",
)
PEOPLE = (
    "拥有智能制造专业人才{}名，涵盖自动化、软件、数据分析等方向。",
    "现有智能制造相关专业技术人才{}人，并与高校联合培养。",
    "公司已组建{}人的智能制造专业人才队伍，其中高级职称若干。",
    "在岗的智能制造工程师、数据工程师等专业人才共计{}人。",
)
NO_ACCIDENT = (
    "近三年未发生较大（含）以上安全、环保、质量等事故。",
    "2023年以来，本单位没有发生过较大及以上的安全生产、环境保护和产品质量事故。",
    "近三年内，安全、环保、质量方面均未发生较大及较大以上等级的事故。",
    "三年来无较大（含）以上安全事故，无较大（含）以上环保、质量事故。",
)
OLD = (
    "近三年未发生重大及以上安全、环保、质量事故。",
    "近三年没有发生重大、特别重大的安全、环保和质量事故。",
    "近三年无重大安全、环保、质量事故。",
)
NO_DISCREDIT = (
    "未被列入严重失信主体名单。",
    "本单位不在严重失信主体名单之内。",
    "经查询，没有被列入严重失信主体名单的情形。",
    "无严重失信记录，未列入严重失信主体名单。",
)
_SERIOUS = (
    "2024年9月12日，公司厂区发生一起较大生产安全事故，现已整改完毕。",
    "2024年6月3日本单位发生较大安全事故一起，已按调查报告落实整改。",
)
_VAGUE = ("前些年公司曾发生过一起生产安全事故，已处理完毕。", "以前发生过安全事故，目前已整改。")
_MINOR = (
    "2024年5月发生一起一般事故（1人轻伤），已整改到位。",
    "2023年11月发生过一起一般生产安全事故，仅轻伤一人，整改已验收。",
)
TITLES = {
    "technology": ("关键技术与装备安全可控", "装备、软件安全可控情况", "安全可控"),
    "network": ("网络和数据安全", "网络安全与数据安全", "网络、数据安全情况"),
    "organisation": ("组织机制", "组织保障", "统筹推进机制"),
    "people": ("人才队伍", "专业人才", "智能制造人才"),
    "accident": ("安全、环保、质量情况", "事故情况", "安全环保质量"),
    "credit": ("信用情况", "诚信经营", "失信情况"),
    "maturity": ("能力成熟度", "自评估情况", "成熟度等级"),
    "scale": ("企业规模", "规模情况"),
    "branch": ("分支机构申报说明", "主体资格说明"),
}


def accident_text(case: Case, rng: random.Random) -> str:
    """The statement on accidents; empty where there is none."""
    if case.accident == "absent":
        return ""
    return rng.choice(NO_ACCIDENT if case.accident == "ok" else OLD)


def discredit_text(case: Case, rng: random.Random) -> str:
    """The statement on the black list; empty where there is none."""
    return rng.choice(NO_DISCREDIT) if case.discredit in ("statement", "both") else ""


def _incident(case: Case, rng: random.Random) -> str:
    told = {"serious": _SERIOUS, "vague": _VAGUE, "minor": _MINOR}.get(case.incident)
    return rng.choice(told) if told else ""


def _maturity(case: Case, rng: random.Random) -> str:
    level = case.maturity.book_level
    if level is None:
        return ""
    said = rng.choice([f"{in_words(level)}级", f"{level}级"])
    return rng.choice(
        [
            f"智能制造能力成熟度自评估等级为{said}。", f"经评估，智能制造能力成熟度达到{said}。",
            f"已开展智能制造能力成熟度评估，结果为{said}。", f"成熟度等级：{said}。",
        ]
    )  # fmt: skip


def passages(case: Case, rng: random.Random) -> list[tuple[str, str]]:
    """Title and text of everything that the book must say, in an order of its own."""
    made: list[tuple[str, str]] = []

    def add(sort: str, said: str) -> None:
        if said:
            made.append((rng.choice(TITLES[sort]), said))

    if "technology" in case.secure:
        add("technology", rng.choice(TECHNOLOGY))
    if "network" in case.secure:
        add("network", rng.choice(NETWORK))
    if "organisation" in case.people:
        add("organisation", rng.choice(ORGANISATION))
    if "people" in case.people:
        add("people", rng.choice(PEOPLE).format(rng.randrange(8, 60)))
    here = accident_text(case, rng) if case.accident_in == "book" else ""
    add("accident", _incident(case, rng) + here)
    add("credit", discredit_text(case, rng) if case.discredit_in == "book" else "")
    add("maturity", _maturity(case, rng))
    if case.scale == "words":
        add("scale", rng.choice(["本企业为规模以下工业企业。", "目前属规下工业企业，尚未纳入规上统计。", "企业尚未达到规模以上标准，为规下企业。"]))  # fmt: skip
    if case.branch == "claimed":
        add("branch", "本单位为法人的分支机构，属有行业特殊情况的分支机构，经法人授权申报。")
    rng.shuffle(made)
    return made


def conditions(case: Case, pen: Pen, k: Look, rng: random.Random) -> str:
    """The passages as one chapter, in one of five designs."""
    told = [(title, held(pen, said)) for title, said in passages(case, rng)]
    return rng.choice([_headed, _numbered, _table, _led, _checked])(told, k, rng)


def _headed(told: list[tuple[str, str]], k: Look, rng: random.Random) -> str:
    sign = rng.choice(["（{}）", "{}．", "{}、"])
    return "".join(
        head(k, sign.format(in_words(n)) + title, 3) + para(said)
        for n, (title, said) in enumerate(told, 1)
    )


def _numbered(told: list[tuple[str, str]], k: Look, rng: random.Random) -> str:
    sign = rng.choice(["{}. ", "（{}）", "{}）"])
    return "".join(para(sign.format(n) + said) for n, (_, said) in enumerate(told, 1))


def _table(told: list[tuple[str, str]], k: Look, rng: random.Random) -> str:
    heads = rng.choice([("基本条件", "企业情况"), ("项目", "说明"), ("要求", "自查结论及说明")])
    rows = [tr(td(a, f"width:26%;background:{k.tint}"), td(b)) for a, b in told]
    return table(rows, head=tr(*(td(h, "text-align:center;font-weight:bold") for h in heads)))


def _led(told: list[tuple[str, str]], k: Look, rng: random.Random) -> str:
    mark = rng.choice(["：", "。", "——"])
    return "".join(para(f"<b>{title}</b>{mark}{said}") for title, said in told)


def _checked(told: list[tuple[str, str]], k: Look, rng: random.Random) -> str:
    rows = [
        tr(td("☑", "width:8%;text-align:center"), td(f"<b>{title}</b><br>{said}"))
        for title, said in told
    ]
    return table(rows)
