"""Judge a campaign: every rule answers once for every holder it applies to.

What comes in: the facts of a campaign and a notice. What goes out: the checks of
each dossier, each city and the inbox, in code order, with the joins of table
rows and the errors of the tool's own. It never stops at the first finding, and
an exception inside a rule becomes that rule's `review` and an error, never a
finding against the applicant.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from docproc.documents.model import Bundle
from docproc.extract.model import CampaignFacts, CityFacts
from docproc.notice.load import Notice
from docproc.notice.rules import code_order
from docproc.options import PAGE_THRESHOLD
from docproc.rules.conditions import why_not
from docproc.rules.joins import (
    Joins,
    Lookup,
    Party,
    join,
    lookup_of_register,
    lookup_of_rows,
    party_of_dossier,
)
from docproc.rules.kinds import Ready, ready
from docproc.rules.model import Check, Status
from docproc.rules.outcome import Finding, Outcome, not_applicable
from docproc.rules.subject import Subject
from docproc.rules.words import CARRIED, NOT_RUN, broken, check_of, not_run

RowKey = tuple[str, str, int]
"""A table row: its city's code (else name), the table, the row's number."""


class Trouble(Protocol):
    """An error of an earlier stage: which page, file or holder it touched."""

    @property
    def path(self) -> str | None:
        """The file, or the holder's id; None for all of them."""

    @property
    def page(self) -> int | None:
        """The page; None for the whole file or holder."""


@dataclass(frozen=True, slots=True)
class RuleError:
    """An exception inside a rule: the tool's own fault."""

    path: str | None
    page: int | None
    stage: str
    message: str


@dataclass(frozen=True, slots=True)
class CampaignChecks:
    """All answers. `dossiers` by id, `cities` by code (else name); `joins` names
    the dossier of a table row, None where it has none."""

    dossiers: Mapping[str, tuple[Check, ...]] = field(default_factory=dict)
    cities: Mapping[str, tuple[Check, ...]] = field(default_factory=dict)
    inbox: tuple[Check, ...] = ()
    joins: Mapping[RowKey, str | None] = field(default_factory=dict)
    errors: tuple[RuleError, ...] = ()


@dataclass(frozen=True, slots=True)
class _Run:
    """What stays the same for all holders of a run."""

    notice: Notice
    facts: CampaignFacts
    rules: tuple[Ready, ...]
    select: frozenset[str]
    ignore: frozenset[str]
    troubles: tuple[Trouble, ...]
    page_threshold: float
    lookups: Mapping[str, Lookup]
    parties: Mapping[str, Party]


@dataclass(frozen=True, slots=True)
class _Tables:
    """A city's tables, joined and indexed once for all its holders."""

    joins: Mapping[str, Joins]
    lookups: Mapping[str, Lookup]


TABLES = ("summary_table", "basic_list", "overseas_list")
"""Tables whose rows are joined to dossiers."""


def judge(
    facts: CampaignFacts,
    notice: Notice,
    *,
    inbox: Bundle = Bundle(),  # noqa: B008 (frozen)
    select: Iterable[str] = (),
    ignore: Iterable[str] = (),
    errors: Sequence[Trouble] = (),
    page_threshold: float = PAGE_THRESHOLD,
    rules: tuple[Ready, ...] | None = None,
) -> CampaignChecks:
    """Every check of the campaign.

    `select` and `ignore` are codes; rules left out answer `na` with 未执行.
    `errors` of earlier stages: pages and files that they touched count as
    unread, a holder touched as a whole answers `review`. `rules`: the notice's
    rules where they were made ready before (`kinds.ready`). Raises `NoticeError`
    where the notice's rules are faulty, before anything is judged.
    """
    run = _Run(
        notice=notice,
        facts=facts,
        rules=rules or ready(notice),
        select=frozenset(select),
        ignore=frozenset(ignore),
        troubles=tuple(errors),
        page_threshold=page_threshold,
        lookups={key: lookup_of_register(r) for key, r in facts.registers.items()},
        parties={d.id: party_of_dossier(d) for city in facts.cities for d in city.dossiers},
    )
    found: list[RuleError] = []
    dossiers: dict[str, tuple[Check, ...]] = {}
    cities: dict[str, tuple[Check, ...]] = {}
    joins: dict[RowKey, str | None] = {}
    for city in facts.cities:
        key = city.papers_of.key
        tables = _Tables(
            {table: join(city, table, run.parties) for table in TABLES},
            {table: lookup_of_rows(city.rows_of(table)) for table in TABLES},
        )
        for dossier in city.dossiers:
            subject = _subject(run, dossier.papers_of.bundle, city, tables, dossier_id=dossier.id)
            dossiers[dossier.id] = _answers(run, subject, dossier.id, found)
        subject = _subject(run, city.papers_of.bundle, city, tables)
        cities[key] = _answers(run, subject, key, found)
        joins |= {
            (key, table, row.number): _joined(held, row)
            for table, held in tables.joins.items()
            for row in city.rows_of(table)
        }
    subject = _subject(run, inbox, None, _Tables({}, {}))
    return CampaignChecks(dossiers, cities, _answers(run, subject, "", found), joins, tuple(found))


