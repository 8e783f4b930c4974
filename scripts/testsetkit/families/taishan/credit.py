"""Credit reports of three platforms."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.taishan.look import code_picture, listing, look, paragraphs, table, td
from testsetkit.pen import Pen
from testsetkit.press import Paper


def credit_report(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "credit_report")
    body = rng.choice([_national, _province, _search])(pen, case, rng)
    page = look(rng, running="公共信用信息")
    names = ("信用报告.pdf", "信用中国报告.pdf", "公共信用信息报告.pdf", "企业信用查询.pdf")
    return Paper("credit_report", "信用报告", page.sheet(body), pen.marks, names, wants_native=rng.choice([True, None]))  # fmt: skip


def _identity(pen: Pen, case: Case) -> list[tuple[str, str]]:
    f = case.firm
    return [
        ("企业名称", pen.critical(f.name, "name")), ("统一社会信用代码", pen.critical(f.uscc, "code")),
        ("法定代表人/负责人", pen.critical(f.person, "name")), ("成立日期", pen.day(f.founded, "dash")), ("住所", escape(f.address)),
    ]  # fmt: skip


def _entry(case: Case, rng: random.Random) -> list[tuple[str, str]]:
    return [
        ("列入名单", "严重失信主体名单"), ("列入事由", rng.choice(["拖欠农民工工资，情节严重", "有履行能力而拒不履行生效法律文书", "重大税收违法"])),
        ("认定部门", f"{case.firm.city}{case.firm.county}{rng.choice(['人力资源和社会保障局', '人民法院', '税务局'])}"), ("列入日期", "2025-08-14"),
    ]  # fmt: skip


def _fine(case: Case, rng: random.Random) -> list[tuple[str, str]]:
    return [
        ("处罚决定书文号", f"（{case.firm.county[0]}）应急罚〔2024〕{rng.randrange(3, 60)}号"), ("处罚事由", "未如实记录事故隐患排查治理情况"),
        ("罚款金额（万元）", "1.2"), ("处罚日期", "2024-07-19"), ("处罚机关", f"{case.firm.county}应急管理局"),
    ]  # fmt: skip


def _two(pairs: list[tuple[str, str]]) -> str:
    return table([[td(a, label=True, style="width:30%"), td(b)] for a, b in pairs])


def _national(pen: Pen, case: Case, rng: random.Random) -> str:
    number = f"20260{rng.choice([3, 4])}{rng.randrange(10, 28)}{rng.randrange(10**8, 10**9)}{rng.choice('ABCDEFGH')}{rng.randrange(10, 99)}"
    count = [["行政管理", str(3 + case.penalty)], ["诚实守信", "1"], ["严重失信", str(int(case.blacklisted))], ["经营异常", "0"], ["信用承诺", "2"]]  # fmt: skip
    cover = f'<div style="text-align:center"><div style="text-align:right">{code_picture(rng, 20)}</div><h1 style="font-size:24pt;margin-top:36mm">公共信用信息报告</h1><p class=n style="text-align:center">（法人和非法人组织）</p><p class=n style="text-align:center">报告编号：{number}<br>生成日期：{pen.day((2026, 4, rng.randrange(1, 7)), "cn")}</p></div>'
    body = f"<h2>信息概要</h2>{listing(['信息类别', '条数'], count)}<h2>一、登记注册基础信息</h2>{_two(_identity(pen, case))}<h2>二、行政管理信息</h2>"
    body += f"<h3>行政许可（3条）</h3><p>内容略，详见网站。</p><h3>行政处罚（{int(case.penalty)}条）</h3>"
    body += _two(_fine(case, rng)) if case.penalty else "<p>暂无相关记录</p>"
    body += f"<h2>三、诚实守信相关荣誉信息</h2><p>纳税信用A级纳税人（2024年度）</p><h2>四、严重失信主体名单信息（{int(case.blacklisted)}条）</h2>"
    body += _two(_entry(case, rng)) if case.blacklisted else "<p>查询期内无此类记录</p>"
    body += "<h2>五、经营（活动）异常名录（名单）信息</h2><p>查询期内无此类记录</p><h2>六、信用承诺信息</h2><p>2条</p><h2>报告说明</h2>"
    return cover + f"<div class=new>{body}<p>本报告依据归集的公共信用信息生成，仅供参考。</p></div>"


def _province(pen: Pen, case: Case, rng: random.Random) -> str:
    rows = [
        ["行政许可", "有"], ["行政处罚", "1条" if case.penalty else "无"], ["失信惩戒（严重失信主体名单）", "1条" if case.blacklisted else "无"],
        ["经营异常名录", "无"], ["守信激励", "有"],
    ]  # fmt: skip
    body = f'<p class=n style="font-size:9pt">信用山东（credit.shandong.gov.cn）　查询时间：{pen.day((2026, 4, rng.randrange(1, 7)), "dash")} {rng.randrange(8, 18):02d}:{rng.randrange(10, 59)}</p><h1 style="text-align:center">法人公共信用查询报告</h1>'
    body += f"<h2>1 主体信息</h2>{_two(_identity(pen, case))}<h2>2 查询结果</h2>{listing(['信息类别', '结果'], rows)}"
    if case.blacklisted:
        body += f"<h2>3 严重失信主体名单</h2>{_two(_entry(case, rng))}"
    else:
        body += "<h2>3 严重失信主体名单</h2><p>该主体未被列入严重失信主体名单。</p>"
    if case.penalty:
        body += f"<h2>4 行政处罚</h2>{_two(_fine(case, rng))}"
    seal = pen.seal("山东省公共信用信息中心", role="cert", style="left:8mm;top:-16mm")
    return (
        body
        + f'<div style="margin:24mm 0 0 88mm;position:relative">山东省公共信用信息中心{seal}</div>'
    )


def _search(pen: Pen, case: Case, rng: random.Random) -> str:
    """A printed page of a search, as an enterprise makes it itself."""
    tabs = "　｜　".join(["行政许可 3", f"行政处罚 {int(case.penalty)}", "守信激励 1", f"严重失信主体名单 {int(case.blacklisted)}", "经营异常 0"])  # fmt: skip
    facts = "".join(f"<p class=n>{a}：{b}</p>" for a, b in _identity(pen, case))
    body = f'<p class=n style="font-size:8pt;color:#555">https://www.creditchina.gov.cn/xinyongxinxixiangqing/　{pen.day((2026, 4, rng.randrange(1, 7)), "slash")}</p><h1>信用中国　企业信用信息查询</h1><div style="border:.3mm solid #9bb;padding:4mm">{facts}</div><p class=n style="margin-top:5mm;background:#eef">{tabs}</p>'
    if case.penalty:
        body += f"<h3>行政处罚</h3>{_two(_fine(case, rng))}"
    body += "<h3>严重失信主体名单</h3>"
    body += _two(_entry(case, rng)) if case.blacklisted else paragraphs(["很抱歉，没有找到您搜索的数据（0条）"])  # fmt: skip
    return body + "<p>声明：本页面信息由相关单位提供，仅供查询参考。</p>"
