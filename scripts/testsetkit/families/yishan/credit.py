"""Credit reports of several platforms, and printed searches."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, replace
from html import escape

from testsetkit.case import Case
from testsetkit.families.yishan.craft import HEI, KAI, grid, look, paper, para, title
from testsetkit.pen import Pen
from testsetkit.press import Paper


@dataclass
class Seen:
    """What a report tells."""

    pen: Pen
    case: Case
    rng: random.Random

    def name(self) -> str:
        return self.pen.critical(self.case.firm.name, "name")

    def code(self) -> str:
        return self.pen.critical(self.case.firm.uscc, "code")

    def day(self) -> str:
        return self.pen.day((2026, 3, self.rng.randrange(4, 30)), "dash", "cn", "slash", "cn0")

    def basics(self) -> list[list[str]]:
        f = self.case.firm
        return [["企业名称", self.name()], ["统一社会信用代码", self.code()], ["负责人" if f.branch_of else "法定代表人", escape(f.person)], ["成立日期", self.pen.form(f.founded, "dash", "cn")], ["住所", escape(f.address)]]  # fmt: skip

    def listed(self) -> str:
        """The entry in the list of the untrustworthy, or that there is none."""
        if not self.case.blacklisted:
            return para(
                self.rng.choice(
                    [
                        "查询结果：0条。未发现该主体被列入严重失信主体名单的记录。",
                        "经核查，无严重失信主体名单信息。",
                        "严重失信主体名单记录：无。",
                    ]
                )
            )
        rows = [["1", self.rng.choice(["拖欠农民工工资失信联合惩戒对象名单", "失信被执行人", "严重违法失信名单（市场监管领域）"]), "2025-09-11", f"{escape(self.case.firm.city)}有关主管部门"]]  # fmt: skip
        return para("严重失信主体名单记录：1条") + grid(
            ["序号", "名单类别", "列入日期", "认定部门"], rows
        )

    def penalty(self) -> str:
        """Administrative penalties."""
        if not self.case.penalty:
            return para(self.rng.choice(["行政处罚记录：0条。", "近三年无行政处罚信息。"]))
        rows = [
            [
                "1",
                f"{escape(self.case.firm.county[:2])}环罚字〔2024〕{self.rng.randrange(3, 60)}号",
                "罚款2万元",
                "2024-06-19",
                "已履行、已修复",
            ]
        ]
        return para("行政处罚记录：1条") + grid(
            ["序号", "决定书文号", "处罚内容", "处罚日期", "状态"], rows
        )


def _province(s: Seen) -> str:
    """A provincial platform's report."""
    face = look(s.rng, folio=False)
    number = f"SDXY2026{s.rng.randrange(10**8, 10**9)}"
    lines = grid(["项目", "内容"], s.basics(), widths=(32, 68), size=10.5)
    return f'<div class="c" style="color:#b11;font-family:{HEI};font-size:13pt">信用中国（山东）</div>{title("法人和非法人组织公共信用信息报告", face, size=21)}<div class="r" style="font-size:9.5pt">报告编号：{number}　生成日期：{s.day()}</div><h3>一、基础信息</h3>{lines}<h3>二、行政管理信息</h3>{s.penalty()}<h3>三、严重失信主体名单信息</h3>{s.listed()}<h3>四、信用承诺信息</h3>{para("本报告根据归集的公共信用信息生成，仅供参考。")}'


def _national(s: Seen) -> str:
    """The registry's publicity system, printed."""
    rows = "".join(
        f'<tr><td style="background:#eef3f8;width:26%">{a}</td><td>{b}</td></tr>'
        for a, b in s.basics()
    )
    bar = f'<div style="background:#b5201f;color:#fff;padding:3mm;font-family:{HEI};font-size:14pt">国家企业信用信息公示系统<span style="float:right;font-size:9pt">企业信用信息公示报告</span></div>'
    return f'{bar}<div class="n"><p>报告生成时间：{s.day()}</p></div><h3>营业执照信息</h3><table style="font-size:10.5pt">{rows}</table><h3>行政处罚信息</h3>{s.penalty()}<h3>列入经营异常名录信息</h3>{para("暂无列入经营异常名录信息。")}<h3>列入严重违法失信名单（黑名单）信息</h3>{s.listed()}'


def _search(s: Seen) -> str:
    """A page of a search with its result."""
    state = "1" if s.case.blacklisted else "0"
    return f'<div style="font-family:{HEI};color:#b11;font-size:18pt">信用中国 <span style="font-size:9pt;color:#555">CREDITCHINA</span></div><div style="border:.3mm solid #aaa;padding:2mm;margin:3mm 0">{s.name()}　<span style="float:right;color:#b11">查询</span></div><div>统一社会信用代码：{s.code()}</div><table style="font-size:10pt"><tr><td>行政许可 12</td><td>行政处罚 {1 if s.case.penalty else 0}</td><td>严重失信主体名单 {state}</td><td>信用承诺 2</td></tr></table>{s.listed()}{s.penalty()}<div style="font-size:8.5pt;color:#666">查询时间：{s.day()}　信息来源：信用信息共享平台</div>'


def _institute(s: Seen) -> str:
    """A municipal credit office's certificate-like report with a seal."""
    face = look(s.rng, folio=False)
    office = f"{s.case.firm.city}社会信用中心"
    rows = grid(["项目", "内容"], s.basics(), widths=(30, 70), size=11)
    return f'{title("企业公共信用报告", face, size=24)}<div class="c" style="font-family:{KAI}">（{escape(office)}出具）</div>{rows}<h3>名单类信息</h3>{s.listed()}<h3>处罚类信息</h3>{s.penalty()}<div class="r" style="position:relative;margin-top:12mm;padding-bottom:22mm">{escape(office)}<br>{s.day()}{s.pen.seal(office, style="right:6mm;top:-12mm", size=38)}</div>'


WAYS: tuple[Callable[[Seen], str], ...] = (_province, _national, _search, _institute)


def report(case: Case, rng: random.Random) -> Paper:
    """A credit report."""
    pen = Pen(case, rng, "credit_report")
    face = replace(look(rng, plain=True), size=11, margin=(20, 20), indent=False)
    body = rng.choice(WAYS)(Seen(pen, case, rng))
    names = ("信用报告.pdf", "信用中国查询.pdf", "公共信用信息报告.pdf", "企业信用报告.pdf")
    return paper(
        pen, face, body, label="信用报告", names=names, native=rng.choice([True, None, None])
    )
