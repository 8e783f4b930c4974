"""Headings under which a description stands: what may be a scenario.

What comes in: a book's lines. What goes out: a `Candidate` for each heading, or
labelled name, with running text under it, mapped to the guide. A name with
nothing said about it (contents, summary, plan) is none. `choice` decides which
candidates are scenarios.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from docproc.evidence import Box
from docproc.extract.scenarios.besides import beside, row_right_of
from docproc.extract.scenarios.brief import SAYS, is_told, with_brief
from docproc.extract.scenarios.candidate import (
    ALL_STYLES,
    KNOWN,
    Candidate,
    ends_section,
)
from docproc.extract.scenarios.lines import BookLine, in_table, link_in, tagged_link
from docproc.extract.scenarios.mapped import Mapped, heads_names, known_name, mapped_at
from docproc.extract.scenarios.names import match_name
from docproc.extract.scenarios.naming import split_name, starts_with_label
from docproc.extract.scenarios.own import in_other_chapter, scene_sections
from docproc.extract.wording.headings import BULLETS
from docproc.extract.wording.phrases import folded
from docproc.notice.scenarios import ScenarioGuide

LEAST_PROSE = 15
"""A heading without a number is one only above a line of this length, or a label."""


_NAME_LABEL = re.compile(
    rf"^[{BULLETS}□\s]*"
    r"(?:.{0,6}?(?:编号|编码|序号)\s*[:：]?\s*[A-Z\d一-十.-]{1,8}[\s,，;；、|]+)?"
    r"(?:.{0,20}?环节(?:名称)?\s*[:：]\s*(?P<link>\S{2,8}?)(?:[\s,，;；、|/]+|(?=(?:智能制造|典型|应用|[一二三]级)?场景(?:名称)?[:：])))?"
    r"[【\[（(]?(?:智能制造|典型|应用|智能|具体|建设|申报|已建|建成|重点|对应|[一二三]级)*场景(?:(?:名称|名|标题)[】\])）]?\s*[:：]?|[】\])）]?\s*[:：])\s*"
    r"(?P<name>.*?)(?:(?:[\s,，;；、|]+(?:实例|案例|项目|所属|对应|环节|编号|实施)[^:：]{0,6}|(?:实例|案例)名称|[一二三]级(?:应用|实例|案例))[:：].*)?$"
)
"""场景名称：…, alone or in a row with its link and its instance."""


_OTHER_LABEL = re.compile(
    rf"^[{BULLETS}□\s]*(?:应用|案例|实例|建设|做法|任务|模块|内容|专题)名称\s*[:：]\s*(?P<name>\S.{{2,24}})$"
)
"""应用名称：…, a record's label that does not say 场景: one where the guide knows the name."""


def heading_candidates(
    texts: Sequence[BookLine], links: Sequence[str | None], guide: ScenarioGuide
) -> list[Candidate]:
    """Every heading that may name a scenario and has a description under it."""
    out: list[Candidate] = []
    brief: list[Candidate] = []
    cards = _card_labels(texts, guide)
    counted = any(text.head is not None and text.head.style == "scene" for text in texts)
    slides = _slides(texts, guide)
    mapped = mapped_at(texts, guide)
    sections = list(scene_sections(texts, guide))
    taken: set[int] = set()
    for at, text in enumerate(texts):
        if text.contents or at in taken:
            continue
        answer = mapped.get(at)
        if at in cards:
            card = _candidate(texts, at, *cards[at], guide)
            if card is not None and is_told(card.body, known=card.match.match in KNOWN):
                out.append(card)
            continue
        named = _NAME_LABEL.match(text.line.text.strip())
        if named is None and (other := _OTHER_LABEL.match(text.line.text.strip())):
            told_here = known_name(other["name"], guide) and not in_other_chapter(at, sections)
            named = other if told_here else None
        if named is None and _is_misread_label(texts, at, guide):
            named = _NAME_LABEL.match(_LABEL)
        if answer is not None:  # the name that it answers for was not found
            title, style, number, above = answer.told, "name-label", None, links[at]
        elif named:
            told = _HINT.sub("", named["name"] or "")
            title = told or beside(texts, at, guide)
            style, number = "name-label", None
            own_link = named.groupdict().get("link")
            above = (own_link and link_in(own_link, guide)) or links[at]
            heads = heads_column(title) or (not told and _heads_table(texts, at, guide))
            if heads or starts_with_label(title + "：", guide):
                continue
        elif text.head is not None and not starts_with_label(text.line.text, guide):
            title, style, number = text.head.title, text.head.style, text.head.number
            above = links[at]
            lost = _UNCOUNTED.match(folded(text.line.text)) if counted else None
            if style == "plain" and lost and match_name(lost["name"], "", guide).match in KNOWN:
                title, style = lost["name"], "scene"
        else:
            continue
        if at in slides:
            above = link_in(texts[at + 1].line.text, guide) or above
        candidate = _candidate(texts, at, title, style, number, above, guide, slide=at in slides)
        meant = _answer_below(texts, at, mapped) if style != "plain" else None
        if candidate is not None and meant:
            match = match_name(meant.name, candidate.body[:600], guide)
            if candidate.match.match not in KNOWN:
                candidate = replace(candidate, claimed=meant.name, match=match)
            if candidate.match.scenario == match.scenario:
                taken |= meant.lines
        if candidate is not None:
            known = candidate.style != "plain" and candidate.match.match in KNOWN
            surely = at in slides or (style == "scene" and known)
            (out if is_told(candidate.body, known=known, surely=surely) else brief).append(
                candidate
            )
    return with_brief(out, brief)


