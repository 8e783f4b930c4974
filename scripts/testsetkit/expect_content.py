"""What the checks A18 to A37 must answer: whether what a dossier tells holds and fits together."""

from __future__ import annotations

from testsetkit.case import Campaign, Case, City, Claim
from testsetkit.expectation import NA, PASS, Check, Expectation, answer, licence_read, unread

NEEDED = ("生产作业", "生产管理", "运营管理")


def a18(c: Case, city: City, campaign: Campaign) -> Expectation:
    m = c.maturity
    if m.form in ("none", "dcmm"):
        return answer("review", "na", note="may be in an unread file") if unread(c) else NA
    if m.form == "book":
        return answer("review", "pass", note="only the book's statement")
    if m.level < 2:
        return answer("fail", note=f"level {m.level}")
    if c.book and m.book_level not in (None, m.level):
        return answer("review", note=f"book {m.book_level}, report {m.level}")
    if m.form != "certificate" and not _band(m.level)[0] <= m.score < _band(m.level)[1]:
        return answer("review", note=f"score {m.score}, level {m.level}")
    return PASS


def _band(level: int) -> tuple[float, float]:
    return level - 0.2, level + 0.8


def a19(c: Case, city: City, campaign: Campaign) -> Expectation:
    m = c.maturity
    if m.form in ("none", "dcmm"):
        return answer("review", "na", note="may be in an unread file") if unread(c) else NA
    if m.form == "book":
        return answer("review", "na", "pass", note="no paper")
    if m.subject_kind == "other":
        return answer("fail", note=f"made out to {m.subject}")
    if m.subject_kind == "workshop":
        return answer("review", note=f"made out to {m.subject}")
    if m.until and m.until < (2026, 4, 30):
        return answer("fail", note=f"valid until {m.until}")
    return PASS


def _distinct(claims: list[Claim]) -> tuple[int, int]:
    """How many different scenarios by exact names, and by any."""
    named = {x.number for x in claims if x.match == "exact"}
    every = {x.number if x.number else x.claimed for x in claims}
    return len(named), len(every)


def a20(c: Case, city: City, campaign: Campaign) -> Expectation:
    by_name, every = _distinct(c.claims)
    if every < 8:
        return answer("fail", note=f"{every} different scenarios")
    return (
        answer("review", note=f"{by_name} by exact names, {every} by any") if by_name < 8 else PASS
    )


def a21(c: Case, city: City, campaign: Campaign) -> Expectation:
    worst, notes = PASS, []
    for link in NEEDED:
        here = [x for x in c.claims if x.link == link and (x.number or c.headed)]
        exact = [x for x in here if x.match == "exact"]
        if not here:
            notes.append(f"{link}: none")
            worst = answer("fail")
        elif not exact or (link == "运营管理" and not any(x.guide_link == link for x in exact)):
            notes.append(f"{link}: weak")
            worst = worst if worst.expect[0] == "fail" else answer("review")
    return Expectation(worst.expect, "; ".join(notes))


def a22(c: Case, city: City, campaign: Campaign) -> Expectation:
    odd = [x.claimed for x in c.claims if x.match != "exact"]
    return answer("fail", note="、".join(odd)) if odd else PASS


def a23(c: Case, city: City, campaign: Campaign) -> Expectation:
    numbers = [x.number for x in c.claims if x.number]
    twice = sorted({n for n in numbers if numbers.count(n) > 1})
    return answer("fail", note=f"twice: {twice}") if twice else PASS


def a24(c: Case, city: City, campaign: Campaign) -> Expectation:
    if c.resembles:
        return answer("review", note="no ownership told, the name resembles a group's")
    if not c.firm.state_owned:
        return answer("na", "pass")
    if not c.book:
        return answer("pass", "na", "review", note="ownership is told in no paper")
    if not c.letter:
        return answer("fail", note="no parent's letter")
    return PASS


def a25(c: Case, city: City, campaign: Campaign) -> Expectation:
    if not c.letter:
        return answer("na", "review") if unread(c) and c.firm.state_owned else NA
    if not c.letter.sealed:
        return answer("fail", note="letter without seal")
    return PASS if c.letter.dated else answer("review", note="letter without date")


