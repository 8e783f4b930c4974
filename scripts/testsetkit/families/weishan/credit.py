"""Public credit reports as the platforms give them out."""

from __future__ import annotations

import random
from html import escape

from testsetkit.case import Case
from testsetkit.families.weishan.look import code_square, rows, sheet
from testsetkit.pen import Pen
from testsetkit.press import Paper

PENALTY = (("行政处罚决定书文号", "（{c}）应急罚〔2024〕{n}号"), ("违法行为类型", "未按规定对特种作业人员进行教育培训"), ("处罚类别", "罚款"), ("罚款金额（万元）", "1.5"), ("处罚机关", "{c}应急管理局"), ("处罚决定日期", "2024-07-16"), ("公示截止期", "2025-07-16"))  # fmt: skip
ENTRY = (("列入名单", "严重失信主体名单（拖欠农民工工资失信联合惩戒对象名单）"), ("列入事由", "克扣、无故拖欠农民工工资，数额达到认定标准"), ("认定依据", "《拖欠农民工工资失信联合惩戒对象名单管理暂行办法》第五条"), ("认定单位", "{c}人力资源和社会保障局"), ("列入日期", "2025-09-12"), ("移出日期", "—"))  # fmt: skip


def report(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "credit_report")
    day = (2026, rng.choice([3, 4]), rng.randrange(5, 24))
    how = rng.randrange(3)
    body = (_national, _provincial, _search)[how](pen, case, day)
    html = sheet(rng, body, foot=how < 2, size=rng.choice([10.5, 11, 12]), face="'Noto Sans CJK SC'" if how == 2 or rng.random() < 0.5 else "", margin="22mm 18mm 20mm")  # fmt: skip
    names = (
        "信用报告.pdf",
        "信用中国报告.pdf",
        "公共信用信息报告.pdf",
        f"{case.firm.name}信用信息报告.pdf",
    )
    return Paper("credit_report", "信用报告", html, pen.marks, names, wants_native=None)


def _entries(case: Case) -> tuple[str, str]:
    """Tables of penalties and of the list, or that there is none."""
    n = sum(ord(x) for x in case.firm.uscc) % 80 + 7

    def table(what: tuple[tuple[str, str], ...]) -> str:
        return rows([(a, escape(b.format(c=case.firm.city, n=n))) for a, b in what], css="small")

    return table(PENALTY) if case.penalty else "", table(ENTRY) if case.blacklisted else ""


def _base(pen: Pen, case: Case) -> str:
    f = case.firm
    pairs = [("企业名称", pen.critical(f.name, "name")), ("统一社会信用代码", pen.critical(f.uscc, "code")), ("法定代表人/负责人/执行事务合伙人", escape(f.person)), ("企业类型", "有限责任公司分公司" if f.branch_of else "有限责任公司"), ("成立日期", pen.day(f.founded, "dash")), ("住所", escape(f.address))]  # fmt: skip
    if "股份有限公司" in f.name:
        pairs.pop(3)
    return rows(pairs)


def _national(pen: Pen, case: Case, day: tuple[int, int, int]) -> str:
    """Cover, explanation, survey, chapters with counts."""
    rng, f = pen.rng, case.firm
    penalty, entry = _entries(case)
    none = "<p>查询期内无相关记录。</p>"
    counts = [("行政管理信息", rng.randrange(1, 60)), ("行政处罚信息", int(case.penalty)), ("诚实守信信息", 0), ("严重失信主体名单信息", int(case.blacklisted)), ("经营（活动）异常名录（状态）信息", 0), ("信用承诺信息", rng.randrange(0, 4)), ("信用评价信息", 1), ("司法判决及执行信息", 0), ("其他信息", 0)]  # fmt: skip
    survey = rows([(a, f"{n} 条") for a, n in counts], head=("信息类别", "数量"))
    number = f"{day[0]}{day[1]:02d}{day[2]:02d}{rng.randrange(10**9, 10**10)}"
    cover = f'<p class="hei" style="color:#b3201f;font-size:1.7em;text-indent:0">信用中国 <span class="small">WWW.CREDITCHINA.GOV.CN</span></p><h1 style="margin-top:48mm;font-size:2.1em">法人和非法人组织<br>公共信用信息报告</h1><div style="margin:36mm 0 0 24mm;line-height:2.3"><p class="n">机构名称：{pen.critical(f.name, "name")}</p><p class="n">统一社会信用代码：{f.uscc}</p><p class="n">报告编号：{number}</p><p class="n">报告生成日期：{pen.day(day, "cn", "cn0")}</p><p class="n">报告出具单位：国家公共信用信息中心</p></div><p class="r">{code_square(rng, 22)}</p>'
    note = "<h2>报告说明</h2><p>1.本报告仅展示报告生成时间点前归集到的公共信用信息，供社会公众参考。</p><p>2.本报告所展示的信息由各地区各部门提供，如有异议可通过“信用中国”网站提出申诉。</p><p>3.本报告通过扫描二维码可验证真伪，不得用于商业宣传。</p>"
    licence = rows([("行政许可决定文书号", f"（{f.city[:-1]}）登字〔2024〕第{rng.randrange(1000, 9999)}号"), ("许可类别", "登记"), ("许可机关", f"{f.city}行政审批服务局"), ("许可日期", "2024-09-14")], css="small")  # fmt: skip
    parts = [("基础信息", _base(pen, case)), ("行政管理信息", licence), ("行政处罚信息", penalty or none), ("诚实守信相关荣誉信息", none), ("严重失信主体名单信息", entry or none), ("经营（活动）异常名录（状态）信息", none), ("信用承诺信息", none if counts[5][1] == 0 else "<p>承诺类型：主动公示型；承诺履行状态：全部履行。</p>"), ("信用评价信息", "<p>纳税信用等级：" + ("B" if case.blacklisted else rng.choice(["A", "B"])) + "级（评价年度2024年）。</p>"), ("司法判决及执行信息", none)]  # fmt: skip
    text = "".join(f"<h3>{n:02d} {a}</h3>{b}" for n, (a, b) in enumerate(parts, 1))
    return f'{cover}<div class="pb"></div>{note}<h2>信息概览</h2>{survey}<div class="pb"></div><h2>报告正文</h2>{text}'


