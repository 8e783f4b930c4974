"""The level that a book's cover applies for, where no label asks for it.

What comes in: the book's pages. What goes out: candidates from its title, from a level alone in a
line beside the title, and from boxes to tick there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docproc.chinese.levels import FACTORY_LEVELS, factory_level_of, levels_named
from docproc.chinese.lookalike import could_be_misread
from docproc.chinese.text import plain, with_upright
from docproc.extract.fields.candidate import Candidate
from docproc.extract.fields.labels import LabelHit
from docproc.extract.wording.options import OPTION_MARK, ticked_in, with_boxes, with_typed_boxes
from docproc.page import Line, Page

_TITLE = re.compile(r"申报书|申请书|申报表|申请表|申报材料|申报报告|建设方案|申请报告|推荐表|申报")

_REPORT = re.compile(
    r"工厂(?:建设|创建|培育|申报)?(?:情况)?(?:及|与|和|暨)?(?:自评估?|建设|情况|总结)*(?:报告|材料)$"
)
"""How a cover titles a book that is written as a report: 先进级智能工厂建设情况报告."""
_FACTORY = re.compile(r"工厂|智能工(?=申|$)")
"""What the title applies for; the last sign of a broken line is the first to be lost."""

_LEVEL_FIRST = re.compile(
    r"[（(【\[—\-]*(?:基础级|先进级|卓越级|领航级)[)）】\]]?(?:申报书|申请书|申报表|申请表|申报材料)?$"
)

_IN_BRACKETS = re.compile(
    r"[（(【\[〔][^（()）]{2,16}[)）】\]〕]|[—–―－-]{1,4}(?!.*(?:已|现|获))[^（()）—–―－-]{2,16}[—–―－-]{1,4}"
)
"""A line under a title that says what it is for: （先进级智能工厂）, ——先进级智能工厂——."""


_FOR_LEVEL = re.compile(r"(?:申报)?(?:基础|先进|卓越|领航)级智能工厂")
_ENDS_TITLE = re.compile(r"申[报请](?:书|表|材料)$")
"""What a book is for, in a line under its title: 智能工厂申报书 | 先进级智能工厂."""


def level_candidates(pages: Sequence[Page]) -> list[Candidate]:
    """The level that a title on the first two pages names; else the one that the cover names alone
    or ticks beside its title."""
    return list(_titles(pages)) or [*_lone_levels(pages[:1]), *_ticked_levels(pages[:2])]


WORD_OF_FOUR = 0.95
"""A level's name in a title is one of four words far apart: another is not read by chance."""


SHORT_TITLE = 10
"""Two lines of a title that are no longer than this together may go on in a third."""


_ASIDE = re.compile(r"[（(]?20\d\d年度?[)）]?|[（(]?[A-Za-z][A-Za-z ,.:'’&/-]{6,}[)）]?")
"""What may stand between the lines of a title: its year, and its English."""
LINES, TITLE = 40, 12
"""Lines at the top of a page, and texts made of them, among which a book's title stands: a file
without layout has an upright one one sign a line."""


def _titles(pages: Sequence[Page]) -> Iterator[Candidate]:
    for order, page in enumerate(pages[:2]):
        lines = _upright_together(page.lines[:LINES])
        texts = with_upright([plain(line.text) for line in lines])
        joined = [(lines[at], x) for at, x in texts if not _ASIDE.fullmatch(x)][:TITLE]
        to_choose = {factory_level_of(x) for _, x in texts if _LONE.fullmatch(x)}
        for i, (line, text) in enumerate(joined):
            if len(to_choose) > 1 and _LONE.fullmatch(text):
                continue  # 基础级 | 先进级, whose boxes were not read
            level = factory_level_of(text) or _nearly_level(text)
            before = joined[i - 1][1] if i else ""
            second = bool(_LEVEL_FIRST.match(text)) and "工厂" in before
            second = second or bool(_IN_BRACKETS.fullmatch(text) and _TITLE.search(before))
            second = second or bool(_FOR_LEVEL.fullmatch(text) and _ENDS_TITLE.search(before))
            if level is not None and second:
                if i > 1 and len(before) <= SHORT_TITLE and not _FACTORY.search(before):
                    before = joined[i - 2][1] + before  # 智能工厂 | 申报书 | （申报先进级）
                text = before + text  # the title's second line: （先进级）申报书
            if level is None or len(text) > 40 or line.text.rstrip().endswith("。"):
                continue  # a sentence: 我公司力争三年内申报卓越级智能工厂。
            if any(_is_title(text + below, order) for below in _below(joined, i, len(text))):
                hit = LabelHit("level_applied", "", 0.98)
                yield Candidate(
                    "level_applied", hit, text, "title", (page.evidence(line),),
                    max(line.confidence, WORD_OF_FOUR), False, None, order,
                )  # fmt: skip


def _upright_together(lines: Sequence[Line]) -> list[Line]:
    """The lines with single signs that stand over one another put together at the first of them:
    beside a title set upright other lines stand in the same rows."""
    out: list[Line] = []
    taken: set[int] = set()
    for at, line in enumerate(lines):
        if at in taken:
            continue
        out.append(line)
        last = line
        for then in range(at + 1, len(lines)):
            if then not in taken and _stands_on(last, lines[then]):
                taken.add(then)
                last = lines[then]
                out.append(last)
    return out


