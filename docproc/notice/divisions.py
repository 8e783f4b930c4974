"""The province's cities and counties, and where a code, a name or an address lies.

What comes in: `lists/divisions.yaml` of a notice. What goes out: `Divisions`,
checked when it is loaded, with three pure questions: the city of a code
(`city_of_code`), the city that a text names (`city_in_text`), and the place of
an address (`locate`). It knows other provinces by city names alone, enough to
say that a place lies outside; it never guesses a city from an enterprise's
name (that is `docproc.intake.naming`'s business for folders).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from docproc.errors import NoticeError
from docproc.notice.folder import NoticeFolder
from docproc.notice.lines import checked, read_lined

Code = str
_ROAD = re.compile(r"(?:东|西|南|北|中)?(?:路|街|大道|巷|胡同|大厦|广场|花园|小区|村|大街)")
_BRACKETS = str.maketrans("（）【】［］", "()()()")


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class County(_Record):
    """A county, district or county-level city. `zone`: a development zone's code."""

    code: Code = Field(pattern=r"^\d{6}$")
    name: str
    zone: bool = False


class City(_Record):
    """A prefecture-level city; `in_scope` where the notice addresses it."""

    code: Code = Field(pattern=r"^\d{6}$")
    name: str
    short: str = ""
    in_scope: bool = False
    counties: tuple[County, ...] = ()
    province: str = ""


class Former(_Record):
    """An abolished name or code, and the code of what it is now part of."""

    code: Code = Field(pattern=r"^\d{6}$")
    name: str
    until: int
    now: Code = Field(pattern=r"^\d{6}$")


class Province(_Record):
    """A province; those elsewhere with the names of their cities."""

    code: Code = Field(pattern=r"^\d{6}$")
    name: str
    short: str
    cities: tuple[City, ...] = ()
    county_cities: tuple[str, ...] = ()


class FolderWords(_Record):
    """Words in the names of received folders, by what they tell (see the file)."""

    office: tuple[str, ...] = ()
    enterprise: tuple[str, ...] = ()
    enterprise_ends: tuple[str, ...] = ()
    paper: tuple[str, ...] = ()
    registers: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class CityMention:
    """A city named in a text at `start`..`end`; `by`: name, code, short or county."""

    city: City
    start: int
    end: int
    by: Literal["name", "code", "short", "county"]


@dataclass(frozen=True, slots=True)
class Place:
    """Where an address lies, as far as it says so.

    `province` is the province's name, `city` None where only the province or
    nothing is known, `county` the county's present name. `certainty` is the
    probability that what is stated is right; 0 where nothing could be told.
    """

    province: str | None
    city: City | None
    county: str | None
    certainty: float


NOWHERE = Place(None, None, None, 0.0)


REMEMBERED = 4096


