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
from dataclasses import dataclass

from docproc.extract.phrases import folded
from docproc.extract.putoff import puts_off
from docproc.extract.scenarios.candidate import LEAST_DESCRIPTION, Candidate
from docproc.extract.scenarios.lines import BookLine, link_in
from docproc.extract.scenarios.names import match_name
from docproc.extract.scenarios.naming import starts_with_label
from docproc.extract.scenarios.others import built_for_others
from docproc.extract.scenarios.parts import is_no_scenario
from docproc.notice.scenarios import ScenarioGuide

_QUOTED = "“”\"'‘’「」『』《》〈〉【】[]"
_MARK = re.compile(
    r"^(?:[①-⑳❶-❿]|[(（]?[\d一二三四五六七八九十]{1,3}[)）、.．:：]|[一二三四五六七八九十]是|"
    r"第[一二三四五六七八九十\d]+[,，、:：]|\d{1,2}(?![\d.年月日号个项条套台家万亿%％级])|其[一二三四五六七八九十][,，、:：]|[◆◇●○■▲★▶►※•·➢➤✦-])+"
)
_LEAD = (
    r"(?:[^，,。；;：:“”\"]{2,8}[，,]|(?:针对|解决|破解)?(?:痛点|难点)[：:])?"  # 针对痛点，
    r"(?P<lead>[^，,。；;：:、？！?!\d" + re.escape(_QUOTED) + r"]{0,9}?)"
)
_OPEN = "[" + re.escape(_QUOTED) + "]"
_CALLED = r"(?:这一|这个|的)?(?:智能制造|典型|应用|智能|建设)*场景"
_OF_IT = (
    r"(?:方面|领域|环节|(?:开展|进行|推进|组织|持续)*(?:工作|工程|项目|应用|建设))?"
    r"(?:建设|实施|应用|具体|主要|总体|运行)*(?:情况|内容|方面|中|上|里|下|时|做法|概况)?[，,:：。—–]"
)
_TOWARDS = re.compile(
    r"(?:围绕|聚焦|针对|关于|对于|瞄准|面向|着眼于?|立足于?|依托|结合|就|在|以|为|从|对|"
    r"建设|打造|建成|实施|开展|推进|推动|构建|部署|实现|落实|抓好|加强|强化|突出)(?:了|于|好)?$"
)
"""Words that lead to the paragraph's subject."""
_LIST = re.compile(r"^[、/]|^(?:和|与|及|以及|等)" + _OPEN + "?")
_BRACKET = r"(?:[（(][^（()）]{1,10}[)）])?"
_LONGEST_NAME = 24
_LOOK_ON = 48
"""So many characters of an opening are looked at; a name may go over the line's end."""


@dataclass(frozen=True, slots=True)
class _Opening:
    """The name in a paragraph's opening; `certain` where form and words are a scenario's."""

    at: int
    name: str
    rest: str
    certain: bool
    numbered: bool


def opening_candidates(
    texts: Sequence[BookLine], links: Sequence[str | None], guide: ScenarioGuide
) -> list[Candidate]:
    """Candidates of a book whose paragraphs open with the names of scenarios."""
    known = _known(guide)
    openings = [
        found
        for at in range(len(texts))
        if _opens(texts, at) and (found := _opening(texts, at, known)) is not None
    ]
    if sum(o.rest.startswith("。") for o in openings) < LEAST_ALIKE:
        openings = [o for o in openings if not o.rest.startswith("。")]
    openings += _among_them(texts, openings, known)
    openings += _in_their_form(texts, openings, guide)
    openings += _in_their_words(texts, openings, guide)
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
        link = links[opening.at]
        out.append(
            Candidate(opening.at, style, None, opening.name, link, match, body, labelled=False)
        )
    anew = {o.at for o in openings if o.numbered or _is_built_anew(texts[o.at].line.text, o.name)}
    return _in_company(_once(out, anew))


_BUILT_ANEW = re.compile(
    r"(?:^|[，,])(?:又|还|再|另|新|也|重点|同步|同时)*"
    r"(?:建成|建设|形成|打造|实施|开展|上线|落地|部署|构建|推进)了?" + _OPEN + "?$"
)


def _is_built_anew(text: str, name: str) -> bool:
    """Whether a paragraph's opening says of the scenario itself that it was built: 此外，形成了
    “工艺动态优化”场景应用; one that goes on about it says what it did (通过…, 围绕…)."""
    before, found, _ = text.partition(name)
    return bool(found) and bool(_BUILT_ANEW.search(before))


LEAST_ALIKE = 3
"""So many names of the guide before their own full stop head paragraphs, and make others before
one, among them, names too."""
STOPPED = "opening-stop"
"""The style of a paragraph that opens with a name and its own full stop: it may only mention it
where headings name the scenarios."""


