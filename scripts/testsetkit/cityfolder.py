"""What a city sends beside its dossiers: letters, policies and tables, each in the form it has.

What comes in: a city and its folder. What goes out: the files, and the city's entry of truth.json.
"""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

from testsetkit import copier, expect, fileforms, parcel, truth
from testsetkit.case import Campaign, City
from testsetkit.parcel import Bank
from testsetkit.press import Paper, printed


def written(
    family: Any,
    plan: Campaign,
    city: City,
    place: Path,
    rng: random.Random,
    tab: Any,
    bank: Bank | None,
) -> dict[str, Any]:
    """Write the city's papers and tables to `place`; returns the city's entry."""
    files: list[dict[str, Any]] = []
    documents: list[dict[str, Any]] = []
    pages: list[dict[str, Any]] = []
    forms: dict[str, str] = {}
    grey = False

    def put(name: str, raw: bytes, kind: str, count: int | None, doc: str, form: str) -> None:
        stem, dot, ext = name.rpartition(".")
        k = 2
        while (place / name).exists():
            name = f"{stem}{k}{dot}{ext}"
            k += 1
        (place / name).write_bytes(raw)
        path = f"{city.folder}/{name}"
        files.append({"path": path, "kind": kind, "status": "ok", "pages": count})
        documents.append(
            {"type": doc, "spans": [{"file": path, "first": 1 if count else None, "last": count}]}
        )
        forms[doc] = form

    def print_and(paper: Paper, *, native: bool) -> None:
        done = printed(tab, paper.html)
        machine = (bank or copier).chosen(rng, photo=False)
        native = native or bank is None
        piece = (
            parcel.native(paper, done, rng, nounicode=False)
            if native
            else parcel.copied(paper, done, machine, rng, bank=bank or copier)
        )
        put(
            rng.choice(paper.names),
            fileforms.pdf_of(piece.pages),
            "pdf",
            len(piece.pages),
            paper.kind,
            "native" if native else machine.name,
        )
        nonlocal grey
        grey = grey or (paper.kind == "city_recommendation" and piece.pages[0].colour == "grey")
        for n, page in enumerate(piece.pages, 1):
            pages.append(
                {
                    "file": files[-1]["path"],
                    "number": n,
                    "type": page.kind,
                    "rotation": page.rotation,
                    "source": page.source,
                    "capture": page.capture,
                }
            )

    if city.recommendation:
        print_and(family.recommendation(city, rng), native=False)
    if city.policy:
        for paper in family.policies(city, rng):
            print_and(paper, native=rng.random() < 0.5)
    tables = [
        (city.summary, family.summary),
        (city.basic, family.basic),
        (city.overseas, family.overseas),
    ]
    for there, of in tables:
        if not there:
            continue
        table = of(city, rng)
        form = city.forms[table.kind]
        if form == "xlsx":
            put(rng.choice(table.names), fileforms.xlsx_of(table), "xlsx", None, table.kind, form)
        elif form == "docx":
            put(
                rng.choice(table.names).replace(".xlsx", ".docx"),
                fileforms.docx_of(family.as_paper(city, table, rng).html),
                "docx",
                None,
                table.kind,
                form,
            )
        else:
            print_and(family.as_paper(city, table, rng), native=form == "native")
    checks = expect.city_checks(city, plan, grey=grey)
    return {
        "name": city.name, "code": city.code, "folder": city.folder, "planned": city.planned, "traps": city.traps, "forms": forms,
        "checks": truth.told(checks), "documents": documents, "files": files, "pages": pages, "dossiers": [c.id for c in city.cases],
    }  # fmt: skip
