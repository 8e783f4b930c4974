"""What every check must answer, derived from the planted facts: one function a code.

What comes in: a case and its campaign. What goes out: code → `Expectation`. The reasons are the
rule catalogue's (`docproc rules list`).
"""

from __future__ import annotations

from testsetkit import expect_content, expect_form
from testsetkit.case import Campaign, Case, City
from testsetkit.expect_city import city_checks
from testsetkit.expectation import PASS, Expectation, answer, unread, with_review

__all__ = ["BOOK_CODES", "Expectation", "city_checks", "dossier_checks", "file_checks"]

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


def dossier_checks(
    c: Case, city: City, campaign: Campaign, poor: set[str], grey: set[str]
) -> dict[str, Expectation]:
    """All A codes. `poor`: document types of which a copy is so bad that a person may be asked;
    `grey`: those whose seals came out grey, which a person may have to tell."""
    out = {}
    for code, of in {**expect_form.CHECKS, **expect_content.CHECKS}.items():
        made = of(c, city, campaign)
        if not c.book and code in BOOK_CODES and unread(c):
            made = answer("review", "na", "pass", note="the book may be in an unread file")
        elif not c.book and code in BOOK_CODES:
            made = answer("na", note="no book")
            if code in ("A13", "A14"):
                made = answer("na", "pass", note="no book; stated elsewhere")
        if c.excellent and code != "A32" and campaign.excellent_register:
            made = answer("na", note="2024 excellent level")
        elif unread(c) and code in ABSENCES and made.expect[0] == "fail":
            made = Expectation(("review", "fail"), made.note + "; a file could not be read")
        by_seal = _SEALED.get(code, set()) & grey
        out[code] = with_review(made) if _hangs_on(code) & poor or by_seal else made
    return out


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


def file_checks(c: Case, poor: set[str], bundle: bool) -> dict[str, Expectation]:
    """The F codes of a dossier."""
    out = {f"F{n:02d}": PASS for n in range(1, 10)}
    if c.damaged:
        out["F01"] = answer("fail", note=f"damaged: {c.damaged}")
    if c.encrypted:
        out["F02"] = answer("fail", note=f"encrypted: {c.encrypted}")
    if c.unsupported:
        out["F03"] = answer("fail", note="a drawing")
    if c.hard:
        out["F04"] = answer("fail", "review", note=f"page destroyed: {c.hard}")
    elif poor:
        out["F04"] = answer("pass", "review", note="poor copies")
    if c.blank_file:
        out["F05"] = answer("fail", note="a blank file")
    if c.lost_page:
        out["F06"] = answer("fail", note="a numbered page of the book is missing")
    if c.unsafe:
        out["F07"] = answer("fail", note="a bomb")
        for code in ("F01", "F03"):  # its members are files of some kind too
            if out[code] == PASS:
                out[code] = answer("pass", "fail", "review", note="what the bomb holds")
    if c.repeated:
        out["F08"] = answer("fail", note=f"twice: {c.repeated}")
    if c.strangers:
        out["F09"] = answer(
            "fail", note=f"{c.strangers} of {c.stranger.name if c.stranger else ''}"
        )
    elif c.licence_name or c.commitment_name or c.licence_code:
        out["F09"] = answer("pass", "review", note="a name or code differs (A28, A29)")
    elif c.accountants_licence:
        out["F09"] = answer("pass", "review", note="an audit holds the accountants' licence")
    return out
