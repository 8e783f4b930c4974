"""Telephone numbers and e-mail addresses as printed.

What comes in: text. What goes out: the numbers and addresses in it, in plain
form (as printed, without white space). Whether anyone answers is not asked.
"""

from __future__ import annotations

import re
import unicodedata

from docproc.chinese.text import unaccented

_MOBILE = r"(?:\+?86[-\s]?)?1[3-9]\d(?:[-\s]?\d{4}){2}"
_LANDLINE = r"(?:[（(]0\d{2,3}[)）]|0\d{2,3})[-—－–\s]{0,3}\d{4}\s?\d{3,4}(?:[-—－–转]\s?\d{1,5})?"
_LOCAL = r"\d{7,8}(?:-\d{1,5})?"
_SERVICE = r"[48]00[-\s]?\d{3}[-\s]?\d{4}"
_PHONE = re.compile(rf"(?<!\d)(?:{_MOBILE}|{_LANDLINE}|{_SERVICE}|{_LOCAL})(?!\d)")
_MAIL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._%+\-]*\s?@\s?[A-Za-z0-9\-]+(?:\s?\.\s?[A-Za-z0-9\-]+)+")
_DOMAIN_MARK = re.compile(r"(@\s?[A-Za-z0-9\-]+)\s?[:,]\s?(?=(?:com|cn|net|org)\b)", re.I | re.A)
"""The point of a domain, read as another mark: 163:com."""
_LOST_AT = re.compile(
    r"(?!(?i:www\.))(?P<local>[A-Za-z0-9][A-Za-z0-9._%+\-]{2,})(?:[0OQ©®◎Φ]|(?<=\d)o)(?P<domain>(?i:126|163|139|189|qq"
    r"|sina|sohu|foxmail|aliyun|yeah|gmail|outlook|hotmail)\.(?i:com|cn|net))",
    re.A,
)
_DASH = str.maketrans({"—": "-", "－": "-", "–": "-", "−": "-"})


def phones_in(text: str) -> tuple[str, ...]:
    """Every telephone number, in order: mobile, with or without area code.

    >>> phones_in("电话：0531－8888 1234，138 0000 1111")
    ('0531-88881234', '13800001111')
    """
    shown = unicodedata.normalize("NFKC", text.translate(_DASH)).translate(_DASH)
    return tuple(re.sub(r"\s", "", m.group()) for m in _PHONE.finditer(shown))


def is_phone(text: str) -> bool:
    """Whether the whole text is telephone numbers and what separates them."""
    shown = unicodedata.normalize("NFKC", text.translate(_DASH))
    rest = _PHONE.sub("", shown)
    return rest != shown and not re.sub(r"[\s/、,，;；转分机\-()]|\d{1,5}$", "", rest)


def emails_in(text: str) -> tuple[str, ...]:
    """Every e-mail address, in order, without spaces and accents, its domain's mark as a point."""
    shown = _DOMAIN_MARK.sub(r"\1.", unaccented(text))
    return tuple(re.sub(r"\s", "", m.group()) for m in _MAIL.finditer(shown))


def email_with_lost_at(text: str) -> str | None:
    """The address whose @ was read as a round letter before a domain that everybody knows,
    or None: abc0163.com was most likely abc@163.com.

    >>> email_with_lost_at("abc12000126.com")
    'abc1200@126.com'
    """
    match = _LOST_AT.fullmatch(re.sub(r"\s", "", unaccented(text)))
    return f"{match['local']}@{match['domain']}" if match else None
