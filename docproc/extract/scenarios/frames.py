"""Scenarios named in a frame that the book itself repeats: 9月，在线智能检测（生产作业）投入使用。

What comes in: a book's lines and the guide. What goes out: candidates for the guide's names that
stand between the same words and marks again and again, each with a text of its own behind it (or
before it: 以上为生产管理—能源智能管控), and for other names in a frame that holds a link. The
frame is learnt from the book; no wording is known here. What a frame of honours, spending or
works holds is none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from docproc.extract.scenarios.candidate import LEAST_DESCRIPTION, Candidate
from docproc.extract.scenarios.choice import tells_figures
from docproc.extract.scenarios.lines import BookLine, link_in, links_at
from docproc.extract.scenarios.names import match_name
from docproc.extract.scenarios.others import built_for_others
from docproc.extract.scenarios.parts import is_no_scenario
from docproc.extract.scenarios.prose import AHEAD, LEFT_OUT, LIST, LISTED, SENTENCE, joined
from docproc.extract.wording.phrases import folded
from docproc.extract.wording.putoff import puts_off
from docproc.notice.scenarios import ScenarioGuide

LEAST = 4
"""So many different names of the guide in one frame: two or three may stand so by chance."""
FIGURED = 0.5
"""Share of the texts in a frame that tell figures: a copy of the guide tells none."""
BEFORE, BEHIND = 2, 3
"""Signs of a frame on either side of a name, at most."""
LONGEST_BODY = 600
_LINK, _FIGURE = "§", "#"
_DASHES = "[一—–―─－-]"
_DASH_AT_LINK = re.compile(rf"(?<={_LINK}){_DASHES}|{_DASHES}(?={_LINK})")
_CLOSES = re.compile(r"(?:以上|上述|前述)[^。；;]{0,12}$")
"""What says before a name that its text stands above it."""
_RECORDS = re.compile(
    r"入选|获评|荣获|获奖|授予|奖励|名单|合同额|资金来源|由[^，,。]{2,16}公司(?:提供|承建)"
    r"|20\d\d年(?:\d{1,2}月)?[^，,。]{0,4}(?:开工|竣工|[投达]产)"
)
"""What a list of honours, of spending, of suppliers or of works says behind each name."""
_WORD = re.compile(r"[㐀-鿿A-Za-z]")
_OWN_NAME = r"(?P<name>[㐀-鿿A-Za-z0-9]{4,16}?)"


@dataclass(frozen=True, slots=True)
class _Frame:
    """What stands before and behind a name; a link in it is §, a number #."""

    before: str
    behind: str

    @property
    def tells(self) -> bool:
        """Whether a mark or a link parts the name from what stands around it; a link alone may
        lead a book's first name (在线智能检测|生产作业|…) behind whatever stands there."""
        edges = (self.before[-1:], self.behind[:1])
        marked = any(edge and not _WORD.match(edge) for edge in edges)
        return marked and (all(edges) or _LINK in self.behind)


def framed_candidates(texts: Sequence[BookLine], guide: ScenarioGuide) -> list[Candidate]:
    """Candidates for the names in the frame that holds most of the guide's, in their order."""
    shown, owners = joined(texts, _in_tables(texts))
    links = re.compile("|".join(sorted(map(re.escape, guide.link_names()), key=len, reverse=True)))
    spans = [span for span in _named(shown, guide) if not _is_listed(shown, *span)]
    held: dict[_Frame, list[tuple[int, int]]] = defaultdict(list)
    for start, stop in spans:
        # At a text's ends longer frames are the same as shorter ones: a name stands in each once.
        for frame in dict.fromkeys(_frames(shown, start, stop, links)):
            held[frame].append((start, stop))
    best: list[Candidate] = []
    above = links_at(texts, guide) if len(spans) >= LEAST else []
    order = sorted(held, key=lambda f: (-len(held[f]), -len(f.before + f.behind), f.before))
    for frame in order:
        if len(held[frame]) < max(LEAST, len(best) + 1) or not frame.tells:
            continue
        found = _candidates(frame, held[frame], shown, owners, above, links, guide)
        if _count(found) >= max(LEAST, _count(best) + 1):
            best = found
    return best


def _in_tables(texts: Sequence[BookLine]) -> frozenset[int]:
    """The lines in tables of several columns: cells stand beside one another, not in a frame."""
    tables = {
        id(text.page): [
            t.box for t in text.page.tables if t.box and t.columns > 1 and t.origin != "aligned"
        ]
        for text in texts
    }
    return frozenset(
        at
        for at, text in enumerate(texts)
        if (text.line.box is None and "表" in (text.line.where or ""))
        or ((box := text.line.box) and any(t.covers(box, 0.6) for t in tables[id(text.page)]))
    )


def _count(found: Sequence[Candidate]) -> int:
    return len({c.match.scenario.number for c in found if c.match.scenario})


