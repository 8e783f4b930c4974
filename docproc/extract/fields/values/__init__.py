"""Values of a form's slots, read by their kind into the contract's normal form.

What comes in: the raw text of a slot and the kind of value that it asks for.
What goes out: the value with how well it fits its kind, or None where the text
cannot be such a value at all. Nothing is corrected: what a misread character
may have stood for comes out as an alternative.
"""

from __future__ import annotations

from collections.abc import Callable

from docproc.chinese.text import folded, is_cjk, simplified, without_fillers
from docproc.extract.fields import trim
from docproc.extract.fields.blanks import HINT
from docproc.extract.fields.values.bodies import read_code, read_organisation
from docproc.extract.fields.values.dates import read_date, read_last_date
from docproc.extract.fields.values.figures import read_amount, read_count, read_score
from docproc.extract.fields.values.levels import read_factory_level, read_maturity_level
from docproc.extract.fields.values.people import read_email, read_person, read_phone
from docproc.extract.fields.values.reading import Reading
from docproc.extract.fields.values.ticked import read_phrase, read_yes_no
from docproc.extract.fields.values.words import read_address, read_text, read_title
from docproc.extract.wording.options import TO_TICK, with_boxes


def read(kind: str, raw: str, unit: str | None = None) -> Reading | None:
    """The value of a slot, or None where its text cannot be of that kind."""
    shown = simplified(folded(raw))
    shown = without_fillers(HINT.sub("", with_boxes(shown) if kind in TO_TICK else shown))
    if kind in _OF_WORDS and "@" in shown:
        shown = trim.without_mail(shown)
        if not any(map(is_cjk, shown)):
            return None  # an address of mail, read from the slot beside
    return _READERS[kind](shown, unit) if shown else None


_OF_WORDS = frozenset({"organisation", "person", "address", "phrase"})

_READERS: dict[str, Callable[[str, str | None], Reading | None]] = {
    "organisation": read_organisation,
    "code": read_code,
    "person": read_person,
    "address": read_address,
    "date": read_date,
    "last_date": read_last_date,
    "phrase": read_phrase,
    "text": read_text,
    "title": read_title,
    "count": read_count,
    "amount": read_amount,
    "phone": read_phone,
    "email": read_email,
    "maturity_level": read_maturity_level,
    "factory_level": read_factory_level,
    "yes_no": read_yes_no,
    "score": read_score,
}
