"""Names in the openings of paragraphs that others in their company make names.

What comes in: a book's lines and the openings found by their own words. What goes out: further
openings, alike in form (在线智能检测。公司…, 围绕…场景，) or among them. One alone is a mention.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from docproc.extract.scenarios.candidate import LEAST_DESCRIPTION
from docproc.extract.scenarios.lines import BookLine
from docproc.extract.scenarios.naming import starts_with_label
from docproc.extract.scenarios.openingforms import (
    LEAD,
    LEAST_ALIKE,
    LIST,
    MARK,
    OF_THE_BOOK,
    OPEN,
    Opening,
    as_far_in,
    end_of_part,
    opens,
)
from docproc.extract.scenarios.others import built_for_others
from docproc.extract.wording.headings import BULLETS
from docproc.extract.wording.phrases import folded
from docproc.extract.wording.putoff import puts_off
from docproc.notice.scenarios import ScenarioGuide

BRACKET = r"(?:[（(][^（()）]{1,10}[)）])?"


def among_them(
    texts: Sequence[BookLine], openings: Sequence[Opening], known: dict[str, str]
) -> list[Opening]:
    """Paragraphs among those that open with names of the guide, which open with another one, not
    told yet, whatever they go on with: 公司把安全一体化管控列为年度任务。"""
    if len(openings) < LEAST_ALIKE:
        return []
    told = {folded(o.name) for o in openings}
    names = "|".join(re.escape(n) for k, n in known.items() if k not in told)
    if not names:
        return []
    form = re.compile(rf"{LEAD}{OPEN}?(?P<name>{names}){OPEN}?(?P<more>.*)")
    taken = {o.at for o in openings}
    found = []
    for at in range(openings[0].at + 1, end_of_part(texts, openings[-1].at)):
        own = texts[at].line.text.strip()
        opened = form.match(own) if at not in taken and opens(texts, at) else None
        if opened is None or LIST.match(opened["more"]) or puts_off(own):
            continue
        if len(folded(own)) < LEAST_DESCRIPTION // 2 or built_for_others(opened["lead"]):
            continue
        rest = own[opened.end("name") :]
        found.append(Opening(at, opened["name"], rest, certain=True, numbered=False))
    return found


LEAST_BARE = 4
"""So many names of the guide, set in another weight that the reader loses, open paragraphs."""
_GOES_ON = re.compile(
    r"[的、和与及等使让令]|场景|系统|平台|模块|方面|能力|水平|覆盖|应用|建设(?!前)|是指|[是为]"
)
"""What makes a paragraph's first words part of its sentence: 在线智能检测覆盖率达到90%."""
_LEAST_SAID = 8
_SIGN = re.compile(rf"^[{BULLETS}-]\s*")


def bare_names(
    texts: Sequence[BookLine], openings: Sequence[Opening], known: dict[str, str]
) -> list[Opening]:
    """Paragraphs that open with a name of the guide and go straight on with what was done
    (柔性产线快速换产　公司研究决定，…), where several do, each with a name of its own."""
    names = "|".join(map(re.escape, known.values()))
    form = re.compile(rf"(?P<name>{names})\s*(?P<more>[㐀-鿿A-Za-z0-9].*)")
    taken = {o.at for o in openings}
    found: list[Opening] = []
    for at, text in enumerate(texts):
        own = text.line.text.strip()
        opened = form.match(_SIGN.sub("", own))  # numbered ones stand on a line with their text
        if opened is None or at in taken or not opens(texts, at):
            continue
        more = opened["more"]
        if len(more) < _LEAST_SAID or _GOES_ON.match(more) or puts_off(more[:LEAST_DESCRIPTION]):
            continue
        found.append(Opening(at, opened["name"], more, certain=True, numbered=False))
    different = {o.name for o in found}
    return found if len(different) >= LEAST_BARE and len(found) <= 1.5 * len(different) else []


