"""Whose is a line's slot? By the slots left of it and over it, and by who leads its sentence."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from drawn import lines, page, prose, table

from docproc.extract.model import Fact, Paper, State
from docproc.page import Line

Read = Callable[..., Paper]
Values = Callable[..., dict[str, object]]
BOOK = "application_book"
DOUBT = 0.9
"""What is less sure than this is shown to a person."""


def told(read: Read, key: str, text: str) -> Fact:
    return read(BOOK, page(lines(text))).facts[key]


@pytest.mark.parametrize(
    "text",
    [
        "法定代表人：王建国  联系电话：13905311111\n联系人：李明  联系电话：13853112345",
        "企业负责人：王建国\n手机：13905311111\n联系人：李明\n手机：13853112345",
        "法定代表人：王建国\n职务：董事长\n手机：13905311111\n联系人：李明\n手机：13853112345",
        "法定代表人：王建国  联系人：李明\n手机：13905311111  手机：13853112345",
    ],
)
def test_a_phone_is_that_of_the_person_whose_slot_stands_before_it(read: Read, text: str) -> None:
    fact = told(read, "contact_phone", text)
    assert (fact.value, fact.confidence > DOUBT) == ("13853112345", True)


def test_in_a_file_without_layout_too(read: Read) -> None:
    rows = ["企业负责人：王建国", "手机：13905311111", "联系人：李明", "手机：13853112345"]
    fact = read(BOOK, page([Line(row, None, 1.0) for row in rows])).facts["contact_phone"]
    assert fact.value == "13853112345"


@pytest.mark.parametrize(
    "text",
    [
        "法定代表人：王建国\n联系人：李明\n联系电话：13853112345",
        "法定代表人：王建国\n注册地址：济南市1号\n联系电话：13853112345",
        "法定代表人：王建国  联系人：李明\n联系电话：13853112345  邮箱：l@b.com",
        "联系人：李明\n职务：总经理\n联系电话：13853112345",
        "推荐单位：济南市工业和信息化局\n注册地址：济南市1号\n联系电话：13853112345",
    ],
)
def test_a_contacts_phone_under_other_slots_stays_sure(read: Read, text: str) -> None:
    fact = told(read, "contact_phone", text)
    assert (fact.value, fact.confidence > DOUBT) == ("13853112345", True)


def test_the_only_phone_is_doubted_where_it_is_the_legal_representatives(read: Read) -> None:
    fact = told(read, "contact_phone", "法定代表人：王建国\n联系电话：13905311111")
    assert (fact.value, fact.confidence < DOUBT) == ("13905311111", True)


def test_two_words_for_a_telephone_name_nobody(read: Read) -> None:
    fact = told(read, "contact_phone", "法定代表人：王建国  电话/手机：13905311111")
    assert (fact.value, fact.confidence < DOUBT) == ("13905311111", True)


def test_a_second_contact_under_another_bodys_slot_is_that_bodys(values: Values) -> None:
    text = (
        "申报单位：山东乙石有限公司\n联系人：李明\n"
        "推荐单位：济南市工业和信息化局\n联系人：周涛\n联系电话：0531-66660000"
    )
    found = values(BOOK, page(lines(text)))
    assert found["contact_name"] == "李明"
    assert "contact_phone" not in found


def test_the_only_contact_under_another_bodys_slot_is_told_with_doubt(read: Read) -> None:
    """Covers name the applicant, who recommends it and the applicant's contact."""
    text = (
        "申报单位：山东乙石有限公司\n推荐单位：济南市工业和信息化局\n"
        "联系人：周涛\n联系电话：0531-66660000"
    )
    fact = told(read, "contact_phone", text)
    assert (fact.value, fact.confidence < DOUBT) == ("0531-66660000", True)


def test_a_consultants_phone_in_its_row_is_nobodys(read: Read) -> None:
    text = (
        "申报单位：山东乙石有限公司\n申报日期：2026年4月10日\n"
        "咨询服务：山东甲木咨询有限公司  电话：0531-55556666\n地址：济南市高新区1号"
    )
    assert told(read, "contact_phone", text).state is State.ABSENT
    assert told(read, "registered_address", text).confidence < DOUBT


@pytest.mark.parametrize(
    "text",
    [
        "系统由北京甲木系统工程有限公司承建，项目联系人：张伟，联系电话：13910001111。",
        "评估师：张伟，联系电话：13910001111。",
        "监督举报电话：0531-12345678，邮箱：jubao@jia.com。",
    ],
)
def test_whoever_leads_the_sentence_is_asked_for_behind(values: Values, text: str) -> None:
    found = values(BOOK, page(prose(text)))
    assert not {"contact_name", "contact_phone", "contact_email"} & set(found)


@pytest.mark.parametrize(
    "text",
    [
        "联系人：张伟，联系电话：13910001111。",
        "系统由北京甲木系统工程有限公司承建，我公司联系人：张伟，联系电话：13910001111。",
        "公司由山东甲木有限公司控股，联系人：张伟，联系电话：13910001111。",
        "系统由公司信息中心负责开发，联系人：张伟，联系电话：13910001111。",
        "系统由集团公司信息中心负责开发，联系人：张伟，联系电话：13910001111。",
        "系统由本公司研发中心与山东大学共同开发，联系人：张伟，联系电话：13910001111。",
        "联系人张伟，电话13910001111，邮箱zw@jia.com。",
    ],
)
def test_the_applicants_contact_in_a_sentence_stays(values: Values, text: str) -> None:
    assert values(BOOK, page(prose(text)))["contact_phone"] == "13910001111"


@pytest.mark.parametrize(
    "held", ["公司全资子公司", "公司控股的子公司", "公司下属企业", "公司子公司"]
)
def test_what_is_told_of_a_subsidiary_by_its_name_is_its_own(values: Values, held: str) -> None:
    text = (
        f"{held}济南甲木铸造有限公司成立于2015年3月10日，法定代表人赵强，"
        "现有员工120人，2025年营业收入8000万元。"
    )
    found = values(BOOK, page(prose(text)))
    assert not {"enterprise_name", "legal_representative", "employees", "revenue"} & set(found)


@pytest.mark.parametrize(
    "text",
    [
        "公司客户遍布全国，现有员工386人。",
        "公司拥有全资子公司3家，现有员工386人。",
        "公司建有3个车间，现有员工386人。",
        "公司加强监督，聘请专家，提供技术服务，现有员工386人。",
    ],
)
def test_the_applicants_staff_beside_other_bodies_stays_sure(read: Read, text: str) -> None:
    fact = read(BOOK, page(prose(text))).facts["employees"]
    assert (fact.value, fact.confidence > DOUBT) == (386, True)


def test_a_workshops_staff_is_not_the_applicants(values: Values) -> None:
    assert "employees" not in values(BOOK, page(prose("车间现有员工86人，较改造前减少40人。")))


def test_a_systems_investment_is_not_the_applicants(values: Values) -> None:
    text = "MES系统总投资320万元，由北京甲木系统工程有限公司实施。"
    assert "total_investment" not in values(BOOK, page(prose(text)))


def test_an_owners_slot_that_nobody_filled_heads_nothing(values: Values) -> None:
    rows = ["企业全称：甲木铜业有限公司", "控股股东（集团公司）：", "主营业务：薄膜电容器的生产",
            "从业人员：3525", "所有制性质：民营企业ZHG"]  # fmt: skip
    form = table([[row] for row in rows])
    told = values(BOOK, page(lines("\n".join(rows)), tables=[form]))
    assert (told["main_business"], told["employees"]) == ("薄膜电容器的生产", 3525)
    assert told["enterprise_type"] == "民营企业"
