"""Whether a truth is one: files exist, pages lie in them, boxes on pages, every code is answered."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pikepdf

ANSWERS = {"pass", "fail", "review", "na"}
FILES = tuple(f"F{n:02d}" for n in range(1, 10))
DOSSIER = FILES + tuple(f"A{n:02d}" for n in range(1, 38))
CITY = (
    FILES
    + tuple(f"C{n:02d}" for n in range(1, 15))
    + tuple(f"B{n:02d}" for n in range(1, 8))
    + ("O01", "O02")
)


def problems(truth: Any, inbox: Path) -> list[str]:
    """What is wrong with the truth of the inbox, in words; empty where nothing is."""
    return list(_problems(truth, inbox))


def _problems(truth: Any, inbox: Path) -> Iterator[str]:
    ids = [d["id"] for d in truth["dossiers"]]
    if sorted(ids) != sorted(i for c in truth["cities"] for i in c["dossiers"]):
        yield "cities and dossiers name different dossiers"
    told: set[str] = set()
    for subject, codes in [
        *((d, DOSSIER) for d in truth["dossiers"]),
        *((c, CITY) for c in truth["cities"]),
    ]:
        name = subject.get("id") or subject["folder"]
        yield from (f"{name}: {x}" for x in _of_checks(subject, codes))
        yield from (f"{name}: {x}" for x in _of_pages(subject, inbox))
        told |= {f["path"] for f in subject["files"]}
    yield from (f"no subject has {x}" for x in sorted(_received(inbox) - told))


def _of_checks(subject: Any, codes: tuple[str, ...]) -> Iterator[str]:
    if set(subject["checks"]) != set(codes):
        yield f"codes {sorted(set(subject['checks']) ^ set(codes))}"
    for code, check in subject["checks"].items():
        if not check["expect"] or not set(check["expect"]) <= ANSWERS:
            yield f"{code} expects {check['expect']}"


def _of_pages(subject: Any, inbox: Path) -> Iterator[str]:
    counts: dict[str, int | None] = {}
    for file in subject["files"]:
        counts[file["path"]] = file["pages"]
        raw = content(inbox, file["path"])
        if raw is None:
            yield f"{file['path']} is not there"
        elif file["kind"] == "pdf" and file["status"] == "ok":
            with pikepdf.open(io.BytesIO(raw)) as pdf:
                if len(pdf.pages) != file["pages"]:
                    yield f"{file['path']} has {len(pdf.pages)} pages, not {file['pages']}"
    placed = [(p["file"], p["number"], "page") for p in subject["pages"]]
    placed += [(x["file"], x["page"], k) for k in ("seals", "slots") for x in subject.get(k, [])]
    for document in subject["documents"]:
        placed += [(s["file"], n, document["type"]) for s in document["spans"] for n in (s["first"], s["last"]) if n]  # fmt: skip
    for path, number, what in placed:
        if path not in counts:
            yield f"{what} in a file that is not told: {path}"
        elif not 1 <= number <= (counts[path] or 1):
            yield f"{what} on page {number} of {path}"
    numbers = [(p["file"], p["number"]) for p in subject["pages"]]
    if len(numbers) != len(set(numbers)):
        yield "a page is told twice"
    boxes = [x["box"] for k in ("seals", "slots") for x in subject.get(k, [])]
    boxes += [x["box"] for p in subject["pages"] for k in ("lines", "critical") for x in p.get(k, [])]  # fmt: skip
    if not all(0 <= b[0] <= b[2] <= 1 and 0 <= b[1] <= b[3] <= 1 for b in boxes):
        yield "a box off its page"


def content(inbox: Path, path: str) -> bytes | None:
    """A file's bytes, in an archive too (`a.zip!/b.pdf`); None where it is not there."""
    outer, _, inner = path.partition("!/")
    file = inbox / outer
    if not file.is_file():
        return None
    if not inner:
        return file.read_bytes()
    with zipfile.ZipFile(file) as archive:
        return archive.read(inner) if inner in archive.namelist() else None


def _received(inbox: Path) -> set[str]:
    """Paths of all files below the cities' folders; archives of papers by their members."""
    made: set[str] = set()
    for file in sorted(inbox.rglob("*")):
        path = file.relative_to(inbox).as_posix()
        if not file.is_file() or path.count("/") == 0 or path.startswith("名录/"):
            continue
        if zipfile.is_zipfile(file) and file.suffix == ".zip" and _holds_papers(file):
            with zipfile.ZipFile(file) as archive:
                made |= {f"{path}!/{n}" for n in archive.namelist()}
        else:
            made.add(path)
    return made


def _holds_papers(file: Path) -> bool:
    with zipfile.ZipFile(file) as archive:
        names = archive.namelist()
    return not any(n.startswith("..") or n.startswith("part") for n in names)