def _answer_below(
    texts: Sequence[BookLine], at: int, mapped: Mapping[int, Mapped]
) -> Mapped | None:
    """The scenario of the guide that a form asks for under the firm's own name, before another
    name or heading."""
    for under in range(at + 1, min(at + 1 + ANSWER_LINES, len(texts))):
        if under in mapped:
            return mapped[under]
        head = texts[under].head
        if _NAME_LABEL.match(texts[under].line.text.strip()) or (head and head.style != "plain"):
            return None
    return None


ANSWER_LINES = 6
"""So many lines below a name the form's 对应指引场景 stands at most: a link and a day between."""
_HINT = re.compile(
    r"^[（(](?:请?(?:按照?|从|依据|对照|参照))?(?:《?(?:参考)?指引》?|规范|官方)(?:中)?"
    r"(?:选择|选取|选填|填写|名称)?[)）]?"
    r"|^[（(](?=[^（()）]{0,20}(?:指引|20\d\d|填|选|版|之一|全称|必))[^（()）]{1,20}[)）]?$"
    r"|^[（(][^（()）]{0,10}$"
)
"""How a label says where its answer is from, maybe broken by a narrow column: （按指引 | 选择）,
（2025版指引）. What opens and does not close is the half of such a hint."""
_UNCOUNTED = re.compile(r"场景[:：]?(?P<name>[^:：]{4,20})$")
"""The heading of a scenario whose number was not read, among others that are counted."""
_LABEL = "场景名称"


def _is_misread_label(texts: Sequence[BookLine], at: int, guide: ScenarioGuide) -> bool:
    """Whether a line is the label but for one character, and beside it the guide's name stands."""
    shown = folded(texts[at].line.text)
    if len(shown) != len(_LABEL) or sum(a != b for a, b in zip(shown, _LABEL, strict=True)) != 1:
        return False
    return match_name(beside(texts, at, guide), "", guide).match in KNOWN


_ASIDE = re.compile(r"[（(][^（()）]{1,10}(?:[)）]$|$)")
"""What a label adds to itself, broken by a column perhaps: 场景（规范名称）, 场景（下拉选."""
_BARE_LABEL = re.compile(r"(?:智能制造|典型|应用|智能|具体|建设)*场景")
_MOSTLY_KNOWN = 0.5
"""Share of the names beside such labels that must be the guide's for the labels to head cards."""


def _card_labels(
    texts: Sequence[BookLine], guide: ScenarioGuide
) -> dict[int, tuple[str, str, None, str | None]]:
    """Lines that say 典型场景 and no more, in cards: title, style, number and link of each.

    Only where most of what stands beside such labels is in the guide: the word
    heads columns and chapters too.
    """
    found: dict[int, tuple[str, str, None, str | None]] = {}
    for at, text in enumerate(texts):
        if not text.contents and _BARE_LABEL.fullmatch(_ASIDE.sub("", folded(text.line.text))):
            row = row_right_of(texts, at)
            if row and not heads_column(row[0]):
                link = next((k for t in row[1:] if (k := link_in(t, guide))), None)
                found[at] = (row[0], "name-label", None, link)
    known = sum(match_name(title, "", guide).match in KNOWN for title, *_ in found.values())
    return found if known >= _MOSTLY_KNOWN * len(found) else {}


