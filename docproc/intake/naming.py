"""What the name of a folder says: a city, a county, an enterprise, registers.

What comes in: a name and the divisions (with the notice's folder words). What
goes out: the city that a folder is named for, and whether a name is that of
an enterprise or of some kind of paper. A city inside an enterprise's name
(菏泽某某有限公司) is not a folder named for a city. It never reads a paper.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from docproc.notice.divisions import City, Divisions

_ARCHIVE_SUFFIX = re.compile(r"\.(?:zip|rar|7z|tar|tgz|gz|bz2|xz)$", re.IGNORECASE)
_HAN = r"[\u3400-\u9fff\U00020000-\U0002ebef]"


def _longest_first(words: tuple[str, ...]) -> str:
    return "|".join(re.escape(w) for w in sorted(words, key=lambda w: (-len(w), w)))


@dataclass(frozen=True, slots=True)
class Names:
    """The questions, with the patterns that the notice's words make."""

    divisions: Divisions
    _office: re.Pattern[str] = field(init=False)
    _enterprise: re.Pattern[str] = field(init=False)
    _ends: re.Pattern[str] = field(init=False)
    _paper: re.Pattern[str] = field(init=False)
    _registers: re.Pattern[str] = field(init=False)

    def __post_init__(self) -> None:
        words = self.divisions.folder_words
        ends = rf"(?:{_longest_first(words.enterprise_ends)})(?:\([^()]*\))?[\s\W\d_]*$"
        for slot, pattern in (
            ("_office", _longest_first(words.office)),
            ("_enterprise", _longest_first(words.enterprise)),
            ("_ends", ends),
            ("_paper", _longest_first(words.paper)),
            ("_registers", _longest_first(words.registers)),
        ):
            object.__setattr__(self, slot, re.compile(pattern))

    def city(self, name: str) -> City | None:
        """The city that a folder of this name is named for, by name, code or short name."""
        text = plain(name)
        mention = self.divisions.city_in_text(text)
        if mention is None or mention.by == "county":
            return None
        before, after = text[: mention.start], text[mention.end :]
        if self._office.match(after.removeprefix("市").lstrip()) and mention.by != "short":
            return mention.city
        if self._enterprise.search(self._office.sub(" ", before + "\n" + after)):
            return None
        if mention.by != "short" or (self._bare(before, -1) and self._bare(after, 0)):
            return mention.city
        return None

    def names_more(self, name: str) -> bool:
        """Whether a name that has a city in it tells of something else too, be it no word of an
        enterprise's: 海润机械（泰安）."""
        text = plain(name)
        mention = self.divisions.city_in_text(text)
        rest = text if mention is None else text[: mention.start] + "\n" + text[mention.end :]
        return bool(re.search(rf"{_HAN}{{2}}", self._office.sub("\n", rest)))

    def county_city(self, name: str) -> City | None:
        """The one city that has the county a folder is named for; None for enterprises."""
        mention = self.divisions.city_in_text(plain(name))
        if mention is None or mention.by != "county" or self.enterprise(name):
            return None
        return mention.city

    def county(self, name: str) -> bool:
        """Whether a folder is named for a county (市中区 too, which two cities have)."""
        return self.divisions.names_county(plain(name)) and not self.enterprise(name)

    def enterprise(self, name: str) -> bool:
        """Whether an enterprise is named here, alone or with other words."""
        return bool(self._enterprise.search(self._office.sub(" ", plain(name))))

    def enterprise_end(self, name: str) -> str | None:
        """The enterprise's name where the name ends with one, without numbers before it."""
        text = plain(PurePosixPath(name).stem if is_document(name) else name)
        if not self._ends.search(text):
            return None
        return re.sub(r"^[\s\W\d_]+", "", text)

    def paper(self, name: str) -> bool:
        """Whether a folder is named for a kind of paper (营业执照, 附件3 …)."""
        return bool(self._paper.search(plain(name)))

    def registers(self, name: str) -> bool:
        """Whether a folder of this name holds registers (名录)."""
        return bool(self._registers.search(plain(name))) and not self.enterprise(name)

    def _bare(self, side: str, edge: int) -> bool:
        """Whether the Chinese word next to a short name is office talk alone."""
        pattern = rf"{_HAN}+$" if edge else rf"^{_HAN}+"
        word = re.search(pattern, side)
        return word is None or not re.search(_HAN, self._office.sub("", word[0]))


def plain(name: str) -> str:
    """A name in NFKC, without an archive's suffix.

    >>> plain("（Ａ）市.zip")
    '(A)市'
    """
    return _ARCHIVE_SUFFIX.sub("", unicodedata.normalize("NFKC", name)).strip()


def is_document(name: str) -> bool:
    """Whether a name ends in a short Latin suffix, as files do."""
    return bool(re.search(r"\.[A-Za-z0-9]{1,5}$", name))
