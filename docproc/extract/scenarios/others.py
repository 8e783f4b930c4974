"""What was built for others, or is for sale, and is no scenario of the applicant's own.

What comes in: a book's lines, a candidate, or what a sentence says before a scenario's name. What
goes out: whether it tells of works for customers (为客户建设了…, 客户案例) or of goods
(面向行业用户销售的…).
Customers whose wishes a scenario serves (满足客户需求, 用户订单) make it nobody else's, and what a
guide's links hold for customers (产品服务) is done for them by nature.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docproc.extract.scenarios.candidate import CHAPTERS, KNOWN, Candidate, ends_section
from docproc.extract.scenarios.lines import BookLine, link_in
from docproc.extract.scenarios.names import NameMatch, match_name
from docproc.extract.scenarios.parts import tells_of_an_affair
from docproc.extract.scenarios.titles import announces_scenarios
from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import ScenarioGuide

_CLIENTS = r"客户|用户|业主|甲方|买方|需方|采购方|使用方|同行|友商"
_FIRMS = r"企业|公司|集团|工厂|厂家|厂商|厂|单位"
_OWN = (
    r"(?:[我本该此]|申报|自身|自有|自己|全|总|"
    r"(?:智能|智慧|数字|数智|未来|灯塔|绿色|透明|标杆|示范|一流|现代|先进|卓越|无人|黑灯)[化型]?)$"
)
"""What before 公司 or 工厂 means the applicant, or what it wants to be (面向未来工厂)."""
_WISH = re.compile(
    r"满足|提[升高供]|解决|降低|保障|确保|实现|适应|应对|改善|了解|掌握|推[动进]|响应|减少|支撑|方便|加强|"
    r"优化|打破|让|使(?!用)"
)
"""What is done for somebody's wish or need, and not for them."""
_TO = r"(?:(?<![作成认因称视即名更行])为|给|替|(?<![方导])向|帮助?|助力|协助|面向|服务于?|针对)了?"
_HOW = (
    r"(?:成功|累计|先后|陆续|分别|量身|专门|统一|集中|批量|全面|独立|自主|共同|联合|整体|定向|所|而|集成|规划|设计|并|"
    r"\d+余?多?[家个套项]|了)*"
)
_FOR = re.compile(
    rf"{_TO}(?P<whom>[^，,。；;：:！!]{{0,24}}?(?:(?P<client>{_CLIENTS})|{_FIRMS}))(?:们|等)?{_HOW}"
    r"(?P<done>建设|建成|建立|打造|实施|部署|搭建|构建|改造|交付|上线|落地|完成|销售|出售|推广|推出|输出|定制|开发|"
    r"研发|设计|提供)"
)
"""For whom something is done: 为某汽车零部件企业打造了…, 面向行业用户销售的…. What stands between
whom and what is done tells how; any more (客户需求, 用户订单) makes the customer no receiver."""
_SELLS = frozenset({"销售", "出售", "推广", "推出", "输出"})
_MAKES = frozenset({"定制", "开发", "研发", "设计", "提供"})
_WORKS = re.compile(
    r"系统|平台|场景|产线|生产线|车间|工厂|仓库|立体库|方案|装备|设备|软件|项目|工程"
)
_WARES = re.compile(r"产品|解决方案|软件|装备")
_SOLD = re.compile(
    r"(?:^|(?:该|本|此|这[一款套]?)(?:产品|方案|解决方案|系统|平台|软件|装备|设备|场景)[^。；;]{0,24}?)"
    r"(?:累计|已|共|年)(?:对外)?(?:销售|售出|出售|交付)[^，,。；;]{0,6}\d+余?多?[套台家条]"
    r"|(?:方案|系统|平台|软件|装备)[^，,。；;]{0,8}对外(?:销售|出售|供应|输出|承接)"
    r"|(?:该|本|此|这[一款套]?)(?:产品|方案|解决方案|系统|平台|软件|装备|设备)(?:已|主要|广泛|成功|累计|可)*"
    r"(?:销往|销售|供货|应用于|服务于?|面向)[^，,。；;]{0,16}(?:客户|用户|行业|市场)"
)
_GOODS = re.compile(r"(?:解决方案|产品|软件|装备|设备|系统|整机|一体机)$")
_GOODS_SOLD = re.compile(
    rf"(?:应用于|服务于?|销往|供货|面向|适用于)[^，,。；;]{{0,16}}(?:{_CLIENTS}|企业|市场)"
    r"|(?:销往|供货)[^，,。；;]{0,16}行业|市场占有率|合同额|订单额|(?:销售|出货)量"
)
"""What is told of goods, where the heading says by its form that it names some."""
_OF_OUR_OWN = re.compile(
    r"自用|自身|自有|内部|[我本](?:公司|企业|厂|单位)(?!(?:的)?产品)|公司(?:各|[一二三])?(?:车间|产线|工厂|厂区|仓库)"
)
_ANOTHER_DID = re.compile(
    r"^(?:[我本]?(?:公司|企业|集团))?的?(?:国内外?|国外|国际|行业内?|业内|全资|控股|参股|下属|先进)*"
    r"(?:子公司|兄弟(?:企业|公司|单位)|标杆企业|龙头企业|同行|竞争对手|(?<=下属)[^，,。；;]{0,8}(?:公司|企业))"
    r"[^，,。；;]{0,12}(?:建|实现|采用|应用|部署|实施)"
)
"""A description whose first sentence is another body's: 我公司全资子公司某某已建成….."""
_WE_DID = re.compile(
    r"(?:^|[，,。；;])(?:[我本]?公司|[我本](?:企业|厂)|我们)[^，,。；;]{0,6}(?:建|部署|上线|引[进入]|实施|打造|开发)"
)
SENTENCES, LOOKED_AT = 2, 140
"""How far into a description its first sentences tell for whom the thing is."""


