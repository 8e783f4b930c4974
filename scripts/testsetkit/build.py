"""Makes the campaign's folder and its truth from the plan."""

from __future__ import annotations

import json
import random
import shutil
import time
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from importlib import import_module
from pathlib import Path
from typing import Any

from testsetkit import copier, deal, expect, parcel, rough
from testsetkit.case import Campaign, Case, City
from testsetkit.copier import Machine
from testsetkit.parcel import Bank, Page, Piece
from testsetkit.pen import iso
from testsetkit.press import Paper, press, printed

FIELDS = (
    "enterprise_name", "uscc", "legal_representative", "registered_address", "established_on", "industry", "enterprise_type",
    "parent_company", "main_business", "employees", "revenue", "contact_name", "contact_phone", "contact_email", "factory_name",
    "factory_address", "total_investment", "maturity_level", "maturity_date", "signed_on", "level_applied",
)  # fmt: skip
BANKS: dict[str, Bank | None] = {"usual": copier, "rough": rough, "none": None}
FROM_LICENCE = (
    "enterprise_name",
    "uscc",
    "legal_representative",
    "registered_address",
    "established_on",
)


def make(
    family_name: str,
    seed: int,
    dossiers: int,
    out: Path,
    *,
    seconds: float | None = None,
    machines: str = "usual",
) -> Path | None:
    """Write OUT/inbox and OUT/truth.json; returns the truth's path.

    What was made lies in OUT/parts until all is made, so that a later call goes on
    where an earlier one stopped; after `seconds` no new part is begun (None then).
    """
    family = import_module(f"testsetkit.families.{family_name}")
    plan = deal.campaign(seed, family_name, dossiers)
    plan.way_told = getattr(family, "WAY_TOLD", False)
    inbox = out / "inbox"
    bank = BANKS[machines]
    parts = Parts(out, f"{family_name} {seed} {dossiers} {machines} {_kit()}", seconds)
    rng = random.Random(f"{family_name}-{seed}-papers")
    truth: dict[str, Any] = {
        "truth": "docproc-truth/1", "seed": seed, "family": family_name, "not_staged": [], "cities": [], "dossiers": [],
    }  # fmt: skip
    with press() as tab:
        for city in plan.cities:
            place = inbox / city.folder
            place.mkdir(parents=True, exist_ok=True)
            for case in city.cases:
                own = random.Random(rng.random())
                dossier = Dossier(family, plan, city, case, own, tab, bank)
                told = parts.made(f"{city.code}-{case.order}", partial(dossier.write, place))
                if told is None:
                    return None
                case.id = told["id"]
                truth["dossiers"].append(told)
            own = random.Random(rng.random())
            told = parts.made(city.code, partial(_city, family, plan, city, place, own, tab, bank))
            if told is None:
                return None
            truth["cities"].append(told)
    for path, table in family.inbox(plan, rng).items():
        target = inbox / path
        target.parent.mkdir(exist_ok=True)
        target.write_bytes(parcel.xlsx_of(table))
    target = out / "truth.json"
    target.write_text(json.dumps(truth, ensure_ascii=False, indent=1), encoding="utf-8")
    shutil.rmtree(parts.folder)
    return target


def _kit() -> str:
    """A digest of the maker's own code: parts of two makers do not make one truth."""
    held = sha256()
    for file in sorted(Path(__file__).parent.rglob("*.py")):
        held.update(file.read_bytes())
    return held.hexdigest()


class Parts:
    """The truths of dossiers and cities made so far, each in a file of its own."""

    def __init__(self, out: Path, about: str, seconds: float | None) -> None:
        self.folder = out / "parts"
        self.until = time.monotonic() + seconds if seconds else None
        mark = self.folder / "of.txt"
        if not mark.exists() or mark.read_text(encoding="utf-8") != about:
            for name in ("inbox", "parts"):
                shutil.rmtree(out / name, ignore_errors=True)
            self.folder.mkdir(parents=True)
            mark.write_text(about, encoding="utf-8")

    def made(self, name: str, make_it: Callable[[], dict[str, Any]]) -> dict[str, Any] | None:
        """The part, from its file or made now; None where the time is over."""
        file = self.folder / f"{name}.json"
        if file.exists():
            return dict(json.loads(file.read_text(encoding="utf-8")))
        if self.until is not None and time.monotonic() > self.until:
            return None
        told = make_it()
        file.write_text(json.dumps(told, ensure_ascii=False), encoding="utf-8")
        return told


