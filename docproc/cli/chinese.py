"""click in Chinese: headings of help pages, and what is wrong with a call.

click's own words are English; staff read Chinese. `ChineseCommand` and
`ChineseGroup` change the headings, `in_chinese` words a usage error.
"""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module

import click

_HEADINGS = {"Options": "选项", "Commands": "命令", "Arguments": "参数"}


class _ChineseHelp(click.Command):
    """The parts of a help page that click words itself."""

    def format_usage(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """In Chinese."""
        pieces = self.collect_usage_pieces(ctx)
        formatter.write_usage(ctx.command_path, " ".join(pieces), prefix="用法：")

    def get_help_option(self, ctx: click.Context) -> click.Option | None:
        """In Chinese."""
        option = super().get_help_option(ctx)
        if option is not None:
            option.help = "显示本说明。"
        return option

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """In Chinese."""
        records = [r for p in self.get_params(ctx) if (r := p.get_help_record(ctx)) is not None]
        if records:
            with formatter.section("选项"):
                formatter.write_dl(records)


class ChineseCommand(_ChineseHelp):
    """A command whose help page is Chinese."""


class ChineseGroup(_ChineseHelp, click.Group):
    """A group whose help page is Chinese; sub-commands are imported when used.

    `lazy` maps a name to (module, attribute, one line of help), so that the
    group's own help page imports nothing.
    """

    command_class = ChineseCommand

    def __init__(
        self,
        *args: object,
        lazy: Mapping[str, tuple[str, str, str]] | None = None,
        **kwargs: object,
    ) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]
        self.lazy = dict(lazy or {})

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Names of all sub-commands, lazy ones first."""
        return [*self.lazy, *super().list_commands(ctx)]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The sub-command, imported now if it is lazy."""
        if cmd_name not in self.lazy:
            return super().get_command(ctx, cmd_name)
        module, attribute, _ = self.lazy[cmd_name]
        command = getattr(import_module(module), attribute)
        return command if isinstance(command, click.Command) else None

    def format_options(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Options, then the sub-commands with their one line of help."""
        super().format_options(ctx, formatter)
        rows = [(name, line) for name, (_, _, line) in self.lazy.items()]
        for name in super().list_commands(ctx):
            command = super().get_command(ctx, name)
            if command is not None:
                rows.append((name, command.get_short_help_str(80)))
        if rows:
            with formatter.section("命令"):
                formatter.write_dl(rows)


def in_chinese(error: click.UsageError) -> str:
    """One Chinese sentence on what is wrong with the call and what to do."""
    name = getattr(error, "param", None)
    label = name.make_metavar(error.ctx) if name is not None and error.ctx is not None else ""
    if isinstance(name, click.Option):
        label = name.opts[0]
    if isinstance(error, click.NoSuchOption):
        near = f"，是不是 {error.possibilities[0]}" if error.possibilities else ""
        said = f"没有选项 {error.option_name}{near}"
    elif isinstance(error, click.MissingParameter):
        said = f"缺少 {label or error.param_hint}"
    elif isinstance(error, click.BadParameter):
        said = f"{label or error.param_hint} 的值不对：{error.message.rstrip('.')}"
    elif "No such command" in error.message:
        said = f"没有命令 {error.message.split(chr(39))[1]}"
    elif "unexpected extra argument" in error.message:
        said = "多了参数：名称里有空格时请加引号"
    else:
        said = error.message
    where = error.ctx.command_path if error.ctx else "docproc"
    return f"{said}。用法请看：{where} --help"
