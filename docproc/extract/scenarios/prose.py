"""Scenarios told in running text: 建成了在线智能检测场景，针对…，效率提升23%。

What comes in: a book's lines and the guide. What goes out: candidates for the
guide's scenarios that a sentence says were built, with what is said of each up
to the next one. Several names in a row are a list, no description. Only for
books without headings for their scenarios.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Collection, Sequence

from docproc.extract.scenarios.candidate import LEAST_DESCRIPTION, Candidate
from docproc.extract.scenarios.choice import tells_figures
from docproc.extract.scenarios.lines import BookLine, link_in, links_at
from docproc.extract.scenarios.names import match_name
from docproc.extract.scenarios.others import built_for_others
from docproc.extract.scenarios.parts import is_no_scenario
from docproc.extract.wording.phrases import folded
from docproc.extract.wording.putoff import puts_off
from docproc.notice.scenarios import ScenarioGuide

_BUILT = re.compile(
    r"(?:建设|建成|建立|打造|实施|开展|应用|落地|上线|完成|实现|形成|推进|构建|部署)[^。；;]{0,12}$"
)
_OPENS, _CLOSES = '“"「『【《〈〔[', '”"」』】》〉〕]'
LIST = re.compile(rf"^[{re.escape(_CLOSES)}]?(?:[、/]|和|与|及|以及|等)")
LISTED = re.compile(rf"[、/][{re.escape(_OPENS)}]?$")
_CALLED = re.compile(rf"[{re.escape(_CLOSES)}]?(?:这一|这个|这类)?(?:典型|应用|智能)?场景")
_IS_BUILT = re.compile(r"(?:的|了|进行|开展|推进|实施|组织)*(?:建设|改造|升级|应用|落地|攻关)")
"""围绕…场景开展建设: the sentence says behind the name that it was built."""
LONGEST_HEADING = 24
SENTENCE = 80
"""Characters before a name in which its sentence may put it off (下一步，…; 将于2027年，…)."""
_QUOTED = re.compile(
    rf"(?P<open>[{re.escape(_OPENS)}])(?P<name>[㐀-鿿A-Za-z0-9]{{4,20}})"
    rf"[{re.escape(_CLOSES)}](?=(?:这一|这个|这类)?(?:典型|应用|智能)?场景)"
)
LEAST_QUOTED = 2
"""So many of the guide's names in one kind of quotation marks make others in them names too."""
_LINK = re.compile(r"([一-鿿]{4,5})环节")


def prose_candidates(texts: Sequence[BookLine], guide: ScenarioGuide) -> list[Candidate]:
    """Candidates for the scenarios that running text says were built."""
    shown, owners = joined(texts)
    names = {folded(n): s for s in guide.scenarios for n in (s.name, *s.former)}
    pattern = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))
    found = [m.span() for m in pattern.finditer(shown) if _is_told(shown, *m.span())]
    found = sorted({*found, *_quoted_likewise(shown, found), *_told_likewise(shown, found)})
    out = []
    for place, (start, stop) in enumerate(found):
        end = found[place + 1][0] if place + 1 < len(found) else len(shown)
        body = shown[stop : min(end, stop + 600)].split("\f")[0]
        if len(body) < LEAST_DESCRIPTION:
            continue
        said = _LINK.findall(shown[max(0, start - 60) : start])
        link = next((k for name in reversed(said) if (k := link_in(name, guide))), None)
        named = match_name(shown[start:stop], body, guide)
        if named.scenario is None and is_no_scenario(shown[start:stop], body):
            continue
        at = owners[start]
        out.append(Candidate(at, "prose", None, shown[start:stop], link, named, body, False))
    return out


_COUNT = (
    r"(?:[一二三四五六七八九十]是|其[一二三四五六七八九十][,，、:：]?|第[一二三四五六七八九十][,，、:：]|"
    r"[(（]?(?<![\d.%])(?:[1-9]|1\d|[一二三四五六七八九十])[)）、.．]?|"
    r"(?<=[。;；])(?=[^。;；:：]{4,16}[:：]))"
)
"""What counts names within a paragraph: 一是, （1）, 1., ① (a figure in normal form);
or a name that opens a sentence and has a colon behind it."""
_TOLD_BEHIND = re.compile(rf"[{re.escape(_CLOSES)}]?(?:场景|方面)?[。:：,，—–]")
LEAST_COUNTED = 2
"""A paragraph that tells of one alone may tell of it by the way."""


