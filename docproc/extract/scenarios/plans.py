"""What is yet to be built: sections, headings, tables and sentences that tell of plans.

What comes in: a book's lines, a candidate, or a text before a scenario's name. What
goes out: whether it speaks of what will be built. The words that a notice knows come
from its data (`planned_words`, `planned_sections`); how a sentence puts off is told here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docproc.extract.scenarios.candidate import Candidate, ends_section
from docproc.extract.scenarios.lines import BookLine
from docproc.extract.scenarios.titles import begins_a_part
from docproc.extract.wording.headings import Heading
from docproc.extract.wording.phrases import folded
from docproc.extract.wording.putoff import puts_off
from docproc.notice.scenarios import ScenarioGuide

_PLAN_HEAD = re.compile(
    r"拟建|待建|未建|规划(?:中|建设)|下一?步|下一?阶段|打算|"
    r"(?:计划|规划|预计|拟)(?:建设|建成|完成|竣工|投产|投用|上线|启动|开工|实施|投入|投资|内容|效果|成效|时间|工期)"
)
_FIRST_SENTENCE = 60
_WHEN_BUILT = re.compile(
    r"拟建|待建|未建|下一?步|下一?阶段|"
    r"(?:计划|规划|预计|拟)(?:建设|建成|完成|竣工|投产|投用|上线|启动|开工|实施)?(?:场景|时间|日期|年[份度]|工期)"
)


def dates_plans(texts: Sequence[str]) -> bool:
    """Whether heads of a table say when or that its scenarios will be built; what they are to cost
    or to bring (计划投资, 预计效果) may be told of what stands."""
    return any(_WHEN_BUILT.search(folded(text)) for text in texts)


def heads_plans(texts: Sequence[str]) -> bool:
    """Whether heads or labels of a table say that it tells of plans (计划完成时间, 拟建场景)."""
    return any(_PLAN_HEAD.search(folded(text)) for text in texts)


def answers_put_off(texts: Sequence[str]) -> bool:
    """Whether a row's short answers say that its scenario is yet to be built (建设中, 拟建)."""
    return any(
        re.fullmatch(
            r".{0,4}(?:拟建设?|待建设?|未建[设成]?|在建|建设中|规划中|计划中|筹[建备]中?|计划建设|暂缓(?:建设)?"
            r"|未(?:开工|启动|开展|实施|完成|上线|投用)).{0,3}"
            r"|(?:计划|预计|拟|将)(?:于|在)?20\d\d年.{0,10}",
            folded(_UNTICKED.sub("", t)),
        )
        for t in texts
    )


_UNTICKED = re.compile(r"[□☐◻]\s?[^□☐◻☑√✓✔■]{1,8}")
"""An option that was not chosen: 已建成 □建设中."""


_STAGE = r"(?:论证|设计|建设|实施|调试|招标|规划|研究|立项|筹备|试点|可研)"
_NOT_STANDING = re.compile(
    rf"(?:^|[，,。；;])(?:[该本此]?(?:场景|项目|系统|平台|工程))?(?:目前|当前|现|仍|尚|正)*处[于在]"
    rf"[^，,。；;]{{0,8}}{_STAGE}[^，,。；;]{{0,4}}(?:阶段|期|中(?!心))"
    r"|(?:该|本|此)(?:场景|项目|系统)[^，,。；;]{0,10}(?:暂缓|暂停|搁置|停用|停建|未[建实投上])"
    r"|不适用(?:该|本|此)|不涉及(?:该|本|此)?场景|(?:未|暂未)(?:开展|进行)?(?:相关|该|本)?场景?建设"
    r"|预计(?:于|到|在)?20\d\d年[^，,。；;]{0,8}(?:投用|建成|完成|投产|上线|竣工|投入)"
    r"|(?:状态|进展|进度|阶段)[:：为是](?:在建|拟建|[待未](?:建|实施|启动|开工|投用|上线)|筹[建备]|(?:建设|规划|实施|计划)中)"
)
"""How the first sentences of a description say that nothing of it works: 正处于方案论证阶段."""
_STANDS = re.compile(
    r"(?:已(?:经|于[^，,。；;]{2,9})?|实际(?:于[^，,。；;]{2,9})?)(?:全面|正式|全部)*"
    r"(?:建成|投用|上线|完成(?![^，,。；;]{0,8}(?:方案|设计|论证|招标|立项|可研|调研|选型|审批))|"
    r"投入(?!资金|\d)|投运|应用|实现)"
)


