"""What a run found, as a table for the terminal."""

from __future__ import annotations

from collections import Counter

from rich.box import SIMPLE_HEAD
from rich.table import Table
from rich.text import Text

from docproc.report import COMPLETE_FILE, LETTER_FILE, LIST_FILE, city_folders
from docproc.report.model import Report
from docproc.report.view import Section, overview

_STYLES = {
    Section.MUST: "bold red",
    Section.SHOULD: "yellow",
    Section.LOOK: "cyan",
    Section.RESCAN: "magenta",
}


def summary_table(report: Report) -> Table:
    """One row a city: dossiers, findings by how they are told.

    Names come from papers and folders; they are never read as markup.
    """
    view = overview(report)
    every = Counter(f.section for f in view.findings)
    whole = sum(not d.findings for _, d in view.dossiers)
    table = Table(
        title="审查结果",
        caption=f"各市文件夹内：{LIST_FILE}、{LETTER_FILE}，或 {COMPLETE_FILE}",
        show_footer=len(view.cities) > 1,
        box=SIMPLE_HEAD,
        padding=(0, 1),
    )
    table.add_column("市（文件夹）", footer="合计")
    table.add_column("材料", justify="right", no_wrap=True, footer=str(len(view.dossiers)))
    table.add_column("齐全", justify="right", no_wrap=True, footer=str(whole))
    for part, style in _STYLES.items():
        table.add_column(
            part.value, justify="right", no_wrap=True, style=style, footer=str(every[part])
        )
    for city, folder in zip(view.cities, city_folders(c.name for c in view.cities), strict=True):
        count = Counter(f.section for f in city.all_findings)
        complete = str(sum(not d.findings for d in city.dossiers))
        numbers = (str(count[part]) for part in _STYLES)
        table.add_row(Text(f"{folder}/"), str(len(city.dossiers)), complete, *numbers)
    if view.inbox:
        count = Counter(f.section for f in view.inbox)
        table.add_row("（收件目录）", "", "", *(str(count[part]) for part in _STYLES))
    return table
