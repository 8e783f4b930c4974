"""Credit reports of three platforms."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.langya.look import SANS, SERIF, Look, page, sheet
from testsetkit.pen import Pen
from testsetkit.press import Paper


def credit_report(case: Case, rng: random.Random) -> Paper:
    """What a platform says of the enterprise."""
    return rng.choice([_national, _provincial, _register])(case, rng)


def _entry(case: Case, pen: Pen, rng: random.Random) -> str:
    """An entry of the black list."""
    court = f"{case.firm.county}人民法院"
    rows = (("名单名称", rng.choice(["失信被执行人（严重失信主体）", "严重失信主体名单"])), ("案号", f"（2025）鲁{rng.randrange(1, 18):02d}执{rng.randrange(100, 3000)}号"), ("列入机关", escape(court)), ("列入日期", pen.day((2025, rng.randrange(4, 12), rng.randrange(2, 27)), "cn", "dash")), ("列入事由", "有履行能力而拒不履行生效法律文书确定义务"))  # fmt: skip
    return "".join(f'<tr><td style="width:32%">{a}</td><td>{b}</td></tr>' for a, b in rows)


def _fine(case: Case, pen: Pen, rng: random.Random) -> str:
    rows = (("行政处罚决定书文号", f"{case.firm.city[0]}应急罚〔2024〕{rng.randrange(3, 90)}号"), ("违法事实", "未按规定对部分特种作业人员进行登记"), ("处罚内容", "罚款人民币2万元"), ("处罚决定日期", pen.day((2024, rng.randrange(2, 12), rng.randrange(2, 27)), "dash", "cn")), ("处罚机关", f"{case.firm.county}应急管理局"))  # fmt: skip
    return "".join(f'<tr><td style="width:32%">{a}</td><td>{b}</td></tr>' for a, b in rows)


def _when(rng: random.Random) -> tuple[int, int, int]:
    return (2026, rng.choice([3, 4]), rng.randrange(4, 13))


def _counts(case: Case) -> list[tuple[str, int]]:
    return [("行政许可", 6), ("行政处罚", 1 if case.penalty else 0), ("守信激励", 0), ("严重失信主体名单", 1 if case.blacklisted else 0), ("经营异常名录", 0), ("信用承诺", 2)]  # fmt: skip


def _national(case: Case, rng: random.Random) -> Paper:
    """The report of 信用中国."""
    pen, look = Pen(case, rng, "credit_report"), Look.drawn(rng)
    name, code = pen.critical(case.firm.name, "name"), pen.critical(case.firm.uscc, "code")
    day = pen.day(_when(rng), "cn", "dash")
    tiles = "".join(f'<td style="text-align:center;background:{look.pale};border:1mm solid #fff;padding:2.5mm"><div style="font-size:16pt;font-weight:bold">{n}</div><div style="font-size:9pt">{h}</div></td>' for h, n in _counts(case))  # fmt: skip
    bad = f'<table class="t">{_entry(case, pen, rng)}</table>' if case.blacklisted else "<div>查询期内无相关记录</div>"  # fmt: skip
    fined = f'<table class="t">{_fine(case, pen, rng)}</table>' if case.penalty else "<div>查询期内无相关记录</div>"  # fmt: skip
    html = f'<div style="color:#b00;font-size:20pt;font-weight:bold">信用中国</div><div style="font-size:9pt;color:#777">www.creditchina.gov.cn</div><div style="text-align:center;font-size:22pt;font-weight:bold;margin:8mm 0">{rng.choice(["法人和非法人组织公共信用信息报告", "公共信用信息报告"])}</div><table class="t"><tr><td style="width:30%">机构名称</td><td>{name}</td></tr><tr><td>统一社会信用代码</td><td>{code}</td></tr><tr><td>报告生成日期</td><td>{day}</td></tr></table><table style="width:100%;margin:5mm 0;line-height:1.3"><tr>{tiles}</tr></table>{look.section("行政处罚信息")}{fined}{look.section("严重失信主体名单信息")}{bad}{look.section("经营异常名录信息")}<div>查询期内无相关记录</div><p style="font-size:9pt;color:#777">本报告仅展示已归集的公共信用信息，仅供参考。</p>'
    return Paper("credit_report", rng.choice(["信用报告", "信用中国报告"]), page(sheet(SANS, 11, margin="20mm"), html), pen.marks, ("信用报告.pdf", "信用中国.pdf", "公共信用信息报告.pdf"), wants_native=rng.choice([True, None]))  # fmt: skip


def _provincial(case: Case, rng: random.Random) -> Paper:
    """The report of 信用山东, by questions and answers."""
    pen, look = Pen(case, rng, "credit_report"), Look.drawn(rng)
    name, code = pen.critical(case.firm.name, "name"), pen.critical(case.firm.uscc, "code")
    day = pen.day(_when(rng), "cn", "slash", "dash")
    kinds = ("市场监管", "税务", "生态环境", "安全生产", "人力资源社会保障", "法院执行")
    rows = "".join(f'<tr><td>{n}</td><td>{k}领域</td><td>{"有（见下）" if (k == "法院执行" and case.blacklisted) or (k == "安全生产" and case.penalty) else "无"}</td></tr>' for n, k in enumerate(kinds, 1))  # fmt: skip
    extra = ""
    if case.penalty:
        extra += f'{look.section("行政处罚记录")}<table class="t">{_fine(case, pen, rng)}</table>'
    if case.blacklisted:
        extra += f'{look.section("严重失信主体名单记录")}<table class="t">{_entry(case, pen, rng)}</table>'  # fmt: skip
    listed = f"列入严重失信主体名单：{'1条' if case.blacklisted else '无'}"
    html = f'<div style="background:{look.main};color:#fff;padding:4mm 6mm;font-size:18pt;font-weight:bold">信用山东　经营主体公共信用报告（无违法违规记录证明版）</div>'.replace("（无违法违规记录证明版）", "")  # fmt: skip
    html += f'<div style="margin:6mm 0"><b>主体名称：</b>{name}<br><b>统一社会信用代码：</b>{code}<br><b>出具日期：</b>{day}<br><b>查询时段：</b>近三年</div><table class="t"><tr><td style="width:12%">序号</td><td>领域</td><td>违法违规记录</td></tr>{rows}</table><p>{listed}</p>{extra}<p style="font-size:9pt">说明：报告内容来源于各部门归集的数据，如有异议可向信用机构提出。</p>'
    return Paper("credit_report", "公共信用报告", page(sheet(SANS, 11.5, margin="20mm 22mm"), html), pen.marks, ("信用山东报告.pdf", "公共信用报告.pdf", "信用证明.pdf"), wants_native=rng.choice([True, None]))  # fmt: skip


def _register(case: Case, rng: random.Random) -> Paper:
    """The report of the register of enterprises."""
    pen = Pen(case, rng, "credit_report")
    name, code = pen.critical(case.firm.name, "name"), pen.critical(case.firm.uscc, "code")
    day = pen.day(_when(rng), "cn")
    none = "暂无信息"
    bad = f'<table class="t">{_entry(case, pen, rng)}</table>' if case.blacklisted else none
    fined = f'<table class="t">{_fine(case, pen, rng)}</table>' if case.penalty else none
    parts = (("行政许可信息", "见公示系统"), ("行政处罚信息", fined), ("列入经营异常名录信息", none), ("列入严重违法失信名单（黑名单）信息", bad))  # fmt: skip
    told = "".join(f'<div style="border-left:1.5mm solid #1f5fa8;padding-left:3mm;font-weight:bold;margin:4mm 0 2mm">{a}</div><div>{b}</div>' for a, b in parts)  # fmt: skip
    html = f'<div style="text-align:center;margin-top:6mm;font-size:21pt;font-weight:bold">企业信用信息公示报告</div><div style="text-align:center;margin:4mm 0 8mm">国家企业信用信息公示系统</div><table class="t"><tr><td style="width:28%">企业名称</td><td>{name}</td></tr><tr><td>统一社会信用代码</td><td>{code}</td></tr><tr><td>登记状态</td><td>存续（在营、开业、在册）</td></tr><tr><td>报告生成时间</td><td>{day}</td></tr></table>{told}'
    return Paper("credit_report", "企业信用信息公示报告", page(sheet(SERIF, 11.5, margin="20mm 22mm"), html), pen.marks, ("企业信用信息公示报告.pdf", "信用公示报告.pdf"), wants_native=rng.choice([True, None]))  # fmt: skip
