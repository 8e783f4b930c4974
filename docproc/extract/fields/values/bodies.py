"""Bodies: an organisation's name, and the code by which it is registered.

What comes in: the text of a slot. What goes out: the name or the code with how well it fits;
a name that a line, a cell or a seal cut off is told with little trust.
"""

from __future__ import annotations

import re

from docproc.chinese.names import is_company, is_organisation, normal_name
from docproc.chinese.text import is_cjk, plain
from docproc.chinese.uscc import check, codes_in, looks_like_code, normal_form, repairs
from docproc.extract.fields import trim
from docproc.extract.fields.values.reading import Reading
from docproc.extract.model import FactValue
from docproc.extract.wording.options import OPTION_MARK

_BROKEN_FORM = re.compile(r"有限责[^任]公司$|有限[^责]任公司$|有[^限]责任公司$")
LEAST_OF_A_NAME = 2
"""Chinese characters of a body's name; strokes of a seal are read as 三1."""


def read_organisation(text: str, _: str | None) -> Reading | None:
    """The name of a company, an office or an association."""
    if len(OPTION_MARK.findall(text)) > 1:
        return None  # a row of boxes to tick is nobody's name
    name = normal_name(trim.name(plain(text)))
    if not 2 <= len(name) <= 60 or sum(map(is_cjk, name)) < LEAST_OF_A_NAME:
        return None
    formal = _BROKEN_FORM.sub("有限责任公司", name)
    if formal != name:  # 有限责仟公司: a form that there is not was read, the name may be too
        return Reading(name, 0.8, (formal,))
    if _FORM_FIRST.match(name):
        return Reading(name, 0.6)  # the end of a name that a line or a cell broke
    if is_company(name):
        return Reading(name, 1.0)
    if re.search(r"(?:有限|有限责任|股份|股份有限|公)$", name):
        return Reading(name, 0.6)  # cut off, by a seal or the margin
    return Reading(name, 0.9 if is_organisation(name) else 0.7 if len(name) >= 4 else 0.6)


_FORM_FIRST = re.compile(r"(?:(?:有?限)?责?任|(?:股?份)?有?限|股?份)公司")
"""What no name begins with: the rest of 食品有限责 | 任公司东阿分公司."""


def read_code(text: str, _: str | None) -> Reading | None:
    """A unified social credit code; a broken one with what it may be."""
    found = codes_in(text)
    code = found[0][0] if found else _without_hint(normal_form(text))
    if not 8 <= len(code) <= 22 or not looks_like_code(code):
        return None
    held = check(code)
    if held.valid:
        cut = not found and len(normal_form(text)) > LENGTH and normal_form(text).startswith(code)
        return Reading(code, RUN_ON if cut else 1.0)
    others: tuple[FactValue, ...] = repairs(code)
    if held.bad or not 17 <= len(code) <= 19:
        return Reading(code, 0.8, others)
    return Reading(code, 0.97 if held.length_ok else LOST_SIGN, others)


def _without_hint(code: str) -> str:
    """A code without the 18 of the hint before it (18位), where the rest is a valid one. Another
    sign too many is the applicant's slip for all that one knows; several behind a valid code are
    figures of the next line."""
    if len(code) > LONGEST_SLIP and check(code[:LENGTH]).valid:
        return code[:LENGTH]
    return code[2:] if code.startswith("18") and check(code[2:]).valid else code


LENGTH, LONGEST_SLIP = 18, 19
"""Characters of a code, and of one with a sign too many."""


RUN_ON = 0.8
"""Trust in a valid code with more behind it than a slip."""
LOST_SIGN = 0.95
"""Trust in a code with one sign too few or too many. Of 222 codes that were read off pictures
in seven made sets none lost or gained one that the paper shows."""
