"""What a heading claims: the scenario's bare name, and the link named with it.

What comes in: titles (`生产作业—在线智能检测—一号产线`, `“智能仓储”场景（已建）`).
What goes out: the claimed name, the notice's link where the title names one.
Maps nothing to the guide (see `names`).
"""

from __future__ import annotations

import re
from functools import lru_cache

from docproc.chinese.text import is_cjk
from docproc.extract.scenarios.names import match_name
from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import GuideScenario, ScenarioGuide

DASH = r"[—–―─－\-~～|｜│丨/>→·・]+"


_LEADING_DASH = re.compile(rf"^{DASH}\s*(?=[㐀-鿿])")
"""What parted a name from its number: 第2期·生产作业·在线智能检测."""
_TRIPLE = re.compile(rf"\s*(?:{DASH}|一)\s*")
_DASH_BEHIND = re.compile(rf"\s*(?:{DASH}|一)\s*$")


_TAG = r"[【\[［〔（(](?P<link>[^】\]］〕)）]{4,7})[】\]］〕)）]"
_TAGGED = re.compile(rf"^{_TAG}\s*(?P<name>.+)$")
_TAG_BEHIND = re.compile(rf"^(?P<name>.+?)\s*{_TAG}$")
"""The link in brackets before or behind the name."""
_QUOTED_NAME = re.compile(
    r"^[^“”\"「」]{0,8}[“\"「](?P<name>[^“”\"「」]{3,24})[”\"」](?:的|这一)?"
    r"(?:$|(?:智能制造|典型|应用|智能|建设)*场景[^，,。；;：:、]{0,8}$)"
)
"""关于“在线智能检测”应用场景: what is quoted is the name."""
_ABOUT = re.compile(
    r"(?<=[一-鿿])\s*场景的?\s*(?:建设|实施|应用|介绍|说明|描述|概述|概况|情况|内容|方案|详情|简介|方面)+$"
)
_FRAMED = re.compile(r"^[（(]([^（）()]{4,24})[)）]$")
"""A name that stands in brackets as a whole: 场景1（在线智能检测）."""
_TOLD_OF = re.compile(
    r"的?(?:建设|实施|应用|改造|升级|运行)*(?:情况|内容|概况|介绍|说明|方案|做法)$"
)
"""What a heading adds to a name to say what it tells of it."""
_LISTED = re.compile(rf"^(?:(?!{DASH})[^、])+、(?:(?!{DASH})[^、])+(?:、|$)")
"""生产管理环节：生产计划优化、车间智能排产、…: a list of what the link holds, no triple."""
_LABEL_NUMBER = re.compile(
    r"^[【\[（(]*(?:\d{1,2}[)）.、]?|[一二三四五六七八九十][)）、.])?[】\]]*"
)


_COUNTED = re.compile(
    r"^(?:[（(][\d一二三四五六七八九十]{1,3}[)）]\s*[:：、.]?|\d{1,2}\s*[.、．)）](?!\d))\s*(?=\S)"
)
"""A number before a name: （1）：数字孪生工厂构建, 4. 车间智能排产 in a table's cell."""
_SCENE_NUMBER = re.compile(
    r"^(?:智能制造|典型|应用|智能|建设)*场景\s*(?:\d{1,2}|[一二三四五六七八九十]{1,3})"
    r"(?P<parted>\s*[:：、.．—-]\s*|\s+)?(?P<name>\S{3}.*)$"
)
"""A count of its own behind the chapter's: 4.1.1 场景1 产品数字化设计."""
_TELLS = re.compile(
    r"(?:(?:建设|改造|实施|应用|上线)(?:以?前|之前)|以前|以往|过去|原来|原先|此前|针对|为解决|[我本]?公司|企业(?!级)"
    r"|通过|采用|利用|现在).{4}"
)
"""How the text of a scenario begins that no mark parts from its name."""
_QUOTES = "“”\"'【】[]「」『』《》#＃"


_PAPER = re.compile(
    r"(?:申报|推荐|审核|初审|主管|审查|专家|企业|单位|部门|县级|市级|区级)*意见"
    r"|.*(?:体系|成熟度|[A-Z]{4}|高新技术企业|专精特新|认证).{0,8}证书(?:（.*）)?"
    r"|营业执照.*|.*许可证|.{0,10}承诺书?|.{0,10}声明|(?:.{0,8}年度?)?(?:审计|信用|财务)报告|财务报表"
    r"|附件(?:清单|目录|材料)?|(?:证明|佐证)材料"
)
"""Titles of papers and of a form's blocks: 申报单位意见, DCMM证书."""