def _joined(joins: Joins, row: object) -> str | None:
    return next((j.dossier.id for j in joins.joined if j.row is row), None)


def _subject(
    run: _Run,
    bundle: Bundle,
    city: CityFacts | None,
    tables: _Tables,
    *,
    dossier_id: str | None = None,
) -> Subject:
    dossiers = city.dossiers if city else ()
    return Subject(
        run.notice,
        run.facts,
        bundle,
        city=city,
        dossier=next((d for d in dossiers if d.id == dossier_id), None),
        joins=tables.joins,
        tables=tables.lookups,
        lookups=run.lookups,
        parties=run.parties,
        lost=frozenset((t.path, t.page) for t in run.troubles if t.path),
        page_threshold=run.page_threshold,
    )


def _answers(run: _Run, subject: Subject, holder: str, found: list[RuleError]) -> tuple[Check, ...]:
    """All checks of one holder, in code order."""
    mine = [r for r in run.rules if _holds(r, subject)]
    touched = any(t.path is None or t.path == holder for t in run.troubles)
    outcomes: dict[str, Outcome] = {}
    failed: set[str] = set()
    for one in sorted(mine, key=lambda r: (r.rule.carried_by is not None, r.rule.code)):
        try:
            outcomes[one.rule.code] = _outcome(run, one, subject, outcomes)
        except Exception as error:  # a rule that breaks must not stop the others
            failed.add(one.rule.code)
            message = f"{one.rule.code} {type(error).__name__}: {error}"
            found.append(RuleError(holder or None, None, "rules", message))
    exempt = _exemption([r for r in mine if _wanted(run, r.rule.code)], outcomes)
    checks = []
    for one in sorted(mine, key=lambda r: code_order(r.rule.code)):
        rule, outcome = one.rule, outcomes.get(one.rule.code)
        if not _wanted(run, rule.code):
            checks.append(not_run(rule, NOT_RUN))
        elif exempt and rule.code != exempt and rule.code[0] == exempt[0]:
            checks.append(not_run(rule, "已获评，无需重复提交，本项不再核对。"))
        elif outcome is None or (touched and outcome.why_not is None):
            checks.append(broken(rule))
        else:
            checks.append(check_of(rule, outcome))
    return tuple(checks)


def _holds(one: Ready, subject: Subject) -> bool:
    holder = one.rule.holder
    if holder == "any":
        return True
    if subject.dossier is not None:
        return holder == "dossier"
    return holder == "city" and subject.city is not None


def _wanted(run: _Run, code: str) -> bool:
    return (not run.select or code in run.select) and code not in run.ignore


def _exemption(rules: list[Ready], outcomes: Mapping[str, Outcome]) -> str | None:
    """The code of a rule whose `fail` frees the holder from its family's other rules."""
    for one in rules:
        outcome = outcomes.get(one.rule.code)
        if one.rule.exempts and outcome is not None and outcome.status is Status.FAIL:
            return one.rule.code
    return None


def _outcome(run: _Run, one: Ready, subject: Subject, earlier: Mapping[str, Outcome]) -> Outcome:
    rule = one.rule
    if rule.holder == "city" and run.facts.scope in ("dossier", "file"):
        return not_applicable("只核对了单个申报单位的材料，本项不适用。")
    why = why_not(rule, subject)
    if why is not None:
        return not_applicable(why)
    carried = _carried(run, one, subject, earlier)
    if carried is not None:
        return carried
    return one.kind.check(subject, one.options)


def _carried(
    run: _Run, one: Ready, subject: Subject, earlier: Mapping[str, Outcome]
) -> Outcome | None:
    """One defect, one code: where the paper itself is absent its carrier answers.

    A carrier that does not apply leaves the rule to be judged where its paper is
    there all the same (a table without a single dossier).
    """
    carrier = next((r for r in run.rules if r.rule.code == one.rule.carried_by), None)
    before = earlier.get(carrier.rule.code) if carrier else None
    if carrier is None or before is None:
        return None
    code = carrier.rule.code
    if before.why_not is not None and subject.papers(getattr(carrier.options, "types", ())):
        return None
    if before.status is Status.FAIL or before.why_not is not None:
        return not_applicable(f"所依据的材料未收到或不符，见 {code}。")
    if before.status is Status.REVIEW and before.absent:
        finding = Finding(code, Status.REVIEW, CARRIED, {"carrier": code})
        return Outcome((finding,), searched=before.searched, unread=before.unread, absent=True)
    return None
