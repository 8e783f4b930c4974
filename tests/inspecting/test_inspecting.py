"""The page about one dossier, made from small papers without OCR."""

from __future__ import annotations

import re
import shutil
from html.parser import HTMLParser
from pathlib import Path

import docx
import pytest

from docproc.cli import main
from docproc.documents import assemble
from docproc.documents.model import ReceivedFile
from docproc.errors import FolderError, OutputError
from docproc.evidence import Box, Evidence
from docproc.inspecting import inspect
from docproc.inspecting.near import Near, near_misses
from docproc.inspecting.overlay import Overlay
from docproc.inspecting.pictures import Picture
from docproc.inspecting.webpage import drawn
from docproc.intake.model import FileStatus, Intake, Kind, Parcel, Source, Unit
from docproc.notice import load_notice
from docproc.options import Options
from docproc.page import Cell, Line, Page, PageSource, Table

NOTICE = load_notice("shandong-2026")
NASTY = "<script>alert(1)</script>"
BOOK = [
    "先进级智能工厂申报书",
    "申报单位：威海汀岚仪表有限公司",
    "统一社会信用代码：91371000MA3C2K5H0Q",
    f"主营业务：{NASTY}",
]
LICENCE = ["营业执照", "统一社会信用代码 91371000MA3C2K5H0Q", "名称 威海汀岚仪表有限公司",
           "类型 有限责任公司", "法定代表人 梁汀", "经营范围 仪表制造", "登记机关"]  # fmt: skip


class Seen(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def native_pdf(path: Path, rows: list[str]) -> None:
    """A one-page PDF whose text is drawn in a font that PDF readers bring themselves."""
    text = " ".join(
        f"BT /F 16 Tf 80 {760 - 30 * n} Td <{row.encode('utf-16-be').hex()}> Tj ET"
        for n, row in enumerate(rows)
    )
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        " /Resources << /Font << /F 5 0 R >> >> >>",
        f"<< /Length {len(text)} >>\nstream\n{text}\nendstream",
        "<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H"
        " /DescendantFonts [6 0 R] >>",
        "<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo"
        " << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 7 0 R >>",
        "<< /Type /FontDescriptor /FontName /STSong-Light /Flags 4 /FontBBox [0 -200 1000 900]"
        " /ItalicAngle 0 /Ascent 800 /Descent -200 /CapHeight 700 /StemV 80 >>",
    ]
    out = b"%PDF-1.4\n"
    offsets = []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += f"{number} 0 obj\n{body}\nendobj\n".encode("ascii")
    start = len(out)
    out += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n".encode()
    out += b"".join(f"{offset:010d} 00000 n \n".encode() for offset in offsets)
    out += f"trailer << /Size {len(objects) + 1} /Root 1 0 R >>\n".encode()
    path.write_bytes(out + f"startxref\n{start}\n%%EOF\n".encode())


def dossier(place: Path) -> Path:
    folder = place / "01 威海汀岚仪表有限公司"
    folder.mkdir(parents=True)
    book = docx.Document()
    for row in BOOK:
        book.add_paragraph(row)
    book.save(str(folder / "申报书.docx"))
    native_pdf(folder / "营业执照.pdf", LICENCE)
    return folder


