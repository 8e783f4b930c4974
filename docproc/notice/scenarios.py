"""The scenario guide as data: links, scenarios, former names, telling words.

What comes in: `scenarios.yaml` of a notice. What goes out: `ScenarioGuide`,
checked and frozen. Refuses duplicate numbers or names; unknown links are told by their type.
"""

from __future__ import annotations

from pydantic import BaseModel, ConfigDict, model_validator

from docproc.notice.folder import NoticeFolder
from docproc.notice.lines import checked, read_lined
from docproc.notice.names import AnyLinkName, GuideLinkName


class _Frozen(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class GuideLink(_Frozen):
    """One of the guide's links (环节) and the notice's link that it counts for."""

    name: str
    element_link: str


class GuideScenario(_Frozen):
    """One official scenario; `former` are names of earlier years and usual variants.

    `akin`: everyday names that mean it and are near none of its names by their characters.
    `needs`: what a name must say that only resembles one of them: a word of each (`甲|乙`).
    """

    number: int
    name: str
    link: GuideLinkName
    former: tuple[str, ...] = ()
    akin: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    words: tuple[str, ...] = ()


class ScenarioGuide(_Frozen):
    """The whole guide, and how books word the sections that describe scenarios."""

    links: tuple[GuideLink, ...]
    link_aliases: dict[AnyLinkName, tuple[str, ...]] = {}
    description_labels: tuple[str, ...]
    planned_words: tuple[str, ...]
    planned_sections: tuple[str, ...] = ()
    others_sections: tuple[str, ...] = ()
    chapters_aside: tuple[str, ...] = ()
    retelling_sections: tuple[str, ...] = ()
    customer_links: tuple[GuideLinkName, ...] = ()
    name_suffixes: tuple[str, ...]
    section_words: tuple[str, ...]
    annex_words: tuple[str, ...] = ()
    scenarios: tuple[GuideScenario, ...]

    @model_validator(mode="after")
    def _holds_together(self) -> ScenarioGuide:
        for key in ("number", "name"):
            values = [getattr(s, key) for s in self.scenarios]
            if len(values) != len(set(values)):
                twice = next(v for v in values if values.count(v) > 1)
                raise ValueError(f"scenarios 中 {key} {twice} 写了两遍，请改正一处")
        return self

    def element_link(self, guide_link: str) -> str:
        """The notice's link that a guide link counts for."""
        return next(link.element_link for link in self.links if link.name == guide_link)

    def link_names(self) -> dict[str, str]:
        """Every name of a link in use, guide's or notice's, to the notice's link."""
        names = {link.element_link: link.element_link for link in self.links}
        names.update((link.name, link.element_link) for link in self.links)
        for name, aliases in self.link_aliases.items():
            names.update((alias, names[name]) for alias in aliases)
        return names


def load(folder: NoticeFolder) -> ScenarioGuide | None:
    """The guide of a notice; None where the notice has none."""
    path = folder.file("scenarios.yaml")
    if path is None:
        return None
    return checked(ScenarioGuide, read_lined(path))
