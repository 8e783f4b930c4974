"""Whether there is print on a page and whether any of it can be trusted; what it begins with.

What comes in: a page as read. What goes out: what later stages may ask of its
writing once its lines have been let go. It asks nothing of the words.
"""

from __future__ import annotations

from docproc.chinese.lookalike import normal_name
from docproc.documents.model import Writing
from docproc.evidence import Box
from docproc.page import Line, Page, PageSource

TALLEST_LINE = 0.08
"""Of a page's height; a taller line is a shape in a photograph that looked like letters."""
TRUSTED_LINE, SURE_PAGE = 0.5, 0.9
"""Where no line is likelier right than wrong, and the characters are not sure either,
the page holds more than what was read (a faint copy yields its boldest line alone)."""
FAINT = "faint"
"""Why a page was read that is blank but for something pale (`text.triage.Reason`): where then
nothing could be read, what is there is hidden, as on a copy that is dark all over."""
DARK = "dark"
"""Why a page was read on which only an engine sees the print (`text.triage.Reason`)."""
PALE = "pale"
"""Why a page was read whose print is hardly to be seen (`text.triage.Reason`)."""
PHOTOGRAPH_INK = 0.01
"""Share of a page that the ink of a photograph or drawing covers at least; a page out of focus
whose print blurred into one shape had 0.002."""
BLOCK = 0.3
"""Share of a page's width that such a shape spans (seen: 0.31 to 1.0); what is narrower is a mark
or a shadow."""
HEAD = 12
"""Lines of a page among which its heading stands."""


def writing_of(page: Page) -> Writing:
    """NONE for a bare photograph, UNTRUSTED where not one line can be trusted.

    A page on which nothing at all was read may hold anything: it is no photograph.
    What no person can see on a page is no proof, however well it was read.
    """
    if page.source is PageSource.OCR and page.reason in (FAINT, PALE) and not page.lines:
        return Writing.UNTRUSTED
    if page.reason == DARK:
        return Writing.UNTRUSTED
    printed = [line for line in page.lines if _is_print(line) and not _of_seal(page, line)]
    if page.lines and not printed and any(map(_is_print, page.lines)):
        return Writing.NONE if _only_seals(page) else Writing.UNTRUSTED
    if page.lines and not printed:
        inked = page.ink.coverage(Box(0.0, 0.0, 1.0, 1.0))
        bare = page.source is PageSource.OCR and inked is not None and inked < PHOTOGRAPH_INK
        block = any(line.box and line.box.width >= BLOCK for line in page.lines)
        return Writing.UNTRUSTED if bare and block else Writing.NONE
    if page.source is not PageSource.OCR or not printed or page.confidence >= SURE_PAGE:
        return Writing.TRUSTED
    hopeless = all(line.confidence < TRUSTED_LINE for line in printed)
    return Writing.UNTRUSTED if hopeless else Writing.TRUSTED


def head_of(page: Page) -> str:
    """The first lines run together, in the form in which names are compared."""
    return "".join(normal_name(line.text) for line in page.lines[:HEAD])


def _of_seal(page: Page, line: Line) -> bool:
    """Whether a line is a seal's lettering, or print that nobody can tell from it."""
    hopeless = line.confidence < TRUSTED_LINE and line.box is not None
    return hopeless and any(s.box.covers(line.box, 0.6) for s in page.seals if line.box)


def _only_seals(page: Page) -> bool:
    """Whether hardly any ink lies on a page outside its seals."""
    whole = page.ink.coverage(Box(0.0, 0.0, 1.0, 1.0))
    if whole is None:
        return True
    sealed = sum((page.ink.coverage(s.box) or 0.0) * s.box.area for s in page.seals)
    return whole - sealed < SPARE_INK


SPARE_INK = 0.003
"""Share of a page that specks and a page's number may cover beside its seals."""


def _is_print(line: Line) -> bool:
    return line.box is None or line.box.height <= TALLEST_LINE
