"""`docproc rules`: list, explain, check and test the rules of a notice."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from docproc.cli.asked import notice_option
from docproc.cli.chinese import ChineseGroup

if TYPE_CHECKING:
    from docproc.notice import RuleSpec

SEVERITIES = {"required": "必须补正", "customary": "建议补充", "verify": "提示核实"}
HOLDERS = {"any": "申报单位、市、收件箱", "dossier": "申报单位", "city": "市"}


@click.group(
    cls=ChineseGroup,
    help="""查看、解释、检验规则。

\b
例：
  docproc rules list                 列出全部规则
  docproc rules explain A24          解释一条规则
  docproc rules check                检验规则数据写得对不对
  docproc rules test A12             跑一条规则的案例
""",
)
def rules() -> None:
    """The group; each command below is one question about a notice's rules."""


_notice = notice_option("哪个通知")


@rules.command("list", help="列出一个通知的全部规则。")
@_notice
def list_rules(notice: str) -> int:
    """Every rule of a notice, one a line."""
    from rich.console import Console
    from rich.table import Table

    from docproc.rules.sound import sound_notice

    loaded = sound_notice(notice)
    table = Table(title=f"{loaded.title}（{len(loaded.rules)}条规则）")
    for heading in ("编号", "名称", "条款", "严重级", "核对对象"):
        table.add_column(heading)
    for rule in loaded.rules:
        severity, holder = SEVERITIES[rule.severity], HOLDERS[rule.holder]
        table.add_row(rule.code, rule.title, rule.clause, severity, holder)
    Console().print(table)
    return 0


@rules.command(help="解释一条规则：条款、原句、何时适用、什么算过、怎么补。")
@click.argument("code", metavar="编号")
@_notice
def explain(code: str, notice: str) -> int:
    """One rule in words: clause, sentence, condition, examples and remedy."""
    from rich.console import Console
    from rich.markup import escape

    from docproc.rules.conditions import applies, applies_not
    from docproc.rules.sound import sound_notice

    loaded = sound_notice(notice)
    rule = loaded.rule(code.upper())
    console = Console(highlight=False)
    console.print(f"[bold]{rule.code} {escape(rule.title)}[/bold]  {SEVERITIES[rule.severity]}")
    for label, text in _lines(rule, applies(rule, loaded), applies_not(rule, loaded)):
        console.print(f"[cyan]{label}[/cyan]　{escape(text)}", soft_wrap=True)
    return 0


def _lines(rule: RuleSpec, when: str, when_not: str) -> list[tuple[str, str]]:
    sentence = f"“{rule.quote}”" if rule.quote else "（通知没有这一句）"
    return [
        ("条款", rule.clause),
        ("原句", sentence),
        ("对象", HOLDERS[rule.holder]),
        ("适用", when),
        ("不适用", when_not),
        ("通过", rule.passes),
        ("不过", rule.fails),
        ("补正", rule.remedy),
        ("出处", f"{rule.file} 第{rule.line}行（check: {rule.check}）"),
    ]


@rules.command(
    help="检验规则数据：写错的项、找不到的原句、填不上的消息、缺案例等，并说明改成什么。"
)
@_notice
def check(notice: str) -> int:
    """Every fault of a notice's data; exit status 1 where there is one."""
    from docproc.rules.lint import check_notice

    problems = check_notice(notice)
    for problem in problems:
        click.echo(str(problem))
    click.echo(f"发现 {len(problems)} 处问题。" if problems else f"通知 {notice} 的数据没有问题。")
    return 1 if problems else 0


@rules.command(help="跑规则的案例；不写编号跑全部。")
@click.argument("codes", metavar="[编号]...", nargs=-1)
@_notice
def test(codes: tuple[str, ...], notice: str) -> int:
    """Run cases; exit status 1 where a rule answers otherwise than its case says."""
    from docproc.rules.cases import run_cases
    from docproc.rules.sound import sound_notice

    loaded = sound_notice(notice)
    wanted = [loaded.rule(code.upper()).code for code in codes]
    results = run_cases(loaded, wanted)
    faulty = [r for r in results if r.fault]
    for result in faulty:
        click.echo(f"{result.code} {result.case.name}：{result.fault}")
    click.echo(f"共 {len(results)} 个案例，{len(faulty)} 个不符。")
    return 1 if faulty else 0
