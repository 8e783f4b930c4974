"""A report as its readers see it: cities, dossiers, findings with numbers.

What comes in: a `Report`. What goes out: `Overview`, in which every check that
needs something done is a `Finding` with a number that is the same in the list,
the letter, the overview and the page. Nothing is judged: a person's decision
goes before the machine's status, and that is all.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from docproc.evidence import Evidence
from docproc.report.model import CityEntry, DossierEntry, Report
from docproc.rules.model import Check, Item, Severity
from docproc.rules.words import NOT_RUN

UNKNOWN_CITY = "未识别地市"
INBOX = "收件目录"
"""What the holder of papers of no city is called."""
SEVERITY_WORDS = {
    Severity.REQUIRED: "必须补正",
    Severity.CUSTOMARY: "建议补充",
    Severity.VERIFY: "提示核实",
}
CHANGE_WORDS = {"new": "新发现", "open": "仍未补正", "resolved": "已解决"}


class Standing(StrEnum):
    """What a check counts as once a person's decision is taken into account."""

    FAIL = "fail"
    REVIEW = "review"
    PASS = "pass"
    NA = "na"
    WAIVED = "waived"

    @property
    def words(self) -> str:
        """In Chinese, as it stands in tables."""
        return _STANDING_WORDS[self]


_STANDING_WORDS = {
    Standing.FAIL: "不符合",
    Standing.REVIEW: "待核实",
    Standing.PASS: "符合",
    Standing.NA: "不适用",
    Standing.WAIVED: "已豁免",
}


class Section(StrEnum):
    """Under which heading a finding is told; RESCAN stays inside the office."""

    MUST = "必须补正"
    SHOULD = "建议补充"
    LOOK = "请核实"
    RESCAN = "请重新扫描"


def standing(check: Check) -> Standing:
    """The decision's result where there is one, else the machine's status."""
    if check.decision is not None:
        return Standing(check.decision.result)
    return Standing(check.status.value)


def section(check: Check) -> Section:
    """Where a finding is told.

    A reception finding (F) may be the office's own bad scan: it is told to the
    city only once a person has confirmed that the original is at fault, and
    then it must be sent again. What no one has confirmed is never a demand.
    """
    confirmed = check.decision is not None and check.decision.result == "fail"
    if check.code.startswith("F"):
        return Section.MUST if confirmed else Section.RESCAN
    if standing(check) is Standing.REVIEW or check.severity is Severity.VERIFY:
        return Section.LOOK
    return Section.MUST if check.severity is Severity.REQUIRED else Section.SHOULD


def is_finding(check: Check) -> bool:
    """Whether a check needs something done, decisions taken into account."""
    return standing(check) in (Standing.FAIL, Standing.REVIEW)


def resolved(checks: Iterable[Check]) -> tuple[Check, ...]:
    """What an earlier round found and this one does not."""
    return tuple(c for c in checks if c.change == "resolved")


@dataclass(frozen=True, slots=True)
class Finding:
    """A check of one holder that needs something done.

    `number` is unique within its city (`02-05`: dossier 2, finding 5; `市-01`:
    the city's own papers; `收-01`: papers of no city). `dossier` is None for
    findings of a city or of the inbox. `roots` are the holder's own folders,
    which its reader need not be told; `own` the files that the office itself put
    there (receiving log, registers), which no city has.
    """

    number: str
    city: str
    holder: str
    dossier: DossierEntry | None
    check: Check
    standing: Standing
    section: Section
    roots: tuple[str, ...] = ()
    own: tuple[str, ...] = ()

    @property
    def severity(self) -> str:
        """必须补正, 建议补充 or 提示核实."""
        return SEVERITY_WORDS[self.check.severity]

    @property
    def weight(self) -> str:
        """What is asked of the reader: the severity, or 请核实 where nothing is decided."""
        return Section.LOOK.value if self._undecided else self.severity

    @property
    def weighed(self) -> str:
        """The weight in words, with the severity that it has if it proves true."""
        return f"请核实\n（属实则{self.severity}）" if self._undecided else self.severity

    @property
    def _undecided(self) -> bool:
        return self.standing is Standing.REVIEW and self.check.severity is not Severity.VERIFY

    @property
    def decided_by(self) -> str:
        """Who says so: the machine, a person, or still to be looked at."""
        if self.check.decision is not None:
            return "人工确认"
        return "机器判定" if self.standing is Standing.FAIL else "待人工核实"

    @property
    def items(self) -> tuple[Item, ...]:
        """The single things, failures first, else in the order of the check."""
        return tuple(sorted(self.check.items, key=lambda i: -i.status.rank))

    @property
    def evidence(self) -> tuple[Evidence, ...]:
        """Every place that the finding rests on, each once."""
        places = [e for item in self.items for e in item.evidence]
        return tuple(dict.fromkeys((*places, *self.check.evidence)))


@dataclass(frozen=True, slots=True)
class DossierView:
    """A dossier with its place in the city's order and what was found."""

    entry: DossierEntry
    ordinal: int
    name: str
    findings: tuple[Finding, ...]

    @property
    def anchor(self) -> str:
        """The dossier's number within its city, two digits."""
        return f"{self.ordinal:02d}"


