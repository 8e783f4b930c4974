"""How an answer in running lines goes on: over the right margin, into its column, to a name's end.

What comes in: a page, the line that an answer begins on, and the lines that are spoken for.
What goes out: the lines that belong to the answer, or the sentence that leads a line in. It
reads no answer.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from docproc.chinese.text import plain, unclosed_at
from docproc.evidence import Box
from docproc.extract.fields.labels import LabelHit, Lexicon
from docproc.extract.fields.lines.nextrow import SUBHEAD
from docproc.extract.fields.lines.pairs import first_label, has_label, opens_slot
from docproc.extract.fields.rooms import left_in_row, right_edge
from docproc.extract.wording.charplaces import letter_width, place_of
from docproc.extract.wording.headings import NUMBERED
from docproc.extract.wording.options import OPTION_MARK
from docproc.page import Line, Page


def led_in(page: Page, index: int) -> str:
    """The lines above one with which it makes one sentence, the nearest last."""
    said = ""
    for at in range(index - 1, max(-1, index - 1 - LED_IN), -1):
        above, own = page.lines[at], page.lines[at + 1]
        if above.box is None or own.box is None or above.box.right < WRAPPED:
            break
        if above.text.rstrip()[-1:] in "。！":
            break
        if not 0 < own.box.centre[1] - above.box.centre[1] < 2.2 * own.box.height:
            break
        said = above.text + said
    return said


LED_IN, WRAPPED = 4, 0.75
"""So many lines back a sentence is looked at, and how far right (share of the page's width) a line
ends that goes on."""


def fills_cell(page: Page, line: Line) -> bool:
    """Whether a line stands in a table, where a label that ends it asks for what is beside it."""
    return any(t.box is not None and line.box and t.box.covers(line.box, 0.7) for t in page.tables)


_NAME_ENDS = re.compile(
    r"^[㐀-鿿（）]{0,6}?(?:有限|责任|股份|集团|总)*公司(?:[㐀-鿿]{0,6}分公司)?(?:（.{0,4}章）)?$"
)


def end_of_name(page: Page, index: int, value: str, taken: set[int]) -> int | None:
    """The line that ends a name which the line before broke off: …新材料集团 | 有限公司."""
    following = index + 1
    if following >= len(page.lines) or following in taken or not plain(value):
        return None
    own, line = page.lines[index].box, page.lines[following]
    shown = plain(line.text)
    if own is None or line.box is None or len(shown) > 12 or not _NAME_ENDS.match(shown):
        return None
    under = 0 < line.box.centre[1] - own.centre[1] < 2.2 * own.height
    whole = plain(value).endswith("公司") and not shown.endswith("分公司")
    inside = own.left - 0.02 <= line.box.left < own.right
    return following if under and inside and not whole else None


PITCH = 1.8
"""Heights of a line from one line of an answer to the next at most."""
LONGEST_IN_COLUMN = 12
"""Characters of an answer's rest in a narrow column of slots."""


def rest_under(page: Page, index: int, taken: set[int], lexicon: Lexicon) -> int | None:
    """The rest of an answer in a narrow column of slots, between its own slot and the next one
    at the same left edge: 行业分类：有色金属冶炼和压延加 | 工业（C32）."""
    own = page.lines[index].box
    if own is None:
        return None
    column = [
        (b.top, i)
        for i, line in enumerate(page.lines)
        if (b := line.box) and abs(b.left - own.left) < 0.015 and b.centre[1] > own.bottom
    ]
    two = sorted(column)[:2]
    if len(two) < 2 or two[0][1] in taken:
        return None
    rest, following = (page.lines[i] for _, i in two)
    said = rest.text.strip()
    under = rest.box is not None and 0 < rest.box.centre[1] - own.centre[1] < PITCH * own.height
    short = _is_rest(page, two[0][1]) and not re.search(r"[:：。?？]", said)
    lines = [b for line in page.lines if (b := line.box)]
    next_column = min(
        (b.left for b in lines if b.left > own.right and b.same_row(own)), default=1.0
    )
    beside = [b.right for b in lines if abs(b.left - own.left) < 0.015 and b.right <= next_column]
    cell = _right_of_cell(page, own, rest.box or own)
    edge = cell or max(beside)
    above = page.lines[index].text.rstrip()
    counted = above[-1:].isdigit() and _NUMBERS.match(said)
    full = own.right > edge - TO_THE_EDGE and (counted or not _WHOLE.search(above))
    if (
        not (under and short and full)
        or SUBHEAD.search(said)
        or NUMBERED.match(said)
        or _OF_ITS_OWN.search(said)
    ):
        return None
    opens = has_label(following.text, lexicon) or opens_slot(following.text)
    slot = opens and not has_label(said, lexicon)
    parted = cell is None and fills_cell(page, page.lines[index])
    return two[0][1] if slot and not parted else None


_COUNTED = re.compile(r"\s*[（(]?(\d{1,2})[、.．)）]")
"""A slot's number in a list of them: 4、注册地址：…."""
HANGING, DEEPEST = 0.015, 0.12
"""How far right of its slot's number (share of the page's width) an indented rest begins."""


def rests_of_counted(page: Page, index: int, taken: set[int]) -> list[int]:
    """The lines of an answer between its own slot and the one counted next, indented under the
    slot's words: 4、注册地址：山东省淄博市沂 | 源县创新路2598号 | 5、…."""
    own, counted = page.lines[index].box, _COUNTED.match(page.lines[index].text)
    if own is None or counted is None:
        return []
    rests: list[int] = []
    above = own
    for at in range(index + 1, min(index + 2 + LONGEST_RESTS, len(page.lines))):
        box, text = page.lines[at].box, page.lines[at].text
        if box is None or not 0 < box.centre[1] - above.centre[1] < PITCH * own.height:
            return []
        number = _COUNTED.match(text)
        if number and abs(box.left - own.left) < HANGING:
            return rests if int(number[1]) == int(counted[1]) + 1 else []
        if at in taken or re.search(r"[:：]", text):
            return []
        if not HANGING < box.left - own.left < DEEPEST or box.height > 1.6 * own.height:
            return []  # what stands beside the answer, or behind the print of the page
        rests.append(at)
        above = box
    return []


LONGEST_RESTS = 3
"""So many lines such an answer goes on for at most."""


def _is_rest(page: Page, index: int) -> bool:
    """Whether a line is as short as the rest of an answer; a single sign is one where nothing goes
    on with it in its row, as a label set wide does (商　标：)."""
    said, box = plain(page.lines[index].text), page.lines[index].box
    spread = any(
        (b := line.box) and box and b.same_row(box) and 0 <= b.left - box.right < SPREAD
        for line in page.lines
    )
    if _HEADS_OR_ANSWERS.fullmatch(said):
        return False
    return 1 <= len(said) <= LONGEST_IN_COLUMN and not (len(said) == 1 and spread)


_HEADS_OR_ANSWERS = re.compile(r".{0,8}(?:情况|指标|数据|规模|概况|状况|方式|信息)|无|[/／\-—–－]+")
"""A heading between two slots (经营指标), or the answer of one that was left open: no rest."""


SPREAD = 0.1
"""How far (share of the page's width) the signs of a label set wide stand apart."""
TO_THE_EDGE = 0.06
"""How far before the longest line of its column (share of the page's width) a line ends that has
no room for the next signs."""
_WHOLE = re.compile(r"(?:业|号|内|楼|室|层|公司|厂|基地|车间|中心|产线|[)）。；;\d])\s*$")
"""How an answer ends that is whole."""
_NUMBERS = re.compile(r"\s*(?:号|栋|幢|室|层|楼|弄|巷)(?=[（(院内楼厂\d]|\s*$)")
"""What counts a number at the end of the line above: …大道1944 over 号（兴业路以东）."""


def _right_of_cell(page: Page, *boxes: Box) -> float | None:
    """The right edge of the one cell that holds all these boxes."""
    held = [
        cell.box.right
        for table in page.tables
        for cell in table.cells
        if cell.box is not None and all(cell.box.covers(box, 0.7) for box in boxes)
    ]
    return min(held, default=None)


def continuation(page: Page, index: int, taken: set[int]) -> Iterator[int]:
    """Lines that go on with a value which reached the right margin."""
    for _ in range(4):
        following = _wrapped_to(page, index)
        if following is None or following in taken:
            return
        yield following
        index = following


def before_next(
    page: Page, index: int, taken: set[int], lexicon: Lexicon
) -> tuple[int, str] | None:
    """What the next line says before its own first label, if the value goes on there:
    …工厂建设地点为山东省日照市莒 | 县科技一路1618号，投资总额：…."""
    following = _wrapped_to(page, index)
    if following is None or following not in taken:
        return None
    text = page.lines[following].text
    rest = text[: first_label(text, lexicon)].rstrip(" ，,；;。")
    if _OF_ITS_OWN.search(rest.lstrip()):
        return None
    return (following, rest) if plain(rest) else None


LEAST_BEFORE = 6
"""Characters of a line's text before its last label that make it running text."""


def ends_running_text(page: Page, index: int, taken: set[int], hits: Sequence[LabelHit]) -> bool:
    """Whether a label ends a full line of running text, so that its answer begins the next line:
    …某某公司（统一社会信用代码： | 9137…）."""
    following = _wrapped_to(page, index)
    if following is None or following in taken or fills_cell(page, page.lines[index]):
        return False
    if unclosed_at(page.lines[index].text) < 0:
        return False  # an empty slot at the margin is no beginning of the next sentence
    before = len(plain(page.lines[index].text)) - max(len(hit.text) for hit in hits)
    return before >= LEAST_BEFORE


_OF_ITS_OWN = re.compile(rf"^(?:其中|含|包括|[（(【])|{OPTION_MARK.pattern}")
"""An aside or another slot before the next label is no rest of an answer: 其中出口500万元."""


def breaks_a_slot(page: Page, index: int) -> bool:
    """Whether a full line of running text ends within a label, which the next line goes on with:
    …的研发和销售；主导产品 | 市场占有情况：…."""
    box, following = page.lines[index].box, index + 1
    if box is None or following >= len(page.lines):
        return False
    below = page.lines[following]
    edge = right_edge(page)
    near = below.box is not None and 0 < below.box.centre[1] - box.centre[1] < 2.2 * box.height
    return near and edge >= 0.6 and box.right >= edge - MARGIN and opens_slot(below.text)


MARGIN = 0.04
"""How far before the right margin a full line may end (share of the page's width)."""
_UNBROKEN = re.compile(r"\s*[A-Za-z0-9][\w,.@/\-]{5,}")


def _unbroken(line: Line) -> float:
    """The room that a line's first word takes which no printer breaks, and which for that went to
    the next line behind its label (a sum, an address of mail), as a share of the page's width."""
    word = _UNBROKEN.match(line.text)
    return 0.6 * len(word[0].strip()) * letter_width(line) if word else 0.0


def _in_running_row(page: Page, index: int, box: Box) -> bool:
    """Whether a line is the end of a row of running text that a printer stretched, and no line of
    a column of its own."""
    before = next((page.lines[i].box for i in left_in_row(page, index)), None)
    return before is not None and box.left - before.right < STRETCHED


def _answer_from(line: Line) -> float:
    """Where the answer of a line that begins with its label stands."""
    label = re.search(r"[:：]\s*|\s{2,}|\t", line.text.rstrip())
    return place_of(line, label.end()) if label else 0.0


FURTHER_IN = 0.2
"""How far right of a line (share of the width), if not under its answer, the one that goes on with
it begins at most."""
UNDER = 0.03
"""So near the left edge of an answer begins what stands under it."""
STRETCHED = 0.08
"""How far (share of the page's width) words of one stretched row stand apart."""


def _wrapped_to(page: Page, index: int) -> int | None:
    """The line that goes on with one which reached the right margin."""
    edge = right_edge(page)
    box, following = page.lines[index].box, index + 1
    if box is None or edge < 0.6 or following >= len(page.lines):
        return None
    line = page.lines[following]
    asks = page.lines[index].text.rstrip().endswith((":", "："))
    if box.right < edge - max(MARGIN, _unbroken(line) if asks else 0.0):
        return None
    if line.box is None or NUMBERED.match(line.text.strip()) or opens_slot(line.text):
        return None
    if len(plain(line.text)) == 1 and not _is_rest(page, following):
        return None
    if line.box.left > max(box.left + FURTHER_IN, _answer_from(page.lines[index]) + UNDER):
        return None  # the answer of the next slot, in a column of its own
    if line.box.right <= box.left and not _in_running_row(page, index, box):
        return None  # the next line of another column
    gap = line.box.top - box.bottom
    near = -0.5 * box.height < gap < 1.2 * box.height and not line.box.same_row(box, 0.5)
    return following if near else None