class Divisions(_Record):
    """All divisions that a notice needs. Lookups are pure; see the methods."""

    province: Province
    cities: tuple[City, ...]
    former: tuple[Former, ...] = ()
    elsewhere: tuple[Province, ...] = ()
    folder_words: FolderWords = FolderWords()

    def model_post_init(self, context: object, /) -> None:
        """Refuse former places whose successor is unknown, and double names."""
        codes = {c.code for c in self.cities} | {k.code for c in self.cities for k in c.counties}
        lost = [f.name for f in self.former if f.now not in codes]
        if lost:
            raise ValueError(f"former 中 {'、'.join(lost)} 的 now 不是 cities 里的代码")
        if len({c.name for c in self.cities}) != len(self.cities):
            raise ValueError("cities 中有写了两遍的市")

    @cached_property
    def _by_code(self) -> dict[Code, City]:
        known = {c.code: c for c in (*self.cities, *self._outside)}
        return known | {f.code: known[f.now[:4] + "00"] for f in self.former}

    @cached_property
    def _outside(self) -> tuple[City, ...]:
        """Cities of other provinces; a province without cities is its own city."""
        found: list[City] = []
        for province in self.elsewhere:
            held = province.cities or (
                City(code=province.code, name=province.name, short=province.short),
            )
            found += [
                c.model_copy(update={"province": province.name, "short": c.short or c.name[:-1]})
                for c in held
            ]
        return tuple(found)

    @cached_property
    def _counties(self) -> dict[str, tuple[tuple[City, str], ...]]:
        """County name, present or former, to (city, present name)."""
        present = {k.code: (c, k.name) for c in self.cities for k in c.counties}
        found: dict[str, set[tuple[Code, str]]] = {}
        for city, name in present.values():
            found.setdefault(name, set()).add((city.code, name))
        for old in self.former:
            if not old.code.endswith("00") and old.now in present:
                city, name = present[old.now]
                found.setdefault(old.name, set()).add((city.code, name))
        return {
            name: tuple((self._by_code[code], now) for code, now in sorted(places))
            for name, places in found.items()
        }

    @cached_property
    def _city_names(self) -> tuple[tuple[str, City, Literal["name", "short"]], ...]:
        """Names to look for: full before short, own before others, long before short."""
        old = [(f.name, self._by_code[f.code]) for f in self.former if f.code.endswith("00")]
        full = [(c.name, c) for c in self.cities] + old + [(c.name, c) for c in self._outside]
        short = [(c.short, c) for c in self.cities] + [(name[:-1], city) for name, city in old]
        short += sorted(((c.short, c) for c in self._outside), key=lambda e: -len(e[0]))
        return (
            *((name, city, "name") for name, city in full),
            *((name, city, "short") for name, city in short),
        )

    def city_of_code(self, code: str) -> City | None:
        """The city of a 4- or 6-digit division code (or a longer code's head).

        Former codes answer with the city that took the place over. None for a
        province's own code and for codes that no city has.

        A credit code's digits 3-8 name the registering office, not the address.
        """
        digits = code.strip()[:6]
        if not re.fullmatch(r"\d{4}(?:\d\d)?", digits, re.ASCII):
            return None
        return (
            self._by_code.get(digits.ljust(6, "0"))
            or self._by_code.get(digits[:4] + "00")
            or self._by_code.get(digits[:2] + "0000")
        )

    def counties_of(self, city: City) -> frozenset[str]:
        """The names of a city's counties, present and former."""
        return frozenset(
            name
            for name, places in self._counties.items()
            if any(held.code == city.code for held, _ in places)
        )

    def names_county(self, text: str) -> bool:
        """Whether a county of the province, present or former, is named in a text."""
        return any(name in text for name in self._counties)

    def city_in_text(self, text: str) -> CityMention | None:
        """The city that a text names: full name, else code, else short name, else county.

        Names followed by a road, a province's suffix or the like do not count.
        Among equals the first one in the text wins; positions are those of `text`.
        """
        if text not in self._found:
            mentions = self._named(text, "name") or self._codes_in(text)
            mentions = mentions or self._named(text, "short") or self._named(text, "county")
            found = min(mentions, key=lambda m: (m.start, m.start - m.end), default=None)
            if len(self._found) >= REMEMBERED:
                self._found.clear()
            self._found[text] = found
        return self._found[text]

    @cached_property
    def _found(self) -> dict[str, CityMention | None]:
        """Answers of `city_in_text`: a register names the same few cities on every row."""
        return {}

    @cached_property
    def _known(self) -> dict[str, tuple[dict[str, City], re.Pattern[str]]]:
        """For full names, short names and unambiguous counties: their city, and one
        pattern that finds them all, long before short."""
        tables: dict[str, dict[str, City]] = {"name": {}, "short": {}, "county": {}}
        for name, city, by in self._city_names:
            tables[by].setdefault(name, city)
        for name, places in self._counties.items():
            if len(places) == 1:
                tables["county"][name] = places[0][0]
        return {
            by: (
                table,
                re.compile("|".join(map(re.escape, sorted(table, key=lambda n: (-len(n), n))))),
            )
            for by, table in tables.items()
        }

    def _named(self, text: str, by: Literal["name", "short", "county"]) -> list[CityMention]:
        table, pattern = self._known[by]
        return [
            CityMention(table[hit[0]], hit.start(), hit.end(), by)
            for hit in pattern.finditer(text)
            if not _ROAD.match(text, hit.end()) and not text.startswith("省", hit.end())
        ]

    def _codes_in(self, text: str) -> list[CityMention]:
        """Codes that stand alone among digits; four digits only in the own province,
        where they cannot be a year."""
        found: list[CityMention] = []
        for hit in re.finditer(r"(?<!\d)(?:\d{6}|\d{4})(?!\d)", text, re.ASCII):
            own = hit[0][:2] == self.province.code[:2]
            city = self._by_code.get(hit[0].ljust(6, "0"))
            if city is None and own and len(hit[0]) == 6:
                city = self.city_of_code(hit[0])
            if city and (own or len(hit[0]) == 6):
                found.append(CityMention(city, hit.start(), hit.end(), "code"))
        return found

    def locate(self, address: str) -> Place:
        """The place of an address, read from its head: province, city, county.

        Also reads `中国(山东)自由贸易试验区济南片区`. A road named for a place
        (北京路, 济南街) is no place. Certainty 0.98 where province and city are
        written, 0.95 for a city with its 市, less for short names and for
        counties alone, 0 where the head names nothing known.
        """
        text = re.sub(r"\s", "", unicodedata.normalize("NFKC", address)).translate(_BRACKETS)
        text = re.sub(r"^.{0,6}(?:住所|地址|注册地)[:：]", "", text)
        text = re.sub(r"^(?:中华人民共和国|中国)", "", text).lstrip("(")
        province, rest = self._province_at(text)
        rest = re.sub(r"^\)?(?:自由贸易试验区)?\(?", "", rest) if province else rest
        city, by_name, rest = self._city_at(rest, province)
        if city is not None:
            county = self._county_at(rest, city)
            certainty = 0.98 if province else 0.95 if by_name else 0.85
            return Place(city.province or self.province.name, city, county, certainty)
        if province is None or province.code == self.province.code:
            found = self._county_alone(rest, stated=province is not None)
            if found.certainty:
                return found
        if province is not None:
            return Place(province.name, None, None, 0.97)
        return self._county_city_elsewhere(rest)

    def outside(self, place: Place) -> bool | None:
        """Whether a place takes no part: out of the province or a city out of scope.

        None where that cannot be told (no place, or the province alone).
        """
        if place.city is not None:
            return not place.city.in_scope
        if place.province is None or place.province == self.province.name:
            return None
        return True

    def _province_at(self, text: str) -> tuple[Province | None, str]:
        """The province at the head of a text and what follows it.

        A municipality (北京市) is both province and city and is left to `_city_at`.
        """
        for province in (self.province, *self.elsewhere):
            for name in (province.name, province.short):
                rest = text[len(name) :]
                if not text.startswith(name) or not (province.cities or province == self.province):
                    continue
                clashes = any(text.startswith(c.name) for c in province.cities)
                if name == province.name or not (clashes or _ROAD.match(rest)):
                    return province, rest
        return None, text

    def _city_at(self, text: str, province: Province | None) -> tuple[City | None, bool, str]:
        home = None if province is None or province == self.province else province.name
        for name, city, by in self._city_names:
            if not text.startswith(name):
                continue
            if province is not None and (city.province or None) != home:
                continue
            rest = text[len(name) :]
            if by == "name" or not (_ROAD.match(rest) or rest.startswith("省")):
                return city, by == "name", rest.removeprefix("片区").lstrip(")")
        return None, False, text

    def _county_at(self, text: str, city: City) -> str | None:
        for name, places in self._counties.items():
            if text.startswith(name):
                return next((now for where, now in places if where == city), None)
        return None

    def _county_alone(self, text: str, *, stated: bool) -> Place:
        """A county without its city; a name that two cities have tells the province only."""
        for name, places in sorted(self._counties.items(), key=lambda e: (-len(e[0]), e[0])):
            bare = name[:-1]
            short = stated and len(bare) > 1 and text.startswith(bare)
            if not text.startswith(name) and not (short and not _ROAD.match(text[len(bare) :])):
                continue
            if len(places) > 1:
                return Place(self.province.name, None, name, 0.97) if stated else NOWHERE
            city, now = places[0]
            return Place(self.province.name, city, now, 0.95 if stated else 0.8)
        return NOWHERE

    def _county_city_elsewhere(self, text: str) -> Place:
        for province in self.elsewhere:
            name = next((n for n in province.county_cities if text.startswith(n)), None)
            if name:
                return Place(province.name, None, name, 0.85)
        return NOWHERE


def load(folder: NoticeFolder) -> Divisions:
    """The divisions of a notice; raises `NoticeError` where the file is missing or faulty."""
    path = folder.file("lists/divisions.yaml")
    if path is None:
        raise NoticeError(f"通知 {folder.id} 缺少 lists/divisions.yaml（行政区划表）")
    return checked(Divisions, read_lined(path))
