"""Scenarios named in the opening of a paragraph: ①围绕“在线智能检测”场景，公司….

What comes in: a book's lines, the link above each, and the guide. What goes out:
candidates for the paragraphs that open with the name of one scenario, and what
is said of each up to the next such paragraph or heading. Two names in one
opening are a list, and a name further on in a sentence is a mention: neither
is a candidate. Only for books without headings for their scenarios.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from docproc.extract.scenarios.candidate import LEAST_DESCRIPTION, Candidate
from docproc.extract.scenarios.lines import BookLine, link_in
from docproc.extract.scenarios.names import match_name
from docproc.extract.scenarios.openingcompany import (
    BRACKET,
    among_them,
    bare_names,
    in_their_form,
    in_their_words,
)
from docproc.extract.scenarios.openingforms import (
    CALLED,
    LEAD,
    LEAST_ALIKE,
    LIST,
    MARK,
    OPEN,
    QUOTED,
    Opening,
    opens,
)
from docproc.extract.scenarios.others import built_for_others
from docproc.extract.scenarios.parts import is_no_scenario
from docproc.extract.wording.phrases import folded
from docproc.extract.wording.putoff import puts_off
from docproc.notice.scenarios import ScenarioGuide

_OF_IT = (
    r"(?:方面|领域|环节|(?:开展|进行|推进|组织|持续)*(?:工作|工程|项目|应用|建设))?"
    r"(?:建设|实施|应用|具体|主要|总体|运行)*(?:情况|内容|方面|中|上|里|下|时|做法|概况)?[，,:：。—–]"
)
_TOWARDS = re.compile(
    r"(?:围绕|聚焦|针对|关于|对于|瞄准|面向|着眼于?|立足于?|依托|结合|就|在|以|为|从|对|"
    r"建设|打造|建成|实施|开展|推进|推动|构建|部署|实现|落实|抓好|加强|强化|突出)(?:了|于|好)?$"
)
"""Words that lead to the paragraph's subject."""
_LONGEST_NAME = 24
_LOOK_ON = 48
"""So many characters of an opening are looked at; a name may go over the line's end."""


def opening_candidates(
    texts: Sequence[BookLine], links: Sequence[str | None], guide: ScenarioGuide
) -> list[Candidate]:
    """Candidates of a book whose paragraphs open with the names of scenarios."""
    known = _known(guide)
    openings = [
        found
        for at in range(len(texts))
        if opens(texts, at) and (found := _opening(texts, at, known, guide)) is not None
    ]
    if sum(o.rest.startswith("。") for o in openings) < LEAST_ALIKE:
        openings = [o for o in openings if not o.rest.startswith("。")]
    openings += among_them(texts, openings, known)
    openings += bare_names(texts, openings, known)
    openings += in_their_form(texts, openings, guide)
    openings += in_their_words(texts, openings, guide)
    openings = sorted(openings, key=lambda o: o.at)
    out = []
    for place, opening in enumerate(openings):
        after = openings[place + 1].at if place + 1 < len(openings) else len(texts)
        body = opening.rest + _told(texts, opening.at + 1, min(after, opening.at + 60))
        if len(folded(body)) < LEAST_DESCRIPTION or link_in(opening.name, guide):
            continue
        style = "opening"
        if opening.rest.startswith("。"):
            style = STOPPED
            if puts_off(opening.rest[1:LEAST_DESCRIPTION]):
                continue
        match = match_name(opening.name, body[:600], guide)
        if match.scenario is None and not opening.certain:
            continue
        if match.scenario is None and is_no_scenario(opening.name, body):
            continue
        link = opening.link or links[opening.at]
        out.append(
            Candidate(opening.at, style, None, opening.name, link, match, body, labelled=False)
        )
    anew = {o.at for o in openings if o.numbered or _is_built_anew(texts[o.at].line.text, o.name)}
    return _in_company(_once(out, anew))


_BUILT_ANEW = re.compile(
    r"(?:^|[，,])(?:又|还|再|另|新|也|重点|同步|同时)*"
    r"(?:建成|建设|形成|打造|实施|开展|上线|落地|部署|构建|推进)了?" + OPEN + "?$"
)


def _is_built_anew(text: str, name: str) -> bool:
    """Whether a paragraph's opening says of the scenario itself that it was built: 此外，形成了
    “工艺动态优化”场景应用; one that goes on about it says what it did (通过…, 围绕…)."""
    before, found, _ = text.partition(name)
    return bool(found) and bool(_BUILT_ANEW.search(before))


STOPPED = "opening-stop"
"""The style of a paragraph that opens with a name and its own full stop: it may only mention it
where headings name the scenarios."""


def _known(guide: ScenarioGuide) -> dict[str, str]:
    """The guide's names, folded, longest first, as the guide writes them."""
    names = [n for s in guide.scenarios for n in (s.name, *s.former)]
    return {folded(n): n for n in sorted(names, key=len, reverse=True)}


_TAG = re.compile(
    r"[（(【\[]\s*(?P<framed>[㐀-鿿]{4,8})\s*[）)】\]]\s*|(?P<before>[㐀-鿿]{4,8})\s*[—–―/／|丨·]+\s*"
)
"""The link before a paragraph's name: （生产作业）在线智能检测。…, 生产作业/在线智能检测：…."""


