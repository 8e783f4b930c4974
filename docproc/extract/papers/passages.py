"""Passages that the notice asks about, found in a dossier's running text.

What comes in: the sentences of a paper and the phrase knowledge of the notice.
What goes out: `Passage`s with their sentence as evidence. A word counts where
it stands exactly, or with one misread character in five; headings, tables of
contents and lists of attachments say nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from rapidfuzz import fuzz

from docproc.chinese.lookalike import could_be_misread
from docproc.chinese.names import is_company, normal_name
from docproc.extract.fields.owners import said_of_another
from docproc.extract.model import Passage
from docproc.extract.papers.accidents import accident_passages
from docproc.extract.wording.putoff import denies, puts_off
from docproc.extract.wording.questions import own_answer
from docproc.extract.wording.sentences import Sentence
from docproc.notice.fields import PassagesSpec
from docproc.notice.phrases import PassageSpec, PhraseGroup

LEAST = 12
"""Shorter sentences are headings or entries of a list, unless a full stop closes them."""
LEAST_CLOSED = 8
MISREAD = 70.0
"""Where this much of a word stands (rapidfuzz), its other characters are looked at: only
look-alikes are forgiven, for in Chinese one other character makes another word."""

BY_CHANCE = 0.35
"""Share of misreadings that would leave just one of the words asked for on the line."""

TOUCHED = 0.4
"""What the subject without a known wording is worth: below what `rules` believe."""

_NUMBERED = re.compile(
    r"^(?:第?[一二三四五六七八九十]{1,3}(?:[、.．]|章|节|部分|篇)|（[一二三四五六七八九十\d]{1,3}）|\d+(?:\.\d+)*[.、]?)(?=\D)"
)
_HEADING_LENGTH = 30
_CONTENTS = re.compile(
    r"[.…·]{3,}|^附件\d*[:：.、]|"
    r"^(?:第?[一二三四五六七八九十]{1,3}[、.章节]|（[一二三四五六七八九十\d]{1,3}）|\d+(?:\.\d+)*[.、]?)[^,。;]{0,32}$"
)


def passages_of(
    sentences: Sequence[Sentence], spec: PassagesSpec, paper: str
) -> tuple[Passage, ...]:
    """All passages of one paper (document type `paper`), in reading order by key."""
    sentences = [s for s in _answered(sentences) if not _of_the_form(s)]
    told = [
        s for s in sentences if _is_prose(s.text) and not _CONTENTS.search(s.text) and not _asks(s)
    ]
    found: list[Passage] = []
    for wanted in spec.passages:
        if (wanted.papers and paper not in wanted.papers) or paper in wanted.not_papers:
            continue
        found.extend(_found(told, wanted, paper, spec))
    found.extend(_touched(sentences, told, found, spec, paper))
    if paper not in {"city_recommendation", "policy_document"}:
        short = [s for s in sentences if len(s.text) >= 8 and not _CONTENTS.search(s.text)]
        found.extend(accident_passages(short, spec.accident, paper, spec.whose))
        found.extend(_former_names(sentences, spec, paper))
    return tuple(found)


def _answered(sentences: Sequence[Sentence]) -> Iterator[Sentence]:
    """The sentences, with a question and its answer (是否发生事故：否; 是否发生事故？ 否) made into
    what both state; its line then vouches for it as a whole."""
    waiting: Sentence | None = None
    for sentence in (*sentences, None):
        if waiting is not None and sentence is not None:
            same = sentence.paragraph == waiting.paragraph
            stated = own_answer(waiting.text + sentence.text) if same else None
            if stated is not None:
                both = tuple(dict.fromkeys((*waiting.evidence, *sentence.evidence)))
                sure = min(waiting.confidence, sentence.confidence)
                yield replace(waiting, text=stated, evidence=both, confidence=sure, pieces=())
                waiting = None
                continue
        if waiting is not None:
            yield waiting
            waiting = None
        if sentence is None:
            return
        if sentence.text.endswith(("?", "？")):
            waiting = sentence
            continue
        stated = own_answer(sentence.text)
        yield sentence if stated is None else replace(sentence, text=stated, pieces=())


def _is_prose(text: str) -> bool:
    return len(text) >= LEAST or (len(text) >= LEAST_CLOSED and text.endswith(("。", "；", ";")))


def _asks(sentence: Sentence) -> bool:
    """Whether what was put together as a sentence ends in a form's label, a line of its own
    behind another slot's answer: 某某智能工厂 over 主管部门：."""
    last = sentence.pieces[-1] if len(sentence.pieces) > 1 else None
    return last is not None and bool(_LABEL.fullmatch(sentence.text[last.start : last.end]))


