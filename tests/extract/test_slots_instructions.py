"""What a form says about signing where nobody signs: instructions, notes, other languages."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from drawn import ink, line, page, prose

from docproc.evidence import Box
from docproc.extract.model import Paper, State
from docproc.page import Line

Read = Callable[..., Paper]
PROMISE = prose("现郑重承诺：申报材料真实有效。特此承诺。", 0.15)
DAY = line("2026年4月10日", 0.5, 0.62)


def promise(*last: Line, **more: object) -> object:
    return page(line("真实性承诺书", 0.4, 0.1), PROMISE, list(last), **more)


def told(paper: Paper) -> list[tuple[str, State]]:
    return [(s.kind, s.state) for s in paper.slots]


@pytest.mark.parametrize(
    "said",
    [
        "注：本承诺书须由法定代表人签字并加盖单位公章。",
        "说明：法定代表人签字处须本人亲笔签名，不得使用签名章。",
        "（须法定代表人签字）",
        "本承诺书经法定代表人签字后生效。",
        "法定代表人签字后生效",
        "本承诺书由法定代表人签字，并加盖公章有效",
        "备注：1.须法定代表人签字；2.加盖公章",
        "（请法定代表人亲笔签字，加盖单位公章，签署日期）",
        "本承诺书自法定代表人签字之日起生效",
        "法定代表人签字样本见附件所列证明材料",
        "注1：法定代表人签字须与身份证一致",
    ],
)
def test_a_sentence_on_signing_is_no_place_for_it(read: Read, said: str) -> None:
    place = line("法定代表人（签字）：", 0.3, 0.56)
    paper = read("commitment", promise(place, DAY, line(said, 0.12, 0.72), ink=ink()))
    signed = [state for kind, state in told(paper) if kind == "signature"]
    assert signed == [State.BLANK]


@pytest.mark.parametrize(
    "label",
    [
        "请法定代表人签字：",
        "须法定代表人签字：",
        "由法定代表人签字并加盖公章：",
        "法定代表人签字并加盖公章：",
        "申请单位法定代表人签字：",
        "申请单位负责人签字",
        "供应商负责人签字：",
    ],
)
def test_a_label_with_such_a_word_still_asks(read: Read, label: str) -> None:
    paper = read("commitment", promise(line(label, 0.2, 0.56), DAY, ink=ink()))
    assert told(paper) == [("signature", State.BLANK), ("date", State.READ)]


def test_a_place_for_a_seal_may_be_asked_for_in_such_words(read: Read) -> None:
    paper = read("commitment", promise(line("请加盖公章", 0.2, 0.56), DAY, ink=ink()))
    assert told(paper) == [("seal", State.BLANK), ("date", State.READ)]


def test_a_note_behind_a_place_for_signing_signs_nothing(read: Read) -> None:
    row = line("法定代表人（签字）：            （须本人手写，不得代签）", 0.2, 0.56)
    assert told(read("commitment", promise(row, DAY, ink=ink())))[0][1] is State.BLANK
    inked = ink(Box(0.42, 0.552, 0.52, 0.58))
    assert told(read("commitment", promise(row, DAY, ink=inked)))[0][1] is State.READ
    named = line("法定代表人（签字）：张三（须本人手写，不得代签）", 0.2, 0.56)
    assert told(read("commitment", promise(named, DAY, ink=ink())))[0][1] is State.READ


def test_a_label_in_two_languages_is_one_label(read: Read) -> None:
    for said in (
        "法定代表人（签字）Legal Representative (Signature)：",
        "法定代表人签字 Legal Representative",
    ):
        row = line(said, 0.2, 0.55)
        assert told(read("commitment", promise(row, DAY, ink=ink())))[0][1] is State.BLANK
        inked = ink(Box(0.8, 0.546, 0.92, 0.572))
        assert told(read("commitment", promise(row, DAY, ink=inked)))[0][1] is State.READ


def test_letters_behind_a_colon_are_a_signature_read_badly(read: Read) -> None:
    row = line("法定代表人（签字）：Bsh", 0.2, 0.55)
    assert told(read("commitment", promise(row, DAY, ink=ink())))[0][1] is State.READ


@pytest.mark.parametrize(
    ("said", "state"),
    [
        ("日期 Date：2026-04-10", State.READ),
        ("日期 Date：", State.BLANK),
        ("日期（年/月/日）：", State.BLANK),
        ("填报日期      年   月   日", State.BLANK),
        ("填报日期  20  年   月   日", State.BLANK),
    ],
)
def test_a_dates_label_with_a_gloss_or_without_a_colon(read: Read, said: str, state: State) -> None:
    place = line("法定代表人（签字）：", 0.2, 0.55)
    paper = read("commitment", promise(place, line(said, 0.2, 0.6), ink=ink()))
    assert told(paper) == [("signature", State.BLANK), ("date", state)]


@pytest.mark.parametrize("said", ["法定代表人手签：", "法定代表人（签名并加盖公章）："])
def test_more_words_for_who_signs(read: Read, said: str) -> None:
    paper = read("commitment", promise(line(said, 0.2, 0.55), DAY, ink=ink()))
    assert told(paper) == [("signature", State.BLANK), ("date", State.READ)]


def test_a_telephone_in_a_labels_bracket_asks_for_no_signature(read: Read) -> None:
    row = line("法定代表人（手机）：13905311111", 0.2, 0.55)
    assert told(read("commitment", promise(row, DAY, ink=ink()))) == [("date", State.READ)]