def names_paper(title: str) -> bool:
    """Whether a title is that of a paper or of a form's block, and no scenario's."""
    return bool(_PAPER.fullmatch(folded(title)))


LONGER = 4
"""What is longer than twice a name of the guide that it begins with, and so much, is no name of
its kind (`names.match_name` takes none so long for a similar one)."""
_BEGINS_TEXT = re.compile(r"(?!场景|[的与及和或等])[㐀-鿿A-Z]|20\d\d年")


_PATH = re.compile(r"\s*[»›＞>》]\s*")
"""The path of a web page: 场景中心 » 生产作业 » 在线智能检测."""
_LABELLED = re.compile(
    r"^(?:智能制造|典型|应用|智能|建设|具体)*场景(?:名称\s*[:：]?|\s*[:：])\s*(?=\S{3})"
)
"""The label before a name in its heading: 2. 典型场景：质量精准追溯."""
_LINK_LABEL = re.compile(r"\s*(?:所属|对应|所在)?环节(?:名称)?\s*[:：]\s*$")
"""What asks for the link behind a name, read on in its row: 生产计划优化所属环节：生产管理."""


def split_name(title: str, guide: ScenarioGuide) -> tuple[str, str | None, bool]:
    """(claimed name, link named with it, whether it is a 环节—场景—实例 triple)."""
    names = guide.link_names()
    path = [part for part in _PATH.split(title.strip()) if part]
    if len(path) > 1 and folded(path[-1]) in _known(guide):
        return path[-1], next((names[p] for p in path[:-1] if p in names), None), False
    title = _FRAMED.sub(r"\1", _LABELLED.sub("", title.strip().rstrip("。；;—– ")))
    quoted = _QUOTED_NAME.match(title)
    plain = quoted["name"] if quoted else _COUNTED.sub("", title).strip(_QUOTES)
    counted = _SCENE_NUMBER.match(plain)
    if counted and (counted["parted"] or folded(counted["name"]) in _known(guide)):
        plain = counted["name"]  # 场景三维可视化 counts nothing
    plain = _LEADING_DASH.sub("", plain)
    for name in sorted(names, key=len, reverse=True):
        rest = re.match(rf"^{name}(?:环节|类)?\s*(?:{DASH}|一|[:：])\s*(.+)$", plain)
        if rest and not _LISTED.search(rest.group(1)):
            return _first_part(rest.group(1), guide), names[name], True
        glued = re.match(rf"^{name}(?:环节|类)\s*(?P<rest>\S.*)$", plain)
        own = glued and next((n for n in guide_names(guide) if glued["rest"].startswith(n)), None)
        if own:  # 生产管理环节仓储智能管理|原料库: the arrow between them was not read
            return own, names[name], True
    tagged = _TAGGED.match(title.strip()) or _TAG_BEHIND.match(title.strip())
    if tagged and (link := names.get(tagged["link"].removesuffix("环节"))):
        return split_name(tagged["name"].strip(_QUOTES), guide)[0], link, False
    if official := _named_behind(plain, guide):
        own, of = re.split(r"[（(【]", plain, maxsplit=1)
        named = next((n for n in names if of.startswith(n)), own.strip().removesuffix("环节"))
        return official, names.get(named), False
    if folded(plain) in _known(guide):
        return plain, None, False  # 产品数字化研发设计 ends like a link
    behind = next((n for n in names if plain.endswith(n) and len(plain) > len(n)), None)
    own = bare_name(_LINK_LABEL.sub("", plain.removesuffix(behind)), guide) if behind else ""
    if (cut := _DASH_BEHIND.sub("", own)) != own and folded(cut) in _known(guide):
        own = cut  # 质量精准追溯—生产作业, the dash read as 一
    if behind and (folded(own) in _known(guide) or _is_of(own, names[behind], guide)):
        return own, names[behind], False  # the link of the next column was read with it
    told = next((n for n in guide_names(guide) if plain.startswith(n)), None)
    behind_it = plain[len(told) :].lstrip() if told else ""
    long = bool(told) and len(folded(plain)) > 2 * len(told or "") + LONGER
    if told and ((long and _BEGINS_TEXT.match(behind_it)) or _TELLS.match(behind_it)):
        return told, None, False  # its text begins right behind it
    before = next((n for n in names if plain.startswith(n) and len(plain) > len(n)), None)
    own = bare_name(plain.removeprefix(before), guide) if before else ""
    if before and folded(own) in _known(guide):  # what parts the two was not read
        return own, names[before], False
    return _known_part(plain, guide) or bare_name(plain, guide), None, False


