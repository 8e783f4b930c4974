"""What the checks A01 to A17 must answer: whether what a dossier needs is there and in form."""

from __future__ import annotations

from testsetkit.case import Campaign, Case, City
from testsetkit.expectation import ANY, NA, PASS, Check, Expectation, answer, licence_read, unread
from testsetkit.plant import ASKED


def a01(c: Case, city: City, campaign: Campaign) -> Expectation:
    return PASS if c.book else answer("fail", note="no application book")


def a02(c: Case, city: City, campaign: Campaign) -> Expectation:
    blank = sorted(c.blank & set(ASKED))
    if blank:
        return answer("fail", note=f"blank: {', '.join(blank)}")
    if c.unlabelled:
        return answer("review", note=f"no label: {', '.join(sorted(c.unlabelled))}")
    return answer("pass", "review", note="told in prose") if c.told_in_prose else PASS


def a03(c: Case, city: City, campaign: Campaign) -> Expectation:
    if c.book_form == "docx":
        return answer("review", "fail", note="a Word file shows no seal")
    inside = ("review", "pass") if c.commitment == "section" else ()
    if c.book_seal is None:
        return answer(
            "fail",
            *inside,
            note="no seal but that of the commitment inside" if inside else "no seal on the book",
        )
    if inside and c.book_seal in ("finance", "contract", "invoice"):
        return answer(
            "fail", *inside, note=f"a {c.book_seal} seal, and that of the commitment inside"
        )
    if c.book_seal in ("finance", "contract", "invoice"):
        return answer("fail", "review", note=f"only a {c.book_seal} seal")
    return PASS


def a04(c: Case, city: City, campaign: Campaign) -> Expectation:
    if c.book_form == "docx":
        return answer("review", "na", "pass", note="a Word file shows no seal")
    if c.book_seal is None:
        return NA
    if c.book_seal in ("finance", "contract", "invoice"):
        return answer("na", "pass", "review", note="a special seal of its own name")
    if c.book_seal == "other":
        return answer("fail", note=f"seal of {c.seal_name}")
    return PASS


def a05(c: Case, city: City, campaign: Campaign) -> Expectation:
    return PASS if c.commitment else answer("fail", note="no commitment")


def a06(c: Case, city: City, campaign: Campaign) -> Expectation:
    if not c.commitment:
        return (
            answer("review", "na", note="the commitment may be in an unread file")
            if unread(c)
            else NA
        )
    if c.commitment == "section" and c.book_form == "docx" and not (c.signed and c.dated):
        return answer("fail", "review", note="blank slots in a Word file")
    if c.commitment == "section" and c.book_form == "docx":
        return answer("pass", "review", note="signed as a picture in a Word file")
    blank = [n for n, there in (("signature", c.signed), ("date", c.dated)) if not there]
    return answer("fail", note=f"blank: {', '.join(blank)}") if blank else PASS


def a07(c: Case, city: City, campaign: Campaign) -> Expectation:
    if c.damaged == "business_licence":
        return answer("review", "fail", note="the licence's file is damaged")
    return PASS if c.licence else answer("fail", note="no licence")


def a08(c: Case, city: City, campaign: Campaign) -> Expectation:
    if "uscc" in c.blank:
        return answer("na", "pass", "review", note="no code on the book")
    if c.book_code and c.book_code != c.firm.uscc:
        return answer("fail", note=f"{c.book_code} for {c.firm.uscc}")
    return PASS


def a09(c: Case, city: City, campaign: Campaign) -> Expectation:
    if "青岛市" in c.firm.address or "省" in c.firm.address.replace("山东省", ""):
        blind = not licence_read(c) and (not c.book or "registered_address" in c.blank)
        return (
            answer("review", "pass", note="no address read")
            if blind
            else answer("fail", note=c.firm.address)
        )
    if c.division_only:
        return answer("review", note=f"division {c.firm.uscc[2:8]}")
    if not licence_read(c) and (not c.book or "registered_address" in c.blank | c.unlabelled):
        return answer("review", "pass", note="no address on any paper")
    return PASS


def a10(c: Case, city: City, campaign: Campaign) -> Expectation:
    if c.branch == "plain":
        blind = not c.book or "industry" in c.blank | c.unlabelled
        return (
            answer("review", "fail", note="branch, industry not told")
            if blind
            else answer("fail", note="branch of an ordinary industry")
        )
    if c.branch == "claimed":
        return answer("review", note="branch that claims a special industry")
    if c.branch == "excepted" and (not c.book or "industry" in c.blank | c.unlabelled):
        return answer("review", "pass", note="branch, industry not told")
    return PASS


def a11(c: Case, city: City, campaign: Campaign) -> Expectation:
    if not c.book:
        return answer("review", "na", "pass", note="no book")
    if c.scale in ("no", "words"):
        return answer("fail", note=f"scale: {c.scale}")
    if c.scale == "yes":
        return PASS
    if "revenue" in c.blank:
        return answer("review", "pass", "na", note="no revenue told in the book")
    return answer("review", note=f"revenue {c.firm.revenue}") if c.firm.revenue < 2000 else PASS


def a12(c: Case, city: City, campaign: Campaign) -> Expectation:
    if c.young:
        return answer("review", note="younger than three years")
    missing = sorted({2023, 2024, 2025} - set(c.years))
    if not missing:
        return PASS
    if missing == [2025]:
        return answer("review", note="only 2025 is missing")
    return answer("fail", note=f"missing: {missing}")


def a13(c: Case, city: City, campaign: Campaign) -> Expectation:
    if c.incident == "serious":
        return Expectation(ANY, "an accident is told")
    if c.accident == "ok":
        return answer("pass", "review", note="an accident is mentioned") if c.incident else PASS
    return answer("fail", note=f"statement: {c.accident}")


def a14(c: Case, city: City, campaign: Campaign) -> Expectation:
    if c.blacklisted:
        return answer("na", "pass", "review", "fail", note="the report lists an entry")
    return answer("fail", note="nothing said") if c.discredit == "absent" else PASS


def _told(code_parts: set[str], whole: tuple[str, ...]) -> Expectation:
    missing = [p for p in whole if p not in code_parts]
    return answer("fail", note=f"no passage: {', '.join(missing)}") if missing else PASS


def a15(c: Case, city: City, campaign: Campaign) -> Expectation:
    return _told(c.secure, ("technology", "network"))


def a16(c: Case, city: City, campaign: Campaign) -> Expectation:
    return _told(c.people, ("organisation", "people"))


def a17(c: Case, city: City, campaign: Campaign) -> Expectation:
    form = c.maturity.form
    if form in ("none", "dcmm"):
        return answer("fail", note=f"maturity papers: {form}")
    if form in ("book", "offplatform"):
        return answer("review", note=f"maturity papers: {form}")
    return PASS


CHECKS: dict[str, Check] = {
    "A01": a01,
    "A02": a02,
    "A03": a03,
    "A04": a04,
    "A05": a05,
    "A06": a06,
    "A07": a07,
    "A08": a08,
    "A09": a09,
    "A10": a10,
    "A11": a11,
    "A12": a12,
    "A13": a13,
    "A14": a14,
    "A15": a15,
    "A16": a16,
    "A17": a17,
}
