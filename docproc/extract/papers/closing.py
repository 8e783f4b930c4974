"""How a letter ends and begins: who signs it, when, and under which number.

What comes in: a paper's pages. What goes out: the closing's date and
organisation, the letterhead, the document number. Reads lines that hold a date
or a name alone; a date inside a sentence closes nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from docproc.chinese.dates import BROKEN, dates_in
from docproc.chinese.names import SUFFIXES, is_company, is_organisation, normal_name
from docproc.chinese.text import folded, plain
from docproc.evidence import Box
from docproc.extract.fields.candidate import Candidate
from docproc.extract.fields.labels import LabelHit
from docproc.extract.wording.paragraphs import in_table
from docproc.page import Cell, Line, Page

DOCUMENT_NUMBER = re.compile(
    r"[㐀-鿿𠀀-𲎯（）]{1,14}?[字函发]?\s?[〔\[【（(［]\s?(20\d\d)\s?[〕\]】）)］J]\s?(?:第)?\s?\d{1,5}\s?号"
)
_LEAD = re.compile(
    r"^(?:日\s?期|时\s?间|签署日期|落款日期|申报日期|填报日期|成文日期)?\s?[:：]?\s?"
)
_OFFICE = re.compile(r"(?:人民政府|委员会|办公室|[局厅委会部])$")


OTHERS = re.compile(r"推荐|主管|审核|初审|审查|部门|[市县区]级|工信|局|专家")
"""Who else signs in a cell of the applicant's own paper."""


def standalone_dates(
    pages: Sequence[Page], key: str = "signed_on", others: re.Pattern[str] = OTHERS
) -> Iterator[Candidate]:
    """Lines that hold a date and nothing else to speak of; later pages rank higher.

    A date inside a table answers some label of the table and closes nothing, but in the cell
    where the paper's own body seals; `others` tells whose cells are not that.
    """
    for order, page in enumerate(pages):
        for i, line in enumerate(page.lines):
            found = dates_in(line.text)
            if not any(d.has_day for d in found) and BROKEN.fullmatch(plain(line.text)):
                yield _candidate(page, line, key, line.text, "signature", order, -0.2)
            if not found and (parted := _parted_date(page, line)):
                yield _candidate(page, parted, key, parted.text, "signature", order, -0.1)
            if len(found) != 1 or _among_figures(page, line):
                continue
            if in_table(page, line):
                if not _signs_off(page, line, others):
                    continue
            elif _answers_a_label(page, line) or _of_anothers_opinion(page, line, others):
                continue
            said = _SEAL_NOTE.sub("", _LEAD.sub("", folded(line.text)))
            rest = said.replace(found[0].raw, "").strip(" ()（）。.,")
            if len(plain(rest)) > 1:
                continue
            low = line.box.top if line.box else (i + 1) / (len(page.lines) + 1)
            bonus = 0.04 * order + 0.05 * low + (0.05 if found[0].has_day else 0)
            yield _candidate(page, line, key, found[0].raw, "signature", order, min(bonus, 0.3))


def _parted_date(page: Page, line: Line) -> Line | None:
    """The date, as one line, of which a line is the first part, where its row was read in
    pieces under a seal: 二〇 | 二六年四月十六 | 日."""
    box = line.box
    if box is None or not _BEGINS_DATE.match(plain(line.text)):
        return None
    row = [x for x in page.lines if (b := x.box) and b.same_row(box, 0.3) and b.left >= box.left]
    row.sort(key=lambda x: x.box.left if x.box else 0.0)
    said = "".join(plain(x.text) for x in row)
    found = dates_in(said)
    if len(row) < 2:
        return None
    if not found and BROKEN.fullmatch(lost := _LOST_YEAR_SIGN.sub("年", said, count=1)):
        said = lost
    elif len(found) != 1 or found[0].raw != said:
        return None
    around = Box.around(b for x in row if (b := x.box))
    return replace(line, text=said, box=around, confidence=min(x.confidence for x in row))


