"""Pictures, rules and seals of OFD pages, and the pages as drawn."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import numpy as np
import pytest
from ofdmade import NS, opened, package, packed, page_xml, path_xml, picture, resources, text_xml
from PIL import Image
from pytest import approx

from docproc.errors import PageError
from docproc.evidence import Box
from docproc.options import Limits
from docproc.page import PageSource
from docproc.pages import ofd_fonts
from docproc.pages.model import Pixels, ReceivedPage
from docproc.text.triage import Reason, triage

IMAGE = '<ofd:ImageObject ID="3" ResourceID="30" Boundary="{0} {1} {2} {3}" CTM="{2} 0 0 {3} 0 0"/>'
COMMON = "<ofd:DocumentRes>DocumentRes.xml</ofd:DocumentRes>"


def _drawn(
    folder: Path, parts: dict[str, str | bytes], dpi: float = 50.8
) -> tuple[ReceivedPage, Pixels]:
    """Page 1 and its picture, two pixels to the millimetre."""
    with opened(folder, parts) as found:
        page = found.page(1)
        return page, page.render(dpi)


def _with_picture(objects: str, raw: bytes, name: str = "a.png") -> dict[str, str | bytes]:
    parts = {"Doc_0/DocumentRes.xml": resources(name), f"Doc_0/Res/{name}": raw}
    return package([page_xml(objects)], parts, common=COMMON)


def _colour(pixels: Pixels, x: float, y: float) -> str:
    """The colour at a place in millimetres."""
    blue, green, red = (int(v) > 128 for v in pixels[round(y * 2), round(x * 2)])
    names = {(0, 0, 0): "black", (1, 1, 1): "white", (1, 0, 0): "red", (0, 0, 1): "blue"}
    return names.get((int(red), int(green), int(blue)), "other")


def _rounded(box: Box) -> tuple[float, ...]:
    scale = (210, 297, 210, 297)
    return tuple(round(v * s, 1) for v, s in zip(box, scale, strict=True))


@pytest.mark.parametrize("form", ["PNG", "JPEG", "BMP", "TIFF", "GIF"])
def test_a_picture_is_placed_and_drawn(tmp_path: Path, form: str) -> None:
    parts = _with_picture(IMAGE.format(20, 30, 60, 40), picture(form), f"a.{form.lower()}")
    page, pixels = _drawn(tmp_path, parts)
    assert [(_rounded(p.box), p.pixels) for p in page.pictures] == [((20, 30, 80, 70), (60, 40))]
    assert [_colour(pixels, x, 50) for x in (15, 25, 75, 85)] == ["white", "black", "red", "white"]


def test_a_picture_without_matrix_fills_its_boundary(tmp_path: Path) -> None:
    plain = '<ofd:ImageObject ID="3" ResourceID="30" Boundary="20 30 60 40"/>'
    page, _ = _drawn(tmp_path, _with_picture(plain, picture()))
    assert [_rounded(p.box) for p in page.pictures] == [(20, 30, 80, 70)]


def test_a_turned_picture_has_its_sides_exchanged(tmp_path: Path) -> None:
    turned = (
        '<ofd:ImageObject ID="3" ResourceID="30" Boundary="100 100 40 60" CTM="0 60 -40 0 40 0"/>'
    )
    page, pixels = _drawn(tmp_path, _with_picture(turned, picture()))
    assert [(_rounded(p.box), p.pixels) for p in page.pictures] == [
        ((100, 100, 140, 160), (40, 60))
    ]
    assert (_colour(pixels, 120, 110), _colour(pixels, 120, 150)) == ("black", "red")


def test_a_scanned_page_is_read_by_ocr_at_the_resolution_of_the_scan(tmp_path: Path) -> None:
    scan = picture("JPEG", (1240, 1754))
    with opened(tmp_path, _with_picture(IMAGE.format(0, 0, 210, 297), scan, "a.jpg")) as found:
        page = found.page(1)
        assert page.dpi == approx(150, abs=0.1)
        assert triage(page).source is PageSource.OCR
        assert abs(page.render().shape[1] - 1240) <= 1


def test_a_text_layer_under_a_scan_is_not_believed(tmp_path: Path) -> None:
    objects = text_xml("识别出的文字层内容", 20, 50) + IMAGE.format(0, 0, 210, 297)
    page, _ = _drawn(tmp_path, _with_picture(objects, picture()))
    assert [r.beneath for r in page.runs] == [True]
    assert triage(page).reason is Reason.IMAGE_OVER_TEXT


def test_a_missing_picture_that_is_the_page_makes_the_page_unreadable(tmp_path: Path) -> None:
    with opened(tmp_path, package([page_xml(IMAGE.format(0, 0, 210, 297))])) as found:
        page = found.page(1)
        assert page.pictures[0].pixels == (0, 0)
        with pytest.raises(PageError) as raised:
            page.render()
    assert raised.value.reason == "corrupt"


def test_a_small_picture_that_cannot_be_decoded_leaves_a_frame(tmp_path: Path) -> None:
    page, pixels = _drawn(tmp_path, _with_picture(IMAGE.format(20, 30, 60, 40), b"nothing"))
    assert [p.pixels for p in page.pictures] == [(0, 0)]
    assert pixels[60, 41:158].mean() < 200


def test_a_picture_beyond_the_pixel_cap_is_refused_before_decoding(tmp_path: Path) -> None:
    parts = _with_picture(IMAGE.format(0, 0, 210, 297), picture(size=(300, 300)))
    with opened(tmp_path, parts, Limits(pixels_per_page=80_000)) as found:
        page = found.page(1)
        with pytest.raises(PageError) as raised:
            page.render(30)
    assert raised.value.reason == "too_large"


def test_lines_and_frames_are_rules(tmp_path: Path) -> None:
    objects = path_xml("M 20 40 L 120 40") + path_xml("M 20 60 L 60 60 L 60 90 L 20 90 C")
    page, pixels = _drawn(tmp_path, package([page_xml(objects)]))
    assert [_rounded(r) for r in page.drawn.rules] == [
        (20, 40, 120, 40),
        (20, 60, 60, 60),
        (60, 60, 60, 90),
        (20, 90, 60, 90),
        (20, 60, 20, 90),
    ]
    assert page.drawn.shapes == 0
    assert pixels[80, 100].max() < 140


def test_thin_filled_areas_are_rules_and_others_are_shapes(tmp_path: Path) -> None:
    red, white = '<ofd:FillColor Value="200 0 0"/>', '<ofd:FillColor Value="255 255 255"/>'
    filled = 'Fill="true" Stroke="false"'
    objects = (
        path_xml("M 20 40 L 120 40 L 120 40.4 L 20 40.4 C", filled)
        + path_xml("M 20 60 L 60 60 L 60 90 L 20 90 C", filled, red)
        + path_xml("M 20 160 L 60 160 L 60 190 L 20 190 C", filled, white)
    )
    page, pixels = _drawn(tmp_path, package([page_xml(objects)]))
    assert [_rounded(r) for r in page.drawn.rules] == [(20, 40, 120, 40.4)]
    assert page.drawn.shapes == 1
    assert (_colour(pixels, 40, 75), _colour(pixels, 40, 175)) == ("red", "white")


def test_curves_are_shapes_and_drawn_through_their_points(tmp_path: Path) -> None:
    ring = path_xml("M 80 100 A 20 20 0 1 1 40 100 A 20 20 0 1 1 80 100", 'LineWidth="2"')
    curve = path_xml("M 20 200 B 20 160 100 160 100 200 Q 110 220 120 200", 'LineWidth="2"')
    page, pixels = _drawn(tmp_path, package([page_xml(ring + curve)]))
    assert (page.drawn.rules, page.drawn.shapes) == ((), 2)
    places = [(60, 80), (60, 120), (40, 100), (80, 100), (60, 170), (110, 210)]
    assert [_colour(pixels, *p) for p in places] == ["black"] * 6
    assert _colour(pixels, 60, 100) == "white"


def test_drawing_parameters_give_what_objects_do_not_say(tmp_path: Path) -> None:
    styles = (
        '<ofd:DrawParams><ofd:DrawParam ID="60" LineWidth="3"/>'
        '<ofd:DrawParam ID="61" Relative="60"><ofd:StrokeColor Value="0 0 255"/></ofd:DrawParam>'
        "</ofd:DrawParams>"
    )
    parts = package(
        [page_xml(path_xml("M 20 40 L 120 40", 'DrawParam="61"'))],
        {"Doc_0/DocumentRes.xml": resources(more=styles)},
        common=COMMON,
    )
    _, pixels = _drawn(tmp_path, parts)
    assert [_colour(pixels, 60, y) for y in (38, 39, 41, 42)] == ["white", "blue", "blue", "white"]


def test_text_is_drawn_in_its_colour_where_it_stands(tmp_path: Path) -> None:
    red = text_xml("国", 50, 50, 20).replace(
        "<ofd:TextCode", '<ofd:FillColor Value="255 0 0"/><ofd:TextCode'
    )
    _, pixels = _drawn(tmp_path, package([page_xml(red)]))
    ys, xs = np.nonzero(pixels[:, :, 1] < 128)
    assert (xs.min() >= 99, xs.max() <= 142, ys.min() >= 99, ys.max() <= 148) == (True,) * 4
    assert len(xs) > 50
    assert int(pixels[:, :, 2].min()) > 200


def test_turned_text_is_drawn_turned(tmp_path: Path) -> None:
    turned = text_xml("一", 100, 100, 20, more='CTM="0 1 -1 0 0 0"')
    _, pixels = _drawn(tmp_path, package([page_xml(turned)]))
    ys, xs = np.nonzero(pixels.min(axis=2) < 128)
    assert np.ptp(ys) > 3 * np.ptp(xs)


def test_without_any_chinese_font_a_frame_stands_for_a_character(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(ofd_fonts, "_system_fonts", dict)
    ofd_fonts.system_font.cache_clear()
    try:
        page, pixels = _drawn(tmp_path, package([page_xml(text_xml("甲乙", 50, 50, 20))]))
    finally:
        ofd_fonts.system_font.cache_clear()
    assert [r.text for r in page.runs] == ["甲乙"]
    assert [int((pixels[:, a:b].min(axis=2) < 128).any()) for a, b in ((100, 140), (140, 180))] == [
        1,
        1,
    ]


def _square_font() -> bytes:
    """A font whose glyph 1 is a square of 800 units of 1000; it maps no character."""
    square = struct.pack(">hhhhh", 1, 0, 0, 800, 800) + struct.pack(">HH", 3, 0)
    square += (
        bytes([1, 1, 1, 1]) + struct.pack(">4h", 0, 0, 800, 0) + struct.pack(">4h", 0, 800, 0, -800)
    )
    tables = {
        b"glyf": square,
        b"head": struct.pack(
            ">IIIIHHqqhhhhHHhhh",
            0x10000,
            0,
            0,
            0x5F0F3CF5,
            0,
            1000,
            0,
            0,
            0,
            0,
            800,
            800,
            0,
            8,
            2,
            1,
            0,
        ),
        b"hhea": struct.pack(">IhhhHhhhhhhhhhhhH", 0x10000, 880, -120, 0, 1000, *(0,) * 11, 2),
        b"hmtx": struct.pack(">HhHh", 1000, 0, 1000, 0),
        b"loca": struct.pack(">III", 0, 0, len(square)),
        b"maxp": struct.pack(">IH", 0x10000, 2) + struct.pack(">13H", 4, 1, 0, 0, 2, *(0,) * 8),
    }
    out, body = struct.pack(">IHHHH", 0x10000, len(tables), 0, 0, 0), b""
    for tag, table in sorted(tables.items()):
        out += struct.pack(">4sIII", tag, 0, 12 + 16 * len(tables) + len(body), len(table))
        body += table + bytes(-len(table) % 4)
    return out + body


def test_glyphs_named_by_number_are_drawn_from_the_embedded_font(tmp_path: Path) -> None:
    text = text_xml("一", 50, 50, 20).replace(
        "<ofd:TextCode",
        '<ofd:CGTransform CodePosition="0" CodeCount="1" GlyphCount="1"><ofd:Glyphs>1</ofd:Glyphs>'
        "</ofd:CGTransform><ofd:TextCode",
    )
    fonts = '<ofd:Fonts><ofd:Font ID="2" FontName="宋体"><ofd:FontFile>a.ttf</ofd:FontFile></ofd:Font></ofd:Fonts>'
    parts = {"Doc_0/PublicRes.xml": resources(more=fonts), "Doc_0/Res/a.ttf": _square_font()}
    _, pixels = _drawn(
        tmp_path,
        package([page_xml(text)], parts, common="<ofd:PublicRes>PublicRes.xml</ofd:PublicRes>"),
    )
    ys, xs = np.nonzero(pixels.min(axis=2) < 128)
    assert (int(np.ptp(xs)) + 1, int(np.ptp(ys)) + 1) == (approx(32, abs=1), approx(32, abs=1))
    assert (int(xs.min()), int(ys.max())) == (approx(100, abs=1), approx(139, abs=1))


def _jbig2(size: tuple[int, int] = (64, 48)) -> bytes:
    """A JBIG2 file with one region in the coding of fax, its left half black."""
    plain = Image.new("1", size, 0)
    plain.paste(1, (0, 0, size[0] // 2, size[1]))  # fax black, which this TIFF calls white
    held = io.BytesIO()
    plain.save(held, "TIFF", compression="group4")
    tiff = Image.open(io.BytesIO(held.getvalue()))
    start, length = tiff.tag_v2[273][0], tiff.tag_v2[279][0]
    fax = held.getvalue()[start : start + length]
    page = struct.pack(">IIIIBH", *size, 0, 0, 0, 0)
    region = struct.pack(">IIIIBB", *size, 0, 0, 0, 1) + fax
    segments = b"".join(
        struct.pack(">IBBBI", number, kind, 0, 1, len(part)) + part
        for number, kind, part in ((0, 48, page), (1, 38, region))
    )
    return b"\x97JB2\r\n\x1a\n\x01" + struct.pack(">I", 1) + segments


def test_a_jbig2_scan_is_drawn(tmp_path: Path) -> None:
    page, pixels = _drawn(tmp_path, _with_picture(IMAGE.format(20, 30, 64, 48), _jbig2(), "a.jb2"))
    assert [p.pixels for p in page.pictures] == [(64, 48)]
    assert [_colour(pixels, x, 50) for x in (15, 30, 70, 90)] == [
        "white",
        "black",
        "white",
        "white",
    ]


def _sealed(
    seal: bytes, place: str, *, held: str = "Seal.esl", pages: int = 1
) -> dict[str, str | bytes]:
    """A file with the pages' text 正文 and one signature over them."""
    signature = (
        f'<ofd:Signature {NS}><ofd:SignedInfo><ofd:Provider ProviderName="a"/>'
        + ("<ofd:Seal><ofd:BaseLoc>Seal.esl</ofd:BaseLoc></ofd:Seal>" if held == "Seal.esl" else "")
        + f"{place}</ofd:SignedInfo><ofd:SignedValue>SignedValue.dat</ofd:SignedValue></ofd:Signature>"
    )
    listed = (
        f'<ofd:Signatures {NS}><ofd:Signature ID="1" Type="Seal" '
        'BaseLoc="/Doc_0/Signs/Sign_0/Signature.xml"/></ofd:Signatures>'
    )
    return package(
        [page_xml(text_xml("正文在此", 100, 60, 10))] * pages,
        {
            "Doc_0/Signs/Signatures.xml": listed,
            "Doc_0/Signs/Sign_0/Signature.xml": signature,
            f"Doc_0/Signs/Sign_0/{held}": seal,
        },
        body="<ofd:Signatures>/Doc_0/Signs/Signatures.xml</ofd:Signatures>",
    )