def _opening(
    texts: Sequence[BookLine], at: int, known: dict[str, str], guide: ScenarioGuide
) -> Opening | None:
    """The name that the paragraph beginning with this line opens with, if it does."""
    own = texts[at].line.text.strip()
    mark = MARK.match(own)
    bare = own[mark.end() :].lstrip() if mark else own
    tag = _TAG.match(bare)
    link = link_in(tag["framed"] or tag["before"], guide) if tag else None
    bare = bare[tag.end() :] if tag and link else bare
    following = texts[at + 1].line.text.strip() if at + 1 < len(texts) else ""
    shown = (bare + following)[:_LOOK_ON]
    found = _quoted(shown) or _unquoted(shown, known) or _before_colon(shown, known)
    found = found or _framed(shown, known) or (_before_comma(shown, known) if mark else None)
    if found is None or found.start("name") >= len(bare):
        return None
    name, after = found["name"], shown[found.end("name") :].lstrip(QUOTED)
    if LIST.match(after) or LIST.match(re.sub("^" + CALLED, "", after)):
        return None
    before = shown[: found.start("name")]
    if puts_off(before) or built_for_others(before):
        return None
    called = re.match(CALLED, after) is not None or "场景" in before
    if not called and folded(name) not in known:
        return None
    called = called or bool(_COLON.match(after))
    if _COLON.match(after) and _REFERS.match(_COLON.sub("", after, count=1)):
        return None
    named = known.get(folded(name), name)
    return Opening(at, named, bare[found.end("name") :], called, mark is not None, link)


def _quoted(shown: str) -> re.Match[str] | None:
    """(lead, name) of `围绕“…”场景，`: quoted, called a scenario or with its subject's words."""
    return re.match(
        rf"{LEAD}(?:{CALLED})?{OPEN}(?P<name>[^，,。；;：:{re.escape(QUOTED)}]"
        rf"{{3,{_LONGEST_NAME}}}?){OPEN}(?={CALLED}|{_OF_IT})",
        shown,
    )


def _unquoted(shown: str, known: dict[str, str]) -> re.Match[str] | None:
    """(lead, name) of `在设备运行监控方面，`: a name of the guide after a word that leads to it."""
    names = "|".join(map(re.escape, known.values()))
    found = re.match(rf"{LEAD}(?P<name>{names})(?={CALLED}|{_OF_IT})", shown)
    if found is None:
        return None
    called = re.match(CALLED, shown[found.end() :]) is not None
    led = _TOWARDS.search(found["lead"]) is not None
    return found if led or (called and not found["lead"]) else None


_REFERS = re.compile(r"\s*(?:详?见|参见|同上|略|无)")
"""What stands behind the colon tells where, not what: 见附件二."""
_COLON = re.compile(r"\s*(?:[:：]|[—–]{1,2}|一一|。(?=\s*\S{2}))(?=\s*\S)")
"""What parts a name from its text: a colon, a dash, or its own full stop (在线智能检测。公司…)."""


def _before_colon(shown: str, known: dict[str, str]) -> re.Match[str] | None:
    """(lead, name) of `在线智能检测：公司…`: a name of the guide and, behind a colon, its text."""
    names = "|".join(map(re.escape, known.values()))
    return re.match(rf"(?P<lead>)(?P<name>{names})(?={BRACKET}{_COLON.pattern})", shown)


def _framed(shown: str, known: dict[str, str]) -> re.Match[str] | None:
    """(lead, name) of `【在线智能检测】公司…`: a name of the guide in a frame before its text."""
    names = "|".join(map(re.escape, known.values()))
    return re.match(rf"(?P<lead>)[【\[『「](?P<name>{names})(?=[】\]』」]\s*\S{{4}})", shown)


def _before_comma(shown: str, known: dict[str, str]) -> re.Match[str] | None:
    """(lead, name) of `一是在线智能检测，公司…`, told with a number: a name and its sentence."""
    names = "|".join(map(re.escape, known.values()))
    return re.match(rf"(?P<lead>)(?P<name>{names})(?=[，,]\s*\S{{4}})", shown)


def _told(texts: Sequence[BookLine], first: int, end: int) -> str:
    """The running text of these lines, up to the next numbered heading of a section."""
    out = []
    for text in texts[first:end]:
        if text.head is not None and text.head.style in _SECTIONS and len(text.head.title) <= 20:
            break
        out.append(text.line.text)
    return "\n".join(out)


_SECTIONS = ("chapter", "cn", "cn-paren", "multi-2", "multi-3", "roman")


def _once(candidates: Sequence[Candidate], anew: set[int]) -> list[Candidate]:
    """Without a paragraph that goes on about the scenario of the one before it; those at `anew`
    begin one."""
    out: list[Candidate] = []
    for candidate in candidates:
        again = (
            bool(out)
            and folded(out[-1].claimed) == folded(candidate.claimed)
            and candidate.at not in anew
        )
        if not again:
            out.append(candidate)
    return out


def _in_company(candidates: Sequence[Candidate]) -> list[Candidate]:
    """The candidates, if the guide knows most of them; a single one is a mention."""
    known = Counter(c.match.match != "none" for c in candidates)
    return list(candidates) if known[True] >= 2 and known[True] >= known[False] else []
