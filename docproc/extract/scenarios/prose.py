"""Scenarios told in running text: 建成了在线智能检测场景，针对…，效率提升23%。

What comes in: a book's lines and the guide. What goes out: candidates for the
guide's scenarios that a sentence says were built, with what is said of each up
to the next one. Several names in a row are a list, no description. Only for
books without headings for their scenarios.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docproc.extract.phrases import folded
from docproc.extract.scenarios.described import LEAST_DESCRIPTION, Candidate
from docproc.extract.scenarios.lines import BookLine, link_in
from docproc.extract.scenarios.names import match_name
from docproc.notice.scenarios import ScenarioGuide

_BUILT = re.compile(
    r"(?:建设|建成|建立|打造|实施|开展|应用|落地|上线|完成|实现|形成|推进|构建|部署)[^。；;]{0,12}$"
)
_LIST = re.compile(r"^[”\"」』]?(?:[、/]|和|与|及|以及|等)")
_LISTED = re.compile(r"[、/][“\"「『]?$")
_LINK = re.compile(r"([一-鿿]{4,5})环节")


def prose_candidates(texts: Sequence[BookLine], guide: ScenarioGuide) -> list[Candidate]:
    """Candidates for the scenarios that running text says were built."""
    shown, owners = _joined(texts)
    names = {folded(n): s for s in guide.scenarios for n in (s.name, *s.former)}
    pattern = re.compile("|".join(map(re.escape, sorted(names, key=len, reverse=True))))
    found = [m for m in pattern.finditer(shown) if _is_told(shown, m)]
    out = []
    for place, match in enumerate(found):
        end = found[place + 1].start() if place + 1 < len(found) else len(shown)
        body = shown[match.end() : min(end, match.end() + 600)].split("\f")[0]
        if len(body) < LEAST_DESCRIPTION:
            continue
        said = _LINK.findall(shown[max(0, match.start() - 60) : match.start()])
        link = next((k for name in reversed(said) if (k := link_in(name, guide))), None)
        named = match_name(match.group(), body, guide)
        at = owners[match.start()]
        out.append(Candidate(at, "prose", None, match.group(), link, named, body, False))
    return out


def _joined(texts: Sequence[BookLine]) -> tuple[str, list[int]]:
    """The lines as one text, a form feed before each heading, and whose each character is."""
    shown, owners = "", []
    for at, text in enumerate(texts):
        if text.contents:
            continue
        words = folded(text.line.text)
        if text.head is not None and text.head.style != "plain":
            words = "\f" + words
        shown += words
        owners.extend([at] * len(words))
    return shown, owners


def _is_told(shown: str, match: re.Match[str]) -> bool:
    """Whether a sentence says that this one scenario was built, not a list of them."""
    before, after = shown[max(0, match.start() - 24) : match.start()], shown[match.end() :][:12]
    clause = re.split(r"[。；;,，\f]", before)[-1]
    called = bool(re.match(r"[”\"」』]?(?:典型|应用|智能)?场景", after))
    return bool(called and _BUILT.search(clause) and not _LIST.match(after)) and not _LISTED.search(
        before
    )
