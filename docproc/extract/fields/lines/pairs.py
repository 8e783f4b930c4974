"""Labels and values inside one text: 单位名称：…, 单位名称____….

What comes in: one line or cell and the labels of its document type. What goes
out: the labels in it, each with what follows it. Knows nothing of places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docproc.chinese.names import is_person
from docproc.chinese.surnames import is_surnamed
from docproc.chinese.text import is_cjk, plain
from docproc.extract.fields.barelabels import with_mail
from docproc.extract.fields.knownlabels import SECOND
from docproc.extract.fields.labels import LabelHit, Lexicon
from docproc.extract.fields.led import PERSONS, is_persons_of_another, of_applicant
from docproc.extract.fields.lines.labelenglish import without_own_english
from docproc.extract.fields.owners import NOBODY, owned
from docproc.extract.fields.rooms import left_in_row
from docproc.extract.wording.headings import BULLETS
from docproc.notice.fields import Whose
from docproc.page import Line, Page

_COLON = re.compile(r"(?<!\d)[:：;；](?![/／]{2})")
_BLANK = re.compile(r"(?<=[㐀-鿿)）])[ 　](?=\S)")
_SAYS_MORE = re.compile(r"[:：，;；。]|,(?!\d{3})|[㐀-鿿][ 　]+[㐀-鿿]")
"""What no answer behind one blank is: words with a mark of their own, or several with blanks."""
_GAP = re.compile(r"[\s_＿…．·—–－─]{2,}|\s{2,}|\t")


def pairs_in(
    text: str, lexicon: Lexicon, lead: str = "", whose: Whose = NOBODY
) -> Iterator[tuple[tuple[LabelHit, ...], str, float]]:
    """Labels with colons inside one text, each with what follows it: hits, value, trust.

    A value ends where the next label begins; the last one may be empty. What answers for another
    body (下属企业：…，法定代表人：…) is left out; `lead`: the lines that the text goes on with.
    """
    text = _SHUT_IN.sub(r"\2\1", _SWAPPED.sub(r"\1\3\2", text))
    cuts = _labels_with_colon(text, lexicon)
    for i, (start, end, hits, trust) in enumerate(cuts):
        stop = cuts[i + 1][0] if i + 1 < len(cuts) else len(text)
        value = up_to_next_slot(text[end:stop])
        if i + 1 < len(cuts):
            value = without_begun_slot(value)
        value = value.rstrip(" ，,；;、（(")
        said = [text[a:b] for a, b, _, _ in reversed(cuts[:i])]
        before = text[cuts[i - 1][1] if i else 0 : start]
        wanted = tuple(owned(h, said, lexicon, before) for h in hits if h.key is not None)
        wanted = of_applicant(wanted, lead + text[:start])
        if any(h.key in PERSONS for h in wanted) and is_persons_of_another(
            lead + text[:start], whose
        ):
            wanted = tuple(h for h in wanted if h.key not in PERSONS)
        if wanted:
            yield wanted, value, trust


_SWAPPED = re.compile(r"([)）])((?![或及和等均])[㐀-鿿])([:：])(?=[㐀-鿿（(])")
"""A colon that was read behind the first sign of its answer: （加盖公章）中：车某某公司."""
_SHUT_IN = re.compile(r"([:：])([)）])(?![:：])")
"""A colon inside its label's bracket: 联系人（姓名：）王建国."""
_ASIDE = re.compile(
    r"[（(](?:[^（()）]{1,24}[)）](?=[:：])|(?:金额)?单位[:：][^（()）]{1,8}[)）]|注[:：][^（()）]{1,24}[)）])"
)
"""A bracket of a label, in which a colon ends nothing: （手机：必填）：138…, （单位：万元）."""
_CLAUSE = re.compile(
    r"[，,；;。]\s*(?P<label>[^，,；;。：:是]{2,24}?)(?:为|是(?!否))(?=[^了，,。:：])"
)
"""A clause that answers a label: ，成立时间是1996年8月9日. 是否 asks, and answers none."""


