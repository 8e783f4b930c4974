"""Sentences of this family: what enterprises say of accidents, credit, safety, people, and of scenarios."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case

_OK = (
    "2023年、2024年、2025年三个年度，我公司均未发生较大及以上的安全生产、生态环境和产品质量事故。",
    "我司近三年安全、环保、质量记录良好，无较大（含较大）以上事故。",
    "近三年内，本企业在安全、环保、质量等领域未出现较大（含）以上级别事故。",
    "经安环部、品质部分别核对台账，近三年未发生较大以上（含较大）安全事故、环境污染事故以及质量事故。",
    "最近三年，公司没有发生过较大及其以上等级的安全、环保及质量事故。",
)  # fmt: skip
_OLD = (
    "2023年至2025年，公司未发生重大及以上安全生产、环境保护和产品质量事故。",
    "近三年本企业无重大、特别重大安全、环保、质量事故。",
    "我司近三年来没有出现重特大安全事故、重大环境污染事故及重大质量事故。",
)  # fmt: skip
_INCIDENT = {
    "serious": (
        "2024年6月21日，公司原料库房发生较大火灾事故，直接经济损失1180万元，事故调查报告已批复。",
        "2025年2月9日，本企业发生一起较大生产安全事故，死亡3人，相关责任人已受到处理。",
    ),
    "vague": (
        "公司历史上曾发生过安全生产事故，事后对相关设备进行了全面改造。",
        "需要说明的是，我司此前出过一起生产安全事故，整改材料已报送属地部门。",
    ),
    "minor": (
        "2024年10月15日，公司机加车间发生一起一般生产安全事故，1人轻伤，已结案。",
        "2023年7月，公司发生一起一般等级的安全事故，一名操作工手指擦伤，已处理完毕。",
    ),
}
_CREDIT = (
    "我公司不属于严重失信主体，未被列入任何严重失信主体名单。", "截至本材料提交之日，本企业未被列入严重失信主体名单。",
    "公司信用状况良好，没有被列入严重失信主体名单的情形。", "经查询，本单位未列入严重失信主体名单。",
)  # fmt: skip
_TECHNOLOGY = (
    "工厂使用的关键技术装备、工业软件、工业操作系统和系统解决方案均安全可控，核心软件具有正版授权，国产化比例约{n}%。",
    "关键技术装备、工业软件、工业操作系统及系统解决方案来源清楚、供应稳定，备品备件和源代码托管有合同保障，总体安全可控。",
    "在选型阶段即对关键装备、工业软件、操作系统和解决方案开展安全可控性评审，目前在用产品均通过评审，安全可控。",
)  # fmt: skip
_NETWORK = (
    "网络安全和数据安全实行“谁主管谁负责”，生产网与管理网分区隔离，关键数据异地备份，网络与数据安全风险可控。",
    "公司设有网络与数据安全专员，部署了防火墙、堡垒机和终端防护，每季度开展一次演练，网络安全、数据安全风险可控。",
    "针对网络安全和数据安全，公司制定了分级管理办法和应急预案，三年来未出现泄密、勒索等事件，风险处于可控状态。",
)  # fmt: skip
_ORGANISATION = (
    "公司成立智能工厂建设委员会，董事长任主任，下设规划、建设、运营三个工作组，统筹推进智能工厂规划、建设和运营。",
    "由总经理直接分管的数字化中心负责智能工厂的统筹规划、组织建设和日常运营，月度例会督办，年度考核兑现。",
    "智能工厂的规划、建设、运营由“领导小组+专班+车间责任人”三级机制保障，职责写入岗位说明书。",
)  # fmt: skip
_PEOPLE = (
    "公司拥有智能制造专业人才{k}名，覆盖工艺、自动化、软件和数据方向，其中{m}人具有高级职称。",
    "智能制造专职技术人员{k}人，另聘请高校专家{m}名，人才梯队完整。",
    "目前从事智能制造的专业技术人才共{k}人，近两年外派培训{m}批次。",
)  # fmt: skip


def accident(rng: random.Random, case: Case) -> str:
    """The statement on accidents and what is told of one ('' for nothing)."""
    said = rng.choice(_INCIDENT[case.incident]) if case.incident else ""
    if case.accident == "absent":
        return said
    lead = "除上述情况外，" if case.incident in ("vague", "minor") and rng.random() < 0.4 else ""
    pool = _OK if case.accident == "ok" else _OLD
    return said + lead + rng.choice(pool)


def credit(rng: random.Random, case: Case) -> str:
    return rng.choice(_CREDIT) if case.discredit in ("statement", "both") else ""


def secure(rng: random.Random, case: Case) -> list[str]:
    made = [rng.choice(_TECHNOLOGY).format(n=rng.randrange(70, 97))] if "technology" in case.secure else []  # fmt: skip
    return made + ([rng.choice(_NETWORK)] if "network" in case.secure else [])


def people(rng: random.Random, case: Case) -> list[str]:
    made = [rng.choice(_ORGANISATION)] if "organisation" in case.people else []
    many = rng.choice(_PEOPLE).format(k=rng.randrange(16, 92), m=rng.randrange(2, 9))
    return made + ([many] if "people" in case.people else [])


def paragraphs(sentences: list[str]) -> str:
    return "".join(f"<p>{escape(s)}</p>" for s in sentences if s)


_WHO = (
    "班组",
    "调度员",
    "车间主任",
    "工艺员",
    "质检员",
    "仓管员",
    "值班长",
    "业务员",
    "计划员",
    "安环专员",
)
_OLDWAY = (
    "{w}靠纸质单据和微信群传递信息，{p}订单一多就容易漏项", "数据散落在Excel和老系统里，月底对账要花{k}天", "全凭{w}的经验判断，不同班次结果差异明显",
    "现场异常平均{m}分钟后才能反馈到管理层", "多品种小批量的{p}订单占比超过{n}%，人工安排顾此失彼", "各系统编码不统一，同一物料存在{k}套名称",
    "{w}每天需要抄录{m}张表格，差错难以追查", "设备来自{k}个厂家，通信协议互不相通", "客户对{p}交期和一致性的要求逐年提高，原有办法难以满足",
    "缺少量化依据，改进措施停留在口头上",
)  # fmt: skip
_NEWWAY = (
    "部署{s}，与ERP、PLC双向集成，采集点位{n}00余个", "以{s}为底座，梳理业务流程{m}条，固化到线上审批", "引入{s}并自主开发{k}个功能模块，{w}在移动端即可处理",
    "给{m}台关键设备加装网关和传感器，数据汇入{s}统一分析", "联合院校建立机理与数据混合模型，在{s}上按班次滚动计算", "通过{s}打通{k}个部门的数据，形成一张大屏、一套指标",
    "上线{s}移动端，{w}扫码报工、拍照留痕，异常逐级推送", "将{k}年历史数据导入{s}训练，模型每月更新一次", "用{s}替代{m}张手工台账，单据流转全程留痕",
    "选取{p}产线先行试点，三个月后通过{s}复制到其余{k}条产线",
)  # fmt: skip
_RESULT = (
    "人均效率提高{n}%，每年节省约{m}万元", "处理时间由{k}小时压缩到{m}分钟", "一次合格率提升至9{k}.{k}%，返工明显减少", "库存资金占用下降{m}%",
    "年减少浪费折合{n}万元，员工满意度同步提升", "{p}交付周期缩短{k}天，客户投诉下降{n}%", "相关岗位由{m}人精简到{k}人", "异常响应率达到100%，停机损失减少{n}%",
    "单位产品综合成本下降{k}%", "报表自动生成，{w}每周少加班{k}小时",
)  # fmt: skip
SYSTEMS = ("制造执行系统", "工业互联网平台", "数据中台", "边缘计算一体机", "低代码平台", "集控系统", "算法引擎", "业务协同平台", "可视化指挥平台", "实时数据库")  # fmt: skip


def _fill(rng: random.Random, text: str, case: Case) -> str:
    return text.format(
        w=rng.choice(_WHO), p=case.firm.product, s=rng.choice(SYSTEMS), n=rng.randrange(11, 58), m=rng.randrange(12, 39), k=rng.randrange(3, 9)
    )  # fmt: skip


class Stories:
    """Texts about scenarios; a book takes each form of a sentence as seldom as can be."""

    def __init__(self, rng: random.Random, case: Case) -> None:
        self.rng, self.case = rng, case
        self.left: dict[int, list[str]] = {}

    def _one(self, pool: tuple[str, ...]) -> str:
        held = self.left.setdefault(id(pool), [])
        if not held:
            held += self.rng.sample(pool, len(pool))
        return _fill(self.rng, held.pop(), self.case)

    def old(self) -> str:
        return self._one(_OLDWAY)

    def new(self, parts: int = 1) -> str:
        return "；".join(self._one(_NEWWAY) for _ in range(parts))

    def result(self) -> str:
        return self._one(_RESULT)

    def whole(self) -> str:
        """A paragraph."""
        form = self.rng.choice([
            "此前{o}。为此，公司{n}。目前{r}。", "公司{n}。实施后{r}，改变了过去“{o}”的状况。", "针对{o}的问题，项目团队{n}，{r}。", "{n}，{r}。而在建设之前，{o}。",
        ])  # fmt: skip
        return form.format(o=self.old(), n=self.new(self.rng.choice([1, 2])), r=self.result())


_ABOUT = (
    "公司专注{p}二十余载，产品进入国内主要客户的供应体系。", "拥有授权专利{n}件、软件著作权{m}件，主持或参与标准{k}项。", "厂区占地{n}0亩，建有{k}个生产车间和1个中试基地。",
    "先后获得专精特新企业、绿色工厂、企业技术中心等称号。", "信息化建设始于2017年，历经单机自动化、系统集成、数据驱动三个阶段。", "产品出口{m}个国家和地区，海外收入占比逐年提高。",
    "2024年实施技改项目{k}个，关键工序数控化率达到8{k}%。", "公司实行“一物一码、一单到底”的管理原则，数据口径统一。",
)  # fmt: skip


def about(rng: random.Random, case: Case, count: int) -> list[str]:
    return [_fill(rng, t, case) for t in rng.sample(_ABOUT, count)]