def is_not_standing(body: str) -> bool:
    """Whether the first two sentences of a description say that the thing is under way, put off or
    not for this firm, and neither says that a part of it works."""
    opening = "。".join(re.split(r"[。；;]", folded(body))[:2])
    return bool(_NOT_STANDING.search(opening)) and not _STANDS.search(opening)


_REMARK = re.compile(r"[（(【\[]([^（）()【】\[\]]{2,12})[)）】\]]")
REMARKED = 40
"""Characters of a line in which a remark is one on the name that it begins with."""


def remarked_as_plan(text: str) -> bool:
    """Whether a line's first words have a remark that they are yet to be built: …（在建）."""
    remarks = [r for r in _REMARK.findall(text[:REMARKED]) if not re.match(r"[二三四五]期|后续", r)]
    return answers_put_off(remarks)


_PLANNED = re.compile(
    r"(?<!按)(?<!按照)计划(?:于|在|到)20\d\d年|(?:列入|纳入)[^，,。；;]{0,16}(?:计划|规划)(?![内外系管表员])"
    r"|[为是属于][^，,。；;]{0,8}规划(?:内容|项目)|未来[一二三四五两几\d]+年[^，,。；;]{0,6}将"
)
"""How a description says that it tells of a plan, beside the words that a notice knows."""
_USUAL_PLANS = r"(?:保养|生产|采购|作业|检修|排产|维护|维修|点检|销售|物料|[原月周日])$"
"""Whose plans are no plans of a scenario: 生产计划于每日下发, 原计划2023年建设."""
_CAME_OF_IT = re.compile(
    r"[，,；;][^，,。；;]{0,16}?(?:(?:已|当年|历时|提前)[^，,。；;]{0,8}|于?20\d\d年[^，,。；;]{0,6}(?:竣工|完工|验收|正式)[^，,。；;]{0,4})"
    r"(?:建成|竣工|投用|上线|投运|投产|完成|运行)(?![后前时])"
)
"""A later clause of what came of a listed plan: 列入技术改造计划，2024年竣工投用. A year alone
before 建成 may be one to come."""
_YET = re.compile(r"[将拟待]|预计|计划|力争|目标|争取|届时|正在|底前|(?<![目提])前")
_GOES_FURTHER = re.compile(
    r"^[^，,。；;]{0,10}(?:继续|进一步|拓展|推广|深化|扩大|完善|优化|复制|延伸|扩展|提升)"
)
"""What is to come of a thing that stands: 已建成并投入运行，下一步将拓展至…."""


def speaks_of_plans(claimed: str, body: str, guide: ScenarioGuide) -> bool:
    """Whether a name or the first sentence under it says that it is yet to be built, or the whole
    text that it is not."""
    opening = f"{claimed}：" + re.split(r"[。；]", body.replace("\n", ""))[0][:_FIRST_SENTENCE]
    words = "|".join(map(re.escape, sorted(guide.planned_words, key=len, reverse=True)))
    told = [m.span() for m in re.finditer(words or "(?!)", opening)]
    told += [m.span() for m in _PLANNED.finditer(opening)]
    put_off = any(_puts_off_all(opening, *span, body) for span in told)
    return (
        (put_off and not _came_of_a_list(opening, body))
        or is_not_standing(body)
        or _is_lacking(body)
    )


def _came_of_a_list(opening: str, body: str) -> bool:
    """Whether a text that begins with a year in which something was put on a list goes on with
    what came of it, and speaks of nothing to come: 2025年列入技改计划。聘请…，换型时间缩短一半."""
    listed = _LISTED_IN.search(opening)
    rest = body.replace("\n", "")[listed.end() - opening.index("：") :] if listed else ""
    later = _TO_COME.search(rest) or (listed and _TO_COME.search(listed[0]))
    return bool(_CAME.search(rest)) and not later