PLACE = '<ofd:StampAnnot ID="1" PageRef="100" Boundary="100 50 42 42"/>'
DER = b"\x30\x82\x10\x00\x02\x01\x04BM noise \x04\x82"


@pytest.mark.parametrize("held", ["Seal.esl", "SignedValue.dat"])
@pytest.mark.parametrize("form", ["PNG", "JPEG", "GIF", "BMP"])
def test_a_seal_is_drawn_where_it_is_put(tmp_path: Path, held: str, form: str) -> None:
    raw = DER + picture(form, (84, 84)) + b"\x30\x03end"
    page, pixels = _drawn(tmp_path, _sealed(raw, PLACE, held=held))
    assert [(_rounded(p.box), p.pixels) for p in page.pictures] == [((100, 50, 142, 92), (84, 84))]
    assert (_colour(pixels, 110, 85), _colour(pixels, 135, 85)) == ("black", "red")


def test_the_white_of_a_seal_does_not_hide_what_it_is_put_on(tmp_path: Path) -> None:
    white = io.BytesIO()
    Image.new("RGB", (84, 84), "white").save(white, "PNG")
    page, sealed = _drawn(tmp_path, _sealed(DER + white.getvalue(), PLACE))
    _, plain = _drawn(tmp_path, package([page_xml(text_xml("正文在此", 100, 60, 10))]))
    assert len(page.pictures) == 1
    assert np.array_equal(sealed, plain)