def _named(shown: str, guide: ScenarioGuide) -> Iterator[tuple[int, int]]:
    names = {folded(n) for s in guide.scenarios for n in (s.name, *s.former)}
    pattern = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))
    return (m.span() for m in pattern.finditer(shown))


def _is_listed(shown: str, start: int, stop: int) -> bool:
    return bool(LISTED.search(shown[max(0, start - 2) : start]) or LIST.match(shown[stop:][:4]))


def _frames(shown: str, start: int, stop: int, links: re.Pattern[str]) -> Iterator[_Frame]:
    before = _signs(shown[max(0, start - 8) : start], links)
    behind = _signs(shown[stop : stop + 10], links)
    bare = before.removesuffix(_LINK)  # a bar with a link heads the first name of a part alone
    for led in dict.fromkeys((before, bare)):
        for left in range(BEFORE + 1):
            for right in range(1, BEHIND + 1):
                yield _Frame(led[max(len(led) - left, 0) :], behind[:right])


def _signs(text: str, links: re.Pattern[str]) -> str:
    """A text whose links and numbers are signs; 一 beside a link is a dash, as it was printed. A
    heading ends what stands before as a full stop does."""
    signs = re.sub(r"\d+", _FIGURE, links.sub(_LINK, text))
    return re.sub(f"{_ENDS}+", "。", _DASH_AT_LINK.sub("—", signs))


_ENDS = r"[。\f\v]"


def _candidates(
    frame: _Frame,
    spans: Sequence[tuple[int, int]],
    shown: str,
    owners: Sequence[int],
    above: Sequence[str | None],
    links: re.Pattern[str],
    guide: ScenarioGuide,
) -> list[Candidate]:
    """The names in a frame that are told of, or none where too few tell figures."""
    # What holds a name that stands in the frame itself was run together with it.
    owns = [
        (start, stop) for start, stop in _own_names(frame, shown, links)
        if not any(start <= a and b <= stop for a, b in spans)
    ]  # fmt: skip
    spans = sorted({*spans, *owns})
    closing = _closes(shown, spans)
    out = []
    for place, (start, stop) in enumerate(spans):
        if closing:
            begun = spans[place - 1][1] if place else 0
            body = re.split(r"[\f]", shown[max(begun, start - LONGEST_BODY) : start])[-1]
        else:
            ends = spans[place + 1][0] if place + 1 < len(spans) else len(shown)
            body = re.split(r"[\f]", shown[stop : min(ends, stop + LONGEST_BODY)])[0]
            if len(body) < LEAST_DESCRIPTION:  # …对应【在线智能检测】场景。效率提升三成。
                begun = spans[place - 1][1] if place else 0
                own = shown[max(begun, start - LONGEST_BODY) : start]
                body = re.split(r"[\f\v]", own)[-1] + body
        lead = re.split(r"[。;；\f\v]", shown[max(0, start - SENTENCE) : start])[-1]
        tail = re.split(r"[。；;\f\v]", shown[stop : stop + SENTENCE])[0]
        said = (
            lead if closing else lead + tail
        )  # what stands behind a closing tag is the next one's
        if len(body) < LEAST_DESCRIPTION or puts_off(said) or LEFT_OUT.search(said):
            continue
        if AHEAD.search(lead) or built_for_others(lead) or _RECORDS.search(said):
            continue
        claimed, at = shown[start:stop], owners[start]
        match = match_name(claimed, body, guide)
        if match.scenario is None and is_no_scenario(claimed, body):
            continue
        near = (
            shown[max(0, start - 8) : start] if _LINK in frame.before else shown[stop : stop + 10]
        )
        named = links.search(near) if _LINK in frame.before + frame.behind else None
        link = link_in(named.group(), guide) if named else above[at]
        out.append(Candidate(at, "prose", None, claimed, link, match, body, False))
    figured = sum(tells_figures(c.body) for c in out)
    return out if figured >= FIGURED * len(out) else []


def _closes(shown: str, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether the names close their texts: most say so (以上为…), or one stands before the first of
    them and none behind the last."""
    said = sum(bool(_CLOSES.search(shown[max(0, start - 16) : start])) for start, _ in spans)
    before = re.split(r"[\f\v]", shown[: spans[0][0]])[-1]
    behind = re.split(r"[\f]", shown[spans[-1][1] :])[0]
    return 2 * said > len(spans) or len(behind) < LEAST_DESCRIPTION <= len(before)


def _own_names(frame: _Frame, shown: str, links: re.Pattern[str]) -> Iterator[tuple[int, int]]:
    """Other names in a frame that holds a link."""
    if _LINK not in frame.before + frame.behind:
        return
    before, behind = (
        re.escape(signs)
        .replace(_LINK, f"(?:{links.pattern})")
        .replace(re.escape(_FIGURE), r"\d+")
        .replace("—", _DASHES)
        .replace("。", _ENDS)
        for signs in (frame.before, frame.behind)
    )
    for match in re.finditer(before + _OWN_NAME + behind, shown):
        yield match.span("name")
