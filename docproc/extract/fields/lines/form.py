"""Slots of a form written in lines: 单位名称：…, label and blank side by side.

What comes in: a page's lines and the labels of its document type. What goes
out: candidates with the text after the colon, right of the label, or on the
lines that continue it. Where a page's table was found, its cells are the
better witness (see `cells`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from docproc.chinese.text import plain, without_fillers
from docproc.extract.fields.candidate import Candidate, line_candidate
from docproc.extract.fields.cells.anothers import of_share, own_label, share_at
from docproc.extract.fields.cells.beforeafter import OF_AFTER, not_of_after
from docproc.extract.fields.cells.heads import told_by_cells
from docproc.extract.fields.labels import LabelHit, Lexicon
from docproc.extract.fields.lines.beside import beside
from docproc.extract.fields.lines.captions import answers_over_captions
from docproc.extract.fields.lines.fused import with_boxed_codes, with_colons, with_whole_labels
from docproc.extract.fields.lines.gaps import with_gaps_of_options, with_parted_slots
from docproc.extract.fields.lines.goeson import (
    before_next,
    breaks_a_slot,
    continuation,
    end_of_name,
    ends_running_text,
    fills_cell,
    led_in,
    rest_under,
    rests_of_counted,
)
from docproc.extract.fields.lines.headedrows import answers_in_rows
from docproc.extract.fields.lines.labelenglish import with_english_joined
from docproc.extract.fields.lines.optionrows import with_options_joined
from docproc.extract.fields.lines.ownlines import sorted_lines
from docproc.extract.fields.lines.pairs import (
    clauses_of,
    glued_pair,
    opens_next_slot,
    pairs_in,
    persons_pair,
    spaced_pair,
    up_to_next_slot,
    without_begun_slot,
)
from docproc.extract.fields.lines.pushed import with_pushed_answers
from docproc.extract.fields.lines.rests import without_rests
from docproc.extract.fields.lines.runon import run_ons
from docproc.extract.fields.lines.sidebars import beside_text
from docproc.extract.fields.lines.slotrows import asked_of_applicant
from docproc.extract.fields.lines.stacked import answers_under
from docproc.extract.fields.lines.stackedrows import rows_of_applicant
from docproc.extract.fields.lines.tiles import figures_over
from docproc.extract.fields.lines.unplaced import RUNNING, answers_behind
from docproc.extract.fields.lines.wrapped import with_unbroken_labels, with_unwrapped_labels
from docproc.extract.fields.owners import NOBODY, owned, weaker
from docproc.extract.fields.rooms import Label, lettering
from docproc.extract.wording.options import OPTION_MARK, with_boxes
from docproc.notice.fields import Whose
from docproc.page import Line, Page

WRAPPING = frozenset(
    {"industry", "registered_address", "factory_address", "factory_name", "main_business"}
)
"""Facts whose answer may go on in a narrow column of slots."""


def slots_of_lines(
    page: Page, lexicon: Lexicon, order: int, whose: Whose = NOBODY
) -> Iterator[Candidate]:
    """Every slot that a page's lines show; `whose`: words for other bodies and times."""
    for part in beside_text(page, lexicon):
        yield from _slots(part, lexicon, order, whose)


