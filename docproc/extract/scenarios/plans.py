"""What is yet to be built: sections, headings, tables and sentences that tell of plans.

What comes in: a book's lines, a candidate, or a text before a scenario's name. What
goes out: whether it speaks of what will be built. The words that a notice knows come
from its data (`planned_words`, `planned_sections`); how a sentence puts off is told here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docproc.extract.headings import Heading
from docproc.extract.phrases import folded
from docproc.extract.scenarios.candidate import Candidate, ends_section
from docproc.extract.scenarios.lines import BookLine
from docproc.extract.scenarios.titles import begins_a_part
from docproc.notice.scenarios import ScenarioGuide

_PLAN_HEAD = re.compile(
    r"拟建|待建|未建|规划(?:中|建设)|下一?步|下一?阶段|打算|"
    r"(?:计划|规划|预计|拟)(?:建设|建成|完成|竣工|投产|投用|上线|启动|开工|实施|投入|投资|内容|效果|成效|时间|工期)"
)
_FIRST_SENTENCE = 60


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
    r"已(?:经|于[^，,。；;]{2,9})?(?:全面|正式|全部)*(?:建成|投用|上线|完成|投入|投运|应用|实现)"
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


def speaks_of_plans(claimed: str, body: str, guide: ScenarioGuide) -> bool:
    """Whether a name or the first sentence under it says that it is yet to be built."""
    opening = claimed + re.split(r"[。；]", body.replace("\n", ""))[0][:_FIRST_SENTENCE]
    return any(word in opening for word in guide.planned_words) or is_not_standing(body)


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
