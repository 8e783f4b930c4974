"""A label's own words: without its number, its English, its year and what a form sets round it.

What comes in: the text of a label as it was read. What goes out: the words that ask, and
the year that they name. Which fact they ask for is not told here.
"""

from __future__ import annotations

import re

from docproc.chinese.numerals import years_in_figures
from docproc.chinese.text import plain
from docproc.extract.fields.knownlabels import bare_label
from docproc.extract.fields.spoken import label_of_question
from docproc.extract.wording.headings import BULLETS

LATIN = re.compile(
    r"(?<=[A-Za-z]),\d+k(?=[A-Z]|$)|[A-Za-z][A-Za-z0-9.&'’\-]*|(?<=[A-Za-z.)])[/()（）,]+(?=[A-Za-z]|$)"
)

_NUMBERING = re.compile(
    r"^(?:[（(][一二三四五六七八九十\d]{1,3}[）)]|[一二三四五六七八九十]{1,3}[、.．]|"
    r"\d{1,2}(?:\.\d{1,2}(?!\d))+[、.．）)]?|\d{1,2}[、.．）)·•]|"
    rf"\d{{1,2}}(?=[㐀-鿿])(?![年月日号个家台套条项级万亿元人名位])|[①-⑳*✱\-—{BULLETS}])+"
)
_CAPTION = re.compile(r"^附?[表图]\d{1,2}[:：.、—\-]?[㐀-鿿]")
"""What heads a table asks for nothing."""

BRACKET = re.compile(r"[（(\[【]([^（()）\]】]*)[)）\]】]?")
YEAR = re.compile(r"(20[0-3]\d)年?(?:度|末|底|全年)?|(20[0-3]\d)(?=年)")
_OF_YEARS = r"(?:收入|营收|产值|利润|税[金额收]|(?<![总计])投入|销售额)"
"""Figures that are told by year; what a factory cost in all is not: 2025总投入."""
_YEAR_HEAD = re.compile(
    r"^(?:(?:本|我|贵)?(?:企业|公司|单位|厂)(?:的)?)?(20[0-3]\d)"
    rf"(?:年(?:度|末|底|全年|1[-—~至]12月)?的?|(?=[㐀-鿿]{{0,8}}{_OF_YEARS}))"
)
_YEAR_TAIL = re.compile(rf"([㐀-鿿]*{_OF_YEARS}(?:（[^（）]*）)?)(20[0-3]\d)(?:年度?)?")
"""A figure's year behind its words; what asks for a day is answered so (成立年月2003年05月13日)."""
_LAST_YEAR = re.compile(r"^(?:上一?年度?末?|去年|最近一年度?|最近一个会计年度|上一会计年度)的?")
_SEVERAL = re.compile(
    r"^(?:近|前|最近)(?:三|两|二|3|2)(?:个会计)?年度?来?的?"
    r"|^20[0-3]\d(?:年度?)?(?:[-—–~～至到/、,，和及与]{1,2}20[0-3]\d(?:年度?)?)+(?<=[年度])的?"
)
_FOUR = re.compile(r"\d{4}")

_ASKED_FOR = re.compile(
    r"^请(?:如实|准确|完整)*(?:填写|填报|填入|填|写明|写出|注明|提供|输入|说明|告知|列出)(?:一下)?"
    r"(?:(?:贵|你|您|本)(?:单位|公司|企业|厂)的|[贵你您](?=单位|公司|企业|厂))?(?=\S{2})"
    r"|^[贵您](?:(?:单位|公司|企业|厂)的|(?=单位|公司|企业|厂))(?=\S{2})"
)
"""How a list of questions asks for a label's fact: 请填写贵单位的统一信用代码."""
CAPTIONED = re.compile(r"[【\[「『〖]([^【】\[\]「」『』〖〗]{2,30})[】\]」』〗]")
"""A label set in brackets of its own: 【企业名称】. What stands in round ones is a hint."""
_RINGED = re.compile(r"^\s*[①-⑳❶-❿]{1,3}(?=\s*\S)")
"""Numbers in rings, which in plain form make one with what follows: ③2025年销售收入, ⑩④累计投资."""
_LEADERS = re.compile(
    r"(?<=[㐀-鿿）)])\s*(?:[—–－─﹣-]|一(?=[—–－─﹣一-])|(?<=[—–－─﹣一-])一)+\s*$"
)
"""A rule of dashes that leads from a label to its answer, some of them read as 一."""
_CODED = re.compile(r"^\s*[A-Z]{1,2}-?\d{1,2}(?:[-.]\d{1,2})*(?:\s*[.、．:：]\s*|\s+)(?=[\d㐀-鿿])")
"""A form's code of its item, which in plain form makes one with a year: Q11 2025年销售收入."""
BARE_UNIT = re.compile(
    r"(?:(?<=[㐀-鿿]{2})(?:[，,、·]?(?:万元|亿元)|[，,、](?:元|人|名|亩|平方米|%))"
    r"|(?<=[㐀-鿿]{2})[/／](?:万元|亿元|元|人|名|亩|平方米|㎡|%))$"
)
"""A unit right behind a label, as under the figure of a tile (营业收入万元), or behind a comma
or a stroke (职工数/人)."""