_COLUMN = re.compile(
    r"(?:内容|做法|描述|方案|简介|情况|成效|效果|措施|说明|概述|环节|备注|序号|类别|编号|时间|系统|供应商|状态|状况|进展|进度|阶段|部门|负责人|实例|案例|"
    r"投入|投资|金额|费用|名称|实例名|案例名|环节名|现状|痛点|难点|问题|怎么改|(?:改造|建设|实施|升级|应用)之?[前后])(?:[（(][^()（）]{1,6}[)）])?$"
)


def heads_column(title: str) -> bool:
    """Whether a word beside 场景名称 is the head of a table's next column, and no name."""
    return bool(_COLUMN.search(folded(title)))


def _heads_table(texts: Sequence[BookLine], at: int, guide: ScenarioGuide) -> bool:
    """Whether a label stands in the head of a table: over names of the guide, or where all that
    stands right of it heads columns, but for the next word, which may be a heading of nobody's
    knowing."""
    if heads_names(texts[at], guide):
        return True
    row = row_right_of(texts, at)
    named = bool(row) and match_name(folded(row[0]), "", guide).match in KNOWN
    return not named and len(row) > 2 and all(map(heads_column, row[1:]))


def _candidate(
    texts: Sequence[BookLine],
    at: int,
    title: str,
    style: str,
    number: int | None,
    link: str | None,
    guide: ScenarioGuide,
    *,
    slide: bool = False,
) -> Candidate | None:
    claimed, own_link, triple = split_name(title, guide)
    heads_link = link_in(title, guide) and match_name(claimed, "", guide).match not in KNOWN
    if not 2 <= len(claimed) <= 30 or heads_link:
        return None  # 生产作业（质量精准追溯） heads more than its link
    if style == "name-label" and len(claimed) < SHORTEST:
        return None  # 场景名称 | 启动 | 投用: heads of a table
    shape = "triple" if triple else style
    stops = (
        {s for s in ALL_STYLES if s != "plain"} if style != "plain" else set(ALL_STYLES) - {"plain"}
    )
    stops = {s for s in stops if ends_section(s, style)} - {_first_point(texts, at, style)}
    if style == "name-label":
        stops.discard("bare")  # a card's upright labels are read with a rule of its frame: 1景描
    body = _body(texts, at, stops, guide)
    known = style != "plain" and match_name(claimed, "", guide).match in KNOWN
    if not (known or is_told(body, known=known, surely=slide)):
        return None
    following = _following(texts, at, guide)
    labelled = starts_with_label(following, guide) or (
        bool(_POINT.match(following.strip())) and match_name(claimed, "", guide).match in KNOWN
    )
    if style == "plain" and not (labelled or slide) and len(following) < LEAST_PROSE:
        return None  # a cell of a table: what follows is the next cell
    if style == "plain" and _lists_names(following, guide):
        return None  # a row of a list of names: the next row says nothing of this one
    if style == "plain" and _ends_table(texts, at):
        return None  # the last cell: what follows stands under the table
    match = match_name(claimed, body[:600], guide)
    return Candidate(at, shape, number, claimed, own_link or link, match, body, labelled)


SHORTEST = 4
"""Characters of a scenario's name at least."""


def _lists_names(text: str, guide: ScenarioGuide) -> bool:
    """Whether a line is names of the guide and nothing else: 工艺动态优化、先进过程控制."""
    parts = [part for part in re.split(r"[、,，;；]", text.strip("。 ")) if part]
    return len(parts) > 1 and all(match_name(p, "", guide).match in KNOWN for p in parts)


_POINT = re.compile(r"[㐀-鿿]{2,6}[:：]\s*\S")
"""A description in points with labels of nobody's knowing, under a name of the guide: 系统：MES."""
_INDEX = re.compile(r"(?:[A-Z]{2,8}|No\.?)?\s*\d{1,2}")


def _following(texts: Sequence[BookLine], at: int, guide: ScenarioGuide) -> str:
    """The line after a heading; its number in a column left of it, its link under that or under
    itself (# 生产作业), and the heading of the next column say nothing."""
    own = texts[at].line.box
    numbered = False
    for text in texts[at + 1 : at + 5]:
        shown, box = text.line.text, text.line.box
        aside = own is not None and box is not None and box.right <= own.left
        index = aside and bool(_INDEX.fullmatch(shown.strip()))
        another = own is not None and box is not None and _begins_beside(text, own, box, guide)
        tag = tagged_link(shown, guide) is not None
        if not (index or another or tag or (aside and numbered and link_in(shown, guide))):
            return shown
        numbered = numbered or index
    return ""


def _begins_beside(text: BookLine, own: Box, box: Box, guide: ScenarioGuide) -> bool:
    """Whether another of the guide's names stands right of a heading in its row: cards side by
    side, read across."""
    apart = box.left > own.right and box.same_row(own, 0.7)
    return apart and match_name(text.line.text.strip(), "", guide).match in KNOWN


