"""attachments: is everything that the book lists among the documents?"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from rapidfuzz import fuzz

from docproc.chinese.lookalike import normal_name
from docproc.documents.model import TypedPage
from docproc.evidence import Span
from docproc.extract.model import Fact, Listed
from docproc.notice.names import FactName, PaperName
from docproc.rules.model import Status
from docproc.rules.outcome import Finding, Options, Outcome, not_applicable
from docproc.rules.search import search
from docproc.rules.subject import Subject, read

REASONS = {
    "absent": frozenset({"name"}),
    "unread": frozenset({"name", "pages"}),
    "maybe": frozenset({"name"}),
}
_FOUND, _MAYBE = 88.0, 72.0
"""Likeness (0..100) of an attachment's name and a line of a page from which it is
found, or may be: a heading that repeats the name with a misread character scores 90."""
_NUMBERING = re.compile(r"^(?:附件)?[\d一二三四五六七八九十]{0,3}[、.：:\-—_ ]*")


_SEVERAL = re.compile(r"[、，,/和及与]")


class AttachmentsOptions(Options):
    """`book`: the type whose list it is; `year_key`: the fact that tells a paper's year.

    `same`: groups of words that name one kind of paper (等级保护, 等保): a page
    whose head bears a word of the entry's group is what the entry names. `apart`:
    groups of words for papers that differ in their subject alone (能源管理体系认证,
    质量管理体系认证): one is never the other, however alike they are called.
    """

    book: PaperName = "application_book"
    year_key: FactName = "year"
    same: tuple[tuple[str, ...], ...] = ()
    apart: tuple[tuple[str, ...], ...] = ()


_NO_LIST = "申报书没有附件目录。"


def not_for(_: AttachmentsOptions) -> tuple[str, ...]:
    """When this kind answers that the rule does not apply."""
    return (_NO_LIST,)


def check(subject: Subject, spec: AttachmentsOptions) -> Outcome:
    """An item for each attachment that is nowhere to be found."""
    assert subject.dossier is not None
    listed = subject.dossier.attachments
    if listed is None:
        return not_applicable(_NO_LIST)
    findings: list[Finding] = []
    unread: list[Span] = []
    for entry in listed:
        missing = _missing_years(subject, spec, entry)
        if missing is None and entry.types and subject.papers(entry.types):
            continue
        if missing is None and _passage(subject, entry):
            continue
        name = entry.name if not missing else f"{entry.name}（{'、'.join(map(str, missing))}年）"
        looked = search(subject, entry.types or ("other",), year=missing[0] if missing else None)
        likeness = 0.0 if missing else _likeness(subject, spec, entry)
        if likeness >= _FOUND:
            continue
        if likeness >= _MAYBE or (_unknown(spec, entry) and _unclaimed(subject, spec, listed)):
            finding = Finding(name, Status.REVIEW, "maybe", {"name": name})
        else:
            finding = looked.absence(name, name=name)
            unread += looked.unread
        findings.append(replace(finding, evidence=(entry.evidence,)))
    evidence = tuple(e.evidence for e in listed)
    searched = search(subject, ("other",)).searched
    return Outcome(tuple(findings), evidence, searched, tuple(dict.fromkeys(sorted(unread))))


def _missing_years(
    subject: Subject, spec: AttachmentsOptions, entry: Listed
) -> tuple[int, ...] | None:
    """Years that the list names and no such paper covers; None where that is no question.

    A paper whose year could not be read may be the one that is looked for.
    """
    papers = subject.papers(entry.types)
    if not entry.years or not papers:
        return None
    facts = [p.facts.get(spec.year_key, Fact()) for p in papers]
    covered = {read(f) for fact in facts for f in (fact, *fact.others)}
    missing = tuple(y for y in entry.years if str(y) not in covered)
    return missing if missing and None not in {read(f) for f in facts} else None


def _unknown(spec: AttachmentsOptions, entry: Listed) -> bool:
    groups = (*spec.same, *spec.apart)
    return not entry.types and not any(w in entry.name for group in groups for w in group)


def _unclaimed(subject: Subject, spec: AttachmentsOptions, listed: Sequence[Listed]) -> bool:
    """Whether a paper lies there that no entry of the list names: an entry in words that
    nobody knows (平台结果页) may mean it."""
    assert subject.dossier is not None
    named = {t for entry in listed for t in entry.types}
    kinds = {p.type for p in subject.dossier.papers}
    return bool(kinds - named - {spec.book, "other", "blank"})


def _passage(subject: Subject, entry: Listed) -> bool:
    """A commitment or statement inside the book's own pages still counts."""
    keys = {"commitment": "commitment_section", "no_accident_statement": "no_accident"}
    return any(subject.passages(keys[t]) for t in entry.types if t in keys)


def _likeness(subject: Subject, spec: AttachmentsOptions, entry: Listed) -> float:
    """How much a page's heading or a file's name outside the book looks like the entry."""
    wanted = _NUMBERING.sub("", normal_name(entry.name))
    if len(wanted) < 2:
        return 0.0
    heads = [
        typed.head
        for typed in subject.pages
        if typed.type != spec.book and not _is_list(typed, entry)
    ]
    loose = [
        typed.head
        for typed in subject.pages
        if typed.type == "other" and not _is_list(typed, entry)
    ]
    names = [_stem(f.source.path) for f in subject.bundle.files]
    several = bool(_SEVERAL.search(wanted))  # 质量、环境管理体系认证证书
    own = [g for g in spec.apart if not several and any(word in wanted for word in g)]
    groups = own or [g for g in spec.same if any(word in wanted for word in g)]
    if any(word in text for g in groups for word in g for text in loose + names):
        return 100.0
    others = [word for g in spec.apart if own and g not in own for word in g]
    texts = [
        t
        for t in heads + names
        if len(t) >= 0.6 * len(wanted) and not any(word in t for word in others)
    ]
    return max((fuzz.partial_ratio(wanted, t) for t in texts), default=0.0)


def _is_list(typed: TypedPage, entry: Listed) -> bool:
    """The page on which the list itself stands proves nothing."""
    return (typed.page.file, typed.page.number) == (entry.evidence.file, entry.evidence.page)


def _stem(path: str) -> str:
    return _NUMBERING.sub("", normal_name(path.rsplit("/", 1)[-1].rsplit(".", 1)[0]))