def heads_a_table(text: str) -> bool:
    """Whether a text is the caption of a table or a picture: 表7智能制造能力成熟度."""
    return bool(_CAPTION.match(plain(text)))


def without_marks(text: str) -> str:
    """A label without the ring, the code or the dashes that a form sets round it."""
    return _LEADERS.sub("", _CODED.sub("", _RINGED.sub("", text)))


def is_part(text: str) -> bool:
    """Whether a label asks for a part of something: 其中：研发人员."""
    return bool(_AMONG.match(plain(text)))


def asked_words(text: str) -> str:
    """The words of a label that say what is asked for, without its number and its courtesy."""
    shown = label_of_question(_NUMBERING.sub("", _as_printed(plain(text))))
    return _ASKED_FOR.sub("", bare_label(shown))


_MAIL = re.compile(r"(?<=mai)[1I](?![a-z])", re.IGNORECASE)
_FRAMED = re.compile(r"\[([㐀-鿿])\]")
_AMONG = re.compile(r"^其中[:：,，]")
"""A part of something else, maybe of the very thing that is asked for."""
_T_FOR_WORK = re.compile(r"(?<=[㐀-鿿])T(?=[㐀-鿿]|$)")


def _as_printed(text: str) -> str:
    """A label without what readers make of its print: E-mai1, a rule beside a character taken
    for brackets (所属集[团]), 工 read as a letter (在册职T); without 其中：, and with its year in
    figures (二〇二五年销售收入)."""
    text = years_in_figures(text)
    return _AMONG.sub("", _T_FOR_WORK.sub("工", _FRAMED.sub(r"\1", with_mail(text))))


def with_mail(text: str) -> str:
    """The text with the word mail spelt right where its last letter was read as a figure."""
    return _MAIL.sub("l", text)


_ANSWERED = re.compile(r"[:：]\s*[^\s)）]*[A-Za-z]")
"""A label that is answered in its own line, with letters: 所属行业：C3311."""
_FIGURES = re.compile(r"[A-Za-z]\D{0,8}\d{5}|\d{5}[A-Za-z]")


_MAIL_BEHIND = re.compile(r"(?<=[人员者系络])E-?mail$", re.IGNORECASE)
"""Whose mail is asked for: 联络人E-mail is no 联络人."""
_BRACKETED_LATIN = re.compile(r"[（(](?=[^（()）]*[A-Za-z])[^（()）㐀-鿿]+[)）]")
"""A bracket without a word of Chinese: Industry（GB/T4754）."""


def without_latin(shown: str) -> str:
    """A label without its English: 企业名称Enterprise Name. E-mail alone stays, and so does what
    has figures, an answer: 统一社会信用代码/USCC 9137…."""
    if _FIGURES.search(shown) or _ANSWERED.search(shown):
        return shown
    shown = _MAIL_BEHIND.sub("邮箱", shown)
    bare = LATIN.sub("", _BRACKETED_LATIN.sub("", shown))
    bare = bare_label(re.sub(r"（）|\(\)|^[/／]|[/／]$", "", bare))
    return bare if len(bare) >= 2 and any("一" <= c <= "鿿" for c in bare) else shown


def year_of(text: str) -> tuple[int | None, bool, str]:
    """The year before a label's words (-1: the last one, whichever that is), whether it asks for
    several years, and the words without them."""
    some = _SEVERAL.match(text)
    told = _FOUR.findall(some.group()) if some else []
    if some and len(text) > some.end() and told == sorted(told):
        return None, True, text[some.end() :]
    match = _YEAR_HEAD.match(text)
    if match and len(text) > match.end():
        return int(match[1]), False, text[match.end() :]
    last = _LAST_YEAR.match(text)
    if last and len(text) > last.end():
        return -1, False, text[last.end() :]
    if behind := _YEAR_TAIL.fullmatch(text):
        return int(behind[2]), False, behind[1]
    return None, False, text
