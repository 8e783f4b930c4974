"""Headings of a book: how a line is numbered and whether it can head a section.

What comes in: single lines. What goes out: the numbering's style and number
and the bare title. Pure functions; knows nothing of scenarios or fields.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace

NUMBERED = re.compile(
    r"^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十\d]{1,2}[)）]|\d{1,2}(?:\.\d+)+\s|"
    r"\d{1,2}[、.．·•]\s*\D|[A-Z][.．、]\s*(?=[㐀-鿿])(?!\S{1,10}(?:级|业)$)|第[一二三四五六七八九十\d]+[章节条页]|附件|特此|以上|[—\-－]\s?\d+\s?[—\-－]$)"
)
"""How a line begins that no answer in a form begins like: a number, 附件, a page's number."""
_CN = "一二三四五六七八九十"
_UNIT = "[年月日号个家台套条项级份张件批处座辆吨]"
"""What a figure counts, which numbers nothing then."""
_WORD = r"(?:\d[GDSKC](?![A-Za-z\d区线座栋级类楼])|(?:100%|360°)(?=[㐀-鿿]))"
"""A figure that begins a name and counts nothing: 5G全连接, 3D视觉, 6S管理, 100%全检. The letter of
an area begins a title behind the number 3.2 (3.2D区改造)."""
_RING = "\ue000"
"""Stands before the figure of a circled number (①), which normal form would make a plain one."""
_STYLES: tuple[tuple[str, re.Pattern[str]], ...] = (
    ("chapter", re.compile(rf"^第([{_CN}\d]+)[章节部]分?")),
    (
        "chapter",
        re.compile(r"^(?i:part|chapter|section)\s*(\d{1,2})(?!\d)[、.．:：]?(?=\s*[㐀-鿿])"),
    ),
    (
        "scene",
        re.compile(
            r"^(?:智能制造|典型|应用|智能|具体|建设|重点|核心|特色|主要|关键|优秀|已建)*"
            r"(?:场景|案例|应用|实践|亮点|专题|实例|项目(?!\s*\d+\s*期|[一二三四五六七八九十]+期))"
            r"\s*(?:之|[Nn][Oo]\.?|[（(#])?\s*"
            rf"([{_CN}]+|\d+)(?![\d维次轴坐相体])[)）]?"  # 应用三维CAD counts nothing
        ),
    ),
    ("scene", re.compile(rf"^(?:主要|典型)?(?:做法|举措|样板|经验)之\s*([{_CN}]+|\d+)")),
    (
        "scene",
        re.compile(
            rf"^第([{_CN}]+|\d+)(?:[个项](?:典型|应用|智能)?(?:场景)?|(?:典型|应用|智能)?场景)"
        ),
    ),
    ("step", re.compile(rf"^第([{_CN}]+|\d+)[步期集站讲辑](?![㐀-鿿]{{0,6}}[是为])")),
    (
        "coded",
        re.compile(
            r"^(?:场景)?(?:[A-Z]{1,3}-?|(?:(?i:cas[a-z]|scen[a-z]|scenari[a-z]))\s*)(\d{1,2})"
            r"(?=[\s:：、.．\-]*[一-鿿【“《「『])"
        ),
    ),
    ("no", re.compile(r"^[Nn][Oo0][.．:·]?\s*(\d{1,2})(?=[\s:：、.．\-]*[一-鿿【“])")),
    ("roman", re.compile(r"^([IVX]{1,4})[、.．:)]\s*(?=[㐀-鿿【“])")),
    ("letter", re.compile(r"^[(（]?([A-Ha-h])[、.．:)）]\s*(?=[㐀-鿿【“])")),
    ("cn", re.compile(rf"^([{_CN}]+)\s?[、.，,:·]")),
    ("cn-paren", re.compile(rf"^[(（]([{_CN}]+)[.．、]?[)）]")),
    # The closing bracket may be lost between a figure and a Chinese sign: (2人机协同作业.
    (
        "paren",
        re.compile(rf"^[(（](\d{{1,2}})(?:[.．、]?[)）]|(?=\s?(?!{_UNIT})[㐀-鿿][^)）]{{3,}}$))"),
    ),
    ("square", re.compile(r"^[\[［〔](\d{1,2})[\]］〕]\s*(?=[㐀-鿿A-Za-z“])")),
    ("half-paren", re.compile(r"^(\d{1,2})[)）]")),
    ("multi", re.compile(rf"^(\d{{1,2}}(?:\.(?!{_WORD})\d{{1,2}})+)\.?(?![\d%])")),
    ("circled", re.compile(rf"^{_RING}(\d{{1,2}})")),
    ("pause", re.compile(rf"^(\d{{1,2}})[、·・](?=\D|$|{_WORD})")),
    ("dot", re.compile(rf"^(\d{{1,2}})\.(?=\D|$|{_WORD})")),
    (
        "bare",
        re.compile(rf"^(\d{{1,2}})(?=\s*[㐀-鿿𠀀-𲎯]|\s+{_WORD}.{{0,8}}[㐀-鿿])(?!{_UNIT})"),
    ),
)
_ROUND = {ord("①") + i: f"{_RING}{i + 1}" for i in range(20)}
BULLETS = "◆◇●○■□▲△★☆▶►▷※•·➢➤✦❖❑❏√✓✔▪▫▸◎♦☞█▊▋▌▍▎▏▐❙❚┃"
"""Signs that begin a point of a list."""
_BULLET = re.compile(rf"^[{BULLETS}]\s*(?=\S{{2}})")
_FRAME = re.compile(r"^[【\[〔]\s*((?:[一-鿿]{0,4}场景)\s*[^】\]〕]{1,4})[】\]〕]\s*[:：]?\s*")
"""A number in a frame of its own: 【场景一】在线智能检测."""
_END = re.compile(r"[。；;，,、]$")
_LEADER = re.compile(r"([.．…·。]{3,}|[…]{1,})\s*\d{0,3}\s*$")
_MOST = 40