def _provincial(pen: Pen, case: Case, day: tuple[int, int, int]) -> str:
    """The province's report: numbered chapters and a statement of results."""
    rng = pen.rng
    penalty, entry = _entries(case)
    none = "<p>无</p>"
    head = f'<h1>公共信用信息报告</h1><p class="c small">（信用中国·山东 &emsp;报告编号：SD{rng.randrange(10**11, 10**12)}）</p>'
    result = rows([("严重失信主体名单", "列入（1条）" if entry else "未列入"), ("经营异常名录", "未列入"), ("行政处罚", "1条" if penalty else "0条")], head=("查询项目", "查询结果"))  # fmt: skip
    base = _base(pen, case)
    return f'{head}<h2>一、主体基本信息</h2>{base}<h2>二、查询结果汇总</h2>{result}<h2>三、行政处罚信息</h2>{penalty or none}<h2>四、严重失信主体名单信息</h2>{entry or none}<h2>五、守信激励信息</h2>{none}<p class="small">本报告信息来源于山东省公共信用信息平台，查询截止时间为报告生成时间，仅供参考。</p><div class="keep r">{code_square(rng, 16)}<br>生成时间：{pen.day(day, "dash")} 1{rng.randrange(10)}:{rng.randrange(10, 60)}:{rng.randrange(10, 60)}</div>'


def _search(pen: Pen, case: Case, day: tuple[int, int, int]) -> str:
    """The website's pages, printed from the browser."""
    rng = pen.rng
    penalty, entry = _entries(case)
    stamp = f"{pen.form(day, 'slash')} {rng.randrange(9, 17)}:{rng.randrange(10, 60)}"
    tabs = "&emsp;|&emsp;".join(["行政管理", "诚实守信", "严重失信", "经营异常", "信用承诺", "信用评价", "司法判决", "其他"])  # fmt: skip
    empty = '<p class="c" style="color:#888;margin:9mm 0">很抱歉，没有找到您搜索的数据</p>'
    return f'<div class="small" style="display:flex;justify-content:space-between"><span>{stamp}</span><span>信用信息查询-信用中国</span></div><div style="background:#b3201f;color:#fff;padding:3mm 5mm;font-size:1.4em">信用中国</div><p class="n small" style="margin-top:4mm">首页 &gt; 信用信息 &gt; 统一社会信用代码查询 &gt; 详情</p><h2>{escape(case.firm.name)}</h2>{_base(pen, case)}<p class="n" style="border-bottom:.4mm solid #b3201f;color:#b3201f">{tabs}</p><h3>行政处罚（{int(bool(penalty))}）</h3>{penalty or empty}<h3>严重失信主体名单（{int(bool(entry))}）</h3>{entry or empty}<p class="n small" style="margin-top:20mm">https://www.creditchina.gov.cn/xinyongxinxixiangqing/xyDetail.html?entityType=1&amp;keyword=&emsp;&emsp;1/1</p><p class="n small">查询日期：{pen.day(day, "dash", "cn")}</p>'