@dataclass(frozen=True, slots=True)
class CityView:
    """A city with its own findings and its dossiers."""

    entry: CityEntry
    findings: tuple[Finding, ...]
    dossiers: tuple[DossierView, ...]

    @property
    def name(self) -> str:
        """The city's name."""
        return self.entry.name

    @property
    def all_findings(self) -> tuple[Finding, ...]:
        """The city's own, then each dossier's."""
        return (*self.findings, *(f for d in self.dossiers for f in d.findings))

    @property
    def complete(self) -> bool:
        """Whether every check of the city and its dossiers is pass, na or waived."""
        return not self.all_findings

    @property
    def partial(self) -> bool:
        """Whether most rules were left out of the run (`--select`): nobody can say from it that
        anything is complete."""
        left_out = [check.message == NOT_RUN for check in self.checks()]
        return sum(left_out) > len(left_out) / 2

    @property
    def second_round(self) -> bool:
        """Whether this city was compared with an earlier report."""
        return any(c.change for c in self.checks())

    def checks(self) -> Iterator[Check]:
        """Every check of the city and its dossiers."""
        yield from self.entry.checks
        for dossier in self.dossiers:
            yield from dossier.entry.checks


@dataclass(frozen=True, slots=True)
class Overview:
    """The whole report, sorted for reading."""

    report: Report
    cities: tuple[CityView, ...]
    inbox: tuple[Finding, ...]

    @property
    def findings(self) -> tuple[Finding, ...]:
        """Every finding: the inbox's first, then city by city."""
        return (*self.inbox, *(f for c in self.cities for f in c.all_findings))

    @property
    def second_round(self) -> bool:
        """Whether the report was compared with an earlier one."""
        return any(c.second_round for c in self.cities) or any(
            c.change for c in self.report.inbox.checks
        )

    @property
    def changes(self) -> Counter[str]:
        """How many findings are resolved, open and new."""
        found = Counter(f.check.change or "" for f in self.findings)
        found["resolved"] = len(self.resolved)
        return found

    @property
    def resolved(self) -> tuple[tuple[str, str, str, Check], ...]:
        """City, holder, id of the dossier and check of everything that was resolved."""
        found = [("", INBOX, "", c) for c in resolved(self.report.inbox.checks)]
        for city in self.cities:
            own = f"{city.name}（市级材料）"
            found += [(city.name, own, "", c) for c in resolved(city.entry.checks)]
            for d in city.dossiers:
                found += [(city.name, d.name, d.entry.id, c) for c in resolved(d.entry.checks)]
        return tuple(found)

    @property
    def dossiers(self) -> tuple[tuple[CityView, DossierView], ...]:
        """Every dossier with its city."""
        return tuple((city, dossier) for city in self.cities for dossier in city.dossiers)


def overview(report: Report) -> Overview:
    """The report by city; dossiers that no city names stand under 未识别地市."""
    by_id = {d.id: d for d in report.dossiers}
    own = own_papers(report)
    cities = [
        _city(city, [by_id[i] for i in city.dossiers if i in by_id], own) for city in report.cities
    ]
    named = {i for city in report.cities for i in city.dossiers}
    strays = [d for d in report.dossiers if d.id not in named]
    if strays:
        entry = CityEntry(None, UNKNOWN_CITY, (), tuple(d.id for d in strays))
        cities.append(_city(entry, strays, own))
    inbox = _findings(report.inbox.checks, "收", "", INBOX, None)
    return Overview(report, tuple(cities), inbox)


_OWN_TYPES = ("receiving_log", "register")


def own_papers(report: Report) -> tuple[str, ...]:
    """Files that the office itself laid into the folder."""
    held = (d for d in report.inbox.documents if d.type in _OWN_TYPES)
    return tuple(sorted({span.file for d in held for span in d.spans}))


def _city(
    entry: CityEntry, dossiers: Iterable[DossierEntry], own: tuple[str, ...] = ()
) -> CityView:
    held = tuple(dossiers)
    names = _names(held)
    views = tuple(
        DossierView(d, n, name, _findings(d.checks, f"{n:02d}", entry.name, name, d, (d.id,), own))
        for n, (d, name) in enumerate(zip(held, names, strict=True), start=1)
    )
    name = f"{entry.name}（市级材料）"
    found = _findings(entry.checks, "市", entry.name, name, None, entry.folders, own)
    return CityView(entry, found, views)


def _names(dossiers: tuple[DossierEntry, ...]) -> list[str]:
    """What each dossier is called; the folder's name beside it where two are called alike."""
    names = [d.enterprise or f"（名称未识别）{_folder(d.id)}" for d in dossiers]
    count = Counter(names)
    return [
        f"{name}（{_folder(d.id)}）" if count[name] > 1 and d.enterprise else name
        for name, d in zip(names, dossiers, strict=True)
    ]


def _folder(ident: str) -> str:
    """The last part of a dossier's id: `合订本.pdf#2` is the second dossier in that file."""
    name, _, cut = ident.rsplit("/", 1)[-1].partition("#")
    return f"{name}第{cut}份" if cut else name


def _findings(
    checks: Iterable[Check],
    prefix: str,
    city: str,
    holder: str,
    dossier: DossierEntry | None,
    roots: tuple[str, ...] = (),
    own: tuple[str, ...] = (),
) -> tuple[Finding, ...]:
    # Heaviest first, else in code order: so lists and letters count upwards.
    order = tuple(Section)
    held = sorted((c for c in checks if is_finding(c)), key=lambda c: order.index(section(c)))
    return tuple(
        Finding(
            number=f"{prefix}-{n:02d}",
            city=city,
            holder=holder,
            dossier=dossier,
            check=check,
            standing=standing(check),
            section=section(check),
            roots=roots,
            own=own,
        )
        for n, check in enumerate(held, start=1)
    )
