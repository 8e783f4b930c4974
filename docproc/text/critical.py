"""Critical values are read twice: codes, dates, amounts and names of companies.

What comes in: spans as read, and a way to read a span again (finer, other
picture, other engine). What goes out: the spans with both readings made one:
agreement makes sure, disagreement is kept in `alternatives`. A social credit
code that breaks its check character gets the one code, if there is only one,
that the runner-up characters allow, as an alternative; what was read surely is
never replaced, for a wrong code on paper is a finding.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import combinations, product

from rapidfuzz.distance import Levenshtein

from docproc.chinese import uscc
from docproc.text.agree import merged
from docproc.text.engines.model import Reading
from docproc.text.lines import Span

SURE = 0.99
"""Every character at least this: one reading is enough. A credit code must hold as
well: its two check characters are a second witness."""
WEAK = 0.8  # a character below this may be replaced by a runner-up that makes the code hold
DISPUTED = 0.7  # confidence of a character on which two readings differ
LEAST_RUNNER_UP = 0.005
MOST = 60  # spans of a page read a second time

_CODE = re.compile(r"[0-9A-Z]{15,20}")
_CRITICAL = re.compile(
    r"[0-9A-Z]{15,20}"  # code
    r"|\d{4}\s*年|\d{4}[-./]\d{1,2}[-./]\d{1,2}|二[〇○0O零]\S{2}年|月\s*\d{0,2}\s*日"  # date
    r"|\d[\d,]*\.\d{2}(?!\d)|\d\s*[万亿]?元|[壹贰叁肆伍陆柒捌玖拾佰仟]{2}"  # amount
    r"|有限(?:责任)?公司|股份公司|集团|事务所|分公司"  # name
)

Again = Callable[[Sequence[Span]], list[list[Reading]]]
"""Reads spans again; for each span the further readings there are, perhaps none."""


def twice_read(spans: Sequence[Span], again: Again) -> list[Span]:
    """The spans with critical ones read again; same length and order."""
    wanted = [n for n, span in enumerate(spans) if _needs_again(span)][:MOST]
    out = list(spans)
    if wanted:
        for number, readings in zip(wanted, again([spans[n] for n in wanted]), strict=True):
            for reading in readings:
                out[number] = reconciled(out[number], reading)
            out[number] = with_code_repair(out[number])
    return out


def _needs_again(span: Span) -> bool:
    shown = _plain(span.text)
    if span.tall or not _CRITICAL.search(shown):
        return False
    if min(span.confidences, default=1.0) < SURE:
        return True
    return not all(_holds(code) for code in _CODE.findall(shown))


def reconciled(span: Span, reading: Reading) -> Span:
    """The span after a further reading of the same place."""
    if not reading.text.strip():
        return span
    if _plain(reading.text) == _plain(span.text):
        if len(reading.char_confidences) != len(span.confidences):
            return span
        pairs = zip(span.confidences, reading.char_confidences, strict=True)
        return replace(span, confidences=tuple(max(a, b) for a, b in pairs))
    first = Reading(span.text, 0.0, span.confidences, (), span.runners_up)
    one = merged(first, reading)
    if one.text != span.text and len(one.text) != len(span.text):
        # The second reading is the surer one, but only the first knows the places.
        edges = _stretched(span.edges, len(one.text))
        chosen = replace(span, text=one.text, edges=edges, runners_up=one.runners_up)
    else:
        chosen = replace(span, text=one.text)
    others = [t for t in (span.text, reading.text) if _plain(t) != _plain(one.text)]
    disputed = _disputed(one.text, others)
    sure = tuple(
        min(c, DISPUTED) if n in disputed else c for n, c in enumerate(one.char_confidences)
    )
    kept = [a for a in span.alternatives if _plain(a) != _plain(one.text)]
    return replace(chosen, confidences=sure, alternatives=tuple(dict.fromkeys([*others, *kept])))


def _disputed(text: str, others: Sequence[str]) -> set[int]:
    """Places in `text` where one of `others` says something else."""
    places: set[int] = set()
    for other in others:
        for op in Levenshtein.opcodes(text, other):
            if op.tag == "equal":
                continue
            if _plain(text[op.src_start : op.src_end]) == _plain(
                other[op.dest_start : op.dest_end]
            ):
                continue
            places |= set(range(op.src_start, max(op.src_end, op.src_start + 1)))
    return {min(p, len(text) - 1) for p in places}


def _stretched(edges: Sequence[float], count: int) -> tuple[float, ...]:
    """`count` + 1 edges spread over the same width."""
    left, right = edges[0], edges[-1]
    return tuple(left + (right - left) * n / max(count, 1) for n in range(count + 1))


def with_code_repair(span: Span) -> Span:
    """A credit code in the span that breaks its checks, with the one that would hold."""
    if len(span.runners_up) != len(span.text):
        return span
    shown = span.text.translate(_HALF)
    for match in _CODE.finditer(shown):
        start, stop = match.span()
        if stop - start != 18 or _holds(match.group()):
            continue
        near = [
            (*runners, *((a[n], DISPUTED) for a in span.alternatives if len(a) == len(span.text)))
            for n, runners in enumerate(span.runners_up)
        ]
        found = _repairs(match.group(), near[start:stop], span.confidences[start:stop])
        if len(found) != 1:
            continue
        code, places = found[0]
        text = span.text[:start] + code + span.text[stop:]
        if all(span.confidences[start + p] < WEAK for p in places):
            others = (span.text, *span.alternatives)
            return replace(span, text=text, alternatives=tuple(dict.fromkeys(others)))
        others = (text, *span.alternatives)
        return replace(span, alternatives=tuple(dict.fromkeys(others)))
    return span


def _repairs(
    code: str,
    runners_up: Sequence[tuple[tuple[str, float], ...]],
    confidences: Sequence[float],
) -> list[tuple[str, tuple[int, ...]]]:
    """Codes that hold and differ in one place, or else two, by characters nearly read there."""
    choices = {
        place: sorted(
            {c for c, p in near if p >= LEAST_RUNNER_UP and c in uscc.ALPHABET} - {code[place]}
        )
        for place, near in enumerate(runners_up)
    }
    open_places = [p for p in sorted(choices, key=lambda p: confidences[p]) if choices[p]]
    for count in (1, 2):
        found: list[tuple[str, tuple[int, ...]]] = []
        for places in combinations(open_places, count):
            for letters in product(*(choices[p] for p in places)):
                changed = list(code)
                for place, letter in zip(places, letters, strict=True):
                    changed[place] = letter
                if _holds("".join(changed)):
                    found.append(("".join(changed), places))
        if found:
            return found
    return []


def _holds(code: str) -> bool:
    checked = uscc.check(code)
    return checked.valid and checked.organisation_ok


_HALF = {c: c - 0xFEE0 for c in range(0xFF01, 0xFF5F)}
"""Full-width letters and digits to plain ones, one for one (NFKC may change lengths)."""


def _plain(text: str) -> str:
    return re.sub(r"\s+", "", unicodedata.normalize("NFKC", text))
