"""What an enterprise says of itself: accidents, credit, secure technology, people, maturity, branch."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.pen import Pen

_OK = (
    "近三年来，公司未发生较大及以上安全生产事故、环境污染事故和产品质量事故。",
    "经自查，我公司2023年以来没有发生较大（含）以上的安全、环保、质量等事故。",
    "本单位最近三年（2023—2025年）未发生过较大及以上级别的安全事故、突发环境事件和质量事故。",
    "企业近三年安全、环保、质量管理平稳，未出现较大（含较大）以上安全、环保、质量事故。",
    "2023年1月至今，我单位在安全生产、环境保护、产品质量方面均没有发生较大以上（含较大）事故。",
    "企业近3年未发生安全、环保、质量等较大及以上事故。",
)  # fmt: skip
_OK_WHOLE = (
    "近三年公司安全、环保、质量三个方面没有发生任何事故。",
    "三年来，公司未发生任何安全、环保及质量事故。",
)
_OLD = (
    "近三年来公司未发生重大及以上安全、环保、质量事故。", "最近三年，我单位没有发生重大、特别重大安全生产事故以及重大环境污染和质量事故。",
    "企业近三年无重大（含）以上安全、环保、质量等事故。", "本公司2023年至今未发生重特大安全、环境和质量事故。",
)  # fmt: skip
_CREDIT = (
    "公司未被列入严重失信主体名单。", "截至目前，我单位未列入严重失信主体名单。", "经在“信用中国”查询，企业未被列入严重失信主体名单。",
    "公司信用记录正常，没有被列入严重失信主体名单的情形。", "本企业不属于严重失信主体，未被纳入严重失信主体名单。",
)  # fmt: skip
_TOLD = {
    "serious": ("2024年6月21日，公司北厂区发生一起较大生产安全事故，造成3人死亡，已按调查报告完成整改。", "2023年9月14日，我公司热处理车间发生较大安全事故，直接经济损失1180万元，责任人已处理，整改验收合格。", "2025年3月2日，公司仓库发生一起较大火灾事故，造成4人死亡，事故已结案。"),
    "vague": ("公司曾发生过一起安全事故，事后已组织全员培训并完成整改。", "前些年厂内出过一次安全事故，已及时上报并处理完毕。"),
    "minor": ("2024年10月，公司发生一起一般事故，1人轻伤，已处理完毕。", "2025年7月，维修班发生一起一般生产安全事故，1名职工手臂骨折，整改已完成。"),
}  # fmt: skip
_TECHNOLOGY = (
    "工厂选用的关键技术装备、工业软件、工业操作系统和系统解决方案均经选型评审，供应渠道稳定，做到安全可控。",
    "在关键装备、工业软件、工业操作系统及整体解决方案上，公司优先选用国内成熟产品，国产占比约{n}%，总体安全可控。",
    "主要生产装备、控制系统与MES、WMS等工业软件均为正版授权，工业操作系统和系统解决方案由国内服务商长期维护，安全可控。",
    "装备、软件和操作系统来源清楚：关键技术装备{k}台套，工业软件{m}套，操作系统及解决方案均可自主维护，满足安全可控要求。",
)  # fmt: skip
_NETWORK = (
    "公司把办公网、生产网分区隔离，部署防火墙和日志审计，建立网络安全与数据安全制度，风险处于可控范围。",
    "网络安全和数据安全由专人负责，重要数据每日异地备份，每年组织两次应急演练，网络和数据安全风险可控。",
    "对数据实行分类分级管理，出入口设置工业网闸，终端统一安装防护软件，网络安全和数据安全风险可控。",
    "企业制定网络与数据安全管理办法{m}项，定期进行漏洞扫描和权限清理，网络安全、数据安全风险可控在控。",
)  # fmt: skip
_ORGANISATION = (
    "公司成立智能工厂建设领导小组，由总经理任组长，统一负责规划、建设和运营，下设办公室承担日常协调。",
    "建立了统筹推进机制：战略部管规划，信息中心管建设，生产部管运营，每月召开一次推进会。",
    "由分管副总牵头设立智能制造推进办公室，对智能工厂的规划、实施、运营全过程负责，并纳入年度考核。",
    "组织机制方面，董事会审定智能工厂规划，项目管理部组织建设，各分厂负责运营，职责写入制度文件。",
)  # fmt: skip
_PEOPLE = (
    "公司现有智能制造专业人才{k}人，涵盖自动化、信息、工艺和数据分析，其中高级职称{m}人。",
    "人才方面，培养和引进智能制造专业人员{k}名，与{m}所院校联合培养，每年人均培训不少于40学时。",
    "目前从事智能制造的专业技术人员{k}人，其中软件开发{m}人，满足系统运行和二次开发需要。",
    "组建了{k}人的智能制造人才队伍，设首席工程师{m}名，形成了梯队。",
)  # fmt: skip
_MATURITY = {
    "report": ("公司已在智能制造评估评价公共服务平台山东省分平台完成智能制造能力成熟度自评估，结果为{}。", "对照GB/T 39116-2020，企业在省分平台完成能力成熟度自评估，达到{}。", "智能制造能力成熟度自评估等级：{}（智能制造评估评价公共服务平台）。"),
    "certificate": ("公司通过智能制造能力成熟度评估，取得证书，等级为{}。", "企业智能制造能力成熟度经第三方评估达到{}，证书见附件。"),
    "book": ("公司对照标准开展了智能制造能力成熟度自评估，结果为{}。", "企业组织有关部门完成智能制造能力成熟度自评，认为达到{}。"),
    "offplatform": ("公司开展了智能制造能力成熟度自评估，结果为{}。", "企业智能制造能力成熟度自评估达到{}，报告附后。"),
}  # fmt: skip


def accident(rng: random.Random, case: Case) -> str:
    """The statement on accidents and what is told of one ('' for nothing)."""
    said = rng.choice(_TOLD[case.incident]) if case.incident else ""
    if case.accident == "absent":
        return said
    if case.accident == "old":
        return said + rng.choice(_OLD)
    return said + rng.choice(_OK if case.incident else (*_OK, *_OK_WHOLE))


def credit(rng: random.Random, case: Case) -> str:
    return rng.choice(_CREDIT) if case.discredit in ("statement", "both") else ""


def secure(rng: random.Random, case: Case) -> list[str]:
    made = []
    if "technology" in case.secure:
        made.append(rng.choice(_TECHNOLOGY).format(n=rng.randrange(68, 97), k=rng.randrange(24, 180), m=rng.randrange(5, 18)))  # fmt: skip
    if "network" in case.secure:
        made.append(rng.choice(_NETWORK).format(m=rng.randrange(4, 12)))
    rng.shuffle(made)
    return made


def people(rng: random.Random, case: Case) -> list[str]:
    made = []
    if "organisation" in case.people:
        made.append(rng.choice(_ORGANISATION))
    if "people" in case.people:
        made.append(rng.choice(_PEOPLE).format(k=rng.randrange(12, 96), m=rng.randrange(2, 9)))
    return made


def maturity(pen: Pen, case: Case) -> str:
    """What the book says of its maturity ('' for nothing)."""
    rng, level = pen.rng, case.maturity.book_level
    if level is None:
        return ""
    chinese = " 一二三四五"[level]
    said = rng.choice([f"{level}级", f"{chinese}级", f"{chinese}级（{['', '规划级', '规范级', '集成级', '优化级', '引领级'][level]}）"])  # fmt: skip
    marked = pen.mark(said, what="critical", key="maturity_level", sort="text", text=said, value=str(level))  # fmt: skip
    form = {"page": "report"}.get(case.maturity.form, case.maturity.form)
    return f"<p>{rng.choice(_MATURITY[form if form in _MATURITY else 'book']).format(marked)}</p>"


def branch(case: Case, rng: random.Random) -> str:
    if case.branch == "claimed":
        return rng.choice([
            "<p>我单位为法人的分支机构。因本行业生产经营由总公司统一布局、分支机构独立核算，存在行业特殊情况，符合通知允许法人分支机构申报的规定，特此说明。</p>",
            "<p>关于申报主体的说明：本单位系分公司，属于通知所称有行业特殊情况的法人分支机构，已取得统一社会信用代码，现以分公司名义申报。</p>",
        ])  # fmt: skip
    if case.branch == "excepted":
        return "<p>我单位是法人分支机构，实行独立核算，已领取营业执照和统一社会信用代码。</p>"
    return ""


def paragraphs(sentences: list[str]) -> str:
    return "".join(f"<p>{escape(s)}</p>" for s in sentences if s)