def _slots(page: Page, lexicon: Lexicon, order: int, whose: Whose) -> Iterator[Candidate]:
    page = with_gaps_of_options(with_parted_slots(with_colons(page, lexicon), lexicon))
    page = with_options_joined(with_boxed_codes(page), lexicon)
    page = with_english_joined(page, lexicon)
    page = with_whole_labels(page, lexicon)
    page = with_unbroken_labels(with_unwrapped_labels(page, lexicon), lexicon)
    captioned = answers_over_captions(page, lexicon)
    page = page if captioned else with_pushed_answers(page, lexicon)
    for slot in captioned:
        lines = [page.lines[i] for i in slot.lines]
        text = "".join(line.text for line in lines)
        for hit in slot.hits:
            if hit.key is not None:
                yield line_candidate(page, lines, hit, text, "above", order, 1.0)
    column = run_ons(page, lexicon)
    answered = {i for pair in column for i in pair.lines}
    answered |= {i for slot in captioned for i in (slot.caption, *slot.lines)}
    labels, inline = sorted_lines(page, lexicon, answered)
    labels = without_rests(page, labels, lexicon)
    labels = [own_label(page, label, lexicon, whose) for label in labels]
    taken = {i for label in labels for i in label.lines} | set(inline) | lettering(page) | answered
    for pair in column:
        lines = [page.lines[i] for i in pair.lines]
        for hit in pair.hits:
            yield line_candidate(page, lines, hit, pair.answer, "beside", order, 1.0)
    for i in sorted(inline):
        share = share_at(page, page.lines[i].box, lexicon, whose)
        yield from of_share(_inline(page, i, labels, taken, lexicon, order, whose), share)
    for i, line in enumerate(page.lines):
        glued = glued_pair(line.text, lexicon) or persons_pair(line.text, lexicon)
        if i not in taken and glued:
            more = [page.lines[k] for k in _options_beside(page, i, taken)]
            said = " ".join([glued[1], *(x.text for x in more)])
            for hit in glued[0]:
                yield line_candidate(page, [line, *more], hit, said, "glued", order, 1.0)
            if glued[1][:1].isdigit():
                taken.add(i)  # 营业期限2017年…: no other label's answer goes on in it
        if i not in taken and opens_next_slot(page, i, lexicon):
            taken.add(i)
    over = figures_over(page, labels, taken)
    taken |= {i for held in over.values() for i in held}
    under = answers_under(page, labels, taken) | answers_in_rows(page, labels)
    for n, label in enumerate(labels):
        if not any(h.key is not None for h in label.hits) or told_by_cells(page, label, lexicon):
            continue
        if page.lines[label.lines[0]].box is None:
            yield from answers_behind(page, label, taken, order)
        elif n in over:
            for hit in label.hits:
                if hit.key is not None:
                    lines = [page.lines[i] for i in over[n]]
                    text = "".join(line.text for line in lines)
                    yield line_candidate(page, lines, hit, text, "above", order, 1.0)
        elif n in under:
            rows, share = rows_of_applicant(page, label, under[n], lexicon)
            lines = [page.lines[i] for i in rows]
            joined = "".join(line.text for line in lines)
            options = OPTION_MARK.search(with_boxes(joined))
            text = " ".join(line.text for line in lines) if options else joined
            for hit in label.hits:
                if hit.key is not None:
                    own_hit = weaker(hit, share)
                    yield line_candidate(page, lines, own_hit, text, "cell_below", order, 1.0)
        elif not ((under or _fills_its_row(page, label)) and _ends_the_page(page, label)):
            own = replace(label, hits=_owned(page, label, labels, lexicon))
            if other := not_of_after(page, label.box, whose):
                own = replace(own, hits=tuple(weaker(h, OF_AFTER) for h in own.hits))
            yield from beside(page, own, labels, taken | other, order)


def _fills_its_row(page: Page, label: Label) -> bool:
    """Whether a label's cell is the last of its table's row: its answer stands under it."""
    return any(
        cell.box.covers(label.box, 0.7) and cell.column + cell.column_span >= table.columns
        for table in page.tables
        for cell in table.cells
        if cell.box
    )


FOOT = 0.9
"""Below this share of a page only its number stands."""


def _ends_the_page(page: Page, label: Label) -> bool:
    """Whether nothing stands under a label on its page: in a form of answers under
    their labels its answer begins the next page."""
    return not any(
        b.top > label.box.bottom - 0.2 * b.height and b.top < FOOT
        for line in page.lines
        if (b := line.box)
    )


def _owned(
    page: Page, label: Label, labels: Sequence[Label], lexicon: Lexicon
) -> tuple[LabelHit, ...]:
    """A label's hits, weighed by whose label stands before it in its row."""
    row = [o for o in labels if o.box.right <= label.box.left + 0.005 and o.box.same_row(label.box)]
    row.sort(key=lambda o: -o.box.right)
    said = ["".join(page.lines[i].text for i in o.lines) for o in row]
    return tuple(owned(h, said, lexicon) for h in label.hits)