def _ends_table(texts: Sequence[BookLine], at: int) -> bool:
    """Whether the line stands in a table of rows and columns that the next line is not in."""
    box, after = texts[at].line.box, texts[at + 1] if at + 1 < len(texts) else None
    for table in texts[at].page.tables:
        if box and table.box and table.rows > 1 < table.columns and table.box.covers(box, 0.6):
            other = after.line.box if after and after.page is texts[at].page else None
            return other is None or not table.box.covers(other, 0.6)
    return False


def _first_point(texts: Sequence[BookLine], at: int, style: str) -> str | None:
    """The style that numbers the points of this heading's description, if it begins with one.

    What begins to count right under a heading stands within it, whatever its style.
    """
    head = texts[at + 1].head if at + 1 < len(texts) else None
    if head is None or head.number != 1 or head.style in (style, "plain"):
        return None
    return head.style


def _body(texts: Sequence[BookLine], start: int, styles: set[str], guide: ScenarioGuide) -> str:
    """The running text after a heading, its tag aside, up to the next heading of these styles."""
    out = []
    for text in texts[start + 1 : start + 60]:
        head = text.head
        if head is not None and head.style in styles and len(head.title) <= 30:
            break
        if tagged_link(text.line.text, guide) is None:
            out.append(text.line.text)
    return "\n".join(out)


LEAST_SLIDES = 3
"""So many pages that begin with a name of the guide have one for each scenario."""


def _slides(texts: Sequence[BookLine], guide: ScenarioGuide) -> frozenset[int]:
    """The first lines of pages that are names of the guide, where several pages begin so and tell
    of them in sentences; a table that goes on over a page's end is none."""
    firsts = _firsts(texts)
    found = [
        at
        for at, text in enumerate(texts[:-1])
        if at in firsts
        and texts[at + 1].page is text.page
        and text.head is not None
        and text.head.style == "plain"
        and not in_table(text.page, text.line, ruled=True)
        and match_name(text.head.title, "", guide).match in KNOWN
    ]
    below = {at: _said_below(texts, at, guide) for at in found}
    in_sentences = [at for at in found if any(_CLAUSES.search(text) for text in below[at])]
    if len(in_sentences) < LEAST_SLIDES:
        return frozenset()
    told = {folded(texts[at].line.text) for at in in_sentences}
    # A slide among them may tell in words; a scenario's second slide has captions of pictures.
    in_words = {at for at in found if below[at] and folded(texts[at].line.text) not in told}
    return frozenset(in_words.union(in_sentences))


def _firsts(texts: Sequence[BookLine]) -> frozenset[int]:
    """The first line of each page but for running heads, which stand on several pages, a sign
    or two of them read otherwise."""
    heads = Counter(folded(t.line.text) for t in texts if (b := t.line.box) and b.bottom < HEAD)

    def runs_on(text: BookLine) -> bool:
        words = folded(text.line.text)
        if words not in heads or (text.line.box and text.line.box.bottom >= HEAD):
            return False
        near = (
            n for one, n in heads.items() if Levenshtein.normalized_similarity(words, one) >= ALIKE
        )
        return sum(near) >= LEAST_SLIDES

    def stands_off(at: int) -> bool:
        """Whether a line at the head stands well above the next one that is none."""
        box = texts[at].line.box
        below = (b for t in texts[at + 1 :] if t.page is texts[at].page and (b := t.line.box))
        title = next((b for b in below if b.bottom >= HEAD), None)
        if box is None or title is None or box.bottom >= HEAD:
            return False
        return title.top - box.bottom > 0.5 * title.height

    firsts: dict[int, int] = {}
    for at, text in enumerate(texts):
        if id(text.page) not in firsts and not (runs_on(text) or stands_off(at)):
            firsts[id(text.page)] = at
    return frozenset(firsts.values())


ALIKE = 0.8
"""How alike two readings of one running head are at least."""
HEAD = 0.1
"""Share of a page's height above which its running head stands."""
_CLAUSES = re.compile(r"[，。；、,;]")


def _said_below(texts: Sequence[BookLine], at: int, guide: ScenarioGuide) -> list[str]:
    """What is said under a page's first line: nothing by a list of names or a row of a table."""
    below = [t.line.text.strip() for t in texts[at + 1 :] if t.page is texts[at].page]
    if any(match_name(text, "", guide).match in KNOWN for text in below):
        return []
    return [text for text in below if len(text) >= SAYS]
