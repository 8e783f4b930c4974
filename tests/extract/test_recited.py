"""Forms recited in running text, whose labels and answers run over the ends of lines."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from drawn import lines, page

from docproc.extract.model import Paper

Values = Callable[..., dict[str, object]]
Read = Callable[..., Paper]


def test_labels_and_answers_broken_by_the_ends_of_lines(values: Values) -> None:
    said = """
企业名称：潍坊甲石玻璃有限责任公司，注册时间：1999.05.08，法定代表人：江静。行业（GB/T 4754）：C30非金属矿物制品业，
单位性质为中央企业控股子公司，隶属集团公司（如有）：中国乙石控股有限责任公司。
主营业务及产品为药用玻璃瓶的研发、生产和销售，从业人数（单位：人）：2974，注册地：潍坊市安丘市银河路6号，全年营业
收入（2025年，万元）：1,912.02。申报级别为先进级智能工厂，智能工厂名称：年产73万件药用玻璃瓶智能工厂，它的工厂详细
地址：潍坊市安丘市东风西街556号，投资总额：24582万元人民币。
"""
    told = values("application_book", page(lines(said.replace("它的", "").replace("全年", ""))))
    assert told == {
        "enterprise_name": "潍坊甲石玻璃有限责任公司",
        "established_on": "1999-05-08",
        "legal_representative": "江静",
        "industry": "C30非金属矿物制品业",
        "enterprise_type": "中央企业控股子公司",
        "parent_company": "中国乙石控股有限责任公司",
        "registered_address": "潍坊市安丘市银河路6号",
        "main_business": "药用玻璃瓶的研发、生产和销售",
        "employees": 2974,
        "revenue": 1912.02,
        "level_applied": "advanced",
        "factory_name": "年产73万件药用玻璃瓶智能工厂",
        "factory_address": "潍坊市安丘市东风西街556号",
        "total_investment": 24582,
    }


@pytest.mark.parametrize(
    "said",
    [
        "控股股东：乙石集团有限公司，法定代表人为张大山，注册地址为济南市历下区1号。",
        "合作单位地址为济南市历下区1号，合作单位从业人数为300人。",
        "设备供应商名称为丙丁机械有限公司，企业名称为丙丁机械有限公司。",
    ],
)
def test_what_is_said_of_another_is_not_the_applicants(values: Values, said: str) -> None:
    told = values("application_book", page(lines(f"企业名称：潍坊甲石玻璃有限责任公司\n{said}")))
    assert told.pop("enterprise_name") == "潍坊甲石玻璃有限责任公司"
    assert set(told) <= {"parent_company"}


def test_one_clause_among_running_text_recites_no_form(values: Values) -> None:
    said = "经过多年发展，公司主营业务为玻璃制品，产品畅销，客户满意，效益逐年提高。"
    assert "enterprise_type" not in values("application_book", page(lines(said)))


def test_a_form_with_places_in_one_sentence_whose_labels_end_lines(values: Values) -> None:
    said = """
兹有    潍坊甲石玻璃有限责任公司    （统一社会信用代码：
91370700MA3C4K8R5T  ），成立日期：    2005年05月27日，注册地址：
潍坊市安丘市银河路6号  ，法定代表人：    赵远
，企业性质：    中外合资企业  ，上级集团（母公司）：
所属行业：    C30 非金属矿物制品业  ，主营业务：
药用玻璃瓶的研发、生产和销售  ，2025年营业收入：    54,645.93  万元，申
报智能工厂名称：    年产34万件药用玻璃瓶智能工厂，工厂地址：
潍坊市安丘市东风西街556号  。联系人：    夏军墨  ，联系电话：
0536-7142670，电子邮箱：    kq@163.com  。
公司前身为镇办小厂，经过二十多年发展，成为当地骨干企业。
"""
    told = values("application_book", page(lines(said)))
    assert told == {
        "parent_company": "<blank>",
        "contact_email": "kq@163.com",
        "uscc": "91370700MA3C4K8R5T",
        "established_on": "2005-05-27",
        "registered_address": "潍坊市安丘市银河路6号",
        "legal_representative": "赵远",
        "enterprise_type": "中外合资企业",
        "industry": "C30非金属矿物制品业",
        "main_business": "药用玻璃瓶的研发、生产和销售",
        "revenue": 54645.93,
        "factory_name": "年产34万件药用玻璃瓶智能工厂",
        "factory_address": "潍坊市安丘市东风西街556号",
        "contact_name": "夏军墨",
        "contact_phone": "0536-7142670",
    }


@pytest.mark.parametrize("gap", [" ", "  "])  # in one line, or in pieces of one row
def test_labels_in_brackets_behind_their_answers(read: Read, values: Values, gap: str) -> None:
    said = """
我单位 91370100MA3C00001W （信用代码，18位）， 甲木铜业有限公司 （公司名称）， 王一 （企业法定代
表人）， 1996年9月18日 （注册时间）， 济南市历城区西环路1996号（大桥以北） （注册地）， / （母公司名称），
铜箔的研发、生产和销售 （主要产品）， 通用设备制造业 （所属行业，大类）， 2592 （职工人
数）， 244872.71 （2025年销售收入，单位：万元）， 曾杰 （申报工作联系人）， 13800138000 （联系方式）。
"""
    form = page(lines(said.replace("信用代码，18位", "税号，信用代码").replace(" ", gap)))
    phone = read("application_book", form).facts["contact_phone"]
    assert all("13800138000" in (e.text or "") for e in phone.evidence)  # its line, no other
    told = values("application_book", form)
    assert told == {
        "uscc": "91370100MA3C00001W",
        "enterprise_name": "甲木铜业有限公司",
        "legal_representative": "王一",
        "established_on": "1996-09-18",
        "registered_address": "济南市历城区西环路1996号（大桥以北）",
        "parent_company": "<blank>",
        "main_business": "铜箔的研发、生产和销售",
        "industry": "通用设备制造业",
        "employees": 2592,
        "revenue": 244872.71,
        "contact_name": "曾杰",
        "contact_phone": "13800138000",
    }


def test_brackets_that_explain_words_ask_for_nothing(values: Values) -> None:
    said = "甲木铜业有限公司（企业名称），王一（法定代表人）与乙石集团（股东）签约，投资9万元（总投资）。"
    assert "legal_representative" not in values("application_book", page(lines(said)))


@pytest.mark.parametrize(
    ("said", "key"),
    [
        (
            "甲木铜业有限公司坐落于济南市历城区西环路6号（注册地址），生产铜箔。",
            "registered_address",
        ),
        (
            "申报的智能工厂名称为铜箔工厂，工厂地址在济南市历城区西环路6号，总投资9万元。",
            "factory_address",
        ),
        ("我公司厂址位于济南市历城区西环路6号。", "factory_address"),
    ],
)
def test_addresses_that_sentences_tell(values: Values, said: str, key: str) -> None:
    assert values("application_book", page(lines(said)))[key] == "济南市历城区西环路6号"


def test_what_is_told_of_a_subsidiary_in_brackets_is_not_the_applicants(values: Values) -> None:
    said = (
        "子公司乙金机械有限公司（企业名称），李二（法定代表人），1250人（职工人数），"
        "章丘区明水街道（注册地址），2015年3月1日（成立日期），铜管（主营业务）。"
    )
    assert values("application_book", page(lines(said))).get("employees") != 1250
