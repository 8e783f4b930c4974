"""`补正告知单.docx` and `材料齐全.docx`: letters in the form of GB/T 9704-2012.

What comes in: one city of a report and its wording. What goes out: a DOCX.
The form is `official_form`'s, the words are data; here is only their order.
Refuses to tell a city what only our scanner may have got wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

from docproc.chinese.numerals import numeral
from docproc.notice.letters import CompleteWords, DeficiencyWords
from docproc.report import official_form as form
from docproc.report.follow import Waiting
from docproc.report.outfiles import plain
from docproc.report.view import UNKNOWN_CITY, CityView, Finding, Section
from docproc.report.wording import Wording

_PARTS = (Section.MUST, Section.SHOULD, Section.LOOK)


def deficiency_letter(city: CityView, wording: Wording, letters: str = "all") -> bytes:
    """The letter of a city with something to mend.

    `letters` is `required` (only 必须补正) or `all`. Raises `ValueError` for
    another word.
    """
    if letters not in ("required", "all"):
        raise ValueError(f"letters: {letters}")
    parts = _PARTS[:1] if letters == "required" else _PARTS
    words = wording.words.deficiency
    blanks = _blanks(city, parts)
    page = form.sheet("".join(words.title))
    form.title(page, words.title)
    form.flush(page, f"{wording.fill(wording.words.addressee, **blanks)}：")
    for sentence in words.opening:
        form.text_line(page, wording.fill(sentence, **blanks))
    _body(page, city, wording, parts)
    _closing(page, [wording.fill(sentence, **blanks) for sentence in words.closing])
    form.text_line(page, words.contact, keep=True)
    form.gap(page)
    form.text_line(page, f"附件：{words.attachment}", keep=True)
    _signature(page, wording, words)
    return form.finished(page)


def complete_letter(city: CityView, wording: Wording) -> bytes:
    """The letter of a city whose papers are in order."""
    words = wording.words.complete
    blanks = _blanks(city, _PARTS)
    page = form.sheet("".join(words.title))
    form.title(page, words.title)
    form.flush(page, f"{wording.fill(wording.words.addressee, **blanks)}：")
    for sentence in words.opening:
        form.text_line(page, wording.fill(sentence, **blanks))
    for number, dossier in enumerate(city.dossiers, start=1):
        form.text_line(page, f"{number}. {dossier.name}{_code(dossier.entry.uscc)}")
    _closing(page, [wording.fill(sentence, **blanks) for sentence in words.closing])
    form.text_line(page, words.contact, keep=True)
    _signature(page, wording, words)
    return form.finished(page)


def _blanks(city: CityView, parts: Sequence[Section]) -> dict[str, Any]:
    told = [f for f in city.all_findings if f.section in parts]
    changes = [c.change for c in city.checks() if not c.code.startswith("F")]
    counts = {
        "dossiers": len(city.dossiers),
        "complete": sum(not d.findings for d in city.dossiers),
        "must": sum(f.section is Section.MUST for f in told),
        "should": sum(f.section is Section.SHOULD for f in told),
        "look": sum(f.section is Section.LOOK for f in told),
        "resolved": changes.count("resolved"),
        "open": sum(f.check.change == "open" for f in told),
        "new": sum(f.check.change == "new" for f in told),
    }
    return {
        "city": plain(city.name),
        "known": city.name != UNKNOWN_CITY,
        "second": city.second_round,
        "counts": counts,
    }


def _body(page: Any, city: CityView, wording: Wording, parts: Sequence[Section]) -> None:
    """The city's own papers, then enterprise by enterprise, then who is complete."""
    words = wording.words.deficiency
    holders = [(words.city_heading, city.findings)]
    holders += [(f"{d.name}{_code(d.entry.uscc)}", d.findings) for d in city.dossiers]
    number = 0
    explained: set[Section] = set()
    for heading, findings in holders:
        told = [f for f in findings if f.section in parts]
        if not told:
            continue
        number += 1
        form.text_line(page, f"{numeral(number)}、{heading}", form.HEI)
        _findings(page, told, wording, parts, explained)
    whole = [d.name for d in city.dossiers if not d.findings]
    if whole and number:
        form.text_line(page, f"{numeral(number + 1)}、{words.complete_heading}", form.HEI)
        form.text_line(page, f"{'；'.join(whole)}。")


def _findings(
    page: Any,
    findings: Iterable[Finding],
    wording: Wording,
    parts: Sequence[Section],
    explained: set[Section],
) -> None:
    """One holder's findings under the headings that it needs."""
    notes = wording.words.deficiency.notes
    held = list(findings)
    waits = wording.waiting(held)
    order = 0
    for part in parts:
        mine = [f for f in held if f.section is part]
        if not mine:
            continue
        order += 1
        note = "" if part in explained else notes.get(_NOTE_KEYS[part], "")
        explained.add(part)
        form.text_line(page, f"（{numeral(order)}）{wording.heading(part)}", form.KAI)
        if note:
            form.text_line(page, note)
        for number, sentence in enumerate(_sentences(mine, wording, waits), start=1):
            form.text_line(page, f"{number}. {sentence}")


def _sentences(findings: Sequence[Finding], wording: Wording, waits: Waiting) -> Iterator[str]:
    """A sentence a finding; those that wait for the same others share one, at the end."""
    together: dict[tuple[str, ...], tuple[tuple[Finding, ...], list[Finding]]] = {}
    for finding in findings:
        after = waits.get(finding.number)
        if after is None:
            yield wording.sentence(finding)
        else:
            key = tuple(f.number for f in after)
            together.setdefault(key, (after, []))[1].append(finding)
    for after, held in together.values():
        yield wording.follow(tuple(held), after)


_NOTE_KEYS: dict[Section, Any] = {
    Section.MUST: "must",
    Section.SHOULD: "should",
    Section.LOOK: "look",
}


def _closing(page: Any, sentences: Sequence[str]) -> None:
    """The last sentences; only the last is held to the signature, which may not stand alone."""
    for number, sentence in enumerate(sentences, start=1):
        form.text_line(page, sentence, keep=number == len(sentences))


def _code(uscc: str | None) -> str:
    return f"（{plain(uscc)}）" if uscc else ""


def _signature(page: Any, wording: Wording, words: DeficiencyWords | CompleteWords) -> None:
    """Room for the seal, the signer above the date, who dealt with it below."""
    form.gap(page)
    form.gap(page)
    form.signed(page, wording.words.signer, indent=2)
    form.signed(page, wording.words.date, indent=4)
    form.gap(page)
    form.text_line(page, words.handled)