def _inline(
    page: Page,
    index: int,
    labels: list[Label],
    taken: set[int],
    lexicon: Lexicon,
    order: int,
    whose: Whose,
) -> Iterator[Candidate]:
    line = page.lines[index]
    pairs = list(pairs_in(line.text, lexicon, led_in(page, index), whose))
    if not pairs:
        spaced = spaced_pair(line, lexicon)
        pairs = [(*spaced, 0.95)] if spaced else []
    for n, (asks, value, trust) in enumerate(pairs):
        hits = asked_of_applicant(page, index, asks, lexicon, whose) if n == 0 else asks
        if not hits:
            continue
        used, at = [line], index
        if n == len(pairs) - 1 and breaks_a_slot(page, index):
            value = without_begun_slot(value)
        if n == len(pairs) - 1 and _ends_line(line, value):
            for more in _options_beside(page, index, taken) or _rest_of_joint(
                page, index, taken, hits
            ):
                value += " " + page.lines[more].text
                used.append(page.lines[more])
            ahead = before_next(page, index, taken, lexicon)
            if not without_fillers(value) and ahead is not None and not fills_cell(page, line):
                value, ahead = ahead[1], None
                used.append(page.lines[index + 1])
            elif not without_fillers(value) and ends_running_text(page, index, taken, hits):
                at = index + 1
                value = page.lines[at].text
                used.append(page.lines[at])
            if not without_fillers(value) and line.box is not None:
                label = Label(hits, line.box, (index,))
                yield from beside(page, label, labels, taken, order)
                continue
            named = any(hit.key in NAMES for hit in hits)
            end = end_of_name(page, index, value, taken) if named else None
            if end is None and at == index and {hit.key for hit in hits} <= WRAPPING:
                end = rest_under(page, index, taken, lexicon)
            rests = rests_of_counted(page, index, taken) if at == index else []
            rests = rests or ([end] if end is not None else list(continuation(page, at, taken)))
            for more in rests:
                value += page.lines[more].text
                used.append(page.lines[more])
                ahead = before_next(page, more, taken, lexicon) if end is None else None
            if ahead is not None:
                value += ahead[1]
                used.append(page.lines[ahead[0]])
        for asked, said in clauses_of(up_to_next_slot(value), lexicon):
            for hit in asked or hits:
                if hit.key is None or (asked and hit.key == "enterprise_name"):
                    continue  # a clause that names an enterprise may speak of any
                own = said if hit.key in RUNNING else re.split(r"。(?=.)", said)[0]
                yield line_candidate(page, used, hit, own, "inline", order, trust)


def _ends_line(line: Line, value: str) -> bool:
    """Whether no slot stands behind a value in its line, as in 某路1号；投产时间：见."""
    return line.text.rstrip(" ，,；;、（(").endswith(value.rstrip(" ，,；;、（("))


NAMES = frozenset({"enterprise_name", "parent_company", "issuer"})


def _rest_of_joint(page: Page, index: int, taken: set[int], hits: Sequence[LabelHit]) -> list[int]:
    """The line right behind one whose label asks for several facts: the second answer, set apart
    from the first (联系人及电话：孙波 | 138…)."""
    own = page.lines[index].box
    if own is None or len({hit.key for hit in hits}) < 2:
        return []
    return [
        i
        for i, line in enumerate(page.lines)
        if i not in taken
        and (b := line.box)
        and -0.005 < b.left - own.right < JOINT_GAP
        and b.same_row(own)
        and _NUMBERED.fullmatch(plain(line.text))
    ][:1]


JOINT_GAP = 0.12
"""How far behind the first answer of a joint label the second stands at most (of the width)."""
_NUMBERED = re.compile(r"[（(]?[\d+][\d\-—－ ()（）]{5,}|[\w.+-]+@[\w.-]+")
"""A telephone number, a code or an e-mail address."""


def _options_beside(page: Page, index: int, taken: set[int]) -> list[int]:
    """Lines right of a line in its row where the row is one of boxes to tick: □基础级  ☑先进级."""
    own = page.lines[index].box
    if own is None:
        return []
    found = [
        (b.left, i)
        for i, line in enumerate(page.lines)
        if i not in taken and (b := line.box) and b.left >= own.right - 0.005 and b.same_row(own)
    ]
    shown = " ".join([page.lines[index].text, *(page.lines[i].text for _, i in sorted(found))])
    return [i for _, i in sorted(found)] if OPTION_MARK.search(with_boxes(shown)) else []