_TO_COME = re.compile(
    r"[将拟尚]|预计|力争|届时|正在|目标|建设内容|主要内容|内容包括|论证|[建完]成后|可(?:实现|使|降|提|减|节|达)"
    r"|争取|20(?:2[6-9]|[3-9]\d)年"
)
"""What a text says of a thing on a list that is still to come, or of the list alone."""
_LISTED_IN = re.compile(
    r"20(?:1\d|2[0-5])年(?:\d{1,2}月)?(?:就|即|被|已)?(?:列入|纳入)[^，,。；;]{0,16}(?:计划|规划)"
)
_CAME = re.compile(
    r"(?:实现|完成|建成|上线|投用|投运|达到|改善|下降|降低|提高|提升|减少|节约|缩短|稳定)[^。]{0,30}。"
)


def _puts_off_all(opening: str, start: int, end: int, body: str) -> bool:
    """Whether words of plans in an opening of a text are of the thing itself, and not of an
    everyday plan, of what was planned and then built, or of what is to come of a thing that
    stands."""
    if re.search(_USUAL_PLANS, opening[:start]) or _STANDS.search(opening, end):
        return False
    listed = opening.startswith(("列入", "纳入"), start)
    if listed and _YEARS_AGO.search(opening[:start]) and not _TO_COME.search(body):
        return False
    if listed and (came := _CAME_OF_IT.search(opening, end)) and not _YET.search(came[0]):
        return False
    return not (_STANDS.search(opening[:start]) and _GOES_FURTHER.search(opening[end:]))


_YEARS_AGO = re.compile(r"(?:201\d|202[0-3])年(?:\d{1,2}月)?(?:就|即|被|已)?$")
"""What was put on a list so long ago is told as history: 2020年列入技改计划. 2021年完成…."""
_LACKS = re.compile(
    r"^(?:目前|当前|现阶段)?[，,]?(?:[我本]?公司|[我本]厂|企业)?(?:目前|当前|现阶段)?(?:尚未|还未|暂未|仍未|没有)"
    r"(?:开展|建设|建立|实施|启动|部署|应用)"
)
_DID = re.compile(
    r"建[成有设立]|搭建|构建|部署|上线|投用|投入(?:使用|运行)|引[入进]|打造|实现|形成|通过|依托|应用|开发"
    r"|采用(?!人工|传统|手工|纸质|线下)|利用(?!人工|传统|手工|纸质)"
)
_WANTED = re.compile(r"[急亟]需|需要?|亟待|有待|缺[乏少]|没有|不|未")
"""What before it makes of a deed one that is wanted: 急需建设."""


def _is_lacking(body: str) -> bool:
    """Whether a description begins with what the firm has not, and tells of nothing it did: many
    begin so to tell the problem that they solve."""
    text = folded(body)
    if not _LACKS.search(text):
        return False
    clauses = re.split(r"[，,。；;]", text)
    return not any(
        (did := _DID.search(clause))
        and not _WANTED.search(clause[: did.start()])
        and not puts_off(clause[: did.end()])
        for clause in clauses[1:]
    )


def is_planned(candidate: Candidate, guide: ScenarioGuide) -> bool:
    """Whether a candidate's heading or its first sentence says that it is yet to be built."""
    return speaks_of_plans(candidate.claimed, candidate.body, guide)


def planned_at(texts: Sequence[BookLine], guide: ScenarioGuide) -> list[bool]:
    """For every line whether it stands in a section of plans (下一步计划, 拟建场景), up to the next
    heading as deep or a title that begins another part, or has the remark that what it names is
    one."""
    out, above = [], ""
    for at, text in enumerate(texts):
        head = text.head
        if head is not None and not text.contents and head.style != "plain":
            if any(word in head.title for word in guide.planned_sections) and _says(texts, at):
                above = head.style
            elif above and ends_section(head.style, above):
                above = ""
        elif above and begins_a_part(texts, at, guide):
            above = ""
        out.append(bool(above) or remarked_as_plan(text.line.text))
    return out


def _says(texts: Sequence[BookLine], at: int) -> bool:
    """Whether something stands under a heading: an entry of a list of chapters heads nothing.

    A heading that counts on from it, or begins anew, right under it is its neighbour there.
    """
    head, after = texts[at].head, texts[at + 1].head if at + 1 < len(texts) else None
    if at + 1 >= len(texts):
        return False
    if head is None or after is None or after.number is None or head.number is None:
        return True
    return not (after.style == head.style or outer(after, {head.style}))


def outer(head: Heading, kept: set[str]) -> bool:
    """Whether a heading stands above the scenarios' own headings."""
    return any(ends_section(head.style, s.removeprefix("run-")) for s in kept) or not kept