def a26(c: Case, city: City, campaign: Campaign) -> Expectation:
    if not c.letter:
        return answer("na", "review") if unread(c) and c.firm.state_owned else NA
    if c.letter.by in ("self", "government", "association"):
        return answer("fail", note=f"issued by {c.letter.issuer}")
    return answer("review", note=f"issued by {c.letter.issuer}") if c.letter.by == "other" else PASS


def a27(c: Case, city: City, campaign: Campaign) -> Expectation:
    if not c.letter:
        return answer("na", "review") if unread(c) and c.firm.state_owned else NA
    return answer("fail", note=f"recommends {c.letter.named}") if c.letter.named else PASS


def a28(c: Case, city: City, campaign: Campaign) -> Expectation:
    if c.licence_name and licence_read(c):
        return answer("fail", note=f"licence: {c.licence_name}")
    if c.commitment_name:
        return answer("fail", note=f"commitment: {c.commitment_name}")
    if c.change_notice:
        return answer("review", "pass", note="a former name, its change documented")
    if c.strangers:
        return answer("pass", "review", "fail", note="a stranger's paper")
    return PASS


def a29(c: Case, city: City, campaign: Campaign) -> Expectation:
    if c.licence_code and licence_read(c):
        return answer("fail", note=f"licence: {c.licence_code}")
    if c.book_code and c.book_code != c.firm.uscc:
        return answer("fail", "review", "pass", note="the book's code is mistyped (A08)")
    if c.strangers:
        return answer("pass", "review", "fail", note="a stranger's paper")
    return PASS


def a30(c: Case, city: City, campaign: Campaign) -> Expectation:
    return (
        PASS if c.book_level == "advanced" else answer("fail", note=f"applies for {c.book_level}")
    )


def a31(c: Case, city: City, campaign: Campaign) -> Expectation:
    if campaign.basic_register and c.in_register:
        return PASS
    if city.basic and c.in_basic:
        return answer("pass", "review") if city.forms.get("basic_list") == "scan" else PASS
    both = city.basic and campaign.basic_register
    return answer("fail" if both else "review", note="in no list given")


def a32(c: Case, city: City, campaign: Campaign) -> Expectation:
    if not campaign.excellent_register:
        return NA
    return answer("fail", note="in the 2024 register") if c.excellent else PASS


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
        return answer("fail", note="; ".join(odd))
    by_hand = c.commitment and c.dated and c.dated_by_hand
    return answer("pass", "review", note="a date by hand") if by_hand else PASS


def a34(c: Case, city: City, campaign: Campaign) -> Expectation:
    if not c.list_attachments:
        return NA
    if c.phantom:
        return answer("fail", note=f"listed, not sent: {c.phantom}")
    return answer("pass", "review") if unread(c) else PASS


def a35(c: Case, city: City, campaign: Campaign) -> Expectation:
    if c.incident == "serious":
        return answer("fail", note="an accident of grade 较大")
    return (
        answer("review", note="an accident without grade or date")
        if c.incident == "vague"
        else PASS
    )


def a36(c: Case, city: City, campaign: Campaign) -> Expectation:
    if c.discredit not in ("report", "both"):
        return answer("na", "review") if unread(c) else NA
    if c.encrypted == "credit_report":
        return answer("na", "review", note="the report is encrypted")
    return answer("fail", note="an entry") if c.blacklisted else PASS


def a37(c: Case, city: City, campaign: Campaign) -> Expectation:
    address = c.firm.address
    if not city.in_scope or "青岛市" in address or "省" in address.replace("山东省", ""):
        return answer("pass", "na", "fail", "review", note="outside the province or the area")
    if not licence_read(c) and (not c.book or "registered_address" in c.blank | c.unlabelled):
        return answer("na", "review", "pass", note="no address on any paper")
    return PASS if city.name in address else answer("fail", note=f"{address}, sent by {city.name}")


CHECKS: dict[str, Check] = {
    "A18": a18,
    "A19": a19,
    "A20": a20,
    "A21": a21,
    "A22": a22,
    "A23": a23,
    "A24": a24,
    "A25": a25,
    "A26": a26,
    "A27": a27,
    "A28": a28,
    "A29": a29,
    "A30": a30,
    "A31": a31,
    "A32": a32,
    "A33": a33,
    "A34": a34,
    "A35": a35,
    "A36": a36,
    "A37": a37,
}
