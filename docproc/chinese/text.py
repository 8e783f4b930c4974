"""Plain form of printed Chinese text: what two readings of one thing share.

What comes in: any text. What goes out: the same text in the contract's normal
form (NFKC, no white space, brackets as （）). Nothing is corrected here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

_SPACE = re.compile(r"\s+")
_BRACKETS = str.maketrans({"(": "（", ")": "）", "﹙": "（", "﹚": "）"})
_FILLERS = re.compile(r"^[\s_.·…\-—－–/\\、,，;；:：*＿﹍﹎。~～|]+")
_FILLERS_BEHIND = "_·…＿﹍﹎~～|"
_DOTS = 3
"""Points in a row from which they draw a blank and end no sentence."""
_BLANK = frozenset(
    {"", "无", "暂无", "没有", "不适用", "无此项", "未填", "N/A", "NA", "NONE", "空"}
)


@lru_cache(maxsize=1 << 14)  # a line is asked for some fifty times while its page is understood
def plain(text: str) -> str:
    """NFKC without white space, brackets as （）.

    >>> plain("山东某某 (集团)有限公司")
    '山东某某（集团）有限公司'
    """
    folded = unicodedata.normalize("NFKC", text)
    return _SPACE.sub("", folded).translate(_BRACKETS)


def folded(text: str) -> str:
    """NFKC with runs of white space made one space, brackets left as NFKC has them."""
    return _SPACE.sub(" ", unicodedata.normalize("NFKC", text)).strip()


def unaccented(text: str) -> str:
    """NFKC with plain letters for accented ones, as long as its NFKC form.

    Codes and addresses of mail have none: a dot of the paper's grain was read with the letter.

    >>> unaccented("MABW3YÁU4Q")
    'MABW3YAU4Q'
    """
    shown = unicodedata.normalize("NFKC", text)
    if shown.isascii():
        return shown
    return "".join(_base(c) if "\u00c0" <= c <= "\u024f" else c for c in shown)


def _base(letter: str) -> str:
    first = unicodedata.normalize("NFD", letter)[0]
    return first if first.isascii() else letter


def without_fillers(text: str) -> str:
    """Text without the underlines, dots and dashes that draw a form's blank.

    >>> without_fillers("____张三____")
    '张三'
    """
    shown = _FILLERS.sub("", text)
    # No pattern: one that may end in points, or in anything else, tries every way to share out
    # the leader of a table of contents.
    end = len(shown)
    while end:
        points = end
        while points and shown[points - 1] == ".":
            points -= 1
        if end - points >= _DOTS:
            end = points
        elif end == points and (shown[end - 1].isspace() or shown[end - 1] in _FILLERS_BEHIND):
            end -= 1
        else:
            break
    return shown[:end]


def says_nothing(text: str) -> bool:
    """Whether a slot's text only marks it as empty: 无, /, ——, ____ and the like."""
    bare = without_fillers(plain(text)).strip("（）()").upper().rstrip("。.")
    return bare in _BLANK


def is_cjk(character: str) -> bool:
    """Whether a character is a Chinese one (CJK ideographs with all extensions, 〇 too)."""
    rare = "\u3400" <= character <= "\u4dbf" or "\U00020000" <= character <= "\U000323af"
    return "\u4e00" <= character <= "\u9fff" or rare or character == "〇"


_ENGLISH_TAIL = re.compile(r"(?<=[㐀-鿿])[A-Za-z&.·]{3,}$")


def without_english(text: str) -> str:
    """A heading without the English that repeats it behind it.

    >>> without_english("承诺书COMMITMENT")
    '承诺书'
    """
    return _ENGLISH_TAIL.sub("", text)


_TRADITIONAL = (
    "萬万嶸嵘張张劉刘陳陈楊杨趙赵黃黄吳吴孫孙馬马羅罗鄭郑謝谢許许馮冯鄧邓蕭萧蘇苏葉叶呂吕蔣蒋盧卢賈贾韓韩鐘钟鍾钟廣广東东華华國国機机電电龍龙鳳凤寶宝車车鋼钢"
    "鐵铁銅铜業业產产廠厂術术學学軍军偉伟強强傑杰麗丽瑩莹豔艳潔洁慶庆興兴貴贵榮荣濤涛鵬鹏輝辉陽阳鋒锋縣县區区號号樓楼紡纺織织藥药嶧峄蘭兰齊齐濟济煙烟濰潍濱滨賴赖"
)
_SIMPLE = str.maketrans(dict(zip(_TRADITIONAL[::2], _TRADITIONAL[1::2], strict=True)))


def simplified(text: str) -> str:
    """A text with the simple characters for the traditional ones that readers put for them.

    Only some common pairs. A converter of the whole script changes names that are printed so:
    OpenCC makes 李干 of 李乾, 升辉 of 昇辉 and 宁 of 甯.

    >>> simplified("萬峰宇")
    '万峰宇'
    """
    return text.translate(_SIMPLE)


def unclosed_at(text: str) -> int:
    """Where the first bracket opens that the line does not close; -1 for none."""
    open_at: list[int] = []
    for i, c in enumerate(text):
        if c in "（(":
            open_at.append(i)
        elif c in "）)" and open_at:
            open_at.pop()
    return open_at[0] if open_at else -1


UPRIGHT = 4
"""So many texts of one sign each are a title that stands upright: 申 | 报 | 书 in a Word file."""


def with_upright(texts: Sequence[str]) -> list[tuple[int, str]]:
    """Texts with the place of each, with those whole that a file without layout has one sign a
    line.

    >>> with_upright(["申", "请", "报", "告", "2026年"])
    [(0, '申请报告'), (4, '2026年')]
    """
    out: list[tuple[int, str]] = []
    run: list[tuple[int, str]] = []
    for place, text in enumerate((*texts, "")):
        if len(text.strip()) == 1:
            run.append((place, text.strip()))
            continue
        upright = sum(is_cjk(sign) for _, sign in run) >= UPRIGHT
        out += [(run[0][0], "".join(sign for _, sign in run))] if upright else run
        run = []
        out += [(place, text)] if text else []
    return out