def in_their_form(
    texts: Sequence[BookLine], openings: Sequence[Opening], guide: ScenarioGuide
) -> list[Opening]:
    """Paragraphs among those that open with a name of the guide and its own full stop
    (在线智能检测。公司…), which open alike with a name that the guide does not know."""
    marked = [o for o in openings if o.rest.startswith("。")]
    if not marked:
        return []
    form = re.compile(r"(?P<name>[㐀-鿿A-Za-z0-9]{4,16})。(?=\s*\S{8})")
    taken = {o.at for o in openings}
    found = []
    for at in range(marked[0].at + 1, end_of_part(texts, marked[-1].at)):
        told = form.match(texts[at].line.text.strip()) if at not in taken else None
        if told is None or not opens(texts, at) or OF_THE_BOOK.search(told["name"]):
            continue
        if starts_with_label(told["name"] + "：", guide):
            continue
        if not any(as_far_in(texts[o.at], texts[at]) for o in marked):
            continue  # the end of a sentence, which wrapped to this line
        rest = texts[at].line.text.strip()[told.end("name") :]
        found.append(Opening(at, told["name"], rest, certain=True, numbered=False))
    return found


_Words = tuple[str, str]
"""What stands before a name in the opening of a paragraph, and behind it up to a mark."""
_BEHIND = re.compile(
    r"(?P<bracket>[（(][^（()）]{1,10}[)）])?(?P<words>[^，,：:。；;—–（(]{0,8}?)"
    r"(?P<mark>[：:】\]』」]|[—–]{1,2}|一一|[，,。](?=\s*\S{4}))"
)
_A_NAME = r"(?P<name>[㐀-鿿A-Za-z0-9]{4,16}?)"


def in_their_words(
    texts: Sequence[BookLine], openings: Sequence[Opening], guide: ScenarioGuide
) -> list[Opening]:
    """Paragraphs that open in the very words in which others open with names of the guide
    (围绕…场景，…; …——…), with a name that the guide does not know."""
    told: dict[_Words, list[int]] = {}
    for opening in openings:
        if (words := _words_of(texts[opening.at].line.text, opening.name)) is not None:
            told.setdefault(words, []).append(opening.at)
    taken = {o.at for o in openings}
    found: list[Opening] = []
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
    mark = MARK.match(own)
    bare = own[mark.end() :].lstrip() if mark else own
    at = bare.find(name)
    behind = _BEHIND.match(bare, at + len(name)) if 0 <= at <= _LONGEST_LEAD else None
    if behind is None or (behind["mark"] in "，,。" and not (behind["words"] or mark)):
        return None
    return bare[:at], behind["words"] + behind["mark"]


_LONGEST_LEAD = 12


def _likewise(
    texts: Sequence[BookLine], words: _Words, places: Sequence[int], guide: ScenarioGuide
) -> list[Opening]:
    """The paragraphs between the first and the last of these places, or to the end of their part
    where the words say that a scenario is named, that open in these words."""
    before, behind = words
    form = re.compile(re.escape(before) + _A_NAME + BRACKET + re.escape(behind))
    says = "场景" in before + behind
    end = end_of_part(texts, places[-1]) if says else places[-1]
    found: list[Opening] = []
    for at in range(places[0] + 1, end):
        own = texts[at].line.text.strip()
        mark = MARK.match(own)
        bare = own[mark.end() :].lstrip() if mark else own
        told = form.match(bare)
        if told is None or at in places or not opens(texts, at):
            continue
        if behind in {"，", ",", "。"} and mark is None:
            continue
        name = told["name"]
        if OF_THE_BOOK.search(name) or starts_with_label(name + "：", guide) or puts_off(own):
            continue
        rest = bare[told.end("name") :]
        found.append(Opening(at, name, rest, certain=True, numbered=mark is not None))
    names = Counter(o.name for o in found)
    return [o for o in found if names[o.name] == 1]  # what each description says is its label
