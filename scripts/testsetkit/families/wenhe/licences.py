"""Business licences: lying, upright, of an older edition, printed from the register, reduced on a sheet."""

from __future__ import annotations

import random
import re

from testsetkit.case import Case
from testsetkit.families.wenhe.ink import HEI, KAI, SONG, look, sheet, table, td, tr
from testsetkit.invent import Firm
from testsetkit.pen import Pen
from testsetkit.press import Paper


class Licence:
    """What stands on the licence."""

    def __init__(self, case: Case, rng: random.Random, of: Firm | None) -> None:
        self.rng, self.pen = rng, Pen(case, rng, "business_licence")
        firm = of or case.firm
        self.firm = firm
        self.name = firm.name if of else case.licence_name or firm.name
        self.code = firm.uscc if of else case.licence_code or firm.uscc
        self.branch = bool(firm.branch_of)
        self.sort = self._sort(told=bool(of) or case.ownership_told)

    def _sort(self, *, told: bool) -> str:
        firm = self.firm
        if self.branch:
            return "有限责任公司分公司"
        if not told:
            return "其他有限责任公司"
        if firm.state_owned:
            return "有限责任公司（国有控股）"
        if "股份有限" in firm.name:
            return "股份有限公司（非上市）"
        if "中外合资" in firm.kind:
            return "有限责任公司（中外合资）"
        return "有限责任公司（自然人投资或控股）"

    @property
    def office(self) -> str:
        """The authority of the place where the enterprise is registered."""
        firm = self.firm
        if firm.city in firm.address and firm.county:
            return f"{firm.county}{self.rng.choice(['行政审批服务局', '市场监督管理局'])}"
        found = re.match(r"(?:.{2,3}省)?(.{2,4}?市)", firm.address)
        return f"{found.group(1) if found else ''}市场监督管理局"

    def rows(self) -> list[tuple[str, str]]:
        """Label and entry."""
        firm, pen = self.firm, self.pen
        made = [
            ("名称", pen.critical(self.name, "name")),
            ("类型", self.sort),
            ("负责人" if self.branch else "法定代表人", pen.critical(firm.person, "name")),
            ("营业场所" if self.branch else "住所", firm.address),
            ("成立日期", pen.day(firm.founded, "cn0", "cn")),
        ]
        if not self.branch:
            made.insert(4, ("注册资本", self.rng.choice([f"{firm.capital}万元整", f"人民币{firm.capital}万元"])))  # fmt: skip
        if self.rng.random() < 0.5:
            made.append(("营业期限", self.rng.choice(["长期", f"{firm.founded[0]}年{firm.founded[1]:02d}月{firm.founded[2]:02d}日至无固定期限"])))  # fmt: skip
        scope = f"一般项目：{firm.main_business}；货物进出口；技术进出口；机械零件、零部件销售。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）"
        made.append(("经营范围", f'<span style="font-size:86%">{scope}</span>'))
        return made

    def uscc(self) -> str:
        """The code."""
        return self.pen.critical(self.code, "code")

    def authority(self) -> str:
        """The register's name under its seal, and the day of issue."""
        year = self.rng.choice([2024, 2025]) if self.firm.founded[0] > 2018 else self.rng.randrange(2019, 2026)  # fmt: skip
        day = self.pen.day((year, self.rng.randrange(9, 13), self.rng.randrange(3, 28)), "cn", "cn0", "space")  # fmt: skip
        stamp = self.pen.seal(self.office, size=36, style="left:-34mm;top:-14mm")
        return f'登记机关　<span style="position:relative;display:inline-block;width:0;height:0">{stamp}</span><br><br>{day}'


def _grid(rows: list[tuple[str, str]], width: str) -> str:
    cells = [
        tr(
            td(a, f"width:{width};color:#555;vertical-align:top;text-align-last:justify"),
            td(b, "padding-left:4mm"),
        )
        for a, b in rows
    ]
    return table(cells, bare=True)


def _code_block(seed: random.Random) -> str:
    """Something like a two-dimensional code."""
    rows = "".join(
        "<tr>" + "".join(f'<td style="border:none;padding:0;width:1.1mm;height:1.1mm;background:{seed.choice(["#000", "#fff"])}"></td>' for _ in range(17)) + "</tr>"
        for _ in range(17)
    )  # fmt: skip
    return f'<table style="width:19mm;line-height:0">{rows}</table>'


