"""Seals are settled by the names in the papers, and never talked into another's."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

import pytest

from docproc.evidence import Box
from docproc.extract.seals.names import nearest_name, settled_mark
from docproc.page import BLANK, Chances, SealKind, SealMark

KNOWN = Counter(
    {"鲁北青禾（济南）变压器有限公司": 9, "滨州市行政审批服务局": 2, "山东允衡会计师事务所": 4}
)


@pytest.mark.parametrize(
    ("seal", "name"),
    [
        ("鲁北青禾济南变压器有限公司", "鲁北青禾（济南）变压器有限公司"),
        ("鲁北制禾（济南）变压器有限公司", "鲁北青禾（济南）变压器有限公司"),
        ("□北青禾（济南）变压器有限公司", "鲁北青禾（济南）变压器有限公司"),
        ("山东允衡会计事务所", "山东允衡会计师事务所"),
        ("鲁北青禾（济南）变压器有限责任公司", None),
        ("鲁北青禾（济南）变压器股份有限公司", None),
        ("山东联科橡胶股份有限公司", None),
        ("计师事务", None),
    ],
)
def test_the_nearest_name_of_the_papers(seal: str, name: str | None) -> None:
    found = nearest_name(seal, KNOWN)
    assert (found[0] if found else None) == name


def test_between_two_names_nobody_decides() -> None:
    twins = Counter({"鲁北青禾铜业有限公司": 3, "鲁北青木铜业有限公司": 3})
    assert nearest_name("鲁北青水铜业有限公司", twins) is None


def test_a_rare_misreading_of_the_common_name_is_no_rival() -> None:
    known = Counter({"鲁北青禾铜业有限公司": 20, "鲁北青和铜业有限公司": 1})
    assert nearest_name("鲁北青木铜业有限公司", known) == ("鲁北青禾铜业有限公司", 1.0)


def mark(text: str, confidence: float) -> SealMark:
    box = Box(0.5, 0.6, 0.7, 0.74)
    return SealMark(box, "round", "red", SealKind.OFFICIAL, text, None, confidence, 0.99)


@pytest.mark.parametrize(
    ("read", "sure", "name", "settled"),
    [
        ("山东允衡会计师事务所", 0.3, "山东允衡会计师事务所", 0.95),
        ("鲁北青禾济南变压器有限公司", 0.6, "鲁北青禾（济南）变压器有限公司", 0.93),
        ("□北青禾（济南）变压器有限公司", 0.1, "鲁北青禾（济南）变压器有限公司", 0.865),
        ("鲁北制禾（济南）变压器有限公司", 0.1, "鲁北青禾（济南）变压器有限公司", 0.79),
    ],
)
def test_a_doubtful_text_takes_the_name_and_is_certain_only_where_it_says_it(
    read: str, sure: float, name: str, settled: float
) -> None:
    changed = settled_mark(mark(read, sure), KNOWN)
    assert (changed.text, changed.confidence) == (name, pytest.approx(settled))


def test_a_character_that_was_read_fairly_well_is_not_talked_away() -> None:
    sister = mark("鲁北制禾（济南）变压器有限公司", 0.6)
    assert settled_mark(sister, KNOWN) is sister


def test_a_certain_text_stays() -> None:
    other = mark("鲁北青禾（济南）变压哭有限公司", 0.95)
    assert settled_mark(other, KNOWN) is other


def columns(said: str, share: int) -> Chances:
    """A rim on which each character of `said` was held possible, □ nothing at all."""
    found: list[tuple[str, tuple[int, ...]]] = [(BLANK, (0,))]
    for character in said:
        possible = (BLANK, (0,)) if character == "□" else _possible(character, share)
        found += [possible, (BLANK, (0,))]
    return tuple(found)


def _possible(character: str, share: int) -> tuple[str, tuple[int, ...]]:
    sure = share < 7
    return (character + BLANK, (share, 20)) if sure else (BLANK + character, (1, share))


def worn(said: str, share: int = 30, text: str | None = None, sure: float = 0.9) -> SealMark:
    return replace(mark("", sure), text=text, heard=(columns(said, share),) * 4)


def test_pieces_of_most_characters_tell_which_of_the_papers_names_a_worn_seal_bears() -> None:
    changed = settled_mark(worn("鲁□青□（济南）变□器有限公司"), KNOWN)
    assert changed.text == "鲁北青禾（济南）变压器有限公司"
    assert changed.confidence < 0.9


@pytest.mark.parametrize("said", ["□□□□（□□）□□□有限公司", "□" * 15, "滨州市□□□□□□"])
def test_the_end_that_many_names_share_or_a_few_pieces_tell_nothing(said: str) -> None:
    faint = worn(said)
    assert settled_mark(faint, KNOWN) is faint


def test_of_two_names_that_fit_alike_neither_is_told() -> None:
    twins = Counter({"鲁北青禾铜业有限公司": 9, "鲁北青木铜业有限公司": 1})
    between = worn("鲁北青□铜业有限公司")
    assert settled_mark(between, twins) is between
    assert settled_mark(worn("鲁北青木铜业有限公司"), twins).text == "鲁北青木铜业有限公司"


def test_what_was_clearly_heard_is_not_weighed_away() -> None:
    other = worn("鲁北钢铁（济南）集团有限公司", share=1)
    assert settled_mark(other, KNOWN) is other


def test_another_legal_form_that_was_read_stays() -> None:
    read = worn(
        "鲁北青禾（济南）变压器有限□□公司", text="鲁北青禾（济南）变压器股份有限公司", sure=0.1
    )
    assert settled_mark(read, KNOWN) is read


def test_a_seal_that_says_what_may_be_a_misread_name_is_not_certain() -> None:
    known = Counter({"山东淯木纺织科技有限公司": 20, "山东清木纺织科技有限公司": 3})
    odd = settled_mark(mark("山东清木纺织科技有限公司", 0.6), known)
    assert (odd.text, odd.confidence < 0.9) == ("山东清木纺织科技有限公司", True)
    own = settled_mark(mark("山东淯木纺织科技有限公司", 0.6), known)
    assert own.confidence >= 0.9


def cut(text: str | None, sure: float = 0.5) -> SealMark:
    """What the edge of the page has left of a seal."""
    return replace(mark("", sure), text=text, partial=True)


@pytest.mark.parametrize(
    ("left", "name"),
    [
        ("鲁北青禾（济", "鲁北青禾（济南）变压器有限公司"),
        ("济南）变压器有限公司", "鲁北青禾（济南）变压器有限公司"),
        ("市行政审批服", "滨州市行政审批服务局"),
        ("变压器有限公司", "变压器有限公司"),
        ("鲁北青木（济", "鲁北青木（济"),  # a sister's name may differ by just that
        ("鲁北青末（济", "鲁北青末（济"),
        ("山东联科橡胶", "山东联科橡胶"),
        (None, None),
    ],
)
def test_a_half_seal_bears_the_one_name_that_goes_on_as_it_does(
    left: str | None, name: str | None
) -> None:
    changed = settled_mark(cut(left), KNOWN)
    assert changed.text == name
    assert changed.confidence <= 0.6


def test_a_half_that_two_names_have_in_common_is_left_alone() -> None:
    sisters = Counter({"鲁北青禾铜业有限公司": 3, "鲁北青禾化工有限公司": 2})
    half = cut("鲁北青禾")
    assert settled_mark(half, sisters) is half
    assert settled_mark(cut("鲁北青禾化"), sisters).text == "鲁北青禾化工有限公司"


def test_a_name_whose_beginning_was_not_seen_is_weighed_as_one_that_was_not_read() -> None:
    late = worn("鲁□青禾（济南）变压器有限公司", text="变压器有限公司", sure=0.7)
    assert settled_mark(late, KNOWN).text == "鲁北青禾（济南）变压器有限公司"
    other = worn("鲁□青禾（济南）变压器有限公司", text="山东青禾机械有限公司", sure=0.7)
    assert settled_mark(other, KNOWN) is other


def test_a_name_that_goes_on_in_the_papers_was_read_to_its_end() -> None:
    longer = Counter({"山东允衡会计师事务所（特殊普通合伙）": 4})
    read = worn("山东允衡会计师事务所", text="山东允衡会计师事务所", sure=0.8)
    assert settled_mark(read, longer).text == "山东允衡会计师事务所"


def test_a_ring_without_colour_is_certain_only_where_the_papers_bear_it_out() -> None:
    grey = replace(mark("山东允衡会计师事务所", 0.97), colour="grey")
    assert settled_mark(grey, KNOWN).confidence == 0.97
    misread = settled_mark(replace(grey, text="山东允衍会计师事务所"), KNOWN)
    assert misread.text == "山东允衍会计师事务所" and misread.confidence < 0.9
    red = settled_mark(replace(misread, colour="red", confidence=0.97), KNOWN)
    assert red.confidence == 0.97


def test_a_name_that_lacks_its_legal_form_is_not_certain() -> None:
    known = Counter({"青岛甲木泵业集团有限公司": 9, "青岛甲木泵业集团": 1})
    for sure in (0.5, 0.95):
        short = replace(mark("青岛甲木泵业集团", sure), colour="grey")
        assert settled_mark(short, known).confidence < 0.9
