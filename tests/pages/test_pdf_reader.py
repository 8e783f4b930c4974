"""PDF pages come out as they are, and no file does harm."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pikepdf
import pytest
from pdfmade import add_page, ruled, said, written
from pikepdf import Array, Dictionary, Name
from PIL import Image

from docproc.errors import PageError
from docproc.intake.model import FileStatus, Kind
from docproc.options import Limits
from docproc.pages import open_file
from docproc.pages.model import ReceivedPage


def first(file: Path, limits: Limits | None = None) -> ReceivedPage:
    with open_file(file, Kind.PDF, path=file.name, limits=limits or Limits()) as opened:
        assert opened.status is FileStatus.OK
        return opened.page(1)


def status(file: Path, passwords: tuple[str, ...] = (), limits: Limits | None = None) -> FileStatus:
    with open_file(
        file, Kind.PDF, path=file.name, limits=limits or Limits(), passwords=passwords
    ) as opened:
        return opened.status


def test_a_run_has_its_text_and_its_place(tmp_path: Path) -> None:
    page = first(written(tmp_path / "a.pdf", said("企业名称", 100, 700)))
    (run,) = page.runs
    assert run.text == "企业名称"
    assert run.box.left == pytest.approx(100 / 595, abs=0.005)
    assert run.box.bottom == pytest.approx(1 - 700 / 842, abs=0.006)
    assert run.chars[1] - run.chars[0] == pytest.approx(12 / 595, abs=0.004)
    assert (run.size, run.angle, run.invisible, run.unmapped) == (pytest.approx(12), 0, False, 0)


def test_a_wide_gap_parts_two_runs(tmp_path: Path) -> None:
    file = written(tmp_path / "a.pdf", said("单位", 100, 700) + said("名称", 160, 700))
    assert [run.text for run in first(file).runs] == ["单位", "名称"]


def test_text_that_is_not_drawn_is_invisible(tmp_path: Path) -> None:
    page = first(written(tmp_path / "a.pdf", said("藏起来的字", 100, 700, mode=3)))
    assert [run.invisible for run in page.runs] == [True]


@pytest.mark.parametrize("rotate", [0, 90, 180, 270])
def test_places_are_those_of_the_page_as_shown(tmp_path: Path, rotate: int) -> None:
    file = written(tmp_path / "a.pdf", said("企业名称", 100, 700), rotate=rotate)
    with open_file(file, Kind.PDF, path="a.pdf", limits=Limits()) as opened:
        page = opened.page(1)
        pixels = page.render(72)
    dark = np.argwhere(pixels.min(axis=2) < 200)
    height, width = pixels.shape[:2]
    (run,) = page.runs
    assert run.angle == rotate
    # Where PDFium has no glyphs for the font nothing is drawn; the box holds either way.
    for y, x in dark:
        assert run.box.left - 0.02 < x / width < run.box.right + 0.02
        assert run.box.top - 0.02 < y / height < run.box.bottom + 0.02


def test_text_painted_under_a_scan_is_beneath_it(tmp_path: Path) -> None:
    scan = Image.new("RGB", (1240, 1754), "white")
    content = said("看不见", 100, 700) + "q 595 0 0 842 0 0 cm /Im1 Do Q\n"
    page = first(written(tmp_path / "a.pdf", content, image=scan))
    assert [run.beneath for run in page.runs] == [True]
    assert page.picture_share == pytest.approx(1.0)
    assert page.pictures[0].pixels == (1240, 1754)
    assert page.dpi == pytest.approx(150, abs=1)


def test_a_fine_scan_is_not_rendered_finer_than_it_must(tmp_path: Path) -> None:
    scan = Image.new("L", (2480, 3508), 255)
    file = written(tmp_path / "a.pdf", "q 595 0 0 842 0 0 cm /Im1 Do Q\n", image=scan)
    with open_file(file, Kind.PDF, path="a.pdf", limits=Limits()) as opened:
        assert opened.page(1).render().shape[0] == pytest.approx(2339, abs=2)


def test_a_grid_gives_its_rules(tmp_path: Path) -> None:
    page = first(written(tmp_path / "a.pdf", ruled(100, 600, [100, 200], [30, 30])))
    level = [r for r in page.drawn.rules if r.width > r.height]
    upright = [r for r in page.drawn.rules if r.height > r.width]
    assert (len(level), len(upright), page.drawn.shapes) == (3, 3, 0)


def form_field(**more: object) -> Dictionary:
    return Dictionary(
        Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T="name",
        Rect=Array([100, 600, 300, 620]), F=4, **more,
    )  # fmt: skip


def test_form_values_count_as_text(tmp_path: Path) -> None:
    pdf = pikepdf.new()
    page = add_page(pdf, said("单位名称", 30, 605))
    field = pdf.make_indirect(form_field(V="某某机械有限公司"))
    page.Annots = Array([field])
    pdf.Root.AcroForm = Dictionary(Fields=Array([field]))
    pdf.save(tmp_path / "form.pdf")
    with open_file(tmp_path / "form.pdf", Kind.PDF, path="f", limits=Limits()) as opened:
        runs = opened.page(1).runs
    value = next(run for run in runs if run.origin == "field")
    assert value.text == "某某机械有限公司"
    assert value.box.left == pytest.approx(100 / 595, abs=0.01)


def test_a_note_typed_on_the_page_counts_as_text(tmp_path: Path) -> None:
    pdf = pikepdf.new()
    page = add_page(pdf, said("正文", 30, 605))
    note = Dictionary(
        Type=Name.Annot, Subtype=Name.FreeText, Rect=Array([100, 100, 300, 120]),
        Contents="与原件一致", F=4,
    )  # fmt: skip
    page.Annots = Array([pdf.make_indirect(note)])
    pdf.save(tmp_path / "note.pdf")
    assert [r.text for r in first(tmp_path / "note.pdf").runs if r.origin == "annotation"] == [
        "与原件一致"
    ]


def test_a_password_that_is_needed_and_missing_is_encrypted(tmp_path: Path) -> None:
    pdf = pikepdf.new()
    add_page(pdf, said("机密", 100, 700))
    pdf.save(tmp_path / "a.pdf", encryption=pikepdf.Encryption(user="geheim", owner="o"))
    assert status(tmp_path / "a.pdf") is FileStatus.ENCRYPTED
    assert status(tmp_path / "a.pdf", ("wrong", "geheim")) is FileStatus.OK


def test_an_owner_password_alone_hinders_nobody(tmp_path: Path) -> None:
    pdf = pikepdf.new()
    add_page(pdf, said("公开", 100, 700))
    pdf.save(tmp_path / "a.pdf", encryption=pikepdf.Encryption(user="", owner="o"))
    assert [run.text for run in first(tmp_path / "a.pdf").runs] == ["公开"]


def test_a_file_of_garbage_is_damaged(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 40)
    assert status(tmp_path / "a.pdf") is FileStatus.DAMAGED


def test_a_file_of_no_bytes_is_empty(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").touch()
    assert status(tmp_path / "a.pdf") is FileStatus.EMPTY


def test_a_file_without_pages_is_empty(tmp_path: Path) -> None:
    pikepdf.new().save(tmp_path / "a.pdf")
    assert status(tmp_path / "a.pdf") is FileStatus.EMPTY


def test_what_follows_the_end_of_a_file_is_passed_over(tmp_path: Path) -> None:
    file = written(tmp_path / "a.pdf", said("企业", 100, 700))
    file.write_bytes(file.read_bytes() + b"\0garbage" * 500)
    assert [run.text for run in first(file).runs] == ["企业"]


def test_a_page_tree_that_bites_its_tail_does_no_harm(tmp_path: Path) -> None:
    file = written(tmp_path / "a.pdf", said("企业", 100, 700))
    raw = file.read_bytes()
    (tree,) = set(re.findall(rb"/Pages (\d+) 0 R", raw))
    looped = re.sub(rb"/Kids \[ \d+ 0 R \]", b"/Kids [ " + tree + b" 0 R ]", raw)
    assert looped != raw
    file.write_bytes(looped)
    with open_file(file, Kind.PDF, path="a.pdf", limits=Limits()) as opened:
        assert opened.status in (FileStatus.DAMAGED, FileStatus.EMPTY)


def test_more_pages_than_allowed_are_unsafe(tmp_path: Path) -> None:
    pdf = pikepdf.new()
    for _ in range(6):
        add_page(pdf, "")
    pdf.save(tmp_path / "a.pdf")
    assert status(tmp_path / "a.pdf", limits=Limits(pages_per_file=5)) is FileStatus.UNSAFE


def test_a_huge_page_is_drawn_within_the_pixel_cap(tmp_path: Path) -> None:
    limits = Limits(pixels_per_page=2_000_000)
    file = written(tmp_path / "a.pdf", "", size=(14_000, 14_000))
    with open_file(file, Kind.PDF, path="a.pdf", limits=limits) as opened:
        pixels = opened.page(1).render()
    assert pixels.shape[0] * pixels.shape[1] <= 2_000_000


def test_too_many_fragments_are_a_page_error(tmp_path: Path) -> None:
    file = written(tmp_path / "a.pdf", said("多" * 400, 10, 700, size=1))
    with (
        open_file(file, Kind.PDF, path="a", limits=Limits(lines_per_page=5)) as opened,
        pytest.raises(PageError) as caught,
    ):
        opened.page(1)
    assert caught.value.reason == "fragments"


def test_a_page_that_is_not_there_is_a_page_error(tmp_path: Path) -> None:
    file = written(tmp_path / "a.pdf", "")
    with (
        open_file(file, Kind.PDF, path="a", limits=Limits()) as opened,
        pytest.raises(PageError),
    ):
        opened.page(2)


@pytest.mark.parametrize("share", [0.2, 0.5, 0.8, 0.95])
def test_a_cut_off_file_has_a_status_or_page_errors(tmp_path: Path, share: float) -> None:
    scan = Image.effect_noise((600, 800), 60).convert("RGB")
    file = written(tmp_path / "a.pdf", "q 595 0 0 842 0 0 cm /Im1 Do Q\n", image=scan)
    raw = file.read_bytes()
    file.write_bytes(raw[: int(len(raw) * share)])
    with open_file(file, Kind.PDF, path="a", limits=Limits()) as opened:
        if opened.status is FileStatus.OK:
            try:
                opened.page(1).render()
            except PageError as error:
                assert error.reason in ("corrupt", "render")
        else:
            assert opened.page_count == 0