_LOST_YEAR_SIGN = re.compile(r"(?<=^20\d\d)(?=\d{0,2}月)")
"""Where 年 was lost between two pieces of a date: 2026 | 月8日."""
_BEGINS_DATE = re.compile(r"(?:20\d{0,2}|[二2][〇○零0]?[〇○零一二三四五六七八九]{0,2})年?")
_FIGURE = re.compile(r"\d[\d,.，]*(?:[人名%％]|[万亿千]?元)?")


def _among_figures(page: Page, line: Line) -> bool:
    """Whether a date is one of several figures side by side: 2000/11/28, 3233人, 128026.17."""
    box = line.box
    return box is not None and any(
        other is not line
        and other.box is not None
        and other.box.same_row(box)
        and _FIGURE.fullmatch(plain(other.text))
        and not any(s.shape != "rect" and s.box.covers(other.box, 0.6) for s in page.seals)
        for other in page.lines
    )


_SEAL_NOTE = re.compile(r"[（(](?:单位|企业)?(?:加?盖公?章|公章|签章|章)[)）]")
_SEALED = re.compile(r"盖章|公章|单位公|签章|签字|（章）")


def _signs_off(page: Page, line: Line, others: re.Pattern[str]) -> bool:
    """Whether a line in a table stands in the cell where the paper's own body signs and seals."""
    for table in page.tables:
        for cell in table.cells:
            if line.box is None or cell.box is None:
                here = bool(line.where) and cell.where == line.where
                here = here and plain(line.text) in plain(cell.text)
            else:
                here = cell.box.covers(line.box, 0.6)
            if not here:
                continue
            left = table.at(cell.row, cell.column - 1) if cell.column else None
            said = plain(cell.text) + (plain(left.text) if left and left is not cell else "")
            signed = _SEALED.search(said) or _sealed_with_its_name(page, line)
            signed = signed or _seals_its_cell(page, cell)
            head = plain(left.text) if left and left is not cell else ""
            whose = [head, *(plain(x) for x in cell.text.splitlines() if not _RUNS_ON.search(x))]
            return bool(signed) and not others.search("".join(whose))
    return False


_RUNS_ON = re.compile(r"[,，。；]")
"""Running text in a cell, which tells what was done and not who signs: 经审核，同意推荐。"""


def _seals_its_cell(page: Page, cell: Cell) -> bool:
    """Whether a seal was set into a cell: the day in it is the day of the seal."""
    box = cell.box
    return box is not None and any(s.shape != "rect" and box.covers(s.box, 0.6) for s in page.seals)


def _sealed_with_its_name(page: Page, line: Line) -> bool:
    """Whether a seal reaches a date right under a body's name: whoever seals so, signs."""
    box = line.box
    sealed = box is not None and any(s.box.overlap(box) > 0 for s in page.seals)
    return sealed and any(
        (is_company(normal_name(x.text)) or _OFFICE.search(plain(x.text)))
        for x in page.lines
        if box and (b := x.box) and 0 < box.centre[1] - b.centre[1] < 2.5 * box.height
    )


def _answers_a_label(page: Page, line: Line) -> bool:
    """Whether other text stands left of the line in its row: 评估时间 | 2026年2月15日. A day with
    a label of its own (日期 2026/4/25) answers that one."""
    lead = _LEAD.match(folded(line.text))
    if line.box is None or (lead and lead.group().strip()):
        return False
    box = line.box
    left = [
        x
        for x in page.lines
        if x.ink != "red"  # a seal's rim is no label
        if x.box and x.box.right <= box.left + 0.005 and x.box.same_row(box)
    ]
    return any(not _LEAD.fullmatch(folded(x.text)) and len(plain(x.text)) >= 2 for x in left)


_OPINION = re.compile(r"^[㐀-鿿（）()、/]{2,20}意见[:：]?$")
"""What heads the place of one body on a form without rules, above its words or left of them."""
_OWN_PLACE = re.compile(
    r"(?:申报|承诺|申请|填报|声明|推荐)(?:单位|企业|主体|公司|人)?(?:[:：]|[（(]?(?:加?盖|公|签)?章)"
)


