"""What the checks of a city must answer: its files, its letter and its tables."""

from __future__ import annotations

from testsetkit.case import Campaign, City
from testsetkit.expectation import ANY, NA, PASS, Expectation, answer, elsewhere, with_review


def city_checks(t: City, campaign: Campaign, *, grey: bool = False) -> dict[str, Expectation]:
    """The F, C, B and O codes of a city. `grey`: the recommendation's seal came out grey."""
    out = {f"F{n:02d}": PASS for n in range(1, 10)}
    out["F04"] = answer("pass", "review")
    note = t.notes.get
    rows = t.summary_rows

    def planted(code: str) -> Expectation:
        return answer("fail", note=note(code, "")) if code in t.notes else PASS

    none_sent = not t.cases
    out["C01"] = NA if none_sent else PASS if t.recommendation else answer("fail", note="none")
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
        else answer("fail", note=f"no {', '.join(parts)}")
        if parts
        else PASS
    )
    out["C03"] = NA if none_sent else PASS if t.summary else answer("fail", note="none")
    for code in ("C04", "C05", "C06", "C07", "C12"):
        out[code] = planted(code) if t.summary else NA
    starred = t.summary and any(r.kind == "excellent" for r in rows)
    if starred and "C06" not in t.notes and not campaign.excellent_register:
        out["C06"] = answer("review", note="no register, the row says 卓越级")
    out["C08"] = NA
    if t.recommendation and t.stated is not None:
        out["C08"] = (
            PASS
            if t.stated == len(rows)
            else answer("fail", note=f"says {t.stated}, table has {len(rows)}")
        )
        if not t.summary:
            out["C08"] = answer("na", "review", "pass", note="no table")
        elif (
            t.stated != len(rows)
            and len(rows) - t.stated == sum(r.kind == "excellent" for r in rows) > 0
        ):
            out["C08"] = answer("review", note="differs by the excellent-level rows")
    out["C09"] = planted("C09")
    out["C10"] = NA if none_sent else PASS if t.policy else answer("fail", note="none")
    late = t.posted > (2026, 4, 30) if t.posted else t.received > (2026, 4, 30)
    sure = t.posted is not None or campaign.way_told
    out["C11"] = (
        NA
        if not campaign.log
        else PASS
        if not late
        else answer("fail" if sure else "review", note=f"posted {t.posted}, received {t.received}")
    )
    out["C13"] = PASS if t.in_scope else answer("fail", note=t.name)
    out["C14"] = NA if not campaign.excellent_register else planted("C14")
    out["B01"] = PASS if t.basic else answer("fail", note="none")
    for code in ("B02", "B03", "B04", "B05", "B06"):
        out[code] = planted(code) if t.basic else NA
    if t.basic and "B04" not in t.notes and any(elsewhere(r.uscc) for r in t.basic_rows):
        out["B04"] = answer("review", note="a code of another province or of Qingdao")
    if t.basic and not t.level_column:
        out["B03"] = NA
    if t.basic and not t.links_column:
        out["B06"] = NA
    if not campaign.provincial_register:
        out["B05"] = NA
    out["B07"] = (
        out["C11"]
        if t.basic
        else answer(*dict.fromkeys((*out["C11"].expect, "na")), note="no annex 4")
    )
    out["O01"] = out["O02"] = NA
    if t.overseas:
        out["O01"] = answer("fail", note="country blank") if t.overseas_blank else PASS
        limit = (t.posted or t.received) > (2026, 3, 10)
        out["O02"] = (
            NA if not campaign.log else answer("fail" if sure else "review") if limit else PASS
        )
    if not t.in_scope:
        for code in ("B04", "B05", "C14"):
            out[code] = Expectation(ANY, "a city outside the area")
    if grey:
        out["C02"] = with_review(out["C02"])
    for kind, codes in _IN_TABLES.items():
        if t.forms.get(kind) == "scan":
            for code in codes:
                out[code] = with_review(out[code])
    return dict(sorted(out.items()))


_IN_TABLES = {
    "summary_table": ("C04", "C05", "C06", "C07", "C08", "C09", "C12", "C14"),
    "basic_list": ("B02", "B03", "B04", "B05", "B06", "C14"),
    "overseas_list": ("O01",),
}
"""What hangs on the reading of a scanned table."""
