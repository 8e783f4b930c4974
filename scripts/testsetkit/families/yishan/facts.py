"""Passages that the checks ask for; each is there only where the case says so."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.families.yishan.craft import fact
from testsetkit.pen import Pen, in_words

TECHNOLOGY = (
    "工厂所用关键技术装备、工业软件、工业操作系统和系统解决方案均经过选型论证，来源清楚、授权齐全，做到安全可控。",
    "公司核心装备以国内厂家为主，工业软件和操作系统均为正版，系统集成商签有源代码托管与维保协议，关键环节安全可控。",
    "主机、控制系统、MES等软件的供货渠道可靠，主要设备国产化率超过八成，整套解决方案自主可控，不存在被卡脖子的情形。",
    "在装备、工业软件及整体方案的选用上，公司坚持安全可控原则：能用国产的用国产，必须进口的备足备件并有替代方案。",
)
NETWORK = (
    "厂区生产网与办公网物理分开，出口设有工业防火墙，重要数据每日异地备份，网络安全与数据安全风险总体可控。",
    "公司制定了网络安全和数据安全管理制度，定期查漏补缺，三年来未出现数据泄露，网络与数据安全风险可控。",
    "对数据实行分类分级保护，账号按岗位授权，外来U盘一律不得接入，网络安全、数据安全风险处于可控状态。",
    "系统上线前均做安全检测，每年开展一次网络攻防演练，数据存储、传输采用加密手段，网络安全和数据安全有保障、风险可控。",
)
ORGANISATION = (
    "公司成立以{boss}为组长的智能工厂建设领导小组，下设办公室，统筹规划、建设和运营，每月开一次调度会。",
    "智能工厂建设由董事长亲自挂帅，成立工作专班，信息、生产、设备、财务各部门分工负责，建立了从规划、建设到运营的组织机制。",
    "为保证工作有人抓、有人管，公司设立智能制造推进委员会及其常设机构智能制造部，规划立项、实施、运维各有专人、各有制度。",
    "建立了“一把手负总责、分管领导具体抓、车间主任抓落实”的三级组织体系，统筹智能工厂的规划、建设与运营。",
)
EXPERTS = (
    "公司现有智能制造专业人才{n}名，涵盖自动化、软件、数据分析等专业，其中高级工程师{m}名。",
    "通过自己培养和外部引进，已形成{n}人的智能制造人才队伍，{m}人取得系统规划或信息系统项目管理资格。",
    "在人才方面，公司拥有从事智能制造规划、实施和运维的专业技术人员{n}人，硕士以上{m}人。",
    "公司与高等院校联合培养智能制造专业人才，目前在岗{n}人，另聘有校外顾问{m}人。",
)
_SAFE = (
    "近三年来，公司未发生较大（含）以上安全、环保、质量等事故。",
    "公司近三年（2023年至今）未发生较大及以上安全、环保、质量事故。",
    "近三年公司安全、环保、质量形势平稳，没有发生过较大（含较大）以上事故。",
    "自2023年以来，我单位未发生较大以上安全生产事故、环境污染事故和质量事故。",
    "近三年内，本企业在安全、环保、质量等方面均未发生较大（含）以上等级的事故。",
)
_OLD = (
    "近三年来，公司未发生重大（含）以上安全、环保、质量等事故。",
    "公司近三年未发生重大及以上安全、环保、质量事故。",
    "近三年公司未发生特别重大安全、环保、质量事故。",
    "自2023年以来，我单位未发生重大以上安全生产事故、环境污染事故和质量事故。",
)
_HONEST = (
    "公司未被列入严重失信主体名单。",
    "经查询，公司不在严重失信主体名单之内。",
    "截至目前，我公司没有被列入严重失信主体名单的情形。",
    "公司信用状况良好，未列入严重失信主体名单。",
    "本企业依法诚信经营，从未被列入严重失信主体名单。",
)
_SERIOUS = (
    "2024年7月16日，公司原料车间发生一起较大生产安全事故，造成3人死亡，事故调查报告已由当地应急管理部门批复。",
    "2024年11月3日，公司老厂区发生较大安全生产事故一起（死亡3人、受伤2人），整改已全部完成并通过验收。",
)
_VAGUE = (
    "此前公司曾发生一起机械伤害事故，事后对相关设备加装了防护装置。",
    "公司北厂区曾发生过一起安全事故，有关整改措施已落实到位。",
)
_MINOR = (
    "2024年5月，包装工段发生一起一般事故，1人手指轻微受伤，已妥善处理。",
    "2025年3月，装卸区发生一般生产安全事故1起，轻伤1人，当月完成整改。",
)
_BELOW = (
    "因投产时间和市场原因，公司目前属规模以下工业企业，尚未纳入规模以上统计。",
    "公司现为规模以下工业企业，计划明年升规入统。",
)
_CLAIMED = (
    "我单位属于通知所称有行业特殊情况、允许法人的分支机构申报的情形，故由分公司申报。",
    "按照石油石化、有色金属等行业特殊情况可由法人的分支机构申报的规定，本次由我分公司申报。",
)


def secure(pen: Pen, case: Case, rng: random.Random) -> list[str]:
    """On technology and on networks."""
    made = [fact(pen, rng.choice(TECHNOLOGY))] if "technology" in case.secure else []
    if "network" in case.secure:
        made.append(fact(pen, rng.choice(NETWORK)))
    return made


def people(pen: Pen, case: Case, rng: random.Random) -> list[str]:
    """On organisation and on experts."""
    made = []
    if "organisation" in case.people:
        boss = rng.choice(["总经理", "董事长", "主要负责人", "党委书记"])
        made.append(fact(pen, rng.choice(ORGANISATION).format(boss=boss)))
    if "people" in case.people:
        text = rng.choice(EXPERTS).format(n=rng.randrange(14, 70), m=rng.randrange(3, 12))
        made.append(fact(pen, text))
    return made


def maturity(pen: Pen, case: Case, rng: random.Random) -> list[str]:
    """What the book says of the assessment."""
    level = case.maturity.book_level
    if level is None:
        return []
    said = rng.choice([f"{level}级", f"{in_words(level)}级", f"{level} 级"])
    return [
        fact(
            pen,
            rng.choice(
                [
                    f"公司已完成智能制造能力成熟度自评估，结果为{said}。",
                    f"经智能制造能力成熟度评估，公司达到{said}水平。",
                    f"对照国家标准，我公司智能制造能力成熟度等级为{said}。",
                    f"公司组织有关部门在平台上开展了智能制造成熟度自评估，等级为{said}。",
                ]
            ),
        )
    ]


def accident(pen: Pen, case: Case, rng: random.Random, place: str) -> list[str]:
    """The statement on accidents, where it stands in `place` (book, commitment, paper)."""
    if case.accident_in != place or case.accident == "absent":
        return []
    return [fact(pen, rng.choice(_OLD if case.accident == "old" else _SAFE))]


def honest(pen: Pen, case: Case, rng: random.Random, place: str) -> list[str]:
    """The statement on the list of the untrustworthy, where it stands in `place`."""
    if case.discredit_in != place or case.discredit not in ("statement", "both"):
        return []
    return [fact(pen, rng.choice(_HONEST))]


def incident(pen: Pen, case: Case, rng: random.Random, place: str) -> list[str]:
    """An accident that is told: in the book, or where there is none in the commitment."""
    if not case.incident or place != ("book" if case.book else "commitment"):
        return []
    told = {"serious": _SERIOUS, "vague": _VAGUE, "minor": _MINOR}[case.incident]
    return [fact(pen, rng.choice(told))]


def clean_record(pen: Pen, case: Case, rng: random.Random, place: str) -> list[str]:
    """All that is said in `place` of accidents and lists."""
    made = accident(pen, case, rng, place) + honest(pen, case, rng, place)
    return incident(pen, case, rng, place) + made


def special(pen: Pen, case: Case, rng: random.Random) -> list[str]:
    """That it is below the limit; that it is a branch and why."""
    made = [fact(pen, rng.choice(_BELOW))] if case.scale == "words" else []
    if case.branch in ("claimed", "excepted"):
        made.append(fact(pen, rng.choice(_CLAIMED)))
    return made


def conditions(pen: Pen, case: Case, rng: random.Random) -> list[tuple[str, list[str]]]:
    """The conditions one by one, with what is said of each; those of which nothing is said are left out."""
    pool = [
        (rng.choice(["主体资格", "企业情况", "申报主体"]), special(pen, case, rng)),
        (rng.choice(["安全环保质量及守法情况", "合规经营情况", "依法经营情况", "有关声明"]), clean_record(pen, case, rng, "book")),
        (rng.choice(["装备软件与系统情况", "技术保障", "系统保障情况"]), secure(pen, case, rng)),
        (rng.choice(["工作保障", "保障措施", "推进保障"]), people(pen, case, rng)),
        (rng.choice(["评估情况", "对标评估", "自评情况"]), maturity(pen, case, rng)),
    ]  # fmt: skip
    return [(head, said) for head, said in pool if said]
