"""Which official scenario does a claimed name mean?

What comes in: a name as the book has it, and the words that describe it. What
goes out: the official scenario with the kind of match (exact, former, similar,
none) and how sure that is. Says nothing about whether the scenario was built.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Indel

from docproc.chinese.lookalike import could_be_misread
from docproc.extract.wording.phrases import folded, phrase_counter
from docproc.notice.scenarios import GuideScenario, ScenarioGuide

SIMILAR_SCORE = 0.56
"""Least score (name and description together) at which a name counts as similar."""
SIMILAR_NAME = 0.7
"""Likeness at which the name alone is enough. On 97 made-up variants without any
description and 30 names of office systems that are no scenario: 0.7 maps 73
variants right, one wrong, and takes no office system; 0.66 maps 88, four wrong,
and takes one."""

UNLIKE = 0.4
"""Likeness at most of a name that lacks what makes a scenario's: too little for any."""
_NAME_WEIGHT = 0.7
_ENOUGH_WORDS = 3
_TELLING_WORDS = 2
"""So many of a scenario's words in the description make up for the word that a name lacks."""
_ANYTHINGS = re.compile(
    r"(?:智能|制造|数字|数智|信息|智慧|化|工厂|车间|企业|公司|生产|场景|典型|环节|建设|改造|转型|升级)+"
)
"""A name of such words alone means any scenario and none, whatever its chapter speaks of."""
_FILLER = re.compile(r"(系统|平台|建设|应用|项目|实施|工程|基于.{1,6}的)")


@dataclass(frozen=True, slots=True)
class NameMatch:
    """The official scenario a name means; `scenario` None where it means none.

    `nearest` is the official name that comes closest in any case.
    """

    scenario: GuideScenario | None
    match: str
    confidence: float
    nearest: str


@lru_cache(maxsize=4)
def _word_counter(scenarios: tuple[GuideScenario, ...]) -> Callable[[str], dict[str, int]]:
    return phrase_counter({str(s.number): s.words for s in scenarios if s.words})


@lru_cache(maxsize=4)
def _folded_names(scenarios: tuple[GuideScenario, ...]) -> tuple[tuple[str, ...], ...]:
    """For each scenario its names, folded, and folded without filler words."""
    out = []
    for scenario in scenarios:
        names = [folded(n) for n in (scenario.name, *scenario.former)]
        out.append(tuple(dict.fromkeys([*names, *(_FILLER.sub("", n) or n for n in names)])))
    return tuple(out)


_MEANS = re.compile(r"^(?:基于|面向|围绕|针对|依托|融合|采用|利用|运用|通过|应用)|的")
"""What a firm puts before a name of the guide: by what means, or for what (基于…的, 面向…的)."""


def _behind_means(name: str, official: str) -> bool:
    """Whether a name ends with the guide's behind its means, be these told at any length."""
    before = name.removesuffix(official)
    return before != name and bool(_MEANS.search(before))


@lru_cache(maxsize=4)
def _akin_names(scenarios: tuple[GuideScenario, ...]) -> dict[str, GuideScenario]:
    """The everyday names that mean a scenario, folded."""
    return {folded(name): scenario for scenario in scenarios for name in scenario.akin}


def _lacks(name: str, scenario: GuideScenario) -> bool:
    """Whether a name says nothing of what makes the scenario's: 设备全生命周期管理 speaks of no 碳.
    A character that may have been misread lacks nothing."""
    if all(any(word in name for word in needed.split("|")) for needed in scenario.needs):
        return False
    own = (folded(n) for n in (scenario.name, *scenario.former))
    return not any(
        could_be_misread(name, n) or (len(n) >= LONG_NAME and _misread(name, n)) for n in own
    )


LONG_NAME = 8
"""A name so long, but for one character, was misread; 水源智能管控 is no 能源智能管控."""


@lru_cache(maxsize=65536)
def _ratio(one: str, other: str) -> float:
    """Likeness of two names; the same characters in another order count nearly as much."""
    shared = sum(min(one.count(c), other.count(c)) for c in set(one))
    dice = 2 * shared / (len(one) + len(other))
    return max(float(Indel.normalized_similarity(one, other)), 0.95 * dice)


