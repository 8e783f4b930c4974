"""`docproc notices`: which notices are installed, and what each one holds."""

from __future__ import annotations

import click

from docproc.cli.chinese import ChineseGroup
from docproc.options import DEFAULT_NOTICE


@click.group(
    cls=ChineseGroup,
    help="""查看已安装的通知。

\b
例：
  docproc notices list
  docproc notices show shandong-2026
""",
)
def notices() -> None:
    """The group of questions about notices."""


@notices.command("list", help="列出已安装的通知。")
def list_notices() -> int:
    """Every installed notice with its title; a faulty one is named as such."""
    from rich.console import Console
    from rich.table import Table

    from docproc.errors import NoticeError
    from docproc.notice import notice_ids
    from docproc.rules.sound import sound_notice

    table = Table()
    for heading in ("通知", "名称", "印发", "截止", "规则"):
        table.add_column(heading)
    faulty: list[str] = []
    for notice_id in notice_ids():
        try:
            loaded = sound_notice(notice_id)
        except NoticeError as error:
            faulty += [f"通知 {notice_id} 不能使用，请改正后再用。{error}"]
            table.add_row(notice_id, "数据有误，见下", "", "", "")
            continue
        head = loaded.head
        dates = head.issued_on.isoformat(), head.deadline.isoformat()
        table.add_row(notice_id, head.title, *dates, str(len(loaded.rules)))
    Console().print(table)
    for said in faulty:
        click.echo(said, err=True)
    return 1 if faulty else 0


@notices.command(
    help="显示一个通知：名称、日期、材料类型、条款和由哪些规则核对。通知写编号，或自己写的通知所在的文件夹。"
)
@click.argument("notice_id", metavar="[通知]", default=DEFAULT_NOTICE)
def show(notice_id: str) -> int:
    """One notice: its head, and every clause with the rules that cover it."""
    from rich.console import Console
    from rich.table import Table

    from docproc.rules.sound import sound_notice

    loaded = sound_notice(notice_id)
    head = loaded.head
    console = Console(highlight=False)
    console.print(f"[bold]{head.title}[/bold]")
    console.print(f"{head.issuer}　{head.issued_on} 印发，{head.deadline} 截止")
    console.print(f"数据指纹 {loaded.sha256}")
    if head.extends:
        console.print(f"继承自 {head.extends}")
    table = Table(title="逐条")
    for heading in ("条款", "原句", "规则或机器不能判断的理由"):
        table.add_column(heading, overflow="fold")
    for clause in loaded.clauses:
        covered = "、".join(clause.rules) or f"（{clause.not_decidable}）"
        table.add_row(clause.clause, clause.quote, covered)
    console.print(table)
    return 0