def clauses_of(value: str, lexicon: Lexicon) -> list[tuple[tuple[LabelHit, ...], str]]:
    """A slot's value, and behind it the clauses of one sentence that answer labels of their own:
    注册地址：某路1号，所属行业为…，所属集团为…. The value itself comes first, without hits."""
    found: list[tuple[tuple[LabelHit, ...], str]] = []
    hits: tuple[LabelHit, ...] = ()
    begin = 0
    for clause in _CLAUSE.finditer(value):
        asked = tuple(h for h in lexicon.match(clause["label"]) if h.score >= SECOND)
        if asked:
            found.append((hits, value[begin : clause.start()]))
            hits, begin = asked, clause.end()
    return [*found, (hits, value[begin:])]


def has_label(text: str, lexicon: Lexicon) -> bool:
    """Whether a text holds a label with its colon, of a fact or of anything else."""
    return bool(_labels_with_colon(text, lexicon))


def first_label(text: str, lexicon: Lexicon) -> int:
    """Where the first label with a colon begins, 0 where there is none."""
    cuts = _labels_with_colon(text, lexicon)
    return cuts[0][0] if cuts else 0


_PART = (
    r"(?:一般|许可|其他)项目|(?:合|总|小|共)计|20\d\d年全年"
    r"|[一二三四五六东西南北新老]+(?:期|厂区?|车间|园区|、)"
)
"""What parts one answer, and asks for none of its own: 许可项目：…；一般项目：…."""
_HAS_PARTS = re.compile(r"\s*[^:：;；\s\d]{1,8}[:：]")
"""How an answer that has parts begins: 设备：3000万元；软件：500万元；合计：…."""
_NEXT_SLOT = re.compile(
    r"(?<=\S)\s+(?=[㐀-鿿]{2,8}(?:[（(][^()（）]{1,8}[)）])?[:：](?!\d{2}))"
    rf"|\s*[;；]\s*(?!{_PART})(?=(?:20\d\d年)?[㐀-鿿][㐀-鿿\d/、（）()]{{3,20}}[:：])"
    rf"|　　(?!{_PART})(?=(?:20\d\d年)?[㐀-鿿][㐀-鿿\d/、，（）()]{{1,22}}[:：])"
)
"""The next slot of a form begins here, its label known or not: 王喆　所在园区：… or ；所在园区：….
Behind a semicolon short words count parts of an answer (硬件：3000万元)."""


def without_begun_slot(value: str) -> str:
    """A value without what begins the next slot's label behind a semicolon."""
    return _BEGUN.sub("", value)


_BEGUN = re.compile(r"[;；]\s*(?:智能|申报|主导)?(?:工厂|厂区|企业|公司|单位|项目|产品)$")
"""What begins the next slot's label, of which only the end is known: ；工厂|投产时间：…. Anything
else behind a semicolon is the last item of a list: 化肥生产；销售."""


def up_to_next_slot(value: str) -> str:
    """A value without the slots behind it whose labels nobody knows; one that has parts of its own
    (一厂：…；二厂：…, 设备：3000万元；软件：500万元) is whole."""
    if _HAS_PARTS.match(value):
        return value
    for slot in _NEXT_SLOT.finditer(value):
        before = value[: slot.start()]
        if sum(map(before.count, "（(")) <= sum(map(before.count, "）)")):
            return before
    return value


_SLOT = re.compile(r"^\s*(?:[（(]?\d{1,2}[)）.、])?[㐀-鿿𠀀-𲎯/（）()]{2,12}[:：](?!\d{2})")


def opens_slot(text: str) -> bool:
    """Whether a line looks like the next slot of a form, its label known or not: 所在园区：…."""
    return bool(_SLOT.match(text))


_SIGN = re.compile(rf"^\s*(?:[①-⑳*\-—{BULLETS}]|[（(]?\d{{1,2}}[.．、)）])\s*(?=[㐀-鿿]|20\d\d年)")
_ROW_SLOT = re.compile(rf"(?!{_PART})(?:20\d\d年)?[㐀-鿿][㐀-鿿\d/、，（）()]{{1,22}}[:：]")