def _is_of(name: str, link: str, guide: ScenarioGuide) -> bool:
    """Whether a name is like one of the guide's that is done under this link (质量精准溯源 in
    生产作业)."""
    whole = len(name) >= LEAST_LIKE and is_cjk(name[-1])
    like = match_name(name, "", guide).scenario if whole else None
    return like is not None and guide.link_names().get(like.link) == link


LEAST_LIKE = 5
"""Characters of a name that may be like one of the guide's."""
_IN_BRACKETS = re.compile(
    r"^(?P<own>[^（(【]{2,30})[（(【](?:对应|对照|属于|指引|典型|的)*(?:场景)?[:：]?(?P<name>[^（()）】]{4,30})[)）】]$"
)
_OF_LINK = re.compile(rf"\s*(?:环节)?\s*(?:{DASH}|[:：、])\s*")


def _named_behind(title: str, guide: ScenarioGuide) -> str | None:
    """The guide's name in brackets behind the firm's own, alone or behind its link:
    总装车间排程系统（车间智能排产）, 汶沂工业相机建设（生产作业：在线智能检测）."""
    found = _IN_BRACKETS.match(title)
    if found is None or folded(bare_name(found["own"], guide)) in _known(guide):
        return None
    said = found["name"].strip()
    link = next((n for n in guide.link_names() if said.startswith(n)), "")
    mark = _OF_LINK.match(said, len(link)) if link else None
    name = bare_name(said[mark.end() :] if mark else said, guide)
    return name if folded(name) in _known(guide) else None


def _known_part(title: str, guide: ScenarioGuide) -> str | None:
    """The guide's name that stands before an instance's (在线智能检测——轴承套圈检测), or behind the
    firm's own and a mark (工具激光码｜质量精准追溯)."""
    parts = [p for p in re.split(rf"\s*(?:{DASH}|[:：]|\s{{2,}})\s*", title) if p]
    first = bare_name(parts[0], guide) if len(parts) > 1 else ""
    if folded(first) in _known(guide):
        return first
    barred = [p for p in re.split(rf"\s*{DASH}\s*", title) if p]
    last = bare_name(barred[1], guide) if len(barred) == 2 else ""
    return last if folded(last) in _known(guide) else None


def guide_names(guide: ScenarioGuide) -> list[str]:
    """The guide's names, the longest first."""
    return sorted((n for s in guide.scenarios for n in (s.name, *s.former)), key=len, reverse=True)


def _known(guide: ScenarioGuide) -> frozenset[str]:
    """Every name of a scenario that the guide has or had, folded."""
    return _folded_names(guide.scenarios)


@lru_cache(maxsize=4)
def _folded_names(scenarios: tuple[GuideScenario, ...]) -> frozenset[str]:
    return frozenset(folded(n) for s in scenarios for n in (s.name, *s.former))


def _first_part(rest: str, guide: ScenarioGuide) -> str:
    """The scenario's name of `场景名—实例名`; official names may hold a 一 themselves."""
    for scenario in guide.scenarios:
        for name in (scenario.name, *scenario.former):
            if rest.startswith(name):
                return name
    parts = [p for p in re.split(DASH, rest) if p]
    if len(parts) == 1:
        parts = [p for p in _TRIPLE.split(rest) if p] or [rest]
    return bare_name(parts[0], guide)


def bare_name(name: str, guide: ScenarioGuide) -> str:
    """The name without quotes, a trailing 场景 and a remark in brackets."""
    known = _known(guide)
    quoted = _QUOTED_NAME.match(name.strip())
    whole = quoted["name"] if quoted else name.strip(' :：“”"')
    bare = _ABOUT.sub("", re.sub(r"[（(][^（()）]*[)）]$", "", whole).strip())
    if folded(told := _TOLD_OF.sub("", bare)) in known:
        return told
    cut = (bare.removesuffix(suffix) for suffix in guide.name_suffixes if bare.endswith(suffix))
    if official := next((name for name in cut if folded(name) in known), None):
        return official  # 数字基础设施建设场景 is no 数字基础设施
    for suffix in guide.name_suffixes:
        if bare.endswith(suffix) and len(bare) > len(suffix) + 1 and folded(bare) not in known:
            return bare[: -len(suffix)].rstrip('的典型“”" ')
    return bare


def starts_with_label(text: str, guide: ScenarioGuide) -> bool:
    """Whether the line opens a part of a description (【痛点】…, 主要做法：…)."""
    bare = _LABEL_NUMBER.sub("", folded(text)).lstrip("【[(（")
    for label in guide.description_labels:
        rest = bare[len(label) :] if bare.startswith(label) else None
        if rest is not None and (not rest or rest[0] in "】]):：）。，,.、;；"):
            return True
    return False
