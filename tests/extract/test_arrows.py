"""Arrows before answers that were read as letters."""

from __future__ import annotations

from drawn import lines, page

from docproc.extract.wording.arrows import with_arrows

ASKED = "1. 法定代表人：\n  D廖秀\n2. 职工人数：\n  >1579\n3. 企业性质：\n  D 民营企业\n4. 是否规上：\n  口否"


def told(text: str) -> list[str]:
    return [x.text for p in with_arrows([page(lines(text))]) for x in p.lines][1::2]


def test_letters_behind_several_questions_are_the_pages_arrows() -> None:
    assert told(ASKED) == ["▷廖秀", "▷1579", "▷ 民营企业", "▷否"]


def test_a_single_letter_begins_its_answer() -> None:
    assert told("1. 产品：\n  D级钢板\n2. 职工人数：\n  1579") == ["D级钢板", "1579"]


def test_names_that_begin_like_a_misread_arrow_are_left() -> None:
    rows = ["1. 企业名称：\n  口子酒业有限公司", "2. 法定代表人：\n  →张伟", "3. 行业：\n  →白酒制造",
            "4. 人数：\n  →86", "5. 厂址：\n  回龙镇工业园1号"]  # fmt: skip
    assert told("\n".join(rows))[::4] == ["口子酒业有限公司", "回龙镇工业园1号"]
    assert told("\n".join([*rows, "6. 性质：\n  →民营", "7. 邮箱：\n  →a1@b.com"]))[0][0] == "口"