def _stands_on(one: Line, other: Line) -> bool:
    """Whether two single signs stand one over the other, set close."""
    a, b = one.box, other.box
    if a is None or b is None or not len(one.text.strip()) == len(other.text.strip()) == 1:
        return False
    aligned = abs(a.centre[0] - b.centre[0]) < 0.3 * max(a.width, b.width)
    return aligned and abs(b.top - a.bottom) < 0.6 * a.height


_LONE = re.compile(r"[（(【\[〔［—–―─\-·\s]*(?:基础|先进|卓越|领航)级[）)】\]〕］—–―─\-·\s]*")
"""A line that is a level and no more, in brackets or between dashes perhaps: （先进级）."""
_ASKS_LEVEL = re.compile(r"等级|级别|认定|评定|获评|目标")
"""What a cover says where a level on it answers something, or is of another time."""
_NAMED = re.compile(
    r"^[^:：]*(?:申[报请]|推荐)(?:登记|认定|评审)?(?:书|表|材料|报告)[^:：]*(?<!\d)$"
)
"""What a cover calls its book, and no label (申报单位) nor a line of contents (推荐报告 1)."""
COVER_LINE = 24
"""Characters of a cover's longest title; what is longer is a sentence."""


def _lone_levels(pages: Sequence[Page]) -> Iterator[Candidate]:
    """The level that a cover names alone in a line right over or under its title, where it names
    no other and asks for none."""
    for page in pages:
        held = [
            (x, text) for x in page.lines[:LINES] if not _ASIDE.fullmatch(text := plain(x.text))
        ]
        texts = [text for _, text in held]
        running = any(text.endswith(("。", "；")) for text in texts)
        if running or levels_named("".join(texts)) != 1 or any(map(_ASKS_LEVEL.search, texts)):
            continue
        for at, (line, text) in enumerate(held):
            beside = [texts[n] for n in (at - 1, at + 1) if 0 <= n < len(texts)]
            titled = any(_NAMED.search(near) and len(near) <= COVER_LINE for near in beside)
            if titled and _LONE.fullmatch(text):
                hit = LabelHit("level_applied", "", 0.98)
                yield Candidate(
                    "level_applied", hit, text, "title", (page.evidence(line),),
                    max(line.confidence, WORD_OF_FOUR), False, None, 0,
                )  # fmt: skip
                return


_LEVELS = re.compile(
    rf"[（(【]?(?:{OPTION_MARK.pattern}|[\s/／、；;]|(?:申报)?(?:基础|先进|卓越|领航)级(?:智能工厂)?){{3,16}}[）)】]?"
)
"""A row of levels to tick and nothing else: （□基础级 ☑先进级）."""


def _ticked_levels(pages: Sequence[Page]) -> Iterator[Candidate]:
    """The level that is ticked beside a book's title, in a row that no label stands before."""
    for order, page in enumerate(pages):
        held = page.lines[:LINES]
        if not any(_NAMED.search(x := plain(y.text)) and len(x) <= COVER_LINE for y in held):
            continue
        before = ""
        for row in _rows(held):
            said, before = before, "".join(plain(line.text) for line in row)
            if _HELD.search(said):
                continue
            text = with_boxes(with_typed_boxes("　".join(line.text.strip() for line in row)))
            if not _LEVELS.fullmatch(text) or levels_named(text) < LEAST_CHOICE:
                continue
            ticked = ticked_in(text.strip("（()）【】"))
            if len(ticked) == 1 and factory_level_of(ticked[0]) is not None:
                hit = LabelHit("level_applied", "", 0.98)
                yield Candidate(
                    "level_applied", hit, ticked[0], "title", tuple(map(page.evidence, row)),
                    min(line.confidence for line in row), False, None, order,
                )  # fmt: skip


_HELD = re.compile(r"[已曾获]|现有|现为|当前")
"""Over a row of ticks: the level that an applicant has (已获评级别), and not the one it wants."""
LEAST_CHOICE = 2
"""Levels of a row to tick; one with a tick before it may be a point of a list."""


def _rows(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Lines one behind the other that stand in one row; those without layout one by one."""
    row: list[Line] = []
    for line in lines:
        last = row[-1].box if row else None
        if last is None or line.box is None or not last.same_row(line.box):
            if row:
                yield row
            row = []
        row.append(line)
    if row:
        yield row


def _nearly_level(text: str) -> str | None:
    """The level of a title with a misread character: 先迸级智能工厂申报书."""
    for name, level in FACTORY_LEVELS.items():
        word = name + "智能工厂"
        for i in range(len(text) - len(word) + 1):
            if could_be_misread(word, text[i : i + len(word)]):
                return level
    return None


def _is_title(text: str, order: int) -> bool:
    """Whether a line with what goes on under it is the title of a book of a factory."""
    named = _TITLE.search(text) or (order == 0 and _REPORT.search(text))
    return bool(named and _FACTORY.search(text))


def _below(lines: Sequence[tuple[Line, str]], index: int, length: int) -> Iterator[str]:
    """What may go on in a title: the next line, and the next that stands under it; a short title
    goes on in a third (先进级 | 智能工厂 | 申报书)."""
    own = lines[index][0].box
    rest = lines[index + 1 :]
    under = [
        x for x in rest if own and (b := x[0].box) and b.left < own.right and b.right > own.left
    ]
    for found in (rest, under):
        texts = [text for _, text in found[:2]]
        short = bool(texts) and length + len(texts[0]) <= SHORT_TITLE
        yield "".join(texts if short else texts[:1])
