"""What is true of a made dossier: what its pages show, and what its case says of fields and scenarios.

What comes in: a case whose papers are printed, and pages where they came to lie. What goes out: the
entries of truth.json.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from testsetkit import expect
from testsetkit.case import Campaign, Case, City
from testsetkit.parcel import Page, Piece
from testsetkit.pen import iso

FIELDS = (
    "enterprise_name", "uscc", "legal_representative", "registered_address", "established_on", "industry", "enterprise_type",
    "parent_company", "main_business", "employees", "revenue", "contact_name", "contact_phone", "contact_email", "factory_name",
    "factory_address", "total_investment", "maturity_level", "maturity_date", "signed_on", "level_applied",
)  # fmt: skip
FROM_LICENCE = (
    "enterprise_name",
    "uscc",
    "legal_representative",
    "registered_address",
    "established_on",
)


@dataclass
class Shown:
    """What the pages of a dossier show, entry by entry; `poor`, `grey`: kinds of papers with a copy
    that is hard to read, or with a seal that lost its colour."""

    pages: list[dict[str, Any]] = field(default_factory=list)
    documents: list[dict[str, Any]] = field(default_factory=list)
    seals: list[dict[str, Any]] = field(default_factory=list)
    slots: list[dict[str, Any]] = field(default_factory=list)
    poor: set[str] = field(default_factory=set)
    grey: set[str] = field(default_factory=set)

    def document(self, piece: Piece, spans: list[tuple[str, int, int]]) -> None:
        self.documents.append(
            {
                "type": piece.paper.kind,
                "label": piece.paper.label,
                "spans": [{"file": f, "first": a, "last": b} for f, a, b in spans],
            }
        )

    def page(self, page: Page, path: str, number: int) -> None:
        told: dict[str, Any] = {
            "file": path,
            "number": number,
            "type": page.kind,
            "rotation": page.rotation,
            "source": page.source,
            "capture": page.capture,
        }
        if page.two_up:
            told["two_up"] = True
        if page.poor:
            self.poor.add(page.kind)
        if page.hard:
            told["hard"] = page.hard
        elif page.text:
            told["text"] = page.text
            told["lines"] = [{"text": t, "box": box(b)} for t, b in page.lines]
            told["critical"] = [
                {
                    "sort": m["sort"],
                    "text": m["text"],
                    "value": m["value"],
                    "box": box(b),
                    **({"key": m["key"]} if "key" in m else {}),
                }
                for m, b in page.marks
                if m["what"] == "critical"
            ]
        self.pages.append(told)
        for m, b in page.marks:
            if m["what"] == "seal" and page.colour == "grey":
                self.grey.add(page.kind)
            if m["what"] == "seal":
                cut = min(b) < 0.005 or max(b) > 0.995
                self.seals.append(
                    {
                        "file": path,
                        "page": number,
                        "text": m["text"],
                        "bottom": m["bottom"],
                        "shape": m["shape"],
                        "box": box(b),
                        "colour": page.colour,
                        "role": m["role"],
                        "kind": m["kind"],
                        **({"partial": True} if cut else {}),
                    }
                )
            if m["what"] == "slot":
                self.slots.append(
                    {
                        "kind": m["kind"],
                        "document_type": m["document_type"],
                        "state": m["state"],
                        "file": path,
                        "page": number,
                        "box": box(b),
                    }
                )

    def moved(self, paths: dict[str, str]) -> None:
        """Files that were put elsewhere: old path → new path."""
        spans = (s for d in self.documents for s in d["spans"])
        for thing in [*self.pages, *self.seals, *self.slots, *spans]:
            thing["file"] = paths.get(thing["file"], thing["file"])


def dossier(
    case: Case, city: City, plan: Campaign, shown: Shown, records: list[dict[str, Any]]
) -> dict[str, Any]:
    """A dossier's entry; `records`: its files."""
    checks = expect.dossier_checks(case, city, plan, shown.poor, shown.grey)
    checks |= expect.file_checks(case, shown.poor, case.layout == "bundle")
    return {
        "id": case.id, "city": city.code, "folder": city.folder, "layout": case.layout, "enterprise": case.firm.name, "uscc": case.firm.uscc,
        "clean": not case.planned, "planned": case.planned, "unstaged": [], "traps": case.traps, "capture": "", "template": 0,
        "checks": told(checks), "fields": fields(case), "scenarios": scenarios(case), "documents": shown.documents, "seals": shown.seals, "slots": shown.slots,
        "files": records, "pages": shown.pages,
    }  # fmt: skip


def scenarios(case: Case) -> list[dict[str, Any]]:
    if not case.book:
        return []
    return [
        {
            "number": c.number,
            "claimed": c.claimed,
            "match": c.match,
            "guide_link": c.guide_link if c.number else None,
            "link": c.link if c.number or case.headed else None,
        }
        for c in case.claims
    ]


def fields(case: Case) -> dict[str, Any]:
    """Truth of the fields; what the papers leave open is left out."""
    made: dict[str, Any] = {}
    licence = case.licence and case.damaged != "business_licence"
    for key in FIELDS:
        printed_ = case.filled_by_family.get(key)
        if case.book and printed_:
            made[key] = dict(printed_)
        elif key in FROM_LICENCE:
            if (
                licence
                and not case.strangers
                and (not case.book or key in case.unlabelled or key not in case.blank)
            ):
                value = {
                    "enterprise_name": case.licence_name or case.firm.name,
                    "uscc": case.licence_code or case.firm.uscc,
                    "legal_representative": case.firm.person,
                    "registered_address": case.firm.address,
                    "established_on": iso(case.firm.founded),
                }[key]
                made[key] = {"value": value, "printed": value}
        elif key in case.blank:
            made[key] = {"value": None, "printed": ""}
    m = case.maturity
    if m.form in ("report", "page", "certificate", "offplatform") and m.subject_kind == "own":
        made["maturity_level"] = {"value": str(m.level), "printed": f"{m.level}级"}
        made["maturity_date"] = {"value": iso(m.day), "printed": iso(m.day)}
    elif m.form == "book" and case.book:
        made["maturity_level"] = {"value": str(m.book_level), "printed": f"{m.book_level}级"}
    for entry in made.values():
        if not entry.get("accept"):
            entry.pop("accept", None)
    return made


def box(box: tuple[float, float, float, float]) -> list[float]:
    return [round(v, 4) for v in box]


def told(checks: dict[str, expect.Expectation]) -> dict[str, Any]:
    """Code → what must be answered, best first, and why."""
    return {code: {"expect": list(e.expect), "note": e.note} for code, e in sorted(checks.items())}