_LABEL = re.compile(r"[㐀-鿿（）、/]{2,10}[:：]")


def _found(
    sentences: Sequence[Sentence], wanted: PassageSpec, paper: str, spec: PassagesSpec
) -> Iterator[Passage]:
    for sentence in sentences:
        for group in wanted.says:
            sure = _says(sentence, group, wanted, spec)
            if sure:
                sure = min(sure, TOUCHED) if _is_doubted(sentence.text, wanted, spec) else sure
                value = _items(sentence.text, group) or group.value
                yield Passage(wanted.key, value, round(sure, 3), sentence.evidence, paper)
                break


def _is_doubted(text: str, wanted: PassageSpec, spec: PassagesSpec) -> bool:
    """Whether a sentence with all the words may be a scenario's and no statement."""
    forms = (*wanted.doubts, *(spec.of_a_system if wanted.system_doubts else ()))
    return any(re.search(form, text) for form in forms)


def _touched(
    sentences: Sequence[Sentence],
    told: Sequence[Sentence],
    found: Sequence[Passage],
    spec: PassagesSpec,
    paper: str,
) -> list[Passage]:
    """A suspicion for each subject that no sentence is known to speak of: the first place."""
    said = {p.key for p in found}
    claimed = {p.evidence for p in found}
    open_ones = [s for s in told if s.evidence not in claimed]
    titles = _titles(sentences, open_ones)
    suspicions = []
    for wanted in spec.passages:
        if wanted.key in said or (wanted.papers and paper not in wanted.papers):
            continue
        if paper in wanted.not_papers:
            continue
        spoken = (s for s in (*titles, *told) if wanted.touches(_what_is(s.text)))
        place = next((s for s in spoken if not _taken_back(s.text, wanted)), None)
        if place is not None:
            suspicions.append(Passage(wanted.key, "yes", TOUCHED, place.evidence, paper))
    return suspicions


def _what_is(text: str) -> str:
    """The sentence without the clauses that tell what would or must be."""
    return "".join(c for c in re.split(r"(?<=[,，;；。])", text) if not _SUPPOSED.search(c))


def _taken_back(text: str, wanted: PassageSpec) -> bool:
    """Whether a sentence says the thing, or begins to, but for a word that takes it back."""
    for group in wanted.says:
        hits = [_seen(text, words, wanted.exact) for words in group.all_of]
        hits += _decided(text, group)[:1] or [None] if group.form is not None else []
        if hits[0] is not None and sum(hit is not None for hit in hits) >= min(2, len(hits)):
            clause = _clause(text, hits[0][0])
            if any(w in clause for w in group.none_of):
                return True
    return False


def _titles(sentences: Sequence[Sentence], told: Sequence[Sentence]) -> list[Sentence]:
    """Numbered headings with one of the sentences `told` under them."""
    prose = {id(s) for s in told}
    titles: list[Sentence] = []
    current: Sentence | None = None
    for sentence in sentences:
        text = sentence.text
        if len(text) <= _HEADING_LENGTH and _NUMBERED.match(text) and not text.endswith("。"):
            current = sentence
        elif id(sentence) in prose and current is not None:
            titles.append(current)
            current = None
    return titles


