"""Levels: of maturity (GB/T 39116) and of a smart factory (基础级 … 领航级).

What comes in: text. What goes out: the level that it states. Maturity: 1 to 5
(2级 = 二级 = 规范级 = Level 2 = L2). Bands of scores follow GB/T 39117-2020.
A text that names several different levels is told to the caller, not decided.
"""

from __future__ import annotations

import re
import unicodedata

MATURITY_NAMES = {"规划": 1, "规范": 2, "集成": 3, "优化": 4, "引领": 5}
BANDS: tuple[tuple[float, float, int], ...] = (
    (0.8, 1.8, 1), (1.8, 2.8, 2), (2.8, 3.8, 3), (3.8, 4.8, 4), (4.8, 5.0001, 5),
)  # fmt: skip
"""Score bands of GB/T 39117-2020: from, below, level."""

FACTORY_LEVELS = {
    "基础级": "basic",
    "先进级": "advanced",
    "卓越级": "excellent",
    "领航级": "leading",
}
_CN_DIGITS = {
    "一": 1, "二": 2, "三": 3, "四": 4, "五": 5, "两": 2,
    "壹": 1, "贰": 2, "叁": 3, "肆": 4, "伍": 5,
    "Ⅰ": 1, "Ⅱ": 2, "Ⅲ": 3, "Ⅳ": 4, "Ⅴ": 5,
}  # fmt: skip
_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5}
_MATURITY = re.compile(
    r"(?:level|lv|lev)\s*\.?\s*(?P<level>[1-5]|iv|v|i{1,3})(?![\d.a-z])"
    r"|(?<![a-z\d])l\s*(?P<short>[1-5])(?![\d.])"
    r"|(?<![\d.第])(?P<digit>[1-5])\s*级(?!子|指标|保护|备案|等保|及以下)"
    r"|(?P<cn>[一二三四五壹贰叁肆伍两])\s*级(?!子|指标|保护|备案|等保)"
    r"|(?<![a-z])(?P<roman>iv|v|i{1,3})\s*级"
    r"|(?P<name>规划|规范|集成|优化|引领)级",
    re.IGNORECASE,
)


def maturity_levels_in(text: str) -> tuple[tuple[int, int, int], ...]:
    """Maturity levels in a text: (level, start, end) in its NFKC form, in order.

    >>> [level for level, _, _ in maturity_levels_in("Level 2（规范级）")]
    [2, 2]
    """
    shown = unicodedata.normalize("NFKC", text)
    return tuple((_level(m), m.start(), m.end()) for m in _MATURITY.finditer(shown))


def maturity_level_of(text: str) -> int | None:
    """The one level a short text states; None for none, or for several different ones."""
    levels = {level for level, _, _ in maturity_levels_in(text)}
    if not levels:
        bare = re.sub(r"\s", "", unicodedata.normalize("NFKC", text))
        if re.fullmatch(r"[1-5]", bare):
            return int(bare)
        return MATURITY_NAMES.get(bare) or _CN_DIGITS.get(bare)
    return levels.pop() if len(levels) == 1 else None


def band_of(score: float) -> int | None:
    """The level whose band holds a score; 0 below 0.8; None outside 0..5."""
    if not 0 <= score <= 5:
        return None
    return next((level for low, high, level in BANDS if low <= score < high), 0)


def factory_level_of(text: str) -> str | None:
    """basic | advanced | excellent | leading where the text names just one, else None."""
    named = {value for name, value in FACTORY_LEVELS.items() if name in re.sub(r"\s", "", text)}
    return named.pop() if len(named) == 1 else None


def levels_named(text: str) -> int:
    """How many different levels of a smart factory a text names."""
    return sum(name in text for name in FACTORY_LEVELS)


def _level(match: re.Match[str]) -> int:
    if match["name"]:
        return MATURITY_NAMES[match["name"]]
    if match["cn"]:
        return _CN_DIGITS[match["cn"]]
    said = match["level"] or match["short"] or match["digit"] or match["roman"]
    return int(said) if said.isdigit() else _ROMAN[said.upper()]
