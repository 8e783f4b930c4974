"""Passages of books and statements: what the case wants said, and nothing else."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.pen import Pen

TECHNOLOGY = (
    "工厂所用关键技术装备、工业软件、工业操作系统及系统解决方案来源清晰、授权合规，均可由国内供应商持续维护，整体安全可控。",
    "经逐项梳理，数控装备、控制系统、MES等工业软件、工业操作系统和集成方案不存在断供与停服风险，做到自主安全、可控可替代。",
    "本工厂选用的关键装备、工业软件、操作系统与整体解决方案以国产品牌为主，少量进口设备留有备件与替代方案，符合安全可控要求。",
    "核心装备国产化率超过八成，工业软件和工业操作系统均为正版并签有服务协议，系统解决方案由国内集成商交付，技术路线安全可控。",
    "关键技术装备、工业软件、工业操作系统、系统解决方案等均通过供应链安全评审，评审结论为安全可控。",
)
NETWORK = (
    "网络安全方面，办公网与生产网分区隔离，边界部署工业防火墙；数据安全方面，数据分级存放、每日备份，风险总体可控。",
    "公司制定了网络安全管理制度和数据安全分级制度，每年开展渗透测试与应急演练，网络安全和数据安全风险可控。",
    "生产网络与外网之间设有单向隔离，主机装有防护软件；重要数据加密存储并异地备份，未发生网络与数据安全事件。",
    "按照工业互联网安全分类分级要求落实防护，账号权限最小化，日志留存不少于六个月，网络和数据安全风险处于可控状态。",
)
ORGANISATION = (
    "公司成立智能工厂建设领导小组，由总经理任组长，统筹规划、建设与运营；下设推进办公室，负责日常调度和考核。",
    "为统筹智能工厂的规划、建设和运营，公司设立数字化推进委员会，按月召开例会，明确了各部门职责清单和考核办法。",
    "建立了“一把手”负责的组织机制：决策层定方向，信息中心抓建设，生产部门管运营，形成规划、实施、运维闭环。",
    "公司以红头文件成立智能制造工作专班，设规划组、实施组、运维组，制度、经费与责任人均已明确。",
)
PEOPLE = (
    "现有智能制造专业人才46人，其中自动化工程师18人、软件工程师11人、数据分析人员6人，每年安排不少于60学时的培训。",
    "公司拥有一支智能制造人才队伍，涵盖工艺、自动化和信息技术三类，另与高校共建实习基地，持续培养复合型人员。",
    "专业人才方面，已配备系统架构、设备联网、工艺建模等岗位技术骨干32名，并建立了师带徒与技能等级津贴制度。",
    "近三年引进和培养智能制造专业技术人员20余人，持有相关职业资格证书者过半，能够支撑系统的开发与运维。",
)
ACCIDENT_OK = (
    "近三年未发生较大（含）以上安全、环保、质量等事故", "2023年至2025年期间，未发生较大及以上生产安全事故、环境污染事故和产品质量事故", "近三年内无较大（含较大）以上安全、环境、质量事故",
    "近三年（2023—2025年）安全、环保、质量方面均没有发生过较大及以上事故", "最近三年未出现较大（含）以上的安全生产、突发环境、质量事故",
)  # fmt: skip
ACCIDENT_OLD = (
    "近三年未发生重大安全、环保、质量事故", "近三年内无重大及以上安全、环境、质量事故", "2023年至2025年未发生特大安全生产、环境污染和质量事故", "近三年没有发生重大（特大）安全、环保、质量事故",
)  # fmt: skip
CREDIT = (
    "未被列入严重失信主体名单", "没有被列入严重失信主体名单", "未列入严重失信主体名单", "不在严重失信主体名单之列", "截至目前未被纳入严重失信主体名单",
)  # fmt: skip
SUBJECT = ("本公司", "我公司", "本企业", "我单位", "本单位")


def place(case: Case, what: str) -> str:
    """Where a statement stands: book, commitment, paper or nowhere. `what`: accident or credit."""
    if what == "accident":
        if case.accident == "absent":
            return ""
        wanted = case.accident_in
    else:
        if case.discredit not in ("statement", "both"):
            return ""
        wanted = case.discredit_in
        if wanted == "paper" and case.accident != "ok":
            wanted = "book"  # a paper that spoke of credit alone would be of no kind
    if wanted == "paper":
        return "paper"
    if wanted == "commitment" and case.commitment:
        return "commitment"
    return "book" if case.book else "commitment" if case.commitment else "paper"


def statements(case: Case, rng: random.Random, where: str) -> list[str]:
    """What is stated at the place, as parts of sentences."""
    made = []
    both = where == "paper" and case.accident == "ok"
    if place(case, "accident") == where or (both and place(case, "credit") == "paper"):
        made.append(rng.choice(ACCIDENT_OLD if case.accident == "old" else ACCIDENT_OK))
    if place(case, "credit") == where:
        made.append(rng.choice(CREDIT))
    return made


def incident(case: Case, rng: random.Random) -> str:
    """The accident that the book tells of."""
    day = f"{rng.choice([2023, 2024])}年{rng.randrange(2, 12)}月{rng.randrange(2, 27)}日"
    if case.incident == "serious":
        return rng.choice([f"{day}，公司曾发生一起较大生产安全事故，造成3人死亡，已由市政府调查处理完毕。", f"经查，公司于{day}发生1起较大安全事故（死亡3人），事故调查报告已批复，整改已验收。"])  # fmt: skip
    if case.incident == "vague":
        return rng.choice(["其间公司曾发生过一起机械伤害事故，事后已组织全面整改。", "公司此前出现过一次安全事故，已完成整改并通过复查。"])  # fmt: skip
    if case.incident == "minor":
        return rng.choice([f"{day}曾发生一起一般生产安全事故，1人轻伤，已按规定报告并完成整改。", f"{day}发生1起一般事故（轻伤1人），属一般等级，整改已验收。"])  # fmt: skip
    return ""


def maturity(pen: Pen) -> str:
    """What the book says of its maturity; empty where it says nothing."""
    case = pen.case
    assert case is not None
    m, rng = case.maturity, pen.rng
    if m.book_level is None:
        return ""
    level = f"{'一二三四五'[m.book_level - 1]}级" if rng.random() < 0.5 else f"{m.book_level}级"
    agrees = m.book_level == m.level
    score = f"，得分{m.score:.2f}" if agrees and m.form in ("report", "page") and rng.random() < 0.5 else ""  # fmt: skip
    if m.form == "certificate":
        return rng.choice([f"公司已通过智能制造能力成熟度认证，等级为{level}。", f"经第三方机构评估，智能制造能力成熟度达到{level}，已取得证书。"])  # fmt: skip
    on = "" if m.form in ("offplatform", "book") else rng.choice(["在智能制造评估评价公共服务平台山东省分平台", "通过智能制造评估评价公共服务平台"])  # fmt: skip
    return rng.choice([f"公司{on}完成了智能制造能力成熟度自评估，结果为{level}{score}。", f"智能制造能力成熟度自评估等级：{level}{score}{f'（{on[1:]}）' if on.startswith('在') else ''}。"])  # fmt: skip


def branch(case: Case, rng: random.Random) -> str:
    """What a branch says of itself."""
    if case.branch == "claimed":
        return rng.choice(["申报单位为分支机构，因所处行业情况特殊，具有独立的统一社会信用代码，依据通知中行业特殊情况的规定由分支机构申报。", "本单位系法人分支机构，属于行业有特殊情况、允许法人的分支机构申报的情形。"])  # fmt: skip
    return ""
