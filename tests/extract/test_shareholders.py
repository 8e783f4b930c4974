"""Who owns an enterprise, told outside a slot for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from drawn import page, prose, table

from docproc.extract.model import Paper, State

Values = Callable[..., dict[str, object]]
Read = Callable[..., Paper]
FORM = [["企业名称", "甲木机械有限公司"], ["法定代表人", "冯七"]]


def test_who_holds_half_or_more(values: Values) -> None:
    held = table([["股东名称", "出资比例"], ["华能山东发电有限公司", "60%"], ["王二", "40%"]])
    told = values("application_book", page(tables=[table(FORM)]), page(tables=[held]))
    assert told["parent_company"] == "华能山东发电有限公司"


@pytest.mark.parametrize(
    "rows",
    [
        [["华能山东发电有限公司", "30%"], ["王二", "70%"]],
        [["王二", "60%"], ["张三", "40%"]],
        [["华能山东发电有限公司", "见章程"], ["王二", "见章程"]],
    ],
)
def test_a_minority_a_person_or_no_share_owns_nobody(read: Read, rows: list[list[str]]) -> None:
    held = table([["股东名称", "出资比例"], *rows])
    paper = read("application_book", page(tables=[table(FORM)]), page(tables=[held]))
    assert paper.facts["parent_company"].state is not State.READ


@pytest.mark.parametrize(
    "said",
    [
        "公司由中国建材集团有限公司控股51%。",
        "公司系中国建材集团有限公司成员企业。",
        "公司是中国建材集团有限公司旗下装备制造企业。",
        "中国建材集团有限公司持股67%。",
    ],
)
def test_sentences_that_name_the_owner(values: Values, said: str) -> None:
    told = values("application_book", page(tables=[table(FORM)]), page(prose(said)))
    assert told["parent_company"] == "中国建材集团有限公司"


def test_the_slot_and_what_is_said_elsewhere_are_both_told(read: Read) -> None:
    form = table([*FORM, ["上级集团", "无"]])
    said = prose("公司是中国建材集团有限公司的控股子公司。")
    fact = read("application_book", page(tables=[form]), page(said)).facts["parent_company"]
    assert fact.state is State.BLANK
    assert [o.value for o in fact.others] == ["中国建材集团有限公司"]


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("公司是一家集研发、生产、销售于一体的省属国有企业。", "省属国有企业"),
        ("公司是一家专业从事轴承制造的民营企业。", "民营企业"),
        ("公司主要客户为从事钢铁生产的省属国有企业。", None),
    ],
)
def test_a_sentence_on_the_firm_tells_its_kind(values: Values, said: str, kind: str | None) -> None:
    told = values("application_book", page(tables=[table(FORM)]), page(prose(said)))
    assert told.get("enterprise_type") == kind