@dataclass(frozen=True, slots=True)
class Heading:
    """A line that can head a section. `style` includes the depth (`multi-3`);
    `plain` for a line without number. `number` is the last number, None where
    there is none."""

    style: str
    number: int | None
    title: str


def is_contents_entry(text: str) -> bool:
    """Whether the line is an entry of a table of contents (leaders to a page number)."""
    return bool(_LEADER.search(unicodedata.normalize("NFKC", text).replace("...", "…")))


def heading(text: str) -> Heading | None:
    """The line as a heading; None where it reads like prose or a contents entry."""
    if is_contents_entry(text):
        return None
    line = _FRAME.sub(r"\1", _BULLET.sub("", _normal(text)))
    if not line or _END.search(line):
        return None
    for style, pattern in _STYLES:
        found = pattern.match(line)
        if found:
            title = line[found.end() :].lstrip(" :：、.．)）-—–|/\t").replace(_RING, "")
            if not title or len(title) > _MOST or re.search("[。;]", title):
                return None  # a sentence, or a part of one, that ends within the line is text
            last = found.group(1).split(".")[-1]
            depth = f"-{found.group(1).count('.') + 1}" if style == "multi" else ""
            return Heading(style + depth, _number(last), title)
    return Heading("plain", None, line.replace(_RING, "")) if len(line) <= _MOST else None


_EDGE = re.compile(r"^[1Iil|丨]\s*(?=\(\d{1,2}\)\s*[一-鿿])")
"""The rule of a box, read before the number in it: I(9)运营管理."""


_TWO_RINGS = re.compile(r"^\s*[①⑩]([①-⑨])(?=\s*[㐀-鿿])")
"""A ring of two figures, read as two rings: ⑩①污染在线管控, ①②数智精益管理."""


_FORMAL = re.compile(r"^\s*[壹贰叁肆伍陆柒捌玖拾]{1,3}(?=[、.．])")
_PLAIN_NUMERALS = str.maketrans("壹贰叁肆伍陆柒捌玖拾", "一二三四五六七八九十")


def _normal(text: str) -> str:
    """The text in normal form, `_RING` before each figure that stood in a circle; formal numerals
    that count it (拾、申报单位情况) are plain ones."""
    text = _FORMAL.sub(lambda count: count[0].translate(_PLAIN_NUMERALS), text)
    text = _TWO_RINGS.sub(lambda ring: chr(ord(ring[1]) + 10), text)
    return _EDGE.sub("", unicodedata.normalize("NFKC", text.translate(_ROUND)).strip())


def run_in(text: str) -> tuple[Heading, str] | None:
    """A numbered or bulleted line whose heading and text stand together, and the text after
    it: `（1）智能排产。公司部署…`, `★智能仓储：建设前…`. None where it reads otherwise."""
    line = _normal(text)
    bullet = _BULLET.match(line)
    if bullet and not is_contents_entry(text):
        told = _RUN_IN.match(line[bullet.end() :])
        if told is not None:
            rest = line[bullet.end() + told.end() :]
            return Heading("run-bullet", None, told["title"].strip()), rest
    counted = numbered(text)
    parted = _RUN_IN.match(counted[1]) if counted else None
    if counted is None or parted is None or is_contents_entry(text):
        return None
    head, rest = counted
    return replace(head, title=parted["title"].strip()), rest[parted.end() :]


def numbered(text: str) -> tuple[Heading, str] | None:
    """A numbered line whatever it says: its style and number without a title, and the text behind
    the number; None for a line without one."""
    line = _normal(text)
    for style, pattern in _STYLES:
        if found := pattern.match(line):
            rest = line[found.end() :].lstrip(" :：、.．)）-—–|/\t")
            last = found.group(1).split(".")[-1]
            depth = f"-{found.group(1).count('.') + 1}" if style == "multi" else ""
            return Heading(f"run-{style}{depth}", _number(last), ""), rest
    return None


_RUN_IN = re.compile(  # a long dash is read as 一一 now and then
    r"(?P<title>[^。:;,!?]{2,36}?)"
    r"(?:\s{0,40}[。:;!]|\s{0,40}[—–]{1,2}|(?<![统唯第万])一一|\s{2,40})(?=\s{0,40}\S{2})"
)


_ROMAN = {"I": 1, "II": 2, "III": 3, "IV": 4, "V": 5, "VI": 6, "VII": 7, "VIII": 8, "IX": 9,
          "X": 10, "XI": 11, "XII": 12}  # fmt: skip


def _number(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    if text.isascii():
        return _ROMAN.get(text) or (ord(text.lower()) - 96 if len(text) == 1 else None)
    tens, _, ones = text.rpartition("十")
    if "十" not in text:
        return _CN.find(text) + 1 if len(text) == 1 and text in _CN else None
    return (_CN.find(tens) + 1 if tens else 1) * 10 + (_CN.find(ones) + 1 if ones else 0)