def _lying(c: Licence) -> tuple[str, str]:
    rows = c.rows()
    half = (len(rows) + 1) // 2
    head = f'<p style="text-align:center;font-family:{SONG};font-size:34pt;font-weight:bold;letter-spacing:8mm;margin:0">营业执照</p><p style="text-align:center">（副　本）</p>'
    code = f'<table class="bare"><tr><td>统一社会信用代码<br><b>{c.uscc()}</b></td><td style="width:24mm">{_code_block(c.rng)}</td></tr></table>'
    sides = table([tr(td(_grid(rows[:half], "26mm"), "width:50%;vertical-align:top"), td(_grid(rows[half:], "26mm"), "vertical-align:top"))], bare=True)  # fmt: skip
    foot = f'<div style="text-align:right;padding-right:24mm;margin-top:10mm">{c.authority()}</div>'
    return f'<div style="border:1.5mm double #a8842c;padding:6mm;height:158mm">{code}{head}{sides}{foot}</div>', "A4 landscape"  # fmt: skip


def _upright(c: Licence) -> tuple[str, str]:
    head = '<p style="text-align:center;font-size:38pt;font-weight:bold;letter-spacing:6mm;margin:24mm 0 2mm">营业执照</p>'
    code = f'<p style="text-align:center">统一社会信用代码　{c.uscc()}</p>'
    foot = f'<div style="text-align:right;padding-right:16mm;margin-top:16mm">{c.authority()}</div>'
    return f'<div style="border:2mm solid #c9b26b;padding:8mm;height:245mm">{head}{code}<div style="margin-top:10mm">{_grid(c.rows(), "28mm")}</div>{foot}</div>', "A4"  # fmt: skip


def _old(c: Licence) -> tuple[str, str]:
    head = '<p style="text-align:center;font-size:30pt;margin:10mm 0 0">营 业 执 照</p><p style="text-align:center">（副 本）　1-1</p>'
    lines = "".join(f'<p style="margin:2.5mm 0">{a}　　{b}</p>' for a, b in c.rows())
    foot = f'<div style="text-align:right;padding-right:14mm;margin-top:8mm">{c.authority()}</div>'
    tail = '<p style="font-size:8.5pt;margin-top:8mm">提示：每年1月1日至6月30日通过企业信用信息公示系统报送年度报告</p>'
    return f'<div style="font-family:{KAI};border:.8mm solid #333;padding:8mm">{head}<p style="text-align:right">统一社会信用代码 {c.uscc()}</p>{lines}{foot}{tail}</div>', "A4"  # fmt: skip


def _printed(c: Licence) -> tuple[str, str]:
    rows = [tr(td(a, "width:28%;background:#f3f3f3"), td(b)) for a, b in (("统一社会信用代码", c.uscc()), *c.rows())]  # fmt: skip
    head = (
        f'<p style="font-family:{HEI};font-size:15pt;text-align:center">电子营业执照（打印件）</p>'
    )
    return head + table(rows) + f'<div style="text-align:right;margin:14mm 14mm 0">{c.authority()}</div>', "A4"  # fmt: skip


def _reduced(c: Licence) -> tuple[str, str]:
    inner, _ = _old(c) if c.rng.random() < 0.5 else _lying(c)
    note = c.rng.choice(
        ["此复印件仅用于智能工厂申报", "复印件与原件相符", "仅供申报使用，再复印无效"]
    )
    small = inner.replace("height:158mm", "min-height:130mm")
    return f'<div style="zoom:.68;width:175mm;margin:12mm auto">{small}</div><p style="text-align:center;font-family:{KAI};font-size:15pt;margin-top:20mm">{note}</p>', "A4"  # fmt: skip


DESIGNS = (_lying, _upright, _old, _printed, _reduced)


def licence(case: Case, rng: random.Random, of: Firm | None = None) -> Paper:
    """The licence of the case's enterprise, or of another."""
    c = Licence(case, rng, of)
    body, paper = rng.choice(DESIGNS)(c)
    k = look(rng, numbered=False, sober=True)
    names = ("营业执照", "营业执照副本", "02营业执照", "执照扫描件")
    html = sheet(k, f'<div style="font-family:{SONG};font-size:12pt">{body}</div>', paper=paper, margin="12mm 14mm")  # fmt: skip
    label = "营业执照" if of is None else "营业执照（另一企业）"
    return Paper("business_licence", label, html, c.pen.marks, names, photo=True)