@pytest.fixture(scope="module")
def shown(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("inspect")
    out = place / "out" / "page.html"
    return inspect(dossier(place), out, Options(workers=1), readings=out.parent)


def test_every_page_stands_there_with_its_type_and_its_picture(shown: Path) -> None:
    text = shown.read_text(encoding="utf-8")
    pages = [a for a in Seen(text).of("div") if a.get("class") == "page"]
    assert [a["id"] for a in pages] == ["p1", "p2"]
    assert len(Seen(text).of("img")) == 1  # a Word file has none, and its text stands there
    assert "定为 <b>营业执照</b>" in text
    assert "定为 <b>先进级智能工厂申报书</b>" in text
    assert "威海汀岚仪表有限公司" in text


def test_what_stands_on_papers_is_escaped_and_no_network_is_needed(shown: Path) -> None:
    text = shown.read_text(encoding="utf-8")
    seen = Seen(text)
    assert NASTY not in text
    assert "&lt;script&gt;" in text
    assert len(seen.of("script")) == 1
    policy = next(m["content"] for m in seen.of("meta") if m.get("http-equiv"))
    assert policy is not None and policy.startswith("default-src 'none'") and "unsafe" not in policy
    held = [a.get("src") or a.get("href") for _, a in seen.tags if a.get("src") or a.get("href")]
    assert held
    assert not [a for a in held if a and not a.startswith(("#", "data:image/jpeg"))]
    assert not [a for _, a in seen.tags if any(k.startswith("on") or k == "style" for k in a)]


def test_every_link_leads_to_a_page_or_a_box(shown: Path) -> None:
    seen = Seen(shown.read_text(encoding="utf-8"))
    names = [a["id"] for _, a in seen.tags if a.get("id")]
    assert len(names) == len(set(names))
    assert {str(a["href"])[1:] for a in seen.of("a")} <= set(names)


def test_a_licence_s_lines_and_fields_are_drawn_on_its_picture(shown: Path) -> None:
    text = shown.read_text(encoding="utf-8")
    layer = re.search(r'<g class="lines">(.*?)</g>', text, re.DOTALL)
    fields = re.search(r'<g class="fields">(.*?)</g>', text, re.DOTALL)
    assert layer is not None and layer.group(1).count("<rect") == len(" ".join(LICENCE).split())
    assert fields is not None and ">统一社会信用代码</text>" in fields.group(1)


def test_candidates_of_a_field_are_told(shown: Path) -> None:
    text = shown.read_text(encoding="utf-8")
    assert re.search(r"<summary>候选 \d</summary>", text)
    assert "冒号后" in text


def test_a_second_look_reads_and_draws_nothing_anew(tmp_path: Path, shown: Path) -> None:
    told: list[tuple[str, int, int]] = []

    def watch(stage: str, done: int, total: int) -> None:
        told.append((stage, done, total))

    folder = next(p for p in shown.parent.parent.iterdir() if p != shown.parent)
    again = inspect(
        folder,
        tmp_path / "again.html",
        Options(workers=1),
        readings=shown.parent,
        watch=watch,
    )
    assert again.read_bytes() == shown.read_bytes()
    assert [t for t in told if t[0] in ("打开文件", "页面图像")] == []


def test_the_page_is_not_written_into_the_dossier(tmp_path: Path) -> None:
    folder = dossier(tmp_path)
    with pytest.raises(OutputError):
        inspect(folder, folder / "page.html")
    with pytest.raises(FolderError):
        inspect(tmp_path / "nothing", tmp_path / "page.html")
    assert sorted(p.name for p in tmp_path.iterdir()) == [folder.name]


def test_the_command_says_where_the_page_lies(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    folder, out = dossier(tmp_path), tmp_path / "查看.html"
    with pytest.raises(SystemExit) as ended:
        main(["inspect", str(folder), "--out", str(out), "--workers", "1"])
    assert ended.value.code == 0
    assert f"写好了：{out}" in capsys.readouterr().out
    assert out.is_file()


def _page(file: str, rows: list[str]) -> Page:
    lines = tuple(
        Line(row, Box(0.3, 0.1 + 0.06 * n, 0.7, 0.14 + 0.06 * n)) for n, row in enumerate(rows)
    )
    return Page(file, 1, PageSource.NATIVE, confidence=1.0, lines=lines)


def test_a_near_miss_names_the_type_its_probability_and_the_phrases(tmp_path: Path) -> None:
    source = Source("a.pdf", "0" * 64, Kind.PDF, 1, tmp_path / "a.pdf")
    page = _page("a.pdf", LICENCE)
    unit = Unit("a.pdf", (source,))
    intake = Intake(tmp_path, "file", (Parcel(None, "未识别地市", (), (unit,)),), ())
    files = {"a.pdf": (ReceivedFile(source, FileStatus.OK, 1), (page,))}
    papers = assemble(intake, files, NOTICE.documents)
    near = near_misses(intake, papers, files, NOTICE.documents)["a.pdf", 1, None]
    first = near[0]
    assert (first.type, first.kind) == ("business_licence", "business_licence")
    assert first.probability > 0.99
    assert any(r.where == "title" and "营业执照" in r.phrase for r in first.reasons)
    assert len(near) >= 3
    assert [n.probability for n in near] == sorted((n.probability for n in near), reverse=True)
    assert sum(n.probability for n in near) <= 1.001
    assert all(isinstance(n, Near) for n in near)


def test_marks_on_one_place_share_a_label_and_doubt_is_dashed() -> None:
    overlay = Overlay({("a.pdf", 1, None): "p1"})
    box = Box(0.1, 0.1, 0.4, 0.2)
    seen = Evidence("a.pdf", 1, None, box)
    names = [overlay.note("fields", seen, "…", title, 0.95) for title in ("企业名称", "代码")]
    assert overlay.note("fields", Evidence("a.pdf", 1), "…", "无框", 0.95) == "p1"
    table = Table(1, 1, (Cell(0, 0, "", box, ink=0.2),))
    line = Line("甲", box, 0.5)
    marks = overlay.on(Page("a.pdf", 1, PageSource.OCR, lines=(line,), tables=(table,)))
    assert [(m.layer, m.label, m.doubtful) for m in marks] == [
        ("lines", "", True),
        ("cells", "", True),
        ("fields", "企业名称、代码", False),
        ("fields", "", False),
    ]
    assert [m.id for m in marks if m.id] == names


def test_a_box_is_drawn_in_thousandths_of_the_page_s_width() -> None:
    placed = drawn(Box(0.1, 0.5, 0.3, 0.5), Picture(b"x", 600, 900))
    assert placed == {"x": 100.0, "y": 750.0, "width": 200.0, "height": 1.0}


@pytest.mark.chromium
def test_chromium_shows_hides_and_points_at_what_was_found(shown: Path) -> None:
    playwright = pytest.importorskip("playwright.sync_api")
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    trouble: list[str] = []
    with playwright.sync_playwright() as runner:
        browser = runner.chromium.launch(executable_path=program, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": 1366, "height": 900})
        page.on("console", lambda m: trouble.append(m.text) if m.type == "error" else None)
        page.on("pageerror", lambda e: trouble.append(str(e)))
        page.goto(shown.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= 1366
        fields = page.locator("g.fields")
        assert fields.is_visible()
        page.uncheck("input[name=fields]")
        assert not fields.is_visible()
        page.check("input[name=fields]")
        box = page.locator("g.fields rect").first
        name = box.get_attribute("id")
        page.click(f'a[href="#{name}"] >> nth=0')
        assert box.evaluate("b => getComputedStyle(b).strokeWidth") == "7px"
        image = page.locator(".picture img")
        assert image.evaluate("i => i.decode().then(() => i.naturalWidth)") > 400
        page.check("#doubtful")
        assert page.locator(".page:visible").count() == sum(
            float(str(p.get_attribute("data-sure"))) < 0.9 for p in page.locator(".page").all()
        )
        browser.close()
    assert trouble == []
