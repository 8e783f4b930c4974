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