def _among_them(
    texts: Sequence[BookLine], openings: Sequence[_Opening], known: dict[str, str]
) -> list[_Opening]:
    """Paragraphs among those that open with names of the guide, which open with another one, not
    told yet, whatever they go on with: 公司把安全一体化管控列为年度任务。"""
    if len(openings) < LEAST_ALIKE:
        return []
    told = {folded(o.name) for o in openings}
    names = "|".join(re.escape(n) for k, n in known.items() if k not in told)
    if not names:
        return []
    form = re.compile(rf"{_LEAD}{_OPEN}?(?P<name>{names}){_OPEN}?(?P<more>.*)")
    taken = {o.at for o in openings}
    found = []
    for at in range(openings[0].at + 1, _end_of_part(texts, openings[-1].at)):
        own = texts[at].line.text.strip()
        opened = form.match(own) if at not in taken and _opens(texts, at) else None
        if opened is None or _LIST.match(opened["more"]) or puts_off(own):
            continue
        if len(folded(own)) < LEAST_DESCRIPTION // 2 or built_for_others(opened["lead"]):
            continue
        rest = own[opened.end("name") :]
        found.append(_Opening(at, opened["name"], rest, certain=True, numbered=False))
    return found


def _in_their_form(
    texts: Sequence[BookLine], openings: Sequence[_Opening], guide: ScenarioGuide
) -> list[_Opening]:
    """Paragraphs among those that open with a name of the guide and its own full stop
    (在线智能检测。公司…), which open alike with a name that the guide does not know."""
    marked = [o for o in openings if o.rest.startswith("。")]
    if not marked:
        return []
    form = re.compile(r"(?P<name>[㐀-鿿A-Za-z0-9]{4,16})。(?=\s*\S{8})")
    taken = {o.at for o in openings}
    found = []
    for at in range(marked[0].at + 1, _end_of_part(texts, marked[-1].at)):
        told = form.match(texts[at].line.text.strip()) if at not in taken else None
        if told is None or not _opens(texts, at) or _OF_THE_BOOK.search(told["name"]):
            continue
        if starts_with_label(told["name"] + "：", guide):
            continue
        if not any(_as_far_in(texts[o.at], texts[at]) for o in marked):
            continue  # the end of a sentence, which wrapped to this line
        rest = texts[at].line.text.strip()[told.end("name") :]
        found.append(_Opening(at, told["name"], rest, certain=True, numbered=False))
    return found


_Words = tuple[str, str]
"""What stands before a name in the opening of a paragraph, and behind it up to a mark."""
_BEHIND = re.compile(
    r"(?P<bracket>[（(][^（()）]{1,10}[)）])?(?P<words>[^，,：:。；;—–（(]{0,8}?)"
    r"(?P<mark>[：:】\]』」]|[—–]{1,2}|一一|[，,。](?=\s*\S{4}))"
)
_A_NAME = r"(?P<name>[㐀-鿿A-Za-z0-9]{4,16}?)"


def _in_their_words(
    texts: Sequence[BookLine], openings: Sequence[_Opening], guide: ScenarioGuide
) -> list[_Opening]:
    """Paragraphs that open in the very words in which others open with names of the guide
    (围绕…场景，…; …——…), with a name that the guide does not know."""
    told: dict[_Words, list[int]] = {}
    for opening in openings:
        if (words := _words_of(texts[opening.at].line.text, opening.name)) is not None:
            told.setdefault(words, []).append(opening.at)
    taken = {o.at for o in openings}
    found: list[_Opening] = []
    for words, places in told.items():
        if len(places) < LEAST_ALIKE:
            continue
        others = _likewise(texts, words, places, guide)
        others = [o for o in others if o.at not in taken]
        if 2 * len(others) <= len(places):  # more of them are parts of one description
            found += others
    return found


def _words_of(line: str, name: str) -> _Words | None:
    """The words of an opening round its name; None where a mere comma or stop ends it."""
    own = line.strip()
    mark = _MARK.match(own)
    bare = own[mark.end() :].lstrip() if mark else own
    at = bare.find(name)
    behind = _BEHIND.match(bare, at + len(name)) if 0 <= at <= _LONGEST_LEAD else None
    if behind is None or (behind["mark"] in "，,。" and not (behind["words"] or mark)):
        return None
    return bare[:at], behind["words"] + behind["mark"]


_LONGEST_LEAD = 12


def _likewise(
    texts: Sequence[BookLine], words: _Words, places: Sequence[int], guide: ScenarioGuide
) -> list[_Opening]:
    """The paragraphs between the first and the last of these places, or to the end of their part
    where the words say that a scenario is named, that open in these words."""
    before, behind = words
    form = re.compile(re.escape(before) + _A_NAME + _BRACKET + re.escape(behind))
    says = "场景" in before + behind
    end = _end_of_part(texts, places[-1]) if says else places[-1]
    found: list[_Opening] = []
    for at in range(places[0] + 1, end):
        own = texts[at].line.text.strip()
        mark = _MARK.match(own)
        bare = own[mark.end() :].lstrip() if mark else own
        told = form.match(bare)
        if told is None or at in places or not _opens(texts, at):
            continue
        if behind in {"，", ",", "。"} and mark is None:
            continue
        name = told["name"]
        if _OF_THE_BOOK.search(name) or starts_with_label(name + "：", guide) or puts_off(own):
            continue
        rest = bare[told.end("name") :]
        found.append(_Opening(at, name, rest, certain=True, numbered=mark is not None))
    names = Counter(o.name for o in found)
    return [o for o in found if names[o.name] == 1]  # what each description says is its label


