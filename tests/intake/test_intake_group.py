"""Layouts of FOLDER, from the names and places of files alone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from docproc.errors import FolderError
from docproc.intake import receive
from docproc.intake.model import Intake, Kind, Source, Unit
from docproc.intake.naming import Names
from docproc.notice.divisions import Divisions
from docproc.options import Limits

PDF = b"%PDF-1.7\n"
Received = Callable[..., Intake]


def units(intake: Intake) -> dict[str, list[str]]:
    return {
        f"{parcel.code} {parcel.name}": [unit.id for unit in parcel.units]
        for parcel in intake.parcels
    }


def papers(*paths: str) -> dict[str, bytes]:
    return dict.fromkeys(paths, PDF)


@pytest.mark.parametrize(
    ("name", "city"),
    [
        ("济南市", "济南市"),
        ("济南", "济南市"),
        ("01 泰安", "泰安市"),
        ("3701", "济南市"),
        ("371700菏泽", "菏泽市"),
        ("菏泽市工信局", "菏泽市"),
        ("菏泽工信局报送材料", "菏泽市"),
        ("山东省德州市工业和信息化局（3家企业）", "德州市"),
        ("威海-第二批", "威海市"),
        ("潍坊市智能工厂申报", "潍坊市"),
        ("2026_370500_东营", "东营市"),
        ("滨州市.zip", "滨州市"),
        ("莱芜市", "济南市"),
        ("青岛市", "青岛市"),
        ("徐州市", "徐州市"),
        ("北京", "北京市"),
        ("济南市工信局（转某某有限公司材料）", "济南市"),
        ("菏泽某某有限公司", None),
        ("01 菏泽市某某纺织厂", None),
        ("烟台某某重工", None),
        ("某某（济南）轴承有限公司", None),
        ("2026年", None),
        ("20260415", None),
        ("滕州市", None),
        ("吉林省", None),
        ("名录", None),
        ("91370100MA3XXXXX0A", None),
    ],
)
def test_a_folder_is_named_for_a_city_or_not(
    divisions: Divisions, name: str, city: str | None
) -> None:
    found = Names(divisions).city(name)
    assert (found.name if found else None) == city


def test_a_campaign_is_sorted_by_city(received: Received) -> None:
    intake = received(
        papers(
            "收件登记.xlsx",
            "名录/2024卓越级.xlsx",
            "烟台/01 甲有限公司.pdf",
            "烟台/推荐文件.pdf",
            "370100济南/01 乙有限公司/申报书.pdf",
            "370100济南/政策文件/政策.pdf",
        )
    )
    assert intake.scope == "campaign"
    assert units(intake) == {
        "370100 济南市": ["370100济南/01 乙有限公司", "370100济南/政策文件"],
        "370600 烟台市": ["烟台/01 甲有限公司.pdf", "烟台/推荐文件.pdf"],
    }
    assert [s.path for s in intake.inbox] == ["名录/2024卓越级.xlsx", "收件登记.xlsx"]
    assert [s.path for s in intake.registers] == ["名录/2024卓越级.xlsx"]


def test_all_folders_of_a_city_make_one_city(received: Received) -> None:
    intake = received(papers("德州市/1.pdf", "德州市（补）/2.pdf", "3714/3.pdf"))
    assert [(p.name, p.folders) for p in intake.parcels] == [
        ("德州市", ("3714", "德州市", "德州市（补）"))
    ]


def test_cities_elsewhere_and_unknown_folders_are_parcels_too(received: Received) -> None:
    intake = received(papers("徐州市/a.pdf", "济宁市/b.pdf", "没有名字/c.pdf"))
    assert units(intake) == {
        "320300 徐州市": ["徐州市/a.pdf"],
        "370800 济宁市": ["济宁市/b.pdf"],
        "None 未识别地市": ["没有名字"],
    }


def test_an_enterprise_named_for_a_city_makes_no_campaign(received: Received) -> None:
    intake = received(papers("01 济南某某有限公司/a.pdf", "推荐文件.pdf"), name="菏泽市")
    assert intake.scope == "city"
    assert units(intake) == {"371700 菏泽市": ["01 济南某某有限公司", "推荐文件.pdf"]}


def test_papers_named_for_their_own_city_make_no_campaign(received: Received) -> None:
    intake = received(papers("济南市政策文件/a.pdf", "01 甲有限公司/b.pdf"), name="济南市")
    assert intake.scope == "city"


def test_a_folder_of_one_enterprise_is_undecided(received: Received) -> None:
    intake = received(papers("申报书.pdf", "证照/营业执照.jpg"), name="菏泽某某有限公司")
    assert intake.scope == "undecided"
    assert units(intake) == {"None 未识别地市": ["申报书.pdf", "证照"]}


def test_an_undecided_folder_settles_as_one_dossier(received: Received) -> None:
    intake = received(papers("申报书.pdf", "证照/营业执照.jpg")).settled("dossier")
    (parcel,) = intake.parcels
    assert intake.scope == "dossier"
    assert [(u.id, [s.path for s in u.sources]) for u in parcel.units] == [
        (".", ["申报书.pdf", "证照/营业执照.jpg"])
    ]


def test_an_undecided_folder_settles_as_a_city_with_its_units(received: Received) -> None:
    intake = received(papers("甲.pdf", "乙/b.pdf"))
    assert intake.settled("city").parcels == intake.parcels
    assert intake.settled("city").scope == "city"


def test_what_was_decided_cannot_be_settled(received: Received) -> None:
    with pytest.raises(ValueError, match="campaign"):
        received(papers("济南市/a.pdf")).settled("city")


def test_one_file_is_one_unit(tmp_path: Path, divisions: Divisions) -> None:
    file = tmp_path / "05 甲有限公司.pdf"
    file.write_bytes(PDF)
    intake = receive(file, work_dir=tmp_path / "w", divisions=divisions, limits=Limits())
    (parcel,) = intake.parcels
    assert intake.scope == "file"
    assert parcel.units == (
        Unit(".", (Source(file.name, parcel.units[0].sources[0].sha256, Kind.PDF, 9, file),)),
    )


def test_an_archive_as_folder_counts_as_a_folder(
    tmp_path: Path, divisions: Divisions, zipped: Callable[..., bytes]
) -> None:
    file = tmp_path / "泰安市.zip"
    file.write_bytes(zipped(papers("01 甲有限公司/a.pdf", "推荐文件.pdf")))
    intake = receive(file, work_dir=tmp_path / "w", divisions=divisions, limits=Limits())
    assert intake.scope == "city"
    assert units(intake) == {
        "370900 泰安市": ["泰安市.zip", "泰安市.zip!/01 甲有限公司", "泰安市.zip!/推荐文件.pdf"]
    }


def test_county_folders_are_looked_through(received: Received) -> None:
    intake = received(
        papers(
            "德州市/齐河县/01 甲有限公司/a.pdf",
            "德州市/齐河县/02 乙有限公司/b.pdf",
            "德州市/陵城区/县局推荐函.pdf",
            "德州市/陵城区/丙有限公司/c.pdf",
        )
    )
    assert [(u.id, u.within) for u in intake.parcels[0].units] == [
        ("德州市/陵城区/丙有限公司", "德州市/陵城区"),
        ("德州市/陵城区/县局推荐函.pdf", "德州市/陵城区"),
        ("德州市/齐河县/01 甲有限公司", "德州市/齐河县"),
        ("德州市/齐河县/02 乙有限公司", "德州市/齐河县"),
    ]


def test_an_enterprise_folder_of_subfolders_is_one_dossier(received: Received) -> None:
    intake = received(
        papers("德州市/01 甲有限公司/1申报书/a.pdf", "德州市/01 甲有限公司/2营业执照/b.pdf")
    )
    assert units(intake) == {"371400 德州市": ["德州市/01 甲有限公司"]}


def test_a_folder_sorted_by_kinds_of_paper_is_one_dossier(received: Received) -> None:
    intake = received(papers("德州市/1号/1申报书/a.pdf", "德州市/1号/2审计报告/b.pdf"))
    assert units(intake) == {"371400 德州市": ["德州市/1号"]}


def test_a_folder_of_bundles_named_for_enterprises_is_looked_through(received: Received) -> None:
    intake = received(papers("德州市/申报/1 甲有限公司.pdf", "德州市/申报/2 乙有限公司.pdf"))
    assert units(intake) == {
        "371400 德州市": ["德州市/申报/1 甲有限公司.pdf", "德州市/申报/2 乙有限公司.pdf"]
    }


def test_an_archive_of_a_city_counts_as_its_folder(
    received: Received, zipped: Callable[..., bytes]
) -> None:
    intake = received({"日照市.zip": zipped(papers("推荐文件.pdf", "甲有限公司/a.pdf"))})
    assert intake.scope == "campaign"
    assert units(intake) == {
        "371100 日照市": ["日照市.zip", "日照市.zip!/推荐文件.pdf", "日照市.zip!/甲有限公司"]
    }


def test_an_archive_that_wraps_the_dossiers_folder_is_one_dossier(
    received: Received, zipped: Callable[..., bytes]
) -> None:
    inner = zipped(papers("01 甲有限公司/a.pdf", "01 甲有限公司/b.pdf"))
    intake = received({"日照市/01 甲有限公司.zip": inner})
    (unit,) = intake.parcels[0].units
    assert unit.id == "日照市/01 甲有限公司.zip"
    assert [s.path for s in unit.sources] == [
        "日照市/01 甲有限公司.zip",
        "日照市/01 甲有限公司.zip!/01 甲有限公司/a.pdf",
        "日照市/01 甲有限公司.zip!/01 甲有限公司/b.pdf",
    ]


def test_a_county_city_beside_cities_belongs_to_its_city(received: Received) -> None:
    intake = received(papers("滕州市/01 甲有限公司/a.pdf", "济南市/b.pdf"))
    assert units(intake)["370400 枣庄市"] == ["滕州市/01 甲有限公司"]


def test_registers_from_elsewhere_have_relative_paths(received: Received, tmp_path: Path) -> None:
    lists = tmp_path / "名单"
    lists.mkdir()
    (lists / "2024卓越级.csv").write_text("企业名称\n", encoding="utf-8")
    intake = received(papers("济南市/a.pdf"), registers=lists)
    assert [s.path for s in intake.registers] == ["../../名单/2024卓越级.csv"]
    assert intake.inbox == ()


def test_a_missing_folder_is_refused(tmp_path: Path, divisions: Divisions) -> None:
    with pytest.raises(FolderError, match="找不到"):
        receive(tmp_path / "无", work_dir=tmp_path / "w", divisions=divisions, limits=Limits())


def test_every_source_stands_once_in_the_sorted_list(received: Received) -> None:
    intake = received(papers("名录/a.pdf", "济南市/b.pdf", "c.pdf"))
    assert [s.path for s in intake.sources] == ["c.pdf", "名录/a.pdf", "济南市/b.pdf"]


def test_a_folder_that_wraps_all_cities_is_looked_through(received: Received) -> None:
    intake = received(papers("2026收件/济南市/a.pdf", "2026收件/名录/b.xlsx", "2026收件/登记.xlsx"))
    assert intake.scope == "campaign"
    assert units(intake) == {"370100 济南市": ["2026收件/济南市/a.pdf"]}
    assert [s.path for s in intake.inbox] == ["2026收件/名录/b.xlsx", "2026收件/登记.xlsx"]


def test_a_citys_folder_inside_itself_is_looked_through(received: Received) -> None:
    intake = received(papers("泰安市/泰安市/推荐文件.pdf", "泰安市/泰安市/甲有限公司.pdf"))
    assert units(intake) == {
        "370900 泰安市": ["泰安市/泰安市/推荐文件.pdf", "泰安市/泰安市/甲有限公司.pdf"]
    }


@pytest.mark.parametrize("name", ["海润机械（泰安）", "01 海润机械 泰安", "06-泰安-海润机械"])
def test_a_short_name_with_the_city_in_it_is_an_applicants_folder(
    received: Received, name: str
) -> None:
    intake = received(papers(f"泰安市/{name}/申报书.pdf", f"泰安市/{name}/营业执照.pdf"))
    assert units(intake) == {"370900 泰安市": [f"泰安市/{name}"]}
