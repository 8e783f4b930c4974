from __future__ import annotations

import pytest

from docproc.notice.divisions import Divisions, load
from docproc.notice.folder import NoticeFolder


@pytest.fixture(scope="module")
def divisions() -> Divisions:
    return load(NoticeFolder.find("shandong-2026"))


def test_the_notice_addresses_fifteen_of_the_sixteen_cities(divisions: Divisions) -> None:
    assert len(divisions.cities) == 16
    assert [c.name for c in divisions.cities if not c.in_scope] == ["青岛市"]


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("370100", "济南市"),
        ("3717", "菏泽市"),
        ("370883", "济宁市"),
        ("371202", "济南市"),  # 莱芜市莱城区, until 2018
        ("371200", "济南市"),
        ("320583", "苏州市"),
        ("110105", "北京市"),
        ("91370705MA", None),
        ("370000", None),
        ("379900", None),
        ("ab", None),
    ],
)
def test_a_code_names_its_city(divisions: Divisions, code: str, name: str | None) -> None:
    city = divisions.city_of_code(code)
    assert (city.name if city else None) == name


@pytest.mark.parametrize(
    ("text", "name", "by"),
    [
        ("菏泽市工信局", "菏泽市", "name"),
        ("371700菏泽", "菏泽市", "code"),
        ("济宁", "济宁市", "short"),
        ("2026-3707 寄", "潍坊市", "code"),
        ("莱芜市", "济南市", "name"),
        ("邹平市", "滨州市", "county"),
        ("海南省三亚市", "三亚市", "name"),
        ("吉林省长春", "长春市", "short"),
        ("青岛路", None, None),
        ("市中区", None, None),  # both 济南 and 枣庄 have one
        ("2026年", None, None),
        ("20260403", None, None),
    ],
)
def test_a_text_names_a_city(
    divisions: Divisions, text: str, name: str | None, by: str | None
) -> None:
    mention = divisions.city_in_text(text)
    assert (mention.city.name if mention else None) == name
    assert (mention.by if mention else None) == by


def test_a_mention_says_where_it_stands(divisions: Divisions) -> None:
    mention = divisions.city_in_text("寄自 德州市 的材料")
    assert mention is not None
    assert (mention.start, mention.end) == (3, 6)


@pytest.mark.parametrize(
    ("address", "province", "city", "county", "outside"),
    [
        ("山东省济南市历下区经十路1号", "山东省", "济南市", "历下区", False),
        ("山东省 枣庄市 市中区 光明路", "山东省", "枣庄市", "市中区", False),
        ("青岛市城阳区某路", "山东省", "青岛市", "城阳区", True),
        ("山东省胶州市某工业园", "山东省", "青岛市", "胶州市", True),
        ("山东寿光市农圣街", "山东省", "潍坊市", "寿光市", False),
        ("山东省邹平县长山镇", "山东省", "滨州市", "邹平市", False),
        ("山东省莱芜市莱城区", "山东省", "济南市", "莱芜区", False),
        ("山东省市中区某路", "山东省", None, "市中区", None),
        ("中国（山东）自由贸易试验区济南片区经十路", "山东省", "济南市", None, False),
        ("中国(上海)自由贸易试验区张江路", "上海市", "上海市", None, True),
        ("江苏省苏州市昆山", "江苏省", "苏州市", None, True),
        ("昆山市前进路", "江苏省", None, "昆山市", True),
        ("北京市朝阳区", "北京市", "北京市", None, True),
        ("吉林市龙潭区", "吉林省", "吉林市", None, True),
        ("内蒙古自治区赤峰市", "内蒙古自治区", "赤峰市", None, True),
        ("住所：烟台经济技术开发区长江路", "山东省", "烟台市", None, False),
        ("北京路12号", None, None, None, None),
        ("济南街3号", None, None, None, None),
        ("工业园区纬三路", None, None, None, None),
        ("", None, None, None, None),
    ],
)
def test_an_address_lies_somewhere(
    divisions: Divisions,
    address: str,
    province: str | None,
    city: str | None,
    county: str | None,
    outside: bool | None,
) -> None:
    place = divisions.locate(address)
    assert (place.province, place.city.name if place.city else None, place.county) == (
        province,
        city,
        county,
    )
    assert divisions.outside(place) is outside


def test_an_address_that_names_nothing_has_no_certainty(divisions: Divisions) -> None:
    assert divisions.locate("创业大厦五层").certainty == 0.0


def test_every_county_of_the_province_is_found_under_its_city(divisions: Divisions) -> None:
    for city in divisions.cities:
        for county in city.counties:
            place = divisions.locate(f"山东省{city.name}{county.name}某路1号")
            assert (place.city, place.county) == (city, county.name)
