"""Signs of the symbol fonts that office programs tick boxes and begin points with.

Comes in: a character of Wingdings, Wingdings 2 or Symbol, as a code in the private use area
(U+F000 to U+F0FF) or as the Latin letter in the same place of the font. Goes out: the sign that a
reader sees. The codes are those of the fonts' own charts (Microsoft Typography, Wingdings and
Wingdings 2; Adobe, Symbol encoding).
"""

from __future__ import annotations

import re
from functools import lru_cache

_TICKED, _OPEN, _CROSSED, _TICK, _CROSS = "☑", "□", "☒", "√", "×"
_WINGDINGS = {
    0x6C: "●", 0x6E: "■", 0x6F: _OPEN, 0x70: _OPEN, 0x71: _OPEN, 0x72: _OPEN, 0x75: "◆", 0x76: "❖",
    0x77: "◆", 0x9E: "·", 0x9F: "•", 0xA1: "○", 0xA4: "◎", 0xA7: "▪", 0xA8: _OPEN, 0xAB: "★",
    0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "→", 0xFB: _CROSS, 0xFC: _TICK, 0xFD: _CROSSED,
    0xFE: _TICKED,
}  # fmt: skip
_WINGDINGS_2 = {
    0x4F: _CROSS, 0x50: _TICK, 0x51: _CROSSED, 0x52: _TICKED, 0x53: _CROSSED, 0x54: _CROSSED,
    0x97: "•", 0x98: "●", 0xA2: "■", 0xA3: _OPEN, 0xA4: _OPEN, 0xA5: _OPEN,
}  # fmt: skip
_SYMBOL = {0xA8: "◆", 0xAE: "→", 0xB4: "×", 0xB7: "•", 0xD6: _TICK}
_ANY = {**_SYMBOL, **_WINGDINGS_2, **_WINGDINGS, 0xA3: _OPEN, 0xA4: _OPEN}
"""Where the font is not told: where two of them differ, what forms have more of."""
_FONTS = {"wingdings": _WINGDINGS, "wingdings2": _WINGDINGS_2, "symbol": _SYMBOL}
_PRIVATE = 0xF000
_PRIVATE_USE = re.compile("[\uf001-\uf0ff]")


def sign_of(code: int, font: str = "") -> str | None:
    """The sign that a code stands for in a font of this name (any name, or none, for a code of the
    private use area); None where it is no sign of a symbol font."""
    table = _table(font)
    if _PRIVATE < code <= _PRIVATE + 0xFF:
        place = code - _PRIVATE  # programs name the wrong one of the fonts now and then
        return (table or _ANY).get(place, _ANY.get(place))
    return table.get(code) if table and code <= 0xFF else None


def is_symbol_font(font: str) -> bool:
    """Whether a font of this name is one whose codes are signs."""
    return _table(font) is not None


def as_shown(text: str, font: str = "") -> str:
    """A text set in this font, with the signs that its codes stand for."""
    if not _PRIVATE_USE.search(text) and not is_symbol_font(font):
        return text
    return "".join(sign_of(ord(c), font) or c for c in text)


@lru_cache(maxsize=256)
def _table(font: str) -> dict[int, str] | None:
    """The chart of a font, however its name is written: ABCDEF+Wingdings-Regular, Wingdings 2."""
    name = re.sub(r"[ ,\-]", "", font.rpartition("+")[2]).lower()
    bare = re.sub(r"(?:ps|mt|regular|bold|italic)+$", "", name)
    return _FONTS.get(bare)
