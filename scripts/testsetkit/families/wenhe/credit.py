"""Credit reports of four platforms."""

from __future__ import annotations

import random

from testsetkit.case import Case
from testsetkit.families.wenhe.ink import HEI, look, sheet, table, td, tr
from testsetkit.pen import Pen
from testsetkit.press import Paper


class Report:
    """A report while it is written."""

    def __init__(self, case: Case, rng: random.Random) -> None:
        self.case, self.rng, self.pen = case, rng, Pen(case, rng, "credit_report")

    def fields(self) -> list[tuple[str, str]]:
        """Whom it is about."""
        firm, pen, rng = self.case.firm, self.pen, self.rng
        made = [
            (rng.choice(["企业名称", "主体名称", "市场主体名称"]), pen.critical(firm.name, "name")),
            ("统一社会信用代码", pen.critical(firm.uscc, "code")),
            ("负责人" if self.case.branch else rng.choice(["法定代表人", "法定代表人/负责人"]), pen.critical(firm.person, "name")),
            ("成立日期", pen.day(firm.founded, "dash", "cn0")),
            (rng.choice(["地址", "住所", "注册地址"]), firm.address),
        ]  # fmt: skip
        if rng.random() < 0.5:
            made.append(("登记状态", rng.choice(["存续（在营、开业、在册）", "在营（开业）企业"])))
        return made

    def day(self) -> str:
        """The day of the print."""
        return self.pen.day((2026, 3, self.rng.randrange(5, 30)), "dash", "cn", "dot", "slash")

    def counts(self) -> list[tuple[str, int]]:
        """Kinds of entries and how many there are."""
        listed = 1 if self.case.blacklisted else 0
        fined = 1 if self.case.penalty else 0
        return [
            ("行政许可", self.rng.randrange(1, 12)), ("行政处罚", fined), (self.rng.choice(["经营异常名录", "列入经营异常名录"]), 0),
            (self.rng.choice(["严重失信主体名单", "严重失信主体（黑名单）"]), listed), ("守信激励", self.rng.randrange(0, 3)),
        ]  # fmt: skip

    def details(self) -> str:
        """What the entries say."""
        made = ""
        if self.case.blacklisted:
            rows = [("列入名单", "严重失信主体名单"), ("列入事由", "有履行能力而拒不履行生效法律文书确定的义务"), ("列入机关", f"{self.case.city[:-1]}市中级人民法院"), ("列入日期", "2025-08-14"), ("状态", "尚未移出")]  # fmt: skip
            made += f'<p style="font-weight:bold;margin:5mm 0 2mm">严重失信主体名单（1条）</p>{_grid(rows)}'
        if self.case.penalty:
            rows = [("处罚决定书文号", f"鲁环罚字〔2024〕{self.rng.randrange(10, 99)}号"), ("处罚类别", "罚款"), ("处罚金额", "2万元"), ("违法行为", "未按规定张贴危险废物标识"), ("处罚决定日期", "2024-05-21")]  # fmt: skip
            made += f'<p style="font-weight:bold;margin:5mm 0 2mm">行政处罚（1条）</p>{_grid(rows)}'
        return made


def _grid(rows: list[tuple[str, str]]) -> str:
    return table([tr(td(a, "width:30%;background:#f4f6f8"), td(b)) for a, b in rows])


def _counted(r: Report) -> str:
    rows = [tr(td(n), td(f"{c}条" if c else r.rng.choice(["0条", "无", "未查询到"]), "text-align:center")) for n, c in r.counts()]  # fmt: skip
    return table(rows)


def _national(r: Report) -> str:
    head = f'<div style="border-bottom:1mm solid #c00;padding-bottom:2mm"><span style="font-family:{HEI};font-size:18pt;color:#c00">信用中国</span><span style="float:right;font-size:9pt">www.creditchina.gov.cn</span></div><p style="text-align:center;font-size:18pt;font-weight:bold;margin:8mm 0 3mm">法人和非法人组织公共信用信息报告</p><p style="text-align:center;font-size:10pt">报告生成日期：{r.day()}　　报告编号：{r.rng.randrange(10**11, 10**12)}</p>'
    return head + _grid(r.fields()) + '<p style="margin:5mm 0 2mm;font-weight:bold">一、信息概览</p>' + _counted(r) + r.details()  # fmt: skip


def _provincial(r: Report) -> str:
    head = f'<p style="text-align:center;font-size:22pt;font-weight:bold;margin:6mm 0">公共信用报告</p><p style="text-align:center">信用中国（山东）　查询时间：{r.day()}</p>'
    lines = "".join(f'<p style="margin:1mm 0">{a}：{b}</p>' for a, b in r.fields())
    said = "".join(f'<p style="margin:1mm 0">{n}记录：{f"{c}条" if c else "未发现"}</p>' for n, c in r.counts())  # fmt: skip
    return f'{head}<p style="font-family:{HEI};margin:5mm 0 2mm">■ 基础信息</p>{lines}<p style="font-family:{HEI};margin:5mm 0 2mm">■ 信用记录</p>{said}{r.details()}'


def _register(r: Report) -> str:
    bar = f'<div style="background:#0b5fa5;color:#fff;padding:4mm 6mm;font-family:{HEI};font-size:15pt">国家企业信用信息公示系统（山东）</div>'
    tabs = '<p style="font-size:10pt;color:#555;margin:3mm 0">基础信息 | 行政许可信息 | 行政处罚信息 | 列入经营异常名录信息 | 列入严重违法失信名单（黑名单）信息</p>'
    rows = r.fields()
    cells = [tr(*(td(f"{a}：{b}") for a, b in rows[n : n + 2])) for n in range(0, len(rows), 2)]
    return f'{bar}{tabs}{table(cells, "table-layout:fixed")}<p style="margin:5mm 0 2mm">查询结果（打印日期 {r.day()}）</p>{_counted(r)}{r.details()}'


def _city(r: Report) -> str:
    head = f'<p style="text-align:center;font-size:20pt;font-family:{HEI};margin:8mm 0">{r.case.city[:-1]}市企业信用报告（无违法违规证明版）</p>'.replace("（无违法违规证明版）", r.rng.choice(["", "（基础版）", "（专项查询版）"]))  # fmt: skip
    fields = r.fields()
    across = table([tr(*(td(a, "background:#eee;font-size:90%") for a, _ in fields)), tr(*(td(b, "font-size:90%") for _, b in fields))], "table-layout:fixed")  # fmt: skip
    return f'{head}{across}<p style="margin:5mm 0 2mm">（二）公共信用记录</p>{_counted(r)}{r.details()}<p style="text-align:right;margin-top:14mm">出具日期：{r.day()}</p>'


def credit_report(case: Case, rng: random.Random) -> Paper:
    """The print of one platform."""
    r = Report(case, rng)
    body = rng.choice([_national, _provincial, _register, _city])(r)
    k = look(rng, sober=True)
    names = ("信用报告", "信用中国报告", "企业信用查询", "公共信用信息报告")
    return Paper("credit_report", "信用报告", sheet(k, body, margin="18mm 20mm"), r.pen.marks, names)  # fmt: skip
