"""Figures: how many, how much money, how many points.

What comes in: the text of a slot, and the unit that its label names. What goes out: the
number with how well it fits; of several that are parts of one whole, the whole.
"""

from __future__ import annotations

import re

from docproc.chinese.amounts import amounts_in
from docproc.chinese.numerals import number_of
from docproc.chinese.text import plain
from docproc.extract.fields.values.reading import Reading
from docproc.extract.fields.wholes import Figure, whole_of


def read_count(text: str, _: str | None) -> Reading | None:
    """How many there are, a whole number; None for parts without their whole."""
    bare = _DAY.sub("", text)
    found = [m for m in _COUNTED.finditer(bare) if not _OTHER_UNIT.match(bare, m.end())]
    if not found:
        spelled = number_of(re.sub(r"[人名约共]", "", plain(bare)))
        return Reading(spelled, 0.9) if spelled is not None else None
    numbers = [_number(m, bare) for m in found]
    spans = [Figure(n, *m.span()) for n, m in zip(numbers, found, strict=True)]
    told = whole_of(bare, spans)
    if told is None:
        return None  # 管理人员30人，技术人员62人: parts, and nobody says how many they are together
    corrected = len(found) > 1 and _CORRECTED.fullmatch(bare) and numbers[-1] >= numbers[0]
    number = numbers[-1 if corrected else told.at]
    clean = len(found) > 1 or _CLEAN_COUNT.fullmatch(bare.strip()) or _WITH_WORDS.match(bare)
    sure = told.sure and clean and not corrected and number == int(number)
    return Reading(int(number), 1.0 if sure else 0.7)


_DAY = re.compile(
    r"20[0-3]\d年(?:度|末|底)?(?:\d{1,2}月(?:\d{1,2}日|末|底)?)?(?:[:：]|[)）](?=\d))?"
)
_COUNTED = re.compile(r"\d{1,3}(?:[,，]\d{3})+|\d+(?:\.\d+)?")
_OTHER_UNIT = re.compile(r"\s*(?:[%％‰岁倍亩㎡台套项条]|万?元|个(?:月|百分点)|[余多]?年|平方)")
_CLEAN_COUNT = re.compile(r"(?:约|共)?[\d,，. ]+万?(?:余|多)?(?:人|名|个)?左?右?(?:[（(]\s*[)）])?")
_WITH_WORDS = re.compile(r"\s*[㐀-鿿:：]{0,10}[\d,，]+(?:余|多)?[人名](?=\s*[（(，,；;。]|\s*$)")


def _number(match: re.Match[str], text: str) -> float:
    number = float(re.sub(r"[,，]", "", match.group()))
    return number * 10_000 if re.match(r"\s*万", text[match.end() :]) else number


_YEAR_ALONE = re.compile(r"[A-Za-z][A-Za-z .]*(?:19|20)\d\d")
"""A label's English with its year, and no figure: Turnover 2025."""


def read_amount(text: str, unit: str | None) -> Reading | None:
    """An amount of money in 万元; `unit` counts where the text names none."""
    bare = _YEAR_SAID.sub("", text)
    found = amounts_in(bare, unit)
    if not found or _YEAR_ALONE.fullmatch(bare.strip()):
        return None
    told = whole_of(bare, [Figure(a.value, a.start, a.end) for a in found])
    corrected = len(found) > 1 and bool(_CORRECTED.fullmatch(bare))
    corrected = corrected and found[-1].value >= found[0].value
    best = found[-1 if corrected else told.at if told else 0]
    value = round(best.value, 6)
    fit = 1.0 if best.unit else 0.9
    if corrected or told is None or not told.sure or _BROKEN_FIGURE.search(text):
        fit *= 0.8
    return Reading(int(value) if value == int(value) else value, fit)


_YEAR_SAID = re.compile(r"20[0-3]\d年(?:度|末|底)?(?:12月(?:31日)?)?[：:]?")
_CORRECTED = re.compile(
    r"\s*\d[\d,]*(?:\.\d+)?\s+(?!\d{3}(?!\d))\d[\d,]*(?:\.\d+)?\s*(?:[万亿]?元|[人名])?\s*"
)
"""Two bare figures one behind the other: the first was struck out, which no reader tells, and the
right one written behind it. 34 211.50 is one whose comma was lost."""
_BROKEN_FIGURE = re.compile(r"\d[,，.]\d{1,2}[,，.]\d{3}|\d,\d{1,2}(?!\d)|\.\d{3}[,，]")


def read_score(text: str, _: str | None) -> Reading | None:
    """Points of an assessment; more than five fit worse."""
    match = re.search(r"(?<![\d.])\d{1,3}(?:\.\d+)?(?![\d.])", text)
    if not match:
        return None
    score = float(match.group())
    return Reading(score, 1.0 if score <= 5 else 0.8)
