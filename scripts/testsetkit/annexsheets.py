"""Annexes 4, 5 and 6 from a hand's wordings: sheets with shuffled and grouped columns, and printed.

What comes in: a city. What goes out: `Sheet`s of `workbook`, and the paper of one of them.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from testsetkit.annex import Table
from testsetkit.case import City, Row
from testsetkit.pen import Pen
from testsetkit.press import Paper
from testsetkit.wording import Said, one
from testsetkit.workbook import Drawing, Sheet, drawn, heads

NUMBERS = {"summary_table": 5, "basic_list": 4}


@dataclass(frozen=True)
class Columns:
    """What a hand calls the columns, what it adds to them and what it sets over them."""

    heads: Mapping[str, str]
    """Key of a row → wordings apart by |."""
    over: Mapping[str, str]
    """Key of a row → the group's head; in the groups' order."""
    together: float
    """How often the columns stand under their groups."""
    county: tuple[float, Sequence[str]]
    """How often the county is told, and under which heads."""
    city: Said
    contact_over: str
    contact: tuple[Said, Said]
    """The person's head under `contact_over` and without it."""
    phone: Sequence[str]
    contact_groups: bool
    """Whether a group of contacts alone makes all heads grouped."""


@dataclass(frozen=True)
class Abroad:
    """A hand's annex 6: places as (factory, country); heads of enterprise, factory, country, level."""

    places: Sequence[tuple[str, str]]
    heads: tuple[Sequence[str], Sequence[str], Sequence[str], Sequence[str]]
    names: tuple[str, ...]


@dataclass(frozen=True)
class Annexes:
    """A hand's annexes. In texts `{city}`, `{bureau}` and `{no}` stand for the city, its bureau and
    the annex's number."""

    columns: Columns
    abroad: Abroad
    drawing: Drawing
    numbered: Sequence[str]
    senders: Sequence[str]
    below: Mapping[str, Sequence[Sequence[str]]]
    off: Sequence[tuple[int, int]]
    titles: Mapping[str, Sequence[str]]
    names: Mapping[str, tuple[str, ...]]
    doc: Callable[..., str]
    faces: Sequence[str]
    skins: Sequence[str]
    seal_at: Sequence[str]

    def summary(self, city: City, rng: random.Random) -> Sheet:
        """Annex 5."""
        keys = ["number", "name", "uscc", "factory", "industry"]
        keys += ["level"] if rng.random() < 0.5 else []
        return self._sheet(rng, "summary_table", "推荐汇总表", city, city.summary_rows, keys)

    def basic(self, city: City, rng: random.Random) -> Sheet:
        """Annex 4."""
        told = (("level", city.level_column), ("links", city.links_column))
        keys = ["number", "name", "uscc", "industry", *(k for k, there in told if there)]
        return self._sheet(rng, "basic_list", "基础级名单", city, city.basic_rows, keys)

    def _sheet(self, rng: random.Random, kind: str, label: str, city: City, rows: list[Row], keys: list[str]) -> Sheet:  # fmt: skip
        bureau = f"{city.name}工业和信息化局"
        title = rng.choice(self.titles[kind]).format(city=city.name)
        header, cells, groups = _columns(self.columns, rng, kind, city, rows, keys)
        number = rng.choice(self.numbered).format(no=NUMBERS[kind])
        above = [number, title, rng.choice(self.senders).format(bureau=bureau)]
        below = list(rng.choice(self.below[kind]))
        names = tuple(n.format(city=city.name) for n in self.names[kind])
        table = Sheet(kind, label, above, header, cells, below, names, groups=groups)
        table.off = rng.choice(self.off)
        table.workbook = drawn(table, rng, self.drawing)
        return table

    def overseas(self, city: City, rng: random.Random) -> Sheet:
        """Annex 6: two of the city's firms, the first without a country where that is the defect."""
        rows = []
        for n, r in enumerate(city.basic_rows[:2], 1):
            plant, country = rng.choice(self.abroad.places)
            where = "" if city.overseas_blank and n == 1 else country
            level = rng.choice(["先进级", "卓越级"])
            rows.append([str(n), r.firm.name, f"{r.firm.brand}{plant}", where, r.firm.product, level])  # fmt: skip
        firm, factory, country, level = (rng.choice(x) for x in self.abroad.heads)
        header = ["序号", firm, factory, country, "主要产品", level]
        above = ["附件6", "海外智能工厂培育名单", f"填报单位：{city.name}工业和信息化局"]
        table = Sheet("overseas_list", "海外名单", above, header, rows, [], self.abroad.names)
        table.workbook = drawn(table, rng, self.drawing)
        return table

    def as_paper(self, city: City, table: Table, rng: random.Random) -> Paper:
        """The table on a lying sheet, sealed over who sends it."""
        pen = Pen(None, rng, table.kind)
        whole = "white-space:nowrap" if rng.random() < 0.85 else ""

        def cell(said: str) -> str:
            style = whole if said.isascii() and len(said) > 10 else ""
            return f'<td style="{style}">{escape(said) or "&nbsp;"}</td>'

        rows = "".join("<tr>" + "".join(cell(c) for c in r) + "</tr>" for r in table.rows)
        over = pen.seal(f"{city.name}工业和信息化局", role="table", style=rng.choice(self.seal_at), size=40)  # fmt: skip
        notes = "".join(f"<p class=note>{x}</p>" for x in table.below)
        head = f'<p class=f>{table.above[0]}</p><p class=c style="font:700 18pt/1.8 {rng.choice(self.faces)}">{table.above[1]}</p>'  # fmt: skip
        html = self.doc(rng, f"{head}<div class=at><p class=f>{table.above[2]}</p>{over}</div><table>{heads(table)}{rows}</table>{notes}", landscape=True, size=11, skin=rng.choice(self.skins), numbers=rng.random() < 0.4)  # fmt: skip
        names = tuple(n.replace(".xlsx", ".pdf") for n in table.names)
        return Paper(table.kind, table.label, html, pen.marks, names, wants_native=False)