def counted_candidates(texts: Sequence[BookLine], guide: ScenarioGuide) -> list[Candidate]:
    """Candidates for the guide's scenarios that one paragraph counts, each with what was done:
    一是车间智能排产。…二是在线智能检测。…; a count without figures lists them."""
    shown, owners = joined(texts)
    names = sorted({n for s in guide.scenarios for n in (s.name, *s.former)}, key=len, reverse=True)
    pattern = re.compile(
        rf"{_COUNT}[{re.escape(_OPENS)}]?(?P<name>{'|'.join(map(re.escape, map(folded, names)))})"
    )
    found = [m for m in pattern.finditer(shown) if _TOLD_BEHIND.match(shown[m.end() :])]
    out = []
    put_off = False
    for place, match in enumerate(found):
        lead = re.split(r"[。;；\f\v]", shown[max(0, match.start() - SENTENCE) : match.start()])[-1]
        if lead.endswith((":", "：")):  # what leads a count in holds for all of it
            put_off = puts_off(lead) or bool(_NOT_BUILT.search(lead)) or built_for_others(lead)
        if put_off:
            continue
        end = found[place + 1].start() if place + 1 < len(found) else len(shown)
        body = shown[match.end() : min(end, match.end() + 600)].split("\f")[0].split("\v")[0]
        first = re.split(r"[。;；]", body.lstrip("。:：,，"))[0]
        if len(body) < LEAST_DESCRIPTION or puts_off(first) or not tells_figures(body):
            continue
        at = owners[match.start("name")]
        link = _link_above(texts, at, guide)
        named = match_name(match["name"], body, guide)
        out.append(Candidate(at, "prose", None, match["name"], link, named, body, False))
    return out if len(out) >= LEAST_COUNTED else []


_NOT_BUILT = re.compile(r"尚未|未完成|未来|规划|标杆企业|同行|为(?:客户|用户|企业)")
"""What leads in a count of what is lacking, planned, or somebody else's."""


def _link_above(texts: Sequence[BookLine], at: int, guide: ScenarioGuide) -> str | None:
    return links_at(texts[: at + 1], guide)[-1]