_WITHIN = re.compile(r"集团(?:内|下属|各|所属)|下属|全集团|各(?:工厂|公司|厂|车间|部门|单位)")
"""Whom in the applicant's own house something is done for."""
_BY_A_SUPPLIER = re.compile(
    r"(?:^|[，,。；;])[^，,。；;]{2,}(?<![我本该])(?:公司|集团|大学|研究院|服务商|供应商)(?:已|成功)*$"
)
"""Another firm that does it: maybe for the applicant, whose name then stands behind."""
_AS_GOODS = re.compile(r"(?:前|后|时|周期|的(?:产品|订单|成品|货物|零件))")
"""What goes on with goods that are delivered, and not with a work."""


def built_for_others(clause: str) -> bool:
    """Whether a clause says, up to a scenario's name, that it was built for somebody else."""
    return bool(_for_whom(clause))


def _for_whom(text: str) -> list[re.Match[str]]:
    """The places that name somebody else for whom something is done."""
    found = []
    for match in _FOR.finditer(folded(text)):
        whom = match["whom"]
        bare = re.sub(rf"(?:{_FIRMS})$", "", whom) if match["client"] is None else whom
        own = match["client"] is None and (not bare or re.search(_OWN, bare))
        own = own or _WITHIN.search(whom) or _BY_A_SUPPLIER.search(match.string[: match.start()])
        own = own or _AS_GOODS.match(match.string[match.end("done") :])
        if not own and not _WISH.search(whom) and not re.search(r"[我本该]公司", whom):
            found.append(match)
    return found


def told_of_others(claimed: str, body: str, match: NameMatch, guide: ScenarioGuide) -> bool:
    """Whether a heading with the first sentences under it tells of works for others or goods."""
    scenario = match.scenario
    if scenario is not None and scenario.link in guide.customer_links:
        return False
    sentences = [s for s in re.split(r"[。；;]", body.replace("\n", "")) if s.strip()]
    text = folded("。".join(sentences[:SENTENCES])[:LOOKED_AT])
    if _ANOTHER_DID.search(text) and not _WE_DID.search(text):
        return True
    if _OF_OUR_OWN.search(text):
        return False
    if _SOLD.search(text):
        return True
    if _GOODS.search(claimed) and _GOODS_SOLD.search(text):
        return True
    for found in _for_whom(text):
        behind = re.split(r"[，,。；;]", text[found.end("done") :])[0]
        made = _WARES if found["done"] in _MAKES else _WORKS
        if found["done"] in _SELLS or made.search(behind):
            return True
    return False


def is_others(candidate: Candidate, guide: ScenarioGuide) -> bool:
    """Whether a candidate tells of what was built for others or is for sale."""
    return told_of_others(candidate.claimed, candidate.body, candidate.match, guide)


def others_at(texts: Sequence[BookLine], guide: ScenarioGuide) -> list[bool]:
    """For every line whether it stands in a section on works for others, on goods or on affairs of
    the firm (客户案例, 主要产品及解决方案, 荣誉资质), or in a chapter on targets, faults or lists
    (存在的问题), up to the next heading as deep, or a heading that is no deeper part and says 场景
    or names a link."""
    out, above, by_chapter = [], "", False
    for text in texts:
        head = text.head
        if head is not None and not text.contents:
            own = head.style == "scene" or link_in(head.title, guide) is not None
            deeper = head.style != "plain" and above and not ends_section(head.style, above)
            own = own or any(not deeper and w in head.title for w in guide.section_words)
            # In a chapter on faults or lists the scenarios' own may be numbered otherwise: 3 场景.
            own = own or (
                by_chapter and head.style != "plain" and announces_scenarios(head.title, guide)
            )
            aside = head.style in CHAPTERS and _is_aside(head.title, guide)
            if not own and (aside or (head.style != "plain" and _heads_others(head.title, guide))):
                above, by_chapter = head.style, aside
            elif above and (own or (head.style != "plain" and ends_section(head.style, above))):
                above = ""
        out.append(bool(above))
    return out


def _is_aside(title: str, guide: ScenarioGuide) -> bool:
    """Whether a chapter is on targets, faults or lists alone: 建设情况及存在的问题 is not."""
    parts = re.split(r"及其?|[与和、]", title)
    aside = [any(w in part for w in guide.chapters_aside) for part in parts]
    told = any(map(_TOLD.search, parts[: aside.index(True)])) if any(aside) else True
    return not told


_TOLD = re.compile(
    r"(?:建设|实施|应用|推进|工作)(?:的?(?:基本|主要|总体|具体))?(?:情况|成果|成效|进展|概况)|做法|已建"
    r"|(?:建设|实施|应用|改造)(?:的?(?:主要)?内容)?$"
)
"""What a chapter's title says before its aside where scenarios may stand under it."""


def _heads_others(title: str, guide: ScenarioGuide) -> bool:
    name = re.split(r"[:：]", title)[0]  # behind it the text begins
    if match_name(folded(name), "", guide).match in KNOWN:
        return False
    bare = re.sub(rf"(?:{_CHAPTER})$", "", title)
    words = guide.others_sections
    told = any(title.endswith(w) or bare.endswith(w) or _joins(title, w) for w in words)
    return told or built_for_others(title) or tells_of_an_affair(title)


_CHAPTER = "情况|介绍|简介|概况|分析|展示|及其应用"


def _joins(title: str, word: str) -> bool:
    """Whether a heading names such a section and another: 主要产品及工艺."""
    return bool(re.search(rf"{re.escape(word)}(?:及|与|和|、)", title))