def with_slots_apart(rows: Sequence[str]) -> str:
    """The lines of a cell as one text, with a gap before each that opens a slot, so that the answer
    before it ends there though its label is not known; without the sign that counts it (②).
    Empty where no line but the first does."""
    slots: list[str] = []
    for row in rows:
        bare = _SIGN.sub("", row)
        parted = slots and _HAS_PARTS.match(re.split(r"[:：]", slots[-1], maxsplit=1)[-1])
        if not slots or (_ROW_SLOT.match(bare) and not parted):
            slots.append(bare)
        else:
            slots[-1] += row
    return "　　".join(slots) if len(slots) > 1 else ""


def _labels_with_colon(
    text: str, lexicon: Lexicon
) -> list[tuple[int, int, tuple[LabelHit, ...], float]]:
    """(start of label, start of value, hits, trust) for each label with a colon."""
    text = with_mail(text)
    cuts: list[tuple[int, int, tuple[LabelHit, ...], float]] = []
    begin = 0
    asides = [range(*aside.span()) for aside in _ASIDE.finditer(text)]
    for colon in _COLON.finditer(text):
        if colon.start() < begin or any(colon.start() in aside for aside in asides):
            continue
        if _parts_slots(text, colon):
            continue
        before = text[begin : colon.start()]
        trust = 1.0 if colon.group() in ":：" else 0.9
        hits = lexicon.match(before) if not cuts else ()
        start = begin
        if not hits:
            parts = [m.end() for m in re.finditer(r"[\s,，;；。、（(]+", before)]
            for part in parts:
                hits = lexicon.match(before[part:])
                if hits:
                    start = begin + part
                    break
        if not hits and (cuts or opens_slot(before)):
            place, hits = lexicon.suffix(before)
            if hits:
                start = _whole_label(text, begin, begin + _raw_index(before, place), hits)
        if hits:
            cuts.append((start, colon.end(), hits, trust))
            begin = colon.end()
    return cuts


def _whole_label(text: str, begin: int, start: int, hits: Sequence[LabelHit]) -> int:
    """Where a label begins of which only the end is known: 、自主|品牌：…. Nothing is asked of it,
    so that the words before it up to their mark are its own; before a label of a fact they may
    be the end of the answer (…生产、销售成立时间：…)."""
    begun = _LABEL_BEGUN.search(text, begin, start)
    return begun.start() if begun and all(h.key is None for h in hits) else start


_LABEL_BEGUN = re.compile(r"[，,；;。、]\s*[㐀-鿿]{1,4}$")
_COLON_NEXT = re.compile(r"[^:：;；,，。]{2,20}[:：]")


def _parts_slots(text: str, mark: re.Match[str]) -> bool:
    """Whether a semicolon is no misread colon but parts slots: 企业性质：…公司；上级单位：…."""
    if mark.group() in ":：" or not re.search("[:：]", text[: mark.start()]):
        return False
    return _COLON_NEXT.match(text, mark.end()) is not None


def _raw_index(text: str, plain_index: int) -> int:
    """The place in `text` of the character that stands at `plain_index` without spaces."""
    seen = 0
    for i, c in enumerate(text):
        if not c.isspace():
            if seen == plain_index:
                return i
            seen += 1
    return len(text)


def spaced_pair(line: Line, lexicon: Lexicon) -> tuple[tuple[LabelHit, ...], str] | None:
    """Label and value parted by a gap, underlines or dots: 单位名称____某某公司; by one blank in a
    line as it was typed, without layout."""
    shown = line.text.strip()
    gap = _GAP.search(shown)
    if gap is None and line.box is None:
        gap = _BLANK.search(shown)
        first = lexicon.match(shown[: gap.start()]) if gap else ()
        if any(h.score < SECOND for h in first) or (gap and _SAYS_MORE.search(shown[gap.end() :])):
            return None
    if gap is None:
        return None
    hits = tuple(h for h in lexicon.match(shown[: gap.start()]) if h.key is not None)
    return (hits, _up_to_next_label(shown[gap.end() :], lexicon)) if hits else None


