"""Lays a dossier's pieces out: one file, single files, an archive, folders within folders.

What comes in: a case and where its city's things lie. What goes out: the files, and the dossier's
entry of truth.json.
"""

from __future__ import annotations

import random
import shutil
from pathlib import Path
from typing import Any

from testsetkit import capture, fileforms, parcel, truth
from testsetkit.case import Campaign, Case, City
from testsetkit.copier import Machine
from testsetkit.parcel import Bank, Piece


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
        bank: Bank | None,
    ) -> None:
        self.family, self.plan, self.city, self.case = family, plan, city, case
        self.rng, self.tab, self.bank = rng, tab, bank
        self.files: dict[str, bytes] = {}
        self.records: list[dict[str, Any]] = []
        self.shown = truth.Shown()
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
        pieces = capture.captured(self.family, case, self.city, rng, self.tab, self.bank)
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
                (place / f"{name}.zip").write_bytes(fileforms.zipped(self.files))
            else:
                self._folder(place / name)
        return truth.dossier(case, self.city, self.plan, self.shown, self.records)

    def _bundle(self, pieces: list[Piece], path: str) -> bytes:
        pages = [p for piece in pieces for p in piece.pages]
        at = 1
        for piece in pieces:
            self.shown.document(piece, [(path, at, at + len(piece.pages) - 1)])
            for n, page in enumerate(piece.pages):
                self.shown.page(page, path, at + n)
            at += len(piece.pages)
        if self.case.blank_file:
            self.case.blank_file = False
            self.case.planned = [p for p in self.case.planned if not p.startswith("F05")]
        self.records.append({"path": path, "kind": "pdf", "status": "ok", "pages": len(pages)})
        return fileforms.pdf_of(pages)

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
            self._pages_of(group, [f"{base}/{self._last}"])
            return
        if damaged or locked:
            raw = (
                fileforms.damaged(rng) if damaged else fileforms.encrypted(fileforms.pdf_of(pages))
            )
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
                self._put(base, name, fileforms.jpg_of(page), "image", 1)
                spots.append(f"{base}/{self._last}")
            self._pages_of(group, spots)
            return
        if (
            pictures
            and len({p.bilevel for p in pages}) == 1
            and ((pages[0].bilevel and rng.random() < 0.3) or rng.random() < 0.03)
        ):
            self._put(base, f"{stem}.tif", fileforms.tiff_of(pages), "image", len(pages))
            if not pages[0].bilevel:
                for p in pages:
                    p.colour = "grey"
        else:
            self._put(base, f"{stem}.pdf", fileforms.pdf_of(pages), "pdf", len(pages))
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

    def _pages_of(self, group: list[Piece], paths: list[str]) -> None:
        at = 0
        for piece in group:
            count = len(piece.pages)
            if len(paths) == 1:
                self.shown.document(piece, [(paths[0], at + 1, at + count)])
                for k, page in enumerate(piece.pages):
                    self.shown.page(page, paths[0], at + k + 1)
            else:
                self.shown.document(piece, [(paths[at + k], 1, 1) for k in range(count)])
                for k, page in enumerate(piece.pages):
                    self.shown.page(page, paths[at + k], 1)
            at += count

    def _extras(self, base: str) -> None:
        case, rng = self.case, self.rng
        if case.damaged == "extra":
            self._put(
                base,
                rng.choice(["补充材料.pdf", "检测报告.pdf", "获奖证书.pdf"]),
                fileforms.damaged(rng),
                "pdf",
                None,
                status="damaged",
            )
        if case.unsupported:
            self._put(
                base,
                rng.choice(["厂区平面图.dwg", "布局图.dwg"]),
                fileforms.drawing(rng),
                "other",
                0,
                status="unsupported",
            )
        if case.unsafe:
            self._put(
                base,
                rng.choice(["视频资料.zip", "补充资料.zip"]),
                fileforms.unsafe_zip(rng),
                "archive",
                0,
                status="unsafe",
            )
        if case.blank_file:
            page = parcel.blank_back(Machine("scan/grey", 200, "grey"), rng)
            self._put(
                base,
                rng.choice(["其他.pdf", "附件12.pdf", "补充.pdf"]),
                fileforms.pdf_of([page]),
                "pdf",
                1,
                status="empty",
            )
            self.shown.page(page, f"{base}/{self._last}", 1)

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
            (target / below).write_bytes(fileforms.zipped({n: self.files[n] for n in inner}))
        else:
            (target / below).mkdir()
            for n in inner:
                (target / below / n).write_bytes(self.files[n])
        base = f"{self.case.id}"
        moved = {f"{base}/{n}": f"{base}/{below}{'!' if archive else ''}/{n}" for n in inner}
        for record in self.records:
            record["path"] = moved.get(record["path"], record["path"])
        self.shown.moved(moved)
