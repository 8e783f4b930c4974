"""Chinese numerals: 一百二十三, 壹佰贰拾叁, 二〇二六, 两千, 3万.

What comes in: a numeral as printed. What goes out: an integer, or None where
it is no numeral. Ordinary and formal (大写) characters are the same to it; a
numeral without units (二〇二六) is read digit by digit. It refuses what is not
a whole number.
"""

from __future__ import annotations

import re
import unicodedata

DIGITS: dict[str, int] = {
    **{c: i for i, c in enumerate("〇一二三四五六七八九")},
    **{c: i for i, c in enumerate("零壹贰叁肆伍陆柒捌玖")},
    "○": 0, "Ｏ": 0, "O": 0, "o": 0, "◯": 0,
    "弌": 1, "幺": 1, "两": 2, "貳": 2, "弍": 2, "叄": 3, "參": 3, "陸": 6,
}  # fmt: skip
UNITS: dict[str, int] = {
    "十": 10, "拾": 10, "百": 100, "佰": 100, "千": 1000, "仟": 1000,
    "万": 10_000, "萬": 10_000, "亿": 100_000_000, "億": 100_000_000,
}  # fmt: skip
_TENS = {"廿": 20, "卅": 30}

NUMERAL = "[" + "".join(c for c in DIGITS if c not in "Oo") + "".join(UNITS) + "廿卅]"
"""Regular expression for one character of a Chinese numeral (letters O, o aside)."""

_ARABIC = re.compile(r"\d{1,3}(?:,\d{3})+|\d+")


def digits_of(text: str) -> str | None:
    """Digit characters one by one, `二〇二六` → `2026`; None for anything else."""
    out = [
        str(DIGITS[c]) if c in DIGITS else c if c.isascii() and c.isdigit() else "" for c in text
    ]
    return "".join(out) if text and all(out) else None


_YEAR_IN_WORDS = re.compile(r"二[〇零○OＯo0][一二三][〇零○OＯo0一二三四五六七八九](?=年)")


def years_in_figures(text: str) -> str:
    """The text with years of this century that it spells in figures.

    >>> years_in_figures("二〇二五年度、二O二四年度")
    '2025年度、2024年度'
    """
    return _YEAR_IN_WORDS.sub(lambda year: digits_of(year.group()) or year.group(), text)


def number_of(text: str) -> int | None:
    """The whole number that `text` spells, in Arabic or Chinese, or None.

    >>> number_of("一百二十三"), number_of("叁仟万"), number_of("两"), number_of("12")
    (123, 30000000, 2, 12)
    """
    text = unicodedata.normalize("NFKC", text).strip()
    if _ARABIC.fullmatch(text):
        return int(text.replace(",", ""))
    if not text or not all(c in DIGITS or c in UNITS or c in _TENS or c.isdigit() for c in text):
        return None
    if not any(c in UNITS or c in _TENS for c in text):
        spelled = digits_of(text)
        return int(spelled) if spelled else None
    return _with_units(text)


def numeral(number: int) -> str:
    """A whole number from 1 to 99,999,999 as headings and letters count it.

    >>> numeral(21), numeral(110), numeral(1003), numeral(12000)
    ('二十一', '一百一十', '一千零三', '一万二千')
    """
    tens_of_thousands, rest = divmod(number, 10_000)
    words = f"{_up_to_9999(tens_of_thousands)}万" if tens_of_thousands else ""
    if tens_of_thousands and 0 < rest < 1000:
        words += "零"
    words += _up_to_9999(rest)
    return words.removeprefix("一") if words.startswith("一十") else words


def _up_to_9999(number: int) -> str:
    words, gap = "", False
    for unit, name in ((1000, "千"), (100, "百"), (10, "十"), (1, "")):
        digit = number // unit % 10
        if digit:
            words += ("零" if gap and words else "") + "〇一二三四五六七八九"[digit] + name
        gap = not digit
    return words


_ROMAN = re.compile(r"x{0,3}(?:ix|iv|v?i{0,3})", re.IGNORECASE)
_ROMAN_VALUES = {"i": 1, "v": 5, "x": 10}


def roman_number(text: str) -> int | None:
    """The number up to 39 that a Roman numeral spells, in either case, or None.

    >>> roman_number("XI"), roman_number("iv"), roman_number("IIX"), roman_number("")
    (11, 4, None, None)
    """
    if not text or not _ROMAN.fullmatch(text):
        return None
    values = [_ROMAN_VALUES[c] for c in text.lower()]
    signed = [-v if v < n else v for v, n in zip(values, [*values[1:], 0], strict=True)]
    return sum(signed)


def _with_units(text: str) -> int | None:
    total = section = digit = 0
    last_unit = 10**9
    seen_digit = False
    for run in re.findall(r"\d+|.", text):
        if run.isascii() and run.isdigit():
            digit, seen_digit = int(run), True
        elif run in DIGITS:
            if seen_digit and digit and DIGITS[run]:
                return None  # two digits in a row between units: 二三百
            digit, seen_digit = DIGITS[run], True
        elif run in _TENS:
            section += _TENS[run]
            last_unit, digit, seen_digit = 10, 0, False
        elif UNITS[run] >= 10_000:
            total = (
                (total + section + digit) * UNITS[run]
                if run in "亿億"
                else total + (section + digit) * UNITS[run]
            )
            section, digit, last_unit, seen_digit = 0, 0, 10**9, False
        else:
            unit = UNITS[run]
            if unit >= last_unit:
                return None  # units must fall: 十百
            section += (digit if seen_digit and digit else 1) * unit
            digit, last_unit, seen_digit = 0, unit, False
    return total + section + digit