class Dossier:
    """One dossier while it is made."""

    def __init__(
        self,
        family: Any,
        plan: Campaign,
        city: City,
        case: Case,
        rng: random.Random,
        tab: Any,
        bank: Bank | None = copier,
    ) -> None:
        self.bank: Bank = bank or copier
        self.printed = bank is None
        self.family, self.plan, self.city, self.case, self.rng, self.tab = (
            family,
            plan,
            city,
            case,
            rng,
            tab,
        )
        self.files: dict[str, bytes] = {}
        self.records: list[dict[str, Any]] = []
        self.pages: list[dict[str, Any]] = []
        self.documents: list[dict[str, Any]] = []
        self.seals: list[dict[str, Any]] = []
        self.slots: list[dict[str, Any]] = []
        self.poor: set[str] = set()
        self.grey: set[str] = set()
        self.scenarios: list[str] = []
        self.photographed = 0

    def write(self, place: Path) -> dict[str, Any]:
        case, rng = self.case, self.rng
        name = rng.choice(
            [
                f"{case.order:02d} {case.firm.name}",
                f"{case.order}.{case.firm.name}",
                case.firm.name,
                f"{case.order}{case.firm.name}",
            ]
        )
        pieces = self._pieces()
        base = self.city.folder
        if self.case.county_folder and case.layout != "bundle":
            place = place / self.case.firm.county
            place.mkdir(exist_ok=True)
            base = f"{base}/{self.case.firm.county}"
        if case.layout == "bundle":
            case.id = f"{base}/{name}.pdf"
            raw = self._bundle(pieces, case.id)
            (place / f"{name}.pdf").write_bytes(raw)
        else:
            inside = f"{name}.zip!" if case.layout == "zip" else name
            case.id = f"{base}/{name}.zip" if case.layout == "zip" else f"{base}/{name}"
            self._separate(pieces, f"{base}/{inside}")
            self._extras(f"{base}/{inside}")
            if case.layout == "zip":
                (place / f"{name}.zip").write_bytes(parcel.zipped(self.files))
            else:
                self._folder(place / name)
        return self._truth()

    # ---- papers
    def _pieces(self) -> list[Piece]:
        case, rng = self.case, self.rng
        papers: list[Paper] = self.family.dossier_papers(case, self.city, rng)
        bundle = case.layout == "bundle"
        main = self.bank.chosen(rng, photo=False)
        harsh = getattr(self.family, "HARSH", False)
        share = 0.3 if harsh else 0.14
        poor = {n for n in range(len(papers)) if rng.random() < share}
        pieces = []
        hard_at = self._hard_paper(papers)
        for n, paper in enumerate(papers):
            done = printed(self.tab, paper.html)
            machine = parcel.machine_for(
                case, paper, main, poor, n, rng, harsh=harsh, bank=self.bank
            )
            if paper.kind == "application_book":
                self.scenarios = [
                    m["text"] for m in paper.marks.values() if m.get("what") == "scenario"
                ]
                sealed = case.book_seal is not None
                if (
                    not sealed
                    and not case.lost_page
                    and case.commitment != "section"
                    and not bundle
                    and rng.random() < 0.4
                ):
                    machine = None
                if (
                    not bundle
                    and not case.lost_page
                    and case.commitment != "section"
                    and case.book_seal == "official"
                    and rng.random() < 0.12
                ):
                    case.book_form = "docx"
            if self.printed:
                machine = None
            if n == hard_at and machine is None:
                machine = main
            if case.book_form == "docx" and paper.kind == "application_book":
                pieces.append(self._word(paper))
                continue
            if machine is None:
                piece = parcel.native(paper, done, rng, nounicode=rng.random() < 0.25)
                if case.lost_page and paper.kind == "application_book":
                    _lose(piece, rng)
                pieces.append(piece)
                continue
            turn = {
                k: rng.choice([90, 180, 270])
                for k in range(len(done.sheets))
                if rng.random() < 0.05
            }
            if len(done.sheets) <= 2 and rng.random() < 0.1:
                turn = dict.fromkeys(range(len(done.sheets)), rng.choice([90, 180, 270]))
            hard = (len(done.sheets) - 1, case.hard) if n == hard_at else None
            piece = parcel.copied(paper, done, machine, rng, hard=hard, turn=turn, bank=self.bank)
            if case.lost_page and paper.kind == "application_book":
                _lose(piece, rng)
            self._assemble(piece, machine)
            pieces.append(piece)
        return self._repeated(pieces, main)

    def _hard_paper(self, papers: list[Paper]) -> int | None:
        if not self.case.hard:
            return None
        order = (
            [n for n, p in enumerate(papers) if p.kind == "financial_report"]
            or [n for n, p in enumerate(papers) if p.kind == "other"]
            or [len(papers) - 1]
        )
        return order[0]

    def _word(self, paper: Paper) -> Piece:
        raw = parcel.docx_of(paper.html)
        return Piece(paper, [Page(paper.kind, "native", "docx")], docx=raw)

    def _assemble(self, piece: Piece, machine: Machine) -> None:
        """Two pages on a sheet, blank backs."""
        rng = self.rng
        if machine.photo:
            return
        if (
            len(piece.pages) >= 4
            and piece.paper.kind == "financial_report"
            and not self.case.hard
            and rng.random() < 0.08
        ):
            piece.pages = parcel.two_up(piece.pages, machine)
        elif rng.random() < 0.08:
            pages = []
            for page in piece.pages:
                pages += [page, parcel.blank_back(machine, rng)]
            piece.pages = pages if rng.random() < 0.5 else pages[:2] + piece.pages[1:]

    def _repeated(self, pieces: list[Piece], main: Machine) -> list[Piece]:
        wanted = self.case.repeated
        if not wanted:
            return pieces
        kinds = {"maturity": ("maturity_report", "maturity_certificate")}.get(wanted, (wanted,))
        unread = ("application_book", self.case.damaged, self.case.encrypted)
        legible = [p for p in pieces if p.paper.kind not in unread]
        found = next((p for p in legible if p.paper.kind in kinds), legible[0])
        self.case.repeated = found.paper.label
        return [*pieces, Piece(found.paper, found.pages)]

    # ---- files
    def _bundle(self, pieces: list[Piece], path: str) -> bytes:
        pages = [p for piece in pieces for p in piece.pages]
        at = 1
        for piece in pieces:
            self._document(piece, [(path, at, at + len(piece.pages) - 1)])
            for n, page in enumerate(piece.pages):
                self._page(page, path, at + n)
            at += len(piece.pages)
        if self.case.blank_file:
            self.case.blank_file = False
            self.case.planned = [p for p in self.case.planned if not p.startswith("F05")]
        self.records.append({"path": path, "kind": "pdf", "status": "ok", "pages": len(pages)})
        return parcel.pdf_of(pages)

    def _separate(self, pieces: list[Piece], base: str) -> None:
        rng, case = self.rng, self.case
        plain = rng.random() < 0.6
        n = 0
        while n < len(pieces):
            piece = pieces[n]
            n += 1
            group = [piece]
            if not piece.docx and piece.paper.kind == "financial_report" and rng.random() < 0.25:
                while n < len(pieces) and pieces[n].paper.kind == "financial_report":
                    group.append(pieces[n])
                    n += 1
            damaged = case.damaged == piece.paper.kind
            locked = case.encrypted == piece.paper.kind
            self._file(group, base, n, plain, damaged=damaged, locked=locked)

    def _file(
        self, group: list[Piece], base: str, n: int, plain: bool, *, damaged: bool, locked: bool
    ) -> None:
        rng = self.rng
        piece = group[0]
        stem = (
            rng.choice(piece.paper.names or (piece.paper.label,)).rsplit(".", 1)[0]
            if plain
            else f"{rng.choice(['扫描', 'Scan', 'img'])}{n:04d}"
        )
        pages = [p for g in group for p in g.pages]
        pictures = all(p.picture for p in pages)
        if piece.docx:
            self._put(base, f"{stem}.docx", piece.docx, "docx", 1)
            self._pages_of(group, [f"{base}/{self._last}"], whole=True)
            return
        if damaged or locked:
            raw = parcel.damaged(rng) if damaged else parcel.encrypted(parcel.pdf_of(pages))
            self._put(
                base, f"{stem}.pdf", raw, "pdf", None, status="damaged" if damaged else "encrypted"
            )
            return
        photo = pictures and any("photo" in p.capture for p in pages)
        alone = pictures and all(p.kind != "blank" for p in pages)  # an empty picture would be F05
        if alone and len(pages) <= 6 and (photo or (len(pages) <= 2 and rng.random() < 0.35)):
            spots = []
            for k, page in enumerate(pages):
                self.photographed += 1
                name = (
                    f"IMG_202604{10 + self.photographed % 18}_{rng.randrange(100000, 235959)}.jpg"
                    if photo and not plain
                    else f"{stem}{f'-{k + 1}' if len(pages) > 1 else ''}.jpg"
                )
                self._put(base, name, parcel.jpg_of(page), "image", 1)
                spots.append(f"{base}/{self._last}")
            self._pages_of(group, spots)
            return
        if (
            pictures
            and len({p.bilevel for p in pages}) == 1
            and ((pages[0].bilevel and rng.random() < 0.3) or rng.random() < 0.03)
        ):
            self._put(base, f"{stem}.tif", parcel.tiff_of(pages), "image", len(pages))
            if not pages[0].bilevel:
                for p in pages:
                    p.colour = "grey"
        else:
            self._put(base, f"{stem}.pdf", parcel.pdf_of(pages), "pdf", len(pages))
        self._pages_of(group, [f"{base}/{self._last}"])

    def _put(
        self, base: str, name: str, raw: bytes, kind: str, pages: int | None, *, status: str = "ok"
    ) -> None:
        stem, dot, ext = name.rpartition(".")
        k = 2
        while name in self.files:
            name = f"{stem}({k}){dot}{ext}"
            k += 1
        self.files[name] = raw
        self._last = name
        self.records.append(
            {"path": f"{base}/{name}", "kind": kind, "status": status, "pages": pages}
        )

    def _pages_of(self, group: list[Piece], paths: list[str], *, whole: bool = False) -> None:
        at = 0
        for piece in group:
            count = len(piece.pages)
            if len(paths) == 1:
                self._document(piece, [(paths[0], at + 1, at + count)])
                for k, page in enumerate(piece.pages):
                    self._page(page, paths[0], at + k + 1)
            else:
                self._document(piece, [(paths[at + k], 1, 1) for k in range(count)])
                for k, page in enumerate(piece.pages):
                    self._page(page, paths[at + k], 1)
            at += count

    def _extras(self, base: str) -> None:
        case, rng = self.case, self.rng
        if case.damaged == "extra":
            self._put(
                base,
                rng.choice(["补充材料.pdf", "检测报告.pdf", "获奖证书.pdf"]),
                parcel.damaged(rng),
                "pdf",
                None,
                status="damaged",
            )
        if case.unsupported:
            self._put(
                base,
                rng.choice(["厂区平面图.dwg", "布局图.dwg"]),
                parcel.drawing(rng),
                "other",
                0,
                status="unsupported",
            )
        if case.unsafe:
            self._put(
                base,
                rng.choice(["视频资料.zip", "补充资料.zip"]),
                parcel.unsafe_zip(rng),
                "archive",
                0,
                status="unsafe",
            )
        if case.blank_file:
            page = parcel.blank_back(Machine("scan/grey", 200, "grey"), rng)
            self._put(
                base,
                rng.choice(["其他.pdf", "附件12.pdf", "补充.pdf"]),
                parcel.pdf_of([page]),
                "pdf",
                1,
                status="empty",
            )
            self._page(page, f"{base}/{self._last}", 1)

    def _folder(self, target: Path) -> None:
        """The files as a folder; in a mixed layout some of them in an archive or a folder below."""
        rng = self.rng
        shutil.rmtree(target, ignore_errors=True)
        target.mkdir()
        if self.case.layout != "mixed" or len(self.files) < 4:
            for name, raw in self.files.items():
                (target / name).write_bytes(raw)
            return
        names = list(self.files)
        inner = [n for n in names[len(names) // 2 :] if not n.endswith((".dwg", ".zip"))]
        below = rng.choice(["附件.zip", "附件材料", "证明材料.zip"])
        archive = below.endswith(".zip")
        for name in names:
            if name in inner:
                continue
            (target / name).write_bytes(self.files[name])
        if archive:
            (target / below).write_bytes(parcel.zipped({n: self.files[n] for n in inner}))
        else:
            (target / below).mkdir()
            for n in inner:
                (target / below / n).write_bytes(self.files[n])
        base = f"{self.case.id}"
        moved = {f"{base}/{n}": f"{base}/{below}{'!' if archive else ''}/{n}" for n in inner}
        for thing in [*self.records]:
            thing["path"] = moved.get(thing["path"], thing["path"])
        for thing in [
            *self.pages,
            *self.seals,
            *self.slots,
            *(s for d in self.documents for s in d["spans"]),
        ]:
            thing["file"] = moved.get(thing["file"], thing["file"])

    # ---- truth
    def _document(self, piece: Piece, spans: list[tuple[str, int, int]]) -> None:
        self.documents.append(
            {
                "type": piece.paper.kind,
                "label": piece.paper.label,
                "spans": [{"file": f, "first": a, "last": b} for f, a, b in spans],
            }
        )

    def _page(self, page: Page, path: str, number: int) -> None:
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
            told["lines"] = [{"text": t, "box": _box(b)} for t, b in page.lines]
            told["critical"] = [
                {
                    "sort": m["sort"],
                    "text": m["text"],
                    "value": m["value"],
                    "box": _box(b),
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
                        "box": _box(b),
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
                        "box": _box(b),
                    }
                )

    def _truth(self) -> dict[str, Any]:
        case = self.case
        checks = expect.dossier_checks(case, self.city, self.plan, self.poor, self.grey)
        checks |= expect.file_checks(case, self.poor, case.layout == "bundle")
        return {
            "id": case.id, "city": self.city.code, "folder": self.city.folder, "layout": case.layout, "enterprise": case.firm.name, "uscc": case.firm.uscc,
            "clean": not case.planned, "planned": case.planned, "unstaged": [], "traps": case.traps, "capture": "", "template": 0,
            "checks": _told(checks), "fields": self._fields(), "scenarios": self._scenarios(), "documents": self.documents, "seals": self.seals, "slots": self.slots,
            "files": self.records, "pages": self.pages,
        }  # fmt: skip

    def _scenarios(self) -> list[dict[str, Any]]:
        case = self.case
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

    def _fields(self) -> dict[str, Any]:
        """Truth of the fields; what the papers leave open is left out."""
        case = self.case
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
        for told in made.values():
            if not told.get("accept"):
                told.pop("accept", None)
        return made


def _lose(piece: Piece, rng: random.Random) -> None:
    """Take out a page of the book on which nothing that is graded stands."""
    idle = [n for n in range(2, len(piece.pages) - 1) if not piece.pages[n].marks]
    inner = [n for n in idle if n + 1 < len(piece.pages)]
    spot = rng.choice(inner[-3:]) if inner else None
    if spot is None:
        raise ValueError("no page of the book can be lost without losing a fact")
    del piece.pages[spot]


def _box(box: tuple[float, float, float, float]) -> list[float]:
    return [round(v, 4) for v in box]


def _told(checks: dict[str, expect.Expectation]) -> dict[str, Any]:
    return {code: {"expect": list(e.expect), "note": e.note} for code, e in sorted(checks.items())}


# ---- cities
def _city(
    family: Any,
    plan: Campaign,
    city: City,
    place: Path,
    rng: random.Random,
    tab: Any,
    bank: Bank | None,
) -> dict[str, Any]:
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
            parcel.pdf_of(piece.pages),
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
            put(rng.choice(table.names), parcel.xlsx_of(table), "xlsx", None, table.kind, form)
        elif form == "docx":
            put(
                rng.choice(table.names).replace(".xlsx", ".docx"),
                parcel.docx_of(family.as_paper(city, table, rng).html),
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
        "checks": _told(checks), "documents": documents, "files": files, "pages": pages, "dossiers": [c.id for c in city.cases],
    }  # fmt: skip