INDENT = 0.025
"""Paragraphs of one text begin within so much of one another (share of the page's width)."""


def _as_far_in(one: BookLine, other: BookLine) -> bool:
    a, b = one.line.box, other.line.box
    return a is None or b is None or abs(a.left - b.left) < INDENT


_OF_THE_BOOK = re.compile(
    r"(?:情况|基础|保障|条件|概况|简介|说明|介绍|效益|成效|效果|体系|机制|计划|方面|名称|措施|目标|思路|打算|工作|建议|问题"
    r"|不足|方向|总结|良好|明显|显著|稳定|正常)$"
)
"""How a sentence or a part of the book ends, and no scenario's name."""


def _end_of_part(texts: Sequence[BookLine], at: int) -> int:
    """The next numbered heading behind a line."""
    for n in range(at + 1, len(texts)):
        head = texts[n].head
        if head is not None and head.style != "plain":
            return n
    return len(texts)


def _known(guide: ScenarioGuide) -> dict[str, str]:
    """The guide's names, folded, longest first, as the guide writes them."""
    names = [n for s in guide.scenarios for n in (s.name, *s.former)]
    return {folded(n): n for n in sorted(names, key=len, reverse=True)}


def _opens(texts: Sequence[BookLine], at: int) -> bool:
    """Whether a paragraph may begin with this line."""
    if texts[at].contents:
        return False
    before, own = (texts[at - 1] if at else None), texts[at]
    if before is None or _MARK.match(own.line.text.strip()):
        return True
    if before.page != own.page or (before.head is not None and before.head.style != "plain"):
        return True
    if before.line.text.rstrip()[-1:] in "。！；：;!:…）)":
        return True
    one, other = before.line.box, own.line.box
    return one is not None and other is not None and other.left - one.left >= 0.02


def _opening(texts: Sequence[BookLine], at: int, known: dict[str, str]) -> _Opening | None:
    """The name that the paragraph beginning with this line opens with, if it does."""
    own = texts[at].line.text.strip()
    mark = _MARK.match(own)
    bare = own[mark.end() :].lstrip() if mark else own
    following = texts[at + 1].line.text.strip() if at + 1 < len(texts) else ""
    shown = (bare + following)[:_LOOK_ON]
    found = _quoted(shown) or _unquoted(shown, known) or _before_colon(shown, known)
    found = found or _framed(shown, known) or (_before_comma(shown, known) if mark else None)
    if found is None or found.start("name") >= len(bare):
        return None
    name, after = found["name"], shown[found.end("name") :].lstrip(_QUOTED)
    if _LIST.match(after) or _LIST.match(re.sub("^" + _CALLED, "", after)):
        return None
    before = shown[: found.start("name")]
    if puts_off(before) or built_for_others(before):
        return None
    called = re.match(_CALLED, after) is not None or "场景" in before
    if not called and folded(name) not in known:
        return None
    called = called or bool(_COLON.match(after))
    if _COLON.match(after) and _REFERS.match(_COLON.sub("", after, count=1)):
        return None
    named = known.get(folded(name), name)
    return _Opening(at, named, bare[found.end("name") :], called, mark is not None)


def _quoted(shown: str) -> re.Match[str] | None:
    """(lead, name) of `围绕“…”场景，`: quoted, called a scenario or with its subject's words."""
    return re.match(
        rf"{_LEAD}(?:{_CALLED})?{_OPEN}(?P<name>[^，,。；;：:{re.escape(_QUOTED)}]"
        rf"{{3,{_LONGEST_NAME}}}?){_OPEN}(?={_CALLED}|{_OF_IT})",
        shown,
    )


def _unquoted(shown: str, known: dict[str, str]) -> re.Match[str] | None:
    """(lead, name) of `在设备运行监控方面，`: a name of the guide after a word that leads to it."""
    names = "|".join(map(re.escape, known.values()))
    found = re.match(rf"{_LEAD}(?P<name>{names})(?={_CALLED}|{_OF_IT})", shown)
    if found is None:
        return None
    called = re.match(_CALLED, shown[found.end() :]) is not None
    led = _TOWARDS.search(found["lead"]) is not None
    return found if led or (called and not found["lead"]) else None


_REFERS = re.compile(r"\s*(?:详?见|参见|同上|略|无)")
"""What stands behind the colon tells where, not what: 见附件二."""
_COLON = re.compile(r"\s*(?:[:：]|[—–]{1,2}|一一|。(?=\s*\S{2}))(?=\s*\S)")
"""What parts a name from its text: a colon, a dash, or its own full stop (在线智能检测。公司…)."""


def _before_colon(shown: str, known: dict[str, str]) -> re.Match[str] | None:
    """(lead, name) of `在线智能检测：公司…`: a name of the guide and, behind a colon, its text."""
    names = "|".join(map(re.escape, known.values()))
    return re.match(rf"(?P<lead>)(?P<name>{names})(?={_BRACKET}{_COLON.pattern})", shown)


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