_INSTRUCTS = re.compile(
    r"[（(【\[]?(?:注|提示|填[写报]说明|说明)?[:：]?(?:请|需要?|应|须|可)(?:简要|详细|重点|分别|如实|在此|逐[项条])*"
    r"(?:说明|描述|介绍|填[写报]|阐述|简述|列出|论述|概述|写明)(?!的是|如下|一点|的)"
    r"|[（(](?:简要|详细|重点|分别)*(?:说明|描述|介绍|填写|阐述|简述|论述|概述)[^（）]*[）)]$"
)
"""What a form tells whoever fills it in to write: （请说明关键技术装备安全可控情况）."""
_RESTATES = re.compile(
    r"(?:根据|按照|依据|按)[^,，。;；]{0,16}(?:通知|条件|文件|办法)[^,，。;；]{0,6}[,，]?"
    r"(?:申报|申请|参评)(?:企业|单位|主体)(?![^,，。;；]{0,6}(?:已|均|现))"
    r"|(?:申报|申请|参评)?(?:企业|单位|工厂|主体)(?:均|都)?(?:须|必须|应当|应)"
    r"(?:建立|设立|成立|具备|具有|拥有|配备|做到|满足|符合|未)"
    r"|(?:申报|申请|推荐|评审|必备|基本)?(?:条件|要求|标准)[一二三四五六\d（）()]*[:：]"
)
"""What a notice asks of all applicants: 根据通知要求，申报企业近三年未发生…."""


def _of_the_form(sentence: Sentence) -> bool:
    """Whether a sentence is the form's or the notice's, and says nothing of this applicant."""
    text = _NUMBERED.sub("", sentence.text)
    return bool(_INSTRUCTS.match(text) or _RESTATES.match(text))


_SUPPOSED = re.compile(
    r"^(?:如果|如(?![实下期图上今表同此何])|若(?!干)|倘若|倘|假如|假设|一旦|只有|凡是?|万一)"
    r"|(?:须|必须|应当?|方可|才能|才可)(?:满足|具备|符合|确保未|未|没有|不得|不在|申报|参加|推荐)"
    r"|(?:企业|单位|工厂|主体|条件|[装设]备|软件|系统|方案|安全)(?:均|都)?(?:须|必须|应当|应)"
    r"(?:建立|设立|成立|安全|风险|自主|实现|配备|拥有|具有|做到|达到|加强)"
)
"""A clause that says what would be, or what must be to apply, and not what is."""


def _says(sentence: Sentence, group: PhraseGroup, wanted: PassageSpec, spec: PassagesSpec) -> float:
    """How surely a sentence says of the applicant what a group asks, 0 for not at all.

    Only the words that make it so need to be read right. A misreading seldom
    makes one of them out of other characters, so one that stands there exactly
    is surer than its characters are by themselves.
    """
    text = sentence.text
    sure = 0.98
    decided = _decided(text, group)
    hits = _found_apart([_places(text, words, wanted.exact) for words in group.all_of])
    if hits is None or (group.form is not None and not decided):
        return 0.0
    hits = [*hits, *decided]
    if wanted.affirmed and _is_taken_back(text, hits):
        return 0.0
    for start, length, trust in hits:
        doubt = (1.0 - sentence.sure(start, start + length)) * BY_CHANCE
        sure = min(sure, trust * (1.0 - doubt))
    place = hits[0][0]
    clause = _clause(text, place)
    if _SUPPOSED.search(clause) or said_of_another(text, place, spec.whose):
        return 0.0
    return 0.0 if any(w in clause for w in (*group.none_of, *spec.not_yet)) else sure


_PLANNING = re.compile(r"(?:统筹)?规划(?=[、和与及]?建设)")
"""What an organisation is for (统筹规划建设运营), and no plan of it."""


def _is_taken_back(text: str, hits: Sequence[_Hit]) -> bool:
    """Whether a sentence denies one of the words that say it, or puts the last of them off."""
    last = max(start for start, _, _ in hits)
    begins = max(text.rfind(mark, 0, last) for mark in ";；。") + 1
    before = _PLANNING.sub("", text[begins:last])
    return puts_off(before) or any(denies(text[:start]) for start, _, _ in hits)


_Hit = tuple[int, int, float]
"""Where a word stands, how long it is, and how far that it does is to be trusted."""