def test_a_seal_over_the_edge_of_pages_shows_only_its_part_on_each(tmp_path: Path) -> None:
    place = (
        '<ofd:StampAnnot ID="1" PageRef="100" Boundary="189 50 42 42" Clip="0 0 21 42"/>'
        '<ofd:StampAnnot ID="2" PageRef="101" Boundary="-21 50 42 42" Clip="21 0 21 42"/>'
    )
    with opened(tmp_path, _sealed(DER + picture("PNG", (84, 84)), place, pages=2)) as found:
        boxes = [[_rounded(p.box) for p in found.page(n).pictures] for n in (1, 2)]
    assert boxes == [[(189, 50, 210, 92)], [(0, 50, 21, 92)]]


def test_a_seal_that_is_a_package_itself_is_drawn_and_not_read_as_text(tmp_path: Path) -> None:
    area = "<ofd:PhysicalBox>0 0 21 21</ofd:PhysicalBox>"
    filled = path_xml(
        "M 0 0 L 21 0 L 21 21 L 0 21 C",
        'Fill="true" Stroke="false"',
        '<ofd:FillColor Value="255 0 0"/>',
    )
    inner = packed(package([page_xml(filled + text_xml("章", 5, 5), area=area)]))
    page, pixels = _drawn(tmp_path, _sealed(DER + inner + b"\x30\x03end", PLACE))
    assert [r.text for r in page.runs] == ["正文在此"]
    assert page.drawn.shapes == 2
    assert [_colour(pixels, x, 88) for x in (98, 102, 138, 144)] == ["white", "red", "red", "white"]


def test_a_seal_without_a_picture_leaves_a_ring_that_can_be_seen(tmp_path: Path) -> None:
    page, pixels = _drawn(tmp_path, _sealed(DER + b"nothing to see", PLACE))
    assert [(_rounded(p.box), p.pixels) for p in page.pictures] == [((100, 50, 142, 92), (0, 0))]
    assert _colour(pixels, 101.5, 71) == "red"