def _up_to_next_label(rest: str, lexicon: Lexicon) -> str:
    """An answer without the next pair of its line, which gaps part: 民营    员工数    418人."""
    rest = _NEXT_PAIR.sub("", rest)
    for gap in _GAP.finditer(rest):
        label = _GAP.split(rest[gap.end() :], maxsplit=1)
        asks = any(h.score >= SECOND for h in lexicon.match(label[0])) or _OF_A_YEAR.fullmatch(
            plain(label[0])
        )
        if gap.start() and len(label) > 1 and asks and not label[0].rstrip().endswith((":", "：")):
            return rest[: gap.start()]
    return rest


_OF_A_YEAR = re.compile(r"20[0-3]\d年度?[㐀-鿿]{2,8}(?:（[^（）]{1,6}）)?")
"""What asks for a figure of a year: 2025年净利."""


_NEXT_PAIR = re.compile(r"(?<=\S)[\s_]{2,}(?:是否|有无)[㐀-鿿]{2,12}[\s_]{2,}\S.*")
"""The next pair of a line, whose label asks for yes or no: 民营企业____是否上市____否."""


GLUED_LEAST = 2
"""Characters of a label that its answer may follow without any mark: 发证日期2025年6月18日."""


def opens_next_slot(page: Page, index: int, lexicon: Lexicon) -> bool:
    """Whether a line begins with a known label that was read on into its answer (注册资本人民币…)
    and stands right of an answer in its row, and of no label: it answers none left of it."""
    shown = plain(page.lines[index].text)
    known = any(
        all(score >= SECOND for _, score in lexicon.known.words.get(shown[:end], ((None, 0.0),)))
        and not _RUNNING.match(shown[end:])
        for end in range(NEXT_LEAST, min(len(shown), lexicon.known.longest))
    )
    left = left_in_row(page, index) if known else []
    return bool(left) and not lexicon.match(page.lines[left[0]].text)


NEXT_LEAST = 4
"""Characters of a label that no answer begins with."""


def glued_pair(text: str, lexicon: Lexicon) -> tuple[tuple[LabelHit, ...], str] | None:
    """A label and what follows it with no colon and no gap, as certificates print it.

    Only the words of a known label count, or what has a label's form before a gap (隶属集团公司
    某某集团); whether the rest answers it is for the kind of its value to say.
    """
    shown = text.strip()
    for end in range(min(len(shown) - 1, lexicon.known.longest), GLUED_LEAST - 1, -1):
        hits = tuple(h for h in lexicon.match(shown[:end]) if h.key and h.score >= SECOND)
        gap = shown[end].isspace() and is_cjk(shown[end - 1])
        if hits and (gap or plain(shown[:end]) in lexicon.known.words):
            rest = without_own_english(shown[end:]).strip()
            if re.match(r".{1,3}[:：]", rest):
                return None  # 注册地|扯：山东…: the label itself goes on, misread
            return None if _RUNNING.search(rest) else (hits, rest)
    return None


LONGEST_PERSON = 16
"""Characters of a line that is a label for a person and a name."""
_NAMED = frozenset({"legal_representative", "contact_name"})
"""Facts that are a person's name."""


def persons_pair(text: str, lexicon: Lexicon) -> tuple[tuple[LabelHit, ...], str] | None:
    """A label for a person and a name, with a gap between them, or none behind a sure label:
    负责人 孔娟, 申报经办人田国宁."""
    if len(text) > LONGEST_PERSON:
        return None
    said = re.fullmatch(r"\s*(?P<label>[㐀-鿿]{2,8})[\s:：]+(?P<name>[㐀-鿿·]{2,6})\s*", text)
    shown = plain(text)
    glued = [(shown[:-n], shown[-n:], SECOND) for n in (3, 2, 4) if len(shown) > n + 2]
    for label, name, least in [(said["label"], said["name"], 0.0)] if said else glued:
        if not (is_person(name) and is_surnamed(name)):
            continue
        hits = tuple(h for h in lexicon.match(label) if h.key in _NAMED and h.score >= least)
        if hits:
            return hits, name
    return None


_RUNNING = re.compile(r"^[为是系的在由及和等]|^(?:包括|涵盖|有(?![色机限]))|[，；;。]|,(?!\d{3})")
"""Running text goes on behind a label's words: 注册地址为…，所属行业为…."""