def _decided(text: str, group: PhraseGroup) -> list[_Hit]:
    """Where the words stand that meet a group's form: its groups, else all of it."""
    match = group.form.search(text) if group.form is not None else None
    if match is None:
        return []
    spans = [match.span(n) for n in range(1, match.re.groups + 1) if match.start(n) >= 0]
    return [(start, end - start, 0.98) for start, end in spans or [match.span()]]


def _seen(text: str, words: Sequence[str], exact: bool) -> _Hit | None:
    """The first word that stands in the text, exactly or misread."""
    return next(iter(_places(text, words, exact)), None)


def _places(text: str, words: Sequence[str], exact: bool) -> list[_Hit]:
    """The words that stand in the text, from its start; one misread where none stands there."""
    told = sorted((m.start(), -len(w)) for w in words for m in re.finditer(re.escape(w), text))
    if told or exact:
        return [(start, -length, 0.98) for start, length in told]
    for word in words:
        if len(word) >= 4 and len(text) >= len(word):
            place = _misread_at(word, text)
            if place is not None:
                return [(place, len(word), 0.93)]
    return []


def _found_apart(
    sets: Sequence[Sequence[_Hit]], taken: frozenset[tuple[int, int]] = frozenset()
) -> list[_Hit] | None:
    """A word of each set, the first that there is; one word in one place answers for one set only:
    规划 alone is not both what is done and what for. None where there is no such choice."""
    if not sets:
        return []
    for hit in sets[0]:
        spot = hit[:2]
        rest = _found_apart(sets[1:], taken | {spot}) if spot not in taken else None
        if rest is not None:
            return [hit, *rest]
    return None


def _misread_at(word: str, text: str) -> int | None:
    """Where a word stands but for look-alike characters."""
    if fuzz.partial_ratio(word, text, score_cutoff=MISREAD) == 0:
        return None
    last = len(text) - len(word)
    return next(
        (i for i in range(last + 1) if could_be_misread(word, text[i : i + len(word)])), None
    )


def _clause(text: str, place: int) -> str:
    start = max(text.rfind(mark, 0, place) for mark in ",，;；。:：") + 1
    ends = [p for mark in ",，;；。" if (p := text.find(mark, place)) >= 0]
    return text[start : min(ends, default=len(text))]


def _items(text: str, group: PhraseGroup) -> str:
    """The items that the sentence names, as `equipment+software`; empty for none asked."""
    named = [item for item, words in group.items.items() if any(w in text for w in words)]
    return "+".join(named)


def _former_names(
    sentences: Sequence[Sentence], spec: PassagesSpec, paper: str
) -> Iterator[Passage]:
    for sentence in sentences:
        for pattern in spec.former_name:
            match = re.search(pattern, sentence.text)
            if match:
                name = normal_name(match["value"])
                sure = round(sentence.sure(*match.span("value")) * 0.95, 3)
                yield Passage("former_name", name, sure, sentence.evidence, paper)
                break
    for at, sentence in enumerate(sentences):
        if head := _BEFORE_CHANGE.fullmatch(sentence.text):
            behind = pairwise(sentences[at : at + 1 + ROWS_BEHIND])
            named = next(
                (
                    x
                    for item, x in behind
                    if (head["name"] or _NAME_CHANGED.search(item.text))
                    and is_company(normal_name(x.text))
                ),
                None,
            )
            if named is not None:
                sure = round(named.confidence * 0.95, 3)
                yield Passage("former_name", normal_name(named.text), sure, named.evidence, paper)


_BEFORE_CHANGE = re.compile(
    r"变更前(?:的?(?:内容|事项|登记内容|(?P<name>(?:企业|公司|单位)?名称)))?:?"
)
_NAME_CHANGED = re.compile(r"名称|字号")
"""The item of a row that tells of names; an investor that changed is no former name."""
"""The head of a register's column of what was before: 变更事项 | 变更前内容 | 变更后内容."""
ROWS_BEHIND = 6
"""So many cells behind that head the former name stands at most."""
