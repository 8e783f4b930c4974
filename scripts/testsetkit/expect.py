"""What every check must answer, derived from the planted facts: one function a code.

The reasons are the rule catalogue's (`docproc rules list`); `Expectation` holds
the accepted answers, best first. All four mean: not graded.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from testsetkit.case import Campaign, Case, City, Claim
from testsetkit.plant import ASKED

ANY = ("pass", "review", "fail", "na")
NEEDED = ("生产作业", "生产管理", "运营管理")
BOOK_CODES = (
    "A02",
    "A03",
    "A04",
    "A08",
    "A13",
    "A14",
    "A15",
    "A16",
    "A20",
    "A21",
    "A22",
    "A23",
    "A30",
    "A34",
)
ABSENCES = {"A01", "A05", "A07", "A12", "A13", "A14", "A15", "A16", "A17", "A24", "A34"}
"""Codes that ask whether something is there: an unread file may hold it."""


@dataclass(frozen=True)
class Expectation:
    expect: tuple[str, ...]
    note: str = ""


def _is(*expect: str, note: str = "") -> Expectation:
    return Expectation(expect, note)


PASS, NA = _is("pass"), _is("na")


def dossier_checks(
    c: Case, city: City, campaign: Campaign, poor: set[str], grey: set[str]
) -> dict[str, Expectation]:
    """All A codes. `poor`: document types of which a copy is so bad that a person may be asked;
    `grey`: those whose seals came out grey, which a person may have to tell."""
    out = {}
    for code, of in _DOSSIER.items():
        made = of(c, city, campaign)
        if not c.book and code in BOOK_CODES and _unread(c):
            made = _is("review", "na", "pass", note="the book may be in an unread file")
        elif not c.book and code in BOOK_CODES:
            made = _is("na", note="no book")
            if code in ("A13", "A14"):
                made = _is("na", "pass", note="no book; stated elsewhere")
        if c.excellent and code != "A32" and campaign.excellent_register:
            made = _is("na", note="2024 excellent level")
        elif _unread(c) and code in ABSENCES and made.expect[0] == "fail":
            made = Expectation(("review", "fail"), made.note + "; a file could not be read")
        by_seal = _SEALED.get(code, set()) & grey
        out[code] = _with_review(made) if _hangs_on(code) & poor or by_seal else made
    return out


def _unread(c: Case) -> bool:
    return bool(c.damaged or c.encrypted or c.unsafe or c.hard or c.unsupported)


def _with_review(made: Expectation) -> Expectation:
    if "review" in made.expect or made.expect[0] == "na":
        return made
    return Expectation((*made.expect, "review"), (made.note + "; poor copy").strip("; "))


_BOOK, _COMMIT, _LICENCE = "application_book", "commitment", "business_licence"
_HANGS = {
    "A05": {_COMMIT, _BOOK}, "A06": {_COMMIT}, "A07": {_LICENCE}, "A09": {_BOOK, _LICENCE}, "A10": {_BOOK, _LICENCE},
    "A11": {_BOOK}, "A12": {"financial_report"}, "A17": {"maturity_report", "maturity_certificate"},
    "A13": {_BOOK, _COMMIT, "no_accident_statement"}, "A14": {_BOOK, _COMMIT, "credit_report"},
    "A18": {"maturity_report", "maturity_certificate", _BOOK}, "A19": {"maturity_report", "maturity_certificate", _BOOK},
    "A24": {_BOOK, "parent_letter"}, "A25": {"parent_letter"}, "A26": {"parent_letter"}, "A27": {"parent_letter"},
    "A28": {_BOOK, _LICENCE, _COMMIT, "financial_report", "credit_report"}, "A29": {_BOOK, _LICENCE, _COMMIT, "credit_report"},
    "A31": {_BOOK}, "A33": {_BOOK, _COMMIT, "parent_letter"}, "A35": {_BOOK, _COMMIT}, "A36": {"credit_report"}, "A37": {_BOOK, _LICENCE},
}  # fmt: skip


_SEALED = {"A03": {_BOOK}, "A04": {_BOOK}, "A25": {"parent_letter"}, "A26": {"parent_letter"}}


def _hangs_on(code: str) -> set[str]:
    return _HANGS.get(code, {_BOOK})


# ---- A
def a01(c: Case, city: City, campaign: Campaign) -> Expectation:
    return PASS if c.book else _is("fail", note="no application book")


def a02(c: Case, city: City, campaign: Campaign) -> Expectation:
    blank = sorted(c.blank & set(ASKED))
    if blank:
        return _is("fail", note=f"blank: {', '.join(blank)}")
    if c.unlabelled:
        return _is("review", note=f"no label: {', '.join(sorted(c.unlabelled))}")
    return _is("pass", "review", note="told in prose") if c.told_in_prose else PASS


def a03(c: Case, city: City, campaign: Campaign) -> Expectation:
    if c.book_form == "docx":
        return _is("review", "fail", note="a Word file shows no seal")
    inside = ("review", "pass") if c.commitment == "section" else ()
    if c.book_seal is None:
        return _is(
            "fail",
            *inside,
            note="no seal but that of the commitment inside" if inside else "no seal on the book",
        )
    if inside and c.book_seal in ("finance", "contract", "invoice"):
        return _is("fail", *inside, note=f"a {c.book_seal} seal, and that of the commitment inside")
    if c.book_seal in ("finance", "contract", "invoice"):
        return _is("fail", "review", note=f"only a {c.book_seal} seal")
    return PASS


def a04(c: Case, city: City, campaign: Campaign) -> Expectation:
    if c.book_form == "docx":
        return _is("review", "na", "pass", note="a Word file shows no seal")
    if c.book_seal is None:
        return NA
    if c.book_seal in ("finance", "contract", "invoice"):
        return _is("na", "pass", "review", note="a special seal of its own name")
    if c.book_seal == "other":
        return _is("fail", note=f"seal of {c.seal_name}")
    return PASS


def a05(c: Case, city: City, campaign: Campaign) -> Expectation:
    return PASS if c.commitment else _is("fail", note="no commitment")


def a06(c: Case, city: City, campaign: Campaign) -> Expectation:
    if not c.commitment:
        return (
            _is("review", "na", note="the commitment may be in an unread file")
            if _unread(c)
            else NA
        )
    if c.commitment == "section" and c.book_form == "docx" and not (c.signed and c.dated):
        return _is("fail", "review", note="blank slots in a Word file")
    if c.commitment == "section" and c.book_form == "docx":
        return _is("pass", "review", note="signed as a picture in a Word file")
    blank = [n for n, there in (("signature", c.signed), ("date", c.dated)) if not there]
    return _is("fail", note=f"blank: {', '.join(blank)}") if blank else PASS


def a07(c: Case, city: City, campaign: Campaign) -> Expectation:
    if c.damaged == "business_licence":
        return _is("review", "fail", note="the licence's file is damaged")
    return PASS if c.licence else _is("fail", note="no licence")


def a08(c: Case, city: City, campaign: Campaign) -> Expectation:
    if "uscc" in c.blank:
        return _is("na", "pass", "review", note="no code on the book")
    if c.book_code and c.book_code != c.firm.uscc:
        return _is("fail", note=f"{c.book_code} for {c.firm.uscc}")
    return PASS


def a09(c: Case, city: City, campaign: Campaign) -> Expectation:
    if "青岛市" in c.firm.address or "省" in c.firm.address.replace("山东省", ""):
        blind = not _licence_read(c) and (not c.book or "registered_address" in c.blank)
        return (
            _is("review", "pass", note="no address read")
            if blind
            else _is("fail", note=c.firm.address)
        )
    if c.division_only:
        return _is("review", note=f"division {c.firm.uscc[2:8]}")
    if not _licence_read(c) and (not c.book or "registered_address" in c.blank | c.unlabelled):
        return _is("review", "pass", note="no address on any paper")
    return PASS


def _licence_read(c: Case) -> bool:
    return c.licence and c.damaged != "business_licence"


def a10(c: Case, city: City, campaign: Campaign) -> Expectation:
    if c.branch == "plain":
        blind = not c.book or "industry" in c.blank | c.unlabelled
        return (
            _is("review", "fail", note="branch, industry not told")
            if blind
            else _is("fail", note="branch of an ordinary industry")
        )
    if c.branch == "claimed":
        return _is("review", note="branch that claims a special industry")
    if c.branch == "excepted" and (not c.book or "industry" in c.blank | c.unlabelled):
        return _is("review", "pass", note="branch, industry not told")
    return PASS


def a11(c: Case, city: City, campaign: Campaign) -> Expectation:
    if not c.book:
        return _is("review", "na", "pass", note="no book")
    if c.scale in ("no", "words"):
        return _is("fail", note=f"scale: {c.scale}")
    if c.scale == "yes":
        return PASS
    if "revenue" in c.blank:
        return _is("review", "pass", "na", note="no revenue told in the book")
    return _is("review", note=f"revenue {c.firm.revenue}") if c.firm.revenue < 2000 else PASS


def a12(c: Case, city: City, campaign: Campaign) -> Expectation:
    if c.young:
        return _is("review", note="younger than three years")
    missing = sorted({2023, 2024, 2025} - set(c.years))
    if not missing:
        return PASS
    if missing == [2025]:
        return _is("review", note="only 2025 is missing")
    return _is("fail", note=f"missing: {missing}")


def a13(c: Case, city: City, campaign: Campaign) -> Expectation:
    if c.incident == "serious":
        return Expectation(ANY, "an accident is told")
    if c.accident == "ok":
        return _is("pass", "review", note="an accident is mentioned") if c.incident else PASS
    return _is("fail", note=f"statement: {c.accident}")


def a14(c: Case, city: City, campaign: Campaign) -> Expectation:
    if c.blacklisted:
        return _is("na", "pass", "review", "fail", note="the report lists an entry")
    return _is("fail", note="nothing said") if c.discredit == "absent" else PASS


def _told(code_parts: set[str], whole: tuple[str, ...]) -> Expectation:
    missing = [p for p in whole if p not in code_parts]
    return _is("fail", note=f"no passage: {', '.join(missing)}") if missing else PASS


def a15(c: Case, city: City, campaign: Campaign) -> Expectation:
    return _told(c.secure, ("technology", "network"))


def a16(c: Case, city: City, campaign: Campaign) -> Expectation:
    return _told(c.people, ("organisation", "people"))


def a17(c: Case, city: City, campaign: Campaign) -> Expectation:
    form = c.maturity.form
    if form in ("none", "dcmm"):
        return _is("fail", note=f"maturity papers: {form}")
    if form in ("book", "offplatform"):
        return _is("review", note=f"maturity papers: {form}")
    return PASS


def a18(c: Case, city: City, campaign: Campaign) -> Expectation:
    m = c.maturity
    if m.form in ("none", "dcmm"):
        return _is("review", "na", note="may be in an unread file") if _unread(c) else NA
    if m.form == "book":
        return _is("review", "pass", note="only the book's statement")
    if m.level < 2:
        return _is("fail", note=f"level {m.level}")
    if c.book and m.book_level not in (None, m.level):
        return _is("review", note=f"book {m.book_level}, report {m.level}")
    if m.form != "certificate" and not _band(m.level)[0] <= m.score < _band(m.level)[1]:
        return _is("review", note=f"score {m.score}, level {m.level}")
    return PASS


def _band(level: int) -> tuple[float, float]:
    return level - 0.2, level + 0.8


def a19(c: Case, city: City, campaign: Campaign) -> Expectation:
    m = c.maturity
    if m.form in ("none", "dcmm"):
        return _is("review", "na", note="may be in an unread file") if _unread(c) else NA
    if m.form == "book":
        return _is("review", "na", "pass", note="no paper")
    if m.subject_kind == "other":
        return _is("fail", note=f"made out to {m.subject}")
    if m.subject_kind == "workshop":
        return _is("review", note=f"made out to {m.subject}")
    if m.until and m.until < (2026, 4, 30):
        return _is("fail", note=f"valid until {m.until}")
    return PASS


def _distinct(claims: list[Claim]) -> tuple[int, int]:
    """How many different scenarios by exact names, and by any."""
    named = {x.number for x in claims if x.match == "exact"}
    every = {x.number if x.number else x.claimed for x in claims}
    return len(named), len(every)


def a20(c: Case, city: City, campaign: Campaign) -> Expectation:
    by_name, every = _distinct(c.claims)
    if every < 8:
        return _is("fail", note=f"{every} different scenarios")
    return _is("review", note=f"{by_name} by exact names, {every} by any") if by_name < 8 else PASS


def a21(c: Case, city: City, campaign: Campaign) -> Expectation:
    worst, notes = PASS, []
    for link in NEEDED:
        here = [x for x in c.claims if x.link == link and (x.number or c.headed)]
        exact = [x for x in here if x.match == "exact"]
        if not here:
            notes.append(f"{link}: none")
            worst = _is("fail")
        elif not exact or (link == "运营管理" and not any(x.guide_link == link for x in exact)):
            notes.append(f"{link}: weak")
            worst = worst if worst.expect[0] == "fail" else _is("review")
    return Expectation(worst.expect, "; ".join(notes))


def a22(c: Case, city: City, campaign: Campaign) -> Expectation:
    odd = [x.claimed for x in c.claims if x.match != "exact"]
    return _is("fail", note="、".join(odd)) if odd else PASS


def a23(c: Case, city: City, campaign: Campaign) -> Expectation:
    numbers = [x.number for x in c.claims if x.number]
    twice = sorted({n for n in numbers if numbers.count(n) > 1})
    return _is("fail", note=f"twice: {twice}") if twice else PASS


def a24(c: Case, city: City, campaign: Campaign) -> Expectation:
    if c.resembles:
        return _is("review", note="no ownership told, the name resembles a group's")
    if not c.firm.state_owned:
        return _is("na", "pass")
    if not c.book:
        return _is("pass", "na", "review", note="ownership is told in no paper")
    if not c.letter:
        return _is("fail", note="no parent's letter")
    return PASS


def a25(c: Case, city: City, campaign: Campaign) -> Expectation:
    if not c.letter:
        return _is("na", "review") if _unread(c) and c.firm.state_owned else NA
    if not c.letter.sealed:
        return _is("fail", note="letter without seal")
    return PASS if c.letter.dated else _is("review", note="letter without date")


def a26(c: Case, city: City, campaign: Campaign) -> Expectation:
    if not c.letter:
        return _is("na", "review") if _unread(c) and c.firm.state_owned else NA
    if c.letter.by in ("self", "government", "association"):
        return _is("fail", note=f"issued by {c.letter.issuer}")
    return _is("review", note=f"issued by {c.letter.issuer}") if c.letter.by == "other" else PASS


def a27(c: Case, city: City, campaign: Campaign) -> Expectation:
    if not c.letter:
        return _is("na", "review") if _unread(c) and c.firm.state_owned else NA
    return _is("fail", note=f"recommends {c.letter.named}") if c.letter.named else PASS


def a28(c: Case, city: City, campaign: Campaign) -> Expectation:
    if c.licence_name and _licence_read(c):
        return _is("fail", note=f"licence: {c.licence_name}")
    if c.commitment_name:
        return _is("fail", note=f"commitment: {c.commitment_name}")
    if c.change_notice:
        return _is("review", "pass", note="a former name, its change documented")
    if c.strangers:
        return _is("pass", "review", "fail", note="a stranger's paper")
    return PASS


def a29(c: Case, city: City, campaign: Campaign) -> Expectation:
    if c.licence_code and _licence_read(c):
        return _is("fail", note=f"licence: {c.licence_code}")
    if c.book_code and c.book_code != c.firm.uscc:
        return _is("fail", "review", "pass", note="the book's code is mistyped (A08)")
    if c.strangers:
        return _is("pass", "review", "fail", note="a stranger's paper")
    return PASS


def a30(c: Case, city: City, campaign: Campaign) -> Expectation:
    return PASS if c.book_level == "advanced" else _is("fail", note=f"applies for {c.book_level}")


def a31(c: Case, city: City, campaign: Campaign) -> Expectation:
    if campaign.basic_register and c.in_register:
        return PASS
    if city.basic and c.in_basic:
        return _is("pass", "review") if city.forms.get("basic_list") == "scan" else PASS
    both = city.basic and campaign.basic_register
    return _is("fail" if both else "review", note="in no list given")


def a32(c: Case, city: City, campaign: Campaign) -> Expectation:
    if not campaign.excellent_register:
        return NA
    return _is("fail", note="in the 2024 register") if c.excellent else PASS


def a33(c: Case, city: City, campaign: Campaign) -> Expectation:
    days = {
        "book": c.book_day if c.book else None,
        "letter": c.letter.day if c.letter and c.letter.dated else None,
    }
    days["commitment"] = c.commitment_day if c.commitment and c.dated else None
    odd = [
        f"{k} {d}"
        for k, d in days.items()
        if d
        and not (
            (2026, 3, 3) <= d <= (2026, 4, 30)
            and d[1] <= 12
            and d[2] <= (30 if d[1] in (4, 6, 9, 11) else 31)
        )
    ]
    if odd == [o for o in odd if o.startswith("commitment")] and odd:
        answers = ("fail", "review") if c.dated_by_hand else ("fail",)
        return Expectation(answers, odd[0])
    if odd:
        return _is("fail", note="; ".join(odd))
    by_hand = c.commitment and c.dated and c.dated_by_hand
    return _is("pass", "review", note="a date by hand") if by_hand else PASS


def a34(c: Case, city: City, campaign: Campaign) -> Expectation:
    if not c.list_attachments:
        return NA
    if c.phantom:
        return _is("fail", note=f"listed, not sent: {c.phantom}")
    return _is("pass", "review") if _unread(c) else PASS


def a35(c: Case, city: City, campaign: Campaign) -> Expectation:
    if c.incident == "serious":
        return _is("fail", note="an accident of grade 较大")
    return (
        _is("review", note="an accident without grade or date") if c.incident == "vague" else PASS
    )


def a36(c: Case, city: City, campaign: Campaign) -> Expectation:
    if c.discredit not in ("report", "both"):
        return _is("na", "review") if _unread(c) else NA
    if c.encrypted == "credit_report":
        return _is("na", "review", note="the report is encrypted")
    return _is("fail", note="an entry") if c.blacklisted else PASS


def a37(c: Case, city: City, campaign: Campaign) -> Expectation:
    address = c.firm.address
    if not city.in_scope or "青岛市" in address or "省" in address.replace("山东省", ""):
        return _is("pass", "na", "fail", "review", note="outside the province or the area")
    if not _licence_read(c) and (not c.book or "registered_address" in c.blank | c.unlabelled):
        return _is("na", "review", "pass", note="no address on any paper")
    return PASS if city.name in address else _is("fail", note=f"{address}, sent by {city.name}")


_DOSSIER: dict[str, Callable[[Case, City, Campaign], Expectation]] = {
    f"A{n:02d}": globals()[f"a{n:02d}"] for n in range(1, 38)
}


# ---- F of a dossier
def file_checks(c: Case, poor: set[str], bundle: bool) -> dict[str, Expectation]:
    """The F codes of a dossier."""
    out = {f"F{n:02d}": PASS for n in range(1, 10)}
    if c.damaged:
        out["F01"] = _is("fail", note=f"damaged: {c.damaged}")
    if c.encrypted:
        out["F02"] = _is("fail", note=f"encrypted: {c.encrypted}")
    if c.unsupported:
        out["F03"] = _is("fail", note="a drawing")
    if c.hard:
        out["F04"] = _is("fail", "review", note=f"page destroyed: {c.hard}")
    elif poor:
        out["F04"] = _is("pass", "review", note="poor copies")
    if c.blank_file:
        out["F05"] = _is("fail", note="a blank file")
    if c.lost_page:
        out["F06"] = _is("fail", note="a numbered page of the book is missing")
    if c.unsafe:
        out["F07"] = _is("fail", note="a bomb")
        for code in ("F01", "F03"):  # its members are files of some kind too
            if out[code] == PASS:
                out[code] = _is("pass", "fail", "review", note="what the bomb holds")
    if c.repeated:
        out["F08"] = _is("fail", note=f"twice: {c.repeated}")
    if c.strangers:
        out["F09"] = _is("fail", note=f"{c.strangers} of {c.stranger.name if c.stranger else ''}")
    elif c.licence_name or c.commitment_name or c.licence_code:
        out["F09"] = _is("pass", "review", note="a name or code differs (A28, A29)")
    elif c.accountants_licence:
        out["F09"] = _is("pass", "review", note="an audit holds the accountants' licence")
    return out


# ---- C, B, O
def city_checks(t: City, campaign: Campaign, *, grey: bool = False) -> dict[str, Expectation]:
    """The F, C, B and O codes of a city. `grey`: the recommendation's seal came out grey."""
    out = {f"F{n:02d}": PASS for n in range(1, 10)}
    out["F04"] = _is("pass", "review")
    note = t.notes.get
    rows = t.summary_rows

    def planted(code: str) -> Expectation:
        return _is("fail", note=note(code, "")) if code in t.notes else PASS

    none_sent = not t.cases
    out["C01"] = NA if none_sent else PASS if t.recommendation else _is("fail", note="none")
    parts = [
        p
        for p, there in (
            ("seal", t.recommendation_sealed),
            ("number", t.recommendation_numbered),
            ("date", t.recommendation_dated),
        )
        if not there
    ]
    out["C02"] = (
        NA
        if not t.recommendation
        else _is("fail", note=f"no {', '.join(parts)}")
        if parts
        else PASS
    )
    out["C03"] = NA if none_sent else PASS if t.summary else _is("fail", note="none")
    for code in ("C04", "C05", "C06", "C07", "C12"):
        out[code] = planted(code) if t.summary else NA
    starred = t.summary and any(r.kind == "excellent" for r in rows)
    if starred and "C06" not in t.notes and not campaign.excellent_register:
        out["C06"] = _is("review", note="no register, the row says 卓越级")
    out["C08"] = NA
    if t.recommendation and t.stated is not None:
        out["C08"] = (
            PASS
            if t.stated == len(rows)
            else _is("fail", note=f"says {t.stated}, table has {len(rows)}")
        )
        if not t.summary:
            out["C08"] = _is("na", "review", "pass", note="no table")
        elif (
            t.stated != len(rows)
            and len(rows) - t.stated == sum(r.kind == "excellent" for r in rows) > 0
        ):
            out["C08"] = _is("review", note="differs by the excellent-level rows")
    out["C09"] = planted("C09")
    out["C10"] = NA if none_sent else PASS if t.policy else _is("fail", note="none")
    late = t.posted > (2026, 4, 30) if t.posted else t.received > (2026, 4, 30)
    sure = t.posted is not None or campaign.way_told
    out["C11"] = (
        NA
        if not campaign.log
        else PASS
        if not late
        else _is("fail" if sure else "review", note=f"posted {t.posted}, received {t.received}")
    )
    out["C13"] = PASS if t.in_scope else _is("fail", note=t.name)
    out["C14"] = NA if not campaign.excellent_register else planted("C14")
    out["B01"] = PASS if t.basic else _is("fail", note="none")
    for code in ("B02", "B03", "B04", "B05", "B06"):
        out[code] = planted(code) if t.basic else NA
    if t.basic and "B04" not in t.notes and any(_elsewhere(r.uscc) for r in t.basic_rows):
        out["B04"] = _is("review", note="a code of another province or of Qingdao")
    if t.basic and not t.level_column:
        out["B03"] = NA
    if t.basic and not t.links_column:
        out["B06"] = NA
    if not campaign.provincial_register:
        out["B05"] = NA
    out["B07"] = (
        out["C11"]
        if t.basic
        else _is(*dict.fromkeys((*out["C11"].expect, "na")), note="no annex 4")
    )
    out["O01"] = out["O02"] = NA
    if t.overseas:
        out["O01"] = _is("fail", note="country blank") if t.overseas_blank else PASS
        limit = (t.posted or t.received) > (2026, 3, 10)
        out["O02"] = (
            NA if not campaign.log else _is("fail" if sure else "review") if limit else PASS
        )
    if not t.in_scope:
        for code in ("B04", "B05", "C14"):
            out[code] = Expectation(ANY, "a city outside the area")
    if grey:
        out["C02"] = _with_review(out["C02"])
    for kind, codes in _IN_TABLES.items():
        if t.forms.get(kind) == "scan":
            for code in codes:
                out[code] = _with_review(out[code])
    return dict(sorted(out.items()))


_IN_TABLES = {
    "summary_table": ("C04", "C05", "C06", "C07", "C08", "C09", "C12", "C14"),
    "basic_list": ("B02", "B03", "B04", "B05", "B06", "C14"),
    "overseas_list": ("O01",),
}
"""What hangs on the reading of a scanned table."""


def _elsewhere(uscc: str) -> bool:
    """Whether digits 3 to 8 name a place outside the province, or Qingdao."""
    return bool(uscc) and (uscc[2:4] != "37" or uscc[2:6] == "3702")
