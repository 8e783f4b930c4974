"""Which city a folder came from, and which folders may be dossiers.

What comes in: the tree of received files and the names' meaning. What goes
out: parcels of units, the inbox and the registers, for each way an office may
lay out FOLDER (contract: "What FOLDER may look like"). It judges by names and
by what lies beside what, never by content: see the joint in `model`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from docproc.intake.model import Parcel, Source, Unit
from docproc.intake.naming import Names
from docproc.intake.sources import Node
from docproc.notice.divisions import City

UNKNOWN_CITY = "未识别地市"


@dataclass(frozen=True, slots=True)
class Grouped:
    """An intake without its root; `registers` are also in `inbox`."""

    scope: str
    parcels: tuple[Parcel, ...] = ()
    inbox: tuple[Source, ...] = ()
    registers: tuple[Source, ...] = ()


@dataclass(slots=True)
class _Filling:
    """A parcel being filled from several folders."""

    city: City | None
    folders: list[str] = field(default_factory=list)
    units: list[Unit] = field(default_factory=list)

    def parcel(self) -> Parcel:
        code, name = (self.city.code, self.city.name) if self.city else (None, UNKNOWN_CITY)
        units = tuple(sorted(self.units, key=lambda u: u.id))
        return Parcel(code, name, tuple(sorted(self.folders)), units)


def one_file(node: Node) -> Grouped:
    """FOLDER is one file: one unit `.` of an unknown city."""
    unit = Unit(".", tuple(node.sources()))
    return Grouped("file", (Parcel(None, UNKNOWN_CITY, (".",), (unit,)),))


def one_archive(node: Node, names: Names) -> Grouped:
    """FOLDER is an archive that could be opened: a folder of its name.

    The archive itself is a file of the inbox, or else a unit of its own.
    """
    assert node.source is not None
    inside = one_folder(node.name, node.children or (), names)
    if inside.scope == "campaign":
        return replace(inside, inbox=_by_path((node.source, *inside.inbox)))
    (parcel,) = inside.parcels
    units = (Unit(node.path, (node.source,)), *parcel.units)
    return replace(inside, parcels=(replace(parcel, units=units),))


def one_folder(name: str, nodes: Sequence[Node], names: Names) -> Grouped:
    """FOLDER is a folder (or an archive) of this name, holding `nodes`."""
    nodes, wrappers = _unwrapped(nodes, names)
    registers = [n for n in nodes if n.children and names.registers(n.name)]
    rest = [n for n in nodes if n not in registers]
    held = tuple(s for n in registers for s in n.sources())
    own = names.city(name)
    cities = {n.path: city for n in rest if n.is_folder and (city := names.city(n.name))}
    if cities and not _inside_own(own, rest, cities):
        parcels, strays = _campaign(rest, cities, names)
        return Grouped("campaign", parcels, _by_path((*wrappers, *held, *strays)), held)
    filling = _Filling(own, ["."], list(_units(rest, names, own, None)))
    scope = "city" if own else "undecided"
    return Grouped(scope, (filling.parcel(),), held, held)


def _unwrapped(nodes: Sequence[Node], names: Names) -> tuple[Sequence[Node], list[Source]]:
    """The level of the cities' folders where a lone folder or archive wraps them all,
    and the archives passed on the way; else the nodes as they are."""
    level, passed = nodes, list[Source]()
    while len(level) == 1 and level[0].children and names.city(level[0].name) is None:
        passed += [level[0].source] if level[0].source else []
        level = level[0].children
        if any(n.is_folder and names.city(n.name) for n in level):
            return level, passed
    return nodes, []


def _inside_own(own: City | None, nodes: Sequence[Node], cities: dict[str, City]) -> bool:
    """Whether folders named for a city lie in that city's own folder, among others
    (济南市/济南市政策文件): then they are the city's papers, not a campaign."""
    return (
        own is not None
        and {c.code for c in cities.values()} == {own.code}
        and (len(cities) < len(nodes))
    )


def _campaign(
    nodes: Sequence[Node], cities: dict[str, City], names: Names
) -> tuple[tuple[Parcel, ...], list[Source]]:
    """Parcels by city; loose files are strays. A folder named for a county alone goes
    to its city, any other folder to the unknown one."""
    fillings: dict[str, _Filling] = {}
    strays: list[Source] = []
    for node in nodes:
        if not node.is_folder:
            strays += node.sources()
            continue
        city = cities.get(node.path)
        county = None if city else names.county_city(node.name)
        found = city or county
        filling = fillings.setdefault(found.code if found else "", _Filling(found))
        filling.folders.append(node.path)
        filling.units += _folder_units(node, names, found, entered=city is not None)
    known = [fillings[code].parcel() for code in sorted(fillings) if code]
    unknown = [fillings[""].parcel()] if "" in fillings else []
    return (*known, *unknown), strays


def _folder_units(node: Node, names: Names, city: City | None, *, entered: bool) -> Iterator[Unit]:
    """The units of a folder right below a campaign; `entered` where it is a city's."""
    if entered:
        yield from _opened(node, names, city, None)
    else:
        yield from _units([node], names, city, None)


def _units(
    nodes: Iterable[Node], names: Names, city: City | None, within: str | None
) -> Iterator[Unit]:
    """Candidate dossiers among the children of a city's folder."""
    for node in nodes:
        if node.children and _looked_through(node, names, city):
            yield from _opened(node, names, city, node.path)
        elif sources := tuple(node.sources()):
            yield Unit(node.path, sources, within)


def _opened(node: Node, names: Names, city: City | None, within: str | None) -> Iterator[Unit]:
    """What lies in a folder; an archive that is opened is a unit of its own, alone."""
    if node.source is not None:
        yield Unit(node.path, (node.source,), within)
    yield from _units(node.children or (), names, city, within)


def _looked_through(node: Node, names: Names, city: City | None) -> bool:
    """Whether a folder in a city holds dossiers rather than being one.

    So does one that holds only folders or archives (contract: county level),
    unless names say that these are one applicant's papers, sorted; one named
    for the city itself, or for a county if it holds folders; and one whose
    children are named for two enterprises.
    """
    children = node.children or ()
    folders = [c for c in children if c.is_folder]
    firms = {f for c in children if (f := names.enterprise_end(c.name))}
    if len(firms) > 1:
        return True
    if names.enterprise(node.name):
        return False
    if city and names.city(node.name) == city and not names.paper(node.name):
        return bool(folders) or not names.names_more(node.name)
    if folders and names.county(node.name):
        return True
    if len(folders) < len(children):
        return False
    sorted_papers = sum(names.paper(c.name) for c in folders)
    return not (len(folders) > 1 and 2 * sorted_papers > len(folders))


def _by_path(sources: Iterable[Source]) -> tuple[Source, ...]:
    return tuple(sorted(sources, key=lambda s: s.path))
