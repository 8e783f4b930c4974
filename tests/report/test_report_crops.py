from __future__ import annotations

import io

from campaign import campaign, page_picture, seen
from PIL import Image

from docproc.evidence import Box, Evidence
from docproc.report.crops import HEIGHT, LIMIT_BYTES, WIDTH, EvidencePictures, framed, region_of

BOOK = "济南市/01 山东远帆精密机械有限公司/附件1-申报书.pdf"


def blank(width: int, height: int, noise: bool = False) -> bytes:
    out = io.BytesIO()
    image = (
        Image.effect_noise((width, height), 90) if noise else Image.new("L", (width, height), 255)
    )
    image.convert("RGB").save(out, "PNG")
    return out.getvalue()


def test_the_place_is_framed_in_red_where_it_stands() -> None:
    crop = framed(blank(400, 200), Box(0, 0, 1, 1), Box(0.25, 0.25, 0.75, 0.75))
    assert crop is not None
    image = Image.open(io.BytesIO(crop.jpeg))
    red, green, _ = image.getpixel((97, 100))
    assert red > 150 and green < 120
    assert image.getpixel((200, 100))[1] > 240


def test_a_crop_is_small_whatever_it_shows() -> None:
    crop = framed(blank(1200, 800, noise=True), Box(0, 0, 1, 1), None)
    assert crop is not None
    assert len(crop.jpeg) <= LIMIT_BYTES
    assert crop.width <= WIDTH and crop.height <= HEIGHT


def test_context_stays_inside_the_page_and_holds_the_place() -> None:
    for box in (Box(0, 0, 0.01, 0.01), Box(0.95, 0.97, 1, 1), Box(0, 0, 1, 1)):
        region = region_of(box)
        assert region.covers(box, 0.999)
        assert min(region) >= 0 and max(region) <= 1


def test_what_a_place_is_for_can_be_read_beside_it() -> None:
    region = region_of(Box(0.4, 0.5, 0.7, 0.52))
    assert 0.4 - region.left >= 0.15
    assert region.right - 0.7 < 0.06


def test_rotation_of_the_page_is_passed_on() -> None:
    asked = []

    def picture(*arguments):
        asked.append(arguments)

    report = campaign()
    licence = report.dossiers[0].pages[-1]
    assert EvidencePictures(picture, report).crop(seen(licence.file, 1)) is None
    assert asked[0][:4] == (licence.file, 1, None, 90)


def test_a_place_is_rendered_once_and_equal_crops_are_one() -> None:
    asked = []

    def picture(*arguments):
        asked.append(arguments)
        return blank(300, 100)

    pictures = EvidencePictures(picture, campaign())
    one = pictures.crop(seen(BOOK, 2))
    assert pictures.crop(seen(BOOK, 2, text="other words, same place")) is one
    assert len(asked) == 1
    assert pictures.crop(seen(BOOK, 3)) is one


def test_a_cell_of_a_sheet_has_no_picture_and_a_page_without_a_box_is_shown_whole() -> None:
    pictures = EvidencePictures(page_picture, campaign())
    assert pictures.crop(Evidence("a.xlsx", 1, None, None, "Sheet1!C7")) is None
    crop = pictures.crop(seen(BOOK, 2, None))
    assert crop is not None and crop.height > crop.width


def test_bytes_that_are_no_picture_give_none() -> None:
    assert framed(b"not a picture", Box(0, 0, 1, 1), None) is None