def _of_anothers_opinion(page: Page, line: Line, others: re.Pattern[str]) -> bool:
    """Whether a date stands under, or right of, the opinion of one of the others (市工信部门意见)
    and nobody else signs between."""
    box = line.box
    above = [
        (b.centre[1], plain(x.text))
        for x in page.lines
        if box and (b := x.box) and x is not line and b.centre[1] < box.centre[1]
    ]
    heads = [(y, text) for y, text in above if _OPINION.match(text)]
    if not heads:
        return False
    top, head = max(heads)
    signed = (text for y, text in above if y > top and _OWN_PLACE.search(text))
    return bool(others.search(head)) and all(others.search(text) for text in signed)


def signing_names(pages: Sequence[Page], key: str = "issuer") -> Iterator[Candidate]:
    """Lines that hold an organisation's name alone, within three lines above a closing date."""
    for order, page in enumerate(pages):
        dated = [
            i
            for i, x in enumerate(page.lines)
            if len(dates_in(x.text)) == 1 and len(plain(x.text)) < 18
        ]
        for i in dated:
            for step in range(1, 4):
                if i - step < 0:
                    break
                line = page.lines[i - step]
                name = normal_name(line.text)
                if is_organisation(name) and _alone(name) and not _addressed(line):
                    near = 0.03 * (4 - step) + 0.03 * order
                    yield _candidate(page, line, key, name, "signature", order, near)
                    break


def letterhead(pages: Sequence[Page], key: str = "issuer") -> Iterator[Candidate]:
    """The name at the head of the first page (某某局文件), above number and title."""
    for page in pages[:1]:
        for line in page.lines[:4]:
            name = normal_name(re.sub(r"文件$|（函）$|便函$", "", plain(line.text)))
            if in_table(page, line):
                continue  # 被推荐企业 | 某某公司 in a letter that is a form
            if is_organisation(name) and _alone(name) and not _addressed(line):
                yield _candidate(page, line, key, name, "title", 0, 0.0)
                return


def undated_signers(pages: Sequence[Page], key: str = "issuer") -> Iterator[Candidate]:
    """Names that stand alone at the very end of a paper that closes with no date."""
    for page in reversed(pages):
        if page.lines:
            for line in page.lines[-3:]:
                name = normal_name(line.text)
                if is_organisation(name) and _alone(name) and not _addressed(line):
                    yield _candidate(page, line, key, name, "signature", 0, -0.1)
            return


def _addressed(line: Line) -> bool:
    """Whether a line is the one a letter is written to: 某某局： at the left."""
    return plain(line.text).endswith((":", "："))


_ISSUED_BY = re.compile(r"(?:签发|会签)人?[:：]?[㐀-鿿𠀀-𲎯·、]{0,16}$")
"""Who signed a paper, beside its number: 潍工信函〔2026〕9号　签发人：李国强."""


def document_numbers(pages: Sequence[Page]) -> Iterator[Candidate]:
    """Lines that hold a document number alone, on the first two pages."""
    for order, page in enumerate(pages[:2]):
        for line in page.lines:
            shown = folded(line.text).replace(" ", "").strip("（）()")
            shown = _ISSUED_BY.sub("", shown)
            match = DOCUMENT_NUMBER.search(shown)
            if match and len(shown) - len(match.group()) <= 6:
                number = re.sub(r"[\[【（(［](20\d\d)[〕\]】）)］J]", r"〔\1〕", match.group())
                number = re.sub(r"〔(20\d\d)[\]】）)］J]", r"〔\1〕", number)
                yield _candidate(page, line, "document_number", number, "title", order, 0.0)


_SENTENCE = re.compile(r"[，,。；;：:]|^[我本贵][司公集单企]|公司）?(?:对|向|同意|推荐|系|是)")
"""What a line of running text that ends in a name has, and a name has not."""


def _alone(name: str) -> bool:
    ends = name.endswith(SUFFIXES) and (is_company(name) or bool(_OFFICE.search(name)))
    return ends and not _SENTENCE.search(name)


def _candidate(
    page: Page, line: Line, key: str, raw: str, place: str, order: int, bonus: float
) -> Candidate:
    hit = LabelHit(key, "", 1.0)
    evidence = (page.evidence(line, line.text),)
    return Candidate(key, hit, raw, place, evidence, line.confidence, False, None, order, (), bonus)
