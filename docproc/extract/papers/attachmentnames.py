"""What an attachment's name asks for: the papers that would satisfy it, and their years.

What comes in: the text of a list's entry and the notice's words for papers. What goes out:
document types, financial years, and the entry itself with its place on the page. Whether
the paper lies in the dossier is not asked here.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from docproc.chinese.text import folded, plain
from docproc.extract.model import Listed
from docproc.extract.papers.attachmentwords import ENTRY
from docproc.notice.phrases import AttachmentSpec
from docproc.page import Cell, Line, Page

_RANGE = re.compile(r"(20[0-3]\d)年?度?[-—–~～至到一](20[0-3]\d)年?")
_YEAR = re.compile(r"20[0-3]\d")
LONGEST_NAME = 40
"""Characters of an entry without a number at most."""


def names_a_paper(name: str, spec: AttachmentSpec) -> bool:
    """Whether a line without a number names a paper, and does not speak of one."""
    short = len(name) < LONGEST_NAME and not is_sentence(name)
    return short and bool(types_of(name, spec))


_SENTENCE = re.compile(r"[，,；](?=.)|。$")
_IN_BRACKETS = re.compile(r"[（(][^（）()]*[)）]")


def is_sentence(text: str) -> bool:
    """Whether a line is no paper's name; what stands in its brackets does not count:
    节能审查批复（鲁发改〔2023〕12号，复印件）."""
    return bool(_SENTENCE.search(_IN_BRACKETS.sub("", text)))


def listed_as(lines: Sequence[tuple[Page, Line | Cell]], spec: AttachmentSpec) -> Listed:
    """The entry that stands in lines, or in a cell, with what its name asks for."""
    text = "".join(thing.text for _, thing in lines)
    name = plain(ENTRY.sub("", folded(text))).strip("。；;，,:：.、")
    page, first = lines[0]
    return Listed(name, types_of(name, spec), years_of(name, spec), page.evidence(first, text))


def types_of(name: str, spec: AttachmentSpec) -> tuple[str, ...]:
    """Document types that would satisfy an attachment of this name."""
    found = []
    for kind, words in spec.types.items():
        barred = any(w in name for w in spec.not_types.get(kind, ()))
        if not barred and any(w in name for w in words):
            found.append(kind)
    if "maturity_report" in found and "证书" in name and "报告" not in name:
        found.remove("maturity_report")
    if "parent_letter" in found and "commitment" in found:
        found.remove("commitment")
    if "no_accident_statement" in found and "commitment" in found and "真实" not in name:
        found.remove("commitment")
    return tuple(found)


def years_of(name: str, spec: AttachmentSpec) -> tuple[int, ...]:
    """Financial years that an attachment's name says: 2023—2025年度, 2024年, 近三年."""
    if "financial_report" not in types_of(name, spec):
        return ()
    span = _RANGE.search(name)
    if span and 0 < int(span[2]) - int(span[1]) <= 6:
        return tuple(range(int(span[1]), int(span[2]) + 1))
    named = tuple(sorted({int(y) for y in _YEAR.findall(name)}))
    if named:
        return named
    return spec.years if any(w in name for w in spec.recent_years) else ()