def _quoted_likewise(shown: str, found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Names that stand in the same quotation marks as the guide's and were built as they were."""
    marks = Counter(shown[start - 1] for start, _ in found if start and shown[start - 1] in _OPENS)
    return [
        m.span("name")
        for m in _QUOTED.finditer(shown)
        if marks[m["open"]] >= LEAST_QUOTED and _is_told(shown, *m.span("name"))
    ]


_IN_MARKS = re.compile(
    rf"(?P<open>[{re.escape(_OPENS)}])(?P<name>[^{re.escape(_OPENS + _CLOSES)}]{{2,24}})"
    rf"[{re.escape(_CLOSES)}]"
)
LEAST_MARKED, MOSTLY_NAMES = 3, 0.8
"""So many different names of the guide in one kind of marks, and such a share of all that stands in
them, make it the marks of scenarios' names: 同时实施了『仓储智能管理』。"""


def marked_candidates(texts: Sequence[BookLine], guide: ScenarioGuide) -> list[Candidate]:
    """Candidates for the guide's names in a kind of quotation marks that hold hardly anything else,
    whatever the sentence says around them, each with what follows up to the next."""
    shown, owners = joined(texts)
    names = {folded(n) for s in guide.scenarios for n in (s.name, *s.former)}
    by_mark: dict[str, list[re.Match[str]]] = defaultdict(list)
    for quoted in _IN_MARKS.finditer(shown):
        by_mark[quoted["open"]].append(quoted)
    found = []
    for held in by_mark.values():
        known = [m for m in held if m["name"] in names]
        if len({m["name"] for m in known}) >= LEAST_MARKED and len(known) >= MOSTLY_NAMES * len(
            held
        ):
            found += known
    found.sort(key=lambda m: m.start())
    out = []
    for place, match in enumerate(found):
        end = found[place + 1].start() if place + 1 < len(found) else len(shown)
        body = shown[match.end() : min(end, match.end() + 600)].split("\f")[0].split("\v")[0]
        lead = re.split(r"[。;；\f\v]", shown[max(0, match.start() - SENTENCE) : match.start()])[-1]
        said = lead + re.split(r"[。；;]", body)[0]
        next_to = _NEXT_TO.match(shown[match.end() :][:4])
        listed = next_to or shown[match.start() - 1 : match.start()] in (*_CLOSES, "、", "/")
        put_off = puts_off(said) or LEFT_OUT.search(said) or AHEAD.search(lead)
        if len(body) < LEAST_DESCRIPTION or listed or put_off:
            continue
        at = owners[match.start("name")]
        named = match_name(match["name"], body, guide)
        link = _link_above(texts, at, guide)
        out.append(Candidate(at, "prose", None, match["name"], link, named, body, False))
    return out if len(out) >= LEAST_MARKED else []


_NEXT_TO = re.compile(rf"[{re.escape(_OPENS)}、/]|和|与|及|以及|等")
"""What stands behind a name of a list."""
LEFT_OUT = re.compile(r"不具备|不在本次|暂不|暂未|尚未|未(?:建|实施|开展|纳入|申报)")
AHEAD = re.compile(r"(?<!原)计划|下一步|[拟将]|未来")
"""What is said of a scenario that the book names and does not claim, and before one to come."""


_SENTENCE = re.compile(
    r"(?<![^。；;\f\v])(?P<link>[^。；;，,\f\v]{0,8}环节[，,：:]?)?(?P<who>[^。；;，,\f\v]{0,8}?)"
    r"(?:建设|建成|建立|打造|实施|开展|落地|上线|构建|部署)(?:了|好|完成)?"
    r"(?P<name>[㐀-鿿A-Za-z0-9]{4,16}?)(?:这一)?(?:典型|应用|智能)?场景(?=[，,。])"
)
"""A sentence that says at once what was built: 生产作业环节，打造了工艺动态寻优场景。"""
_ANY = re.compile(
    r"的|[\d一二三四五六七八九十多若几数首]+[个类项批]|行业|国内|国际|[全本][国省市区县]|省级|市级|国家级|"
    r"^(?:一批|系列|各类|智能制造|智能工厂|智能化|数字化|典型|应用|重点|核心|示范|标杆|优秀|特色)+$"
)
"""What is no name of one scenario: 可复制推广的, 9个, 行业首个数字孪生示范, 一批智能制造."""
LEAST_TOLD = 3
"""So many sentences that say so of the guide's scenarios make others in their form names too."""


def _told_likewise(shown: str, found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Names in sentences that open as those do which say of the guide's scenarios that they were
    built: with the link, or without it."""
    told = [m for m in _SENTENCE.finditer(shown) if not _ANY.search(m["name"])]
    known = [m for m in told if m.span("name") in set(found)]
    if len(known) < LEAST_TOLD:
        return []
    linked = sum(m["link"] is not None for m in known)
    first, last = (shown.count("\f", 0, m.start("name")) for m in (known[0], known[-1]))
    return [
        m.span("name")
        for m in told
        if m["link"] is not None or 2 * linked < len(known)
        if first <= shown.count("\f", 0, m.start("name")) <= last  # not of another chapter
        if _is_told(shown, *m.span("name"))
    ]


def joined(
    texts: Sequence[BookLine], left_out: Collection[int] = frozenset()
) -> tuple[str, list[int]]:
    """The lines as one text, a form feed before each heading and a vertical tab behind a short
    one (三、场景建设情况 says of no scenario that it was built), and whose each character is;
    contents and the lines `left_out` are not in it."""
    shown, owners = "", []
    for at, text in enumerate(texts):
        if text.contents or at in left_out:
            continue
        words = folded(text.line.text)
        if text.head is not None and text.head.style != "plain":
            words = f"\f{words}\v" if len(words) <= LONGEST_HEADING else "\f" + words
        shown += words
        owners.extend([at] * len(words))
    return shown, owners


def _is_told(shown: str, start: int, stop: int) -> bool:
    """Whether a sentence says that this one scenario was built, not a list of them."""
    before, after = shown[max(0, start - SENTENCE) : start], shown[stop:][:16]
    sentence = re.split(r"[。；;\f\v]", before)[-1]
    whole = re.split(r"[,，]", sentence)[-1]
    clause = whole[-24:]
    called = _CALLED.match(after)
    built = _BUILT.search(clause) or (called and _IS_BUILT.match(after[called.end() :]))
    told = called and built and not puts_off(sentence) and not built_for_others(whole)
    return bool(told and not LIST.match(after)) and not LISTED.search(before)