def _columns(said: Columns, rng: random.Random, kind: str, city: City, rows: list[Row], keys: list[str]) -> tuple[list[str], list[list[str]], list[str]]:  # fmt: skip
    """Header, cells and groups (none where the columns do not stand under any)."""
    rest = keys[1:]
    rng.shuffle(rest)
    if rng.random() < 0.6:
        rest.sort(key=lambda k: k != "name")
    together = rng.random() < said.together
    if together:
        order = list(dict.fromkeys(said.over.values()))
        rest.sort(key=lambda k: order.index(said.over[k]))
    keys = [keys[0], *rest]
    header = [rng.choice(said.heads[k].split("|")) for k in keys]
    if kind != "summary_table":
        header[0] = "序号"
    cells = [[str(getattr(r, k)) for k in keys] for r in rows]
    groups = [said.over.get(k, "") for k in keys]

    def add(name: str, values: list[str], over: str = "", at: int | None = None) -> None:
        spot = len(header) if at is None else at
        header.insert(spot, name)
        groups.insert(spot, over)
        for line, value in zip(cells, values, strict=True):
            line.insert(spot, value)

    if rng.random() < said.county[0]:
        add(rng.choice(said.county[1]), [r.firm.county for r in rows], "", rng.choice([1, None]))
    if rng.random() < 0.2:
        add(one(rng, said.city), [city.name] * len(rows), "", 1)
    if rng.random() < 0.4:
        over = rng.choice([said.contact_over, ""])
        person = said.contact[0] if over else said.contact[1]
        add(one(rng, person), [r.firm.contact for r in rows], over)
        add(rng.choice(said.phone), [r.firm.phone for r in rows], over)
        together = together or (said.contact_groups and bool(over))
    if any(r.remark for r in rows) or rng.random() < 0.35:
        add("备注", [r.remark for r in rows])
    return header, cells, groups if together else []
