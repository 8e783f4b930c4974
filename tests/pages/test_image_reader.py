"""Picture files: every frame is a page, and none is decoded over the cap."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from docproc.errors import PageError
from docproc.intake.model import FileStatus, Kind
from docproc.options import Limits
from docproc.pages import open_file


def opened_ok(file: Path, limits: Limits | None = None):  # type: ignore[no-untyped-def]
    return open_file(file, Kind.IMAGE, path=file.name, limits=limits or Limits())


def scene() -> Image.Image:
    picture = Image.new("RGB", (1000, 1400), "white")
    picture.paste((200, 20, 30), (0, 0, 300, 200))  # red patch at the top left
    return picture


def test_the_orientation_that_a_camera_notes_is_applied(tmp_path: Path) -> None:
    exif = Image.Exif()
    exif[0x0112] = 6  # to be shown turned clockwise by 90 degrees
    scene().save(tmp_path / "a.jpg", exif=exif)
    with opened_ok(tmp_path / "a.jpg") as opened:
        page = opened.page(1)
        pixels = page.render()
    height, width = pixels.shape[:2]
    assert width > height
    assert pixels[20, width - 20, 2] > 150 > pixels[20, width - 20, 1]
    assert page.pictures[0].pixels == (1400, 1000)


def test_every_frame_of_a_tiff_is_a_page(tmp_path: Path) -> None:
    frames = [Image.new("1", (850, 1100), c) for c in (1, 0, 1)]
    frames[0].save(
        tmp_path / "a.tif", save_all=True, append_images=frames[1:], compression="group4",
        dpi=(100, 100),
    )  # fmt: skip
    with opened_ok(tmp_path / "a.tif") as opened:
        assert opened.page_count == 3
        levels = [int(opened.page(n).render().mean()) for n in (1, 2, 3, 1)]
        assert opened.page(2).size_mm == pytest.approx((215.9, 279.4), abs=0.1)
    assert levels == [255, 0, 255, 255]


def test_a_claimed_resolution_that_makes_no_page_is_not_believed(tmp_path: Path) -> None:
    scene().save(tmp_path / "a.png", dpi=(72, 72))
    with opened_ok(tmp_path / "a.png") as opened:
        width, height = opened.page(1).size_mm or (0, 0)
    assert (width, height) == pytest.approx((212.1, 297.0), abs=0.2)


def test_what_is_transparent_is_paper(tmp_path: Path) -> None:
    Image.new("RGBA", (600, 800), (0, 0, 0, 0)).save(tmp_path / "a.png")
    with opened_ok(tmp_path / "a.png") as opened:
        assert (opened.page(1).render() == 255).all()


def test_a_picture_over_the_pixel_cap_is_refused_unread(tmp_path: Path) -> None:
    scene().save(tmp_path / "a.png")
    with (
        opened_ok(tmp_path / "a.png", Limits(pixels_per_page=100_000)) as opened,
        pytest.raises(PageError) as caught,
    ):
        opened.page(1)
    assert caught.value.reason == "too_large"


def test_sixteen_bit_grey_becomes_eight(tmp_path: Path) -> None:
    values = np.full((500, 400), 65535, np.uint16)
    values[:250] = 0
    Image.fromarray(values).save(tmp_path / "a.png")
    with opened_ok(tmp_path / "a.png") as opened:
        pixels = opened.page(1).render()
    assert (pixels[10, 10].tolist(), pixels[-10, 10].tolist()) == ([0] * 3, [255] * 3)


def test_a_cut_off_jpeg_is_a_page_error_or_damaged(tmp_path: Path) -> None:
    Image.effect_noise((900, 900), 80).save(tmp_path / "a.jpg")
    raw = (tmp_path / "a.jpg").read_bytes()
    (tmp_path / "a.jpg").write_bytes(raw[: len(raw) // 3])
    with opened_ok(tmp_path / "a.jpg") as opened, pytest.raises(PageError) as caught:
        opened.page(1).render()
    assert caught.value.reason == "corrupt"


def test_bytes_that_are_no_picture_are_damaged(tmp_path: Path) -> None:
    (tmp_path / "a.jpg").write_bytes(b"\xff\xd8\xff" + b"no picture" * 50)
    with opened_ok(tmp_path / "a.jpg") as opened:
        assert opened.status is FileStatus.DAMAGED


@pytest.mark.parametrize("name", ["phone.heic", "patch.avif"])
def test_a_telephones_picture_is_read(name: str) -> None:
    """Both are 320 x 448 with a red patch of 96 x 64 at the top left (made by pillow-heif)."""
    with opened_ok(Path(__file__).parent / "heic" / name) as opened:
        assert opened.page_count == 1
        pixels = opened.page(1).render()
    height, width = pixels.shape[:2]
    assert width < height
    assert pixels[20, 20, 2] > 150 > pixels[20, 20, 1]
    assert pixels[height - 20, width - 20].min() > 240


def test_frames_of_different_sizes_are_pages_of_different_sizes(tmp_path: Path) -> None:
    frames = [Image.new("L", size, 255) for size in ((827, 1169), (1169, 827), (600, 400))]
    frames[0].save(tmp_path / "a.tif", save_all=True, append_images=frames[1:], dpi=(100, 100))
    with opened_ok(tmp_path / "a.tif") as opened:
        sizes = [opened.page(n).render().shape[1::-1] for n in (1, 2, 3)]
    assert sizes == [(827, 1169), (1169, 827), (600, 400)]
