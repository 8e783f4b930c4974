"""The unified social credit code (统一社会信用代码), GB 32100-2015.

What comes in: a code as read. What goes out: whether it holds, which places
break it, and which codes a misreading of look-alike characters could have
stood for. It never repairs in silence: `repairs` names candidates, the caller
decides. The check of the organisation code inside (GB 11714) is a second one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import combinations, product

from docproc.chinese.text import unaccented

ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY"
WEIGHTS = (1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28)
_ORGANISATION_WEIGHTS = (3, 7, 9, 10, 5, 8, 4, 2)
_FORCED = str.maketrans({"I": "1", "O": "0", "S": "5", "Z": "2"})
"""Letters that the alphabet lacks, and what a reader must have meant. V is left."""

_ALIKE = (
    "0DQCOG", "17LTJ", "2Z7", "38B", "4A", "5S6", "6G8B", "8B9", "9G", "A4R", "BR", "CG", "EFB",
    "FEP", "HNMW", "JU", "KXR", "PRF", "T7Y", "UJ0V", "VYUW", "WMV", "XKY", "YXTV",
)  # fmt: skip
LOOKALIKES: dict[str, str] = {
    c: "".join(sorted({x for group in _ALIKE if c in group for x in group} - {c}))
    for c in sorted(set("".join(_ALIKE)))
}
"""What each character of a code is taken for by readers, both ways."""
_CODE = re.compile(r"(?<![0-9A-Za-z])(?:[0-9A-Za-z][ \-]?){17}[0-9A-Za-z](?![0-9A-Za-z])", re.ASCII)


@dataclass(frozen=True, slots=True)
class CodeCheck:
    """What is wrong with a code. `bad` are places (from 0) outside the alphabet;
    `expected` is the right last character, None where it cannot be computed."""

    code: str
    length_ok: bool
    bad: tuple[int, ...]
    expected: str | None
    organisation_ok: bool

    @property
    def valid(self) -> bool:
        """Whether length, alphabet and check character of GB 32100-2015 hold."""
        return self.length_ok and not self.bad and self.code[-1:] == self.expected


def normal_form(text: str) -> str:
    """A code as read, in capitals without spaces, hyphens and full-width forms.

    Letters outside the alphabet stand for the digits they resemble (I O S Z, small l). Among other
    small letters a small l is the letter, if the code then holds; the place has figures alone.
    """
    bare = unaccented(text)
    if "l" in bare and any(c.islower() for c in bare if c != "l"):
        signs = re.sub(r"[^0-9A-Za-z]", "", bare)
        typed = signs[:FIGURES].replace("l", "1") + signs[FIGURES:]
        if is_valid(code := _in_capitals(typed)):
            return code
    return _in_capitals(bare.replace("l", "1"))


FIGURES = 8
"""Signs at a code's beginning that are figures: authority, kind and place."""


def _in_capitals(text: str) -> str:
    shown = text.upper()
    shown = _LAST_J.sub("J", shown.strip())
    return re.sub(r"[^0-9A-Z]", "", shown).translate(_FORCED)


_LAST_J = re.compile(r"(?<=^[0-9A-Z]{17})[」亅]$")
"""A J that ends a code is read as a closing bracket; the bracket of a quotation opened before."""


_BEGINS = re.compile(r"[0-9A-HJ-NP-RTUWXY][1-59]\d{6}")
_MOSTLY_DIGITS = 0.55


def looks_like_code(code: str) -> bool:
    """Whether a text in normal form is built like a code: authority, kind and six figures
    of the place, or mostly figures. New codes have few: 91370481MAFFEHPXXU."""
    return bool(_BEGINS.match(code)) or sum(map(str.isdigit, code)) > _MOSTLY_DIGITS * len(code)


def check(code: str) -> CodeCheck:
    """Length, alphabet, both check characters of a code in normal form."""
    length_ok = len(code) == 18
    bad = tuple(i for i, c in enumerate(code) if c not in ALPHABET)
    expected = None
    if length_ok and not any(i < 17 for i in bad):
        expected = check_character(code[:17])
    organisation_ok = length_ok and organisation_check(code[8:16]) == code[16]
    return CodeCheck(code, length_ok, bad, expected, organisation_ok)


def check_character(body: str) -> str:
    """The 18th character for the first 17 (all inside the alphabet)."""
    total = sum(ALPHABET.index(c) * w for c, w in zip(body, WEIGHTS, strict=True))
    return ALPHABET[(31 - total % 31) % 31]


def organisation_check(body: str) -> str | None:
    """The 9th character of an organisation code (GB 11714) for its first eight."""
    if len(body) != 8 or not all(c.isdigit() or "A" <= c <= "Z" for c in body):
        return None
    values = (int(c) if c.isdigit() else ord(c) - 55 for c in body)
    rest = 11 - sum(v * w for v, w in zip(values, _ORGANISATION_WEIGHTS, strict=True)) % 11
    return {10: "X", 11: "0"}.get(rest, str(rest))


def is_valid(code: str) -> bool:
    """Whether the code keeps GB 32100-2015: length, alphabet, check character."""
    return check(code).valid


def division(code: str) -> str | None:
    """The registering office's division (digits 3 to 8), or None."""
    part = code[2:8]
    return part if len(part) == 6 and part.isdigit() else None


def repairs(code: str, *, places: int = 2) -> tuple[str, ...]:
    """Valid codes that differ from `code` by look-alikes in at most `places` places.

    Fewest changes first; only those that keep both checks. Empty for a code
    that is valid or not 18 long. One result: the repair is unique.
    """
    if len(code) != 18 or (is_valid(code) and check(code).organisation_ok):
        return ()
    for count in range(1, places + 1):
        found = sorted(
            c for c in _variants(code, count) if is_valid(c) and check(c).organisation_ok
        )
        if found:
            return tuple(found)
    return ()


def _variants(code: str, count: int) -> set[str]:
    out: set[str] = set()
    for spots in combinations(range(18), count):
        choices = [[c for c in LOOKALIKES.get(code[i], "") if c in ALPHABET] for i in spots]
        for picked in product(*choices):
            letters = list(code)
            for spot, letter in zip(spots, picked, strict=True):
                letters[spot] = letter
            out.add("".join(letters))
    return out


def codes_in(text: str) -> tuple[tuple[str, int, int], ...]:
    """Eighteen-character codes in a text: normal form and place in its NFKC form.

    Only runs that look like a code (`looks_like_code`), so that serial numbers in
    letters do not count.
    """
    shown = unaccented(text)
    found = []
    for match in _CODE.finditer(shown):
        code = normal_form(match.group())
        if len(code) == 18 and looks_like_code(code):
            found.append((code, match.start(), match.end()))
    return tuple(found)