def _misread(one: str, other: str) -> bool:
    """Whether the two differ by one character at most, as a misread name would."""
    return (
        len(one) == len(other) >= 5 and sum(a != b for a, b in zip(one, other, strict=False)) == 1
    )


_SPECK = re.compile(r"(?<![\w])[.·•,'’‘`°]+(?=[㐀-鿿])|(?<=[㐀-鿿])[.·•,'’‘`°]+(?![\da-zA-Z])")
"""Dots that no name of a scenario holds: specks of a poor copy, read with it."""


def without_specks(name: str) -> str:
    """A claimed name without the specks that were read as signs.

    >>> without_specks("工.艺动态优化"), without_specks("3.5D仿真.")
    ('工艺动态优化', '3.5D仿真')
    """
    return _SPECK.sub("", name)


def match_name(claimed: str, description: str, guide: ScenarioGuide) -> NameMatch:
    """Map a claimed name to the guide, by name first and by description where near."""
    name = folded(without_specks(claimed))
    known = tuple(zip(guide.scenarios, _folded_names(guide.scenarios), strict=True))
    for scenario, (official, *_) in known:
        if name == official:
            return NameMatch(scenario, "exact", 0.99, scenario.name)
    for scenario, names in known:
        if name in names[1 : 1 + len(scenario.former)]:
            return NameMatch(scenario, "former", 0.97, scenario.name)
    akin = _akin_names(guide.scenarios)
    if meant := akin.get(name) or akin.get(_FILLER.sub("", name)):
        return NameMatch(meant, "similar", 0.93, meant.name)
    behind = [
        (len(n), s) for s, ns in known for n in ns[: 1 + len(s.former)] if _behind_means(name, n)
    ]
    if behind:  # the longest: 供应链物流智能配送 ends with 物流智能配送
        meant = max(behind, key=lambda found: found[0])[1]
        return NameMatch(meant, "similar", 0.93, meant.name)
    scored = _scores(name, description, guide)
    score, by_name, best = scored[0]
    if _ANYTHINGS.fullmatch(name):
        return NameMatch(None, "none", 0.9, best.name)
    margin = score - scored[1][0]
    if folded(best.name) in name and len(name) <= 2 * len(best.name) + 4:
        return NameMatch(best, "similar", 0.95, best.name)
    told = score > _NAME_WEIGHT * by_name
    if (told and score >= SIMILAR_SCORE and by_name >= 0.45) or by_name >= SIMILAR_NAME:
        clear = score >= 0.65 or by_name >= 0.75
        sure = 0.93 if clear and margin >= 0.15 else 0.8 if clear else 0.7
        return NameMatch(best, "similar", sure, best.name)
    return NameMatch(None, "none", 0.9 if score < 0.45 else 0.7, best.name)


def _scores(
    name: str, description: str, guide: ScenarioGuide
) -> list[tuple[float, float, GuideScenario]]:
    """(score, likeness of the name, scenario), best first.

    The name weighs 0.7; three telling words in the description give the rest. A name that lacks
    what makes the scenario's is not like it, unless the description speaks of it.
    """
    words = _word_counter(guide.scenarios)(description) if description else {}
    bare = _FILLER.sub("", name) or name
    out = []
    for scenario, names in zip(guide.scenarios, _folded_names(guide.scenarios), strict=True):
        likeness = max(max(_ratio(name, n), _ratio(bare, n)) for n in names)
        said = words.get(str(scenario.number), 0)
        if likeness > UNLIKE and said < _TELLING_WORDS and _lacks(name, scenario):
            likeness = UNLIKE
        told = min(said / _ENOUGH_WORDS, 1.0)
        out.append((_NAME_WEIGHT * likeness + (1 - _NAME_WEIGHT) * told, likeness, scenario))
    return sorted(out, key=lambda row: (-row[0], -row[1], row[2].number))


def read_as_official(claimed: str, guide: ScenarioGuide) -> GuideScenario | None:
    """The official scenario whose name was read with one wrong character, if just one."""
    name = folded(claimed)
    found = [s for s in guide.scenarios if _misread(name, folded(s.name))]
    return found[0] if len(found) == 1 else None
