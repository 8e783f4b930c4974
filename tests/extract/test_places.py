"""Addresses whose county was misread."""

from __future__ import annotations

from dataclasses import replace

import pytest

from docproc.evidence import Evidence
from docproc.extract.fields.places import SET_RIGHT, real_place, with_real_places
from docproc.extract.model import Fact, State
from docproc.notice import load_notice
from docproc.notice.divisions import Divisions


@pytest.fixture(scope="module")
def divisions() -> Divisions:
    loaded: Divisions = load_notice("shandong-2026").divisions
    return loaded


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("山东省日照市茗县某路1号", "山东省日照市莒县某路1号"),
        ("枣庄市峰城区某路1号", "枣庄市峄城区某路1号"),
        ("聊城市荏平区某路1号", "聊城市茌平区某路1号"),
        ("日照市莒县某路1号", None),
        ("菏泽市萃县某路1号", None),  # 曹县 or 单县
        ("临沂市莒县某路1号", None),  # of another city
        ("德州市宁县某路1号", None),
        ("日照市各县区", None),
        ("淄博市临港区某路1号", None),  # a zone, one character from 临淄区
        ("临沂市高新区某路1号", None),
        ("山东省某路1号", None),
    ],
)
def test_a_county_that_the_city_does_not_have(
    divisions: Divisions, read: str, meant: str | None
) -> None:
    assert real_place(read, divisions) == meant


def test_an_address_that_was_set_right_says_so(divisions: Divisions) -> None:
    place = (Evidence("a.pdf", 1, confidence=0.98),)
    read = Fact(State.READ, "日照市茗县某路1号", "日照市茗县某路1号", 0.97, place)
    typed = replace(read, evidence=(replace(place[0], confidence=1.0),))
    assert with_real_places({"factory_address": typed}, divisions)["factory_address"] is typed
    fields = {"factory_address": read, "main_business": read}
    held = with_real_places(fields, divisions)
    assert held["main_business"] is read
    mended = held["factory_address"]
    assert (mended.value, mended.raw) == ("日照市莒县某路1号", "日照市茗县某路1号")
    assert (mended.confidence, mended.alternatives) == (SET_RIGHT, ("日照市茗县某路1号",))
