"""The papers of invented enterprises, as HTML that a browser prints.

Wording and layout are the project's own: they resemble what such papers look
like and copy none. Each function returns the HTML of one paper.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from html import escape

from samplekit.marks import seal, written

_STYLE = """
@page { size: A4; margin: 22mm 24mm }
body { font: 12pt/1.75 'Noto Serif CJK SC'; margin: 0; color: #111 }
h1 { font: 700 22pt/1.5 'Noto Sans CJK SC'; text-align: center; margin: 14mm 0 8mm }
h2 { font: 700 14pt/1.6 'Noto Sans CJK SC'; margin: 6mm 0 2mm }
h3 { font: 700 12pt/1.6 'Noto Sans CJK SC'; margin: 3mm 0 1mm }
p { margin: 0; text-indent: 2em } p.flat { text-indent: 0 } .right { text-align: right; text-indent: 0 }
table { border-collapse: collapse; width: 100%; font-size: 11pt } td, th { border: 0.4mm solid #333; padding: 1.6mm 2mm }
th { font-weight: 400; text-align: left; width: 22% } .new { break-before: page }
.sealed { position: relative; display: inline-block } .seal { position: absolute; mix-blend-mode: multiply; opacity: .86; left: 34mm; top: -14mm }
.cover { padding-top: 40mm; text-align: center } .cover h1 { font-size: 28pt; margin-bottom: 50mm }
.cover div { text-align: left; margin: 7mm 14mm; font-size: 14pt; position: relative } .line { border-bottom: .3mm solid #222; padding: 0 4mm }
.foot { position: fixed; bottom: -12mm; width: 100%; text-align: center; font-size: 10pt }
"""


@dataclass(frozen=True)
class Firm:
    """An invented enterprise; every name and number is made up."""

    name: str
    uscc: str
    city: str
    address: str
    person: str
    founded: str
    industry: str
    product: str
    kind: str = "民营企业"
    owner: str = ""
    revenue: str = "38,650.20"
    staff: str = "486"
    contact: str = "田予宁"
    phone: str = "13505460172"
    factory: str = ""
    scenarios: tuple[tuple[str, str], ...] = field(default=())

    @property
    def plant(self) -> str:
        return self.factory or f"{self.product}智能工厂"


def page(*body: str) -> str:
    """A whole document from its parts."""
    return f"<html><meta charset=utf-8><style>{_STYLE}</style><body>{''.join(body)}</body></html>"


def _story(name: str, firm: Firm) -> str:
    """A made-up description of a scenario, long enough to be one."""
    return (
        f"<p>建设前，{escape(firm.product)}生产中与“{escape(name)}”有关的工作主要靠人工记录和口头传递，"
        "信息滞后，问题难以及时发现。</p>"
        f"<p>公司围绕{escape(name)}部署了相应的软硬件系统，打通设备、物料、人员和订单数据，"
        "关键参数自动采集并在看板上实时呈现，异常情况按规则推送到责任岗位。</p>"
        "<p>投入运行以来，相关岗位工作量减少三成，差错率下降一半，响应时间由小时级缩短到分钟级。</p>"
    )


def book(
    firm: Firm,
    *,
    date: str = "2026年4月2日",
    level: str = "先进级",
    cover_seal: str = "",
    last_seal: str = "",
    blank: tuple[str, ...] = (),
    statements: str = "",
) -> str:
    """The application book: cover, basic facts, factory, scenarios, statements."""
    given = {
        "申报单位": firm.name,
        "统一社会信用代码": firm.uscc,
        "法定代表人": firm.person,
        "注册地址": firm.address,
        "成立时间": firm.founded,
        "所属行业": firm.industry,
        "单位性质": firm.kind,
        "上级集团（控股股东）": firm.owner,
        "主营产品": firm.product,
        "从业人数": firm.staff,
        "2025年主营业务收入（万元）": firm.revenue,
        "申报联系人": firm.contact,
        "联系人手机": firm.phone,
        "电子邮箱": "lianxi@example.cn",
    }
    rows = [(k, "" if k in blank else v) for k, v in given.items() if v or k in blank]
    cells = "".join(
        "<tr>" + "".join(f"<th>{k}</th><td>{escape(v)}</td>" for k, v in rows[i : i + 2]) + "</tr>"
        for i in range(0, len(rows), 2)
    )
    parts: list[str] = []
    link = ""
    for number, (where, name) in enumerate(firm.scenarios, 1):
        if where != link:
            parts.append(
                f"<h3>（{'一二三四五六'[len({w for w, _ in firm.scenarios[:number]}) - 1]}）{where}环节</h3>"
            )
            link = where
        parts.append(f"<h3>{number}．{escape(name)}</h3>{_story(name, firm)}")
    return page(
        f'<div class="cover"><h1>{level}智能工厂<br>申 报 书</h1>'
        f'<div>申报单位（盖章）：<span class="line">{escape(firm.name)}</span>{cover_seal}</div>'
        f'<div>工 厂 名 称：<span class="line">{escape(firm.plant)}</span></div>'
        f'<div>推 荐 单 位：<span class="line">{firm.city}工业和信息化局</span></div>'
        f'<div>填 报 日 期：<span class="line">{date}</span></div></div>',
        f'<h2 class="new">一、申报单位情况</h2><table>{cells}</table>',
        f"<p>{escape(firm.name)}位于{firm.city}，多年从事{escape(firm.product)}的研发和制造，产品在细分市场有较强竞争力。</p>",
        "<h2>二、智能工厂概况</h2><table>"
        f"<tr><th>工厂名称</th><td>{escape(firm.plant)}</td></tr>"
        f"<tr><th>工厂地址</th><td>{escape(firm.address)}</td></tr>"
        "<tr><th>总投资（万元）</th><td>12,800</td></tr></table>",
        "<h2>三、成熟度自评估情况</h2><p>公司在智能制造评估评价公共服务平台山东省分平台完成自评估，"
        "对照GB/T 39116—2020，结果为二级（规范级）。</p>",
        f"<h2>四、智能制造场景建设</h2>{''.join(parts)}",
        f"<h2>五、保障与合规情况</h2>{statements}",
        '<div style="break-inside:avoid;padding:16mm 0 24mm"><p class="flat"><span class="sealed">申报单位（盖章）：'
        f"{escape(firm.name)}{last_seal}</span></p><p class=right>{date}</p></div>",
    )


STATEMENTS = (
    "<p>公司成立智能工厂建设领导小组，由总经理任组长，统一负责规划、建设和运营；"
    "现有智能制造专业技术人员36人，每年组织专项培训。</p>"
    "<p>工厂采用的关键技术装备、工业软件、工业操作系统和系统解决方案安全可控；"
    "已建立网络安全和数据安全管理制度，风险可控。</p>"
    "<p>近三年经营和财务状况良好，未发生较大（含）以上安全、环保、质量等事故，"
    "未被列入严重失信主体名单。</p>"
)


def commitment(
    firm: Firm, *, date: str = "2026年4月2日", signed: bool = True, stamp: str = ""
) -> str:
    """The commitment to truth, with its three slots."""
    sign = (
        written(firm.person)
        if signed
        else '<span style="border-bottom:.3mm solid #222;display:inline-block;width:40mm">&nbsp;</span>'
    )
    return page(
        "<h1>申报材料真实性承诺书</h1>",
        f"<p>{escape(firm.name)}自愿申报2026年先进级智能工厂，现承诺：所提供的全部材料真实、准确、完整；"
        "不含国家秘密和他人商业秘密；积极配合现场核查。如有不实，愿承担由此产生的后果。</p>",
        f'<p class="flat" style="margin-top:18mm"><span class="sealed">承诺单位（盖章）：{escape(firm.name)}{stamp}</span></p>'
        f'<p class="flat" style="margin-top:8mm">法定代表人（签字）：{sign}</p>'
        f'<p class="flat" style="margin-top:8mm">日期：{date}</p>',
    )


def licence(firm: Firm, *, name: str = "") -> str:
    """A business licence, landscape."""
    rows = (
        ("名称", name or firm.name),
        ("类型", "有限责任公司"),
        ("法定代表人", firm.person),
        ("经营范围", f"{firm.product}的研发、制造、销售"),
        ("注册资本", "伍仟万元整"),
        ("成立日期", firm.founded),
        ("住所", firm.address),
    )
    body = "".join(f'<p class="flat">{k}　　{escape(v)}</p>' for k, v in rows)
    return page(
        "<style>@page{size:A4 landscape}</style>",
        f'<p class="flat">统一社会信用代码</p><p class="flat"><b>{firm.uscc}</b></p>'
        f'<h1 style="font-size:34pt;letter-spacing:8mm">营业执照</h1>{body}'
        '<p class=right style="margin-top:8mm"><span class="sealed">登记机关'
        f"{seal(firm.city + '行政审批服务局', style='left:-10mm')}</span>　　2021年06月18日</p>",
    )


def audit(firm: Firm, year: int) -> str:
    """An auditor's report for one year, with a short balance sheet."""
    office = "山东允衡会计师事务所（普通合伙）"
    return page(
        f"<h1>审 计 报 告</h1><p class=flat style='text-align:center'>允衡审字〔{year + 1}〕第{year % 100 * 7}号</p>",
        f"<p class=flat>{escape(firm.name)}：</p><p>我们审计了后附的{escape(firm.name)}财务报表，包括{year}年12月31日的资产负债表，"
        f"{year}年度的利润表和现金流量表，以及财务报表附注。</p><p>我们认为，后附的财务报表在所有重大方面按照企业会计准则的规定编制，"
        f"公允反映了贵公司{year}年12月31日的财务状况以及{year}年度的经营成果。</p>",
        f'<p class=right style="margin-top:10mm"><span class="sealed">{office}{seal(office[:-6], style="left:8mm")}</span></p>'
        f"<p class=right>中国注册会计师：{written('程砚')}</p><p class=right>{year + 1}年3月20日</p>",
    )


def self_assessment(firm: Firm, *, score: str = "2.31", level: str = "二级", name: str = "") -> str:
    """A self-assessment report from the platform."""
    return page(
        "<p class=flat>智能制造评估评价公共服务平台 · 山东省分平台</p><h1>智能制造能力成熟度自评估报告</h1><table>"
        f"<tr><th>企业名称</th><td>{escape(name or firm.name)}</td></tr><tr><th>统一社会信用代码</th><td>{firm.uscc}</td></tr>"
        f"<tr><th>评估日期</th><td>2026年2月11日</td></tr><tr><th>综合得分</th><td>{score}</td></tr>"
        f"<tr><th>成熟度等级</th><td>{level}</td></tr></table>"
        f"<p>根据GB/T 39116—2020和GB/T 39117—2020，该企业智能制造能力成熟度为{level}。</p>",
    )


def parent_letter(firm: Firm, issuer: str, *, date: str = "2026年4月7日", stamp: str = "") -> str:
    """A letter of the provincial parent company."""
    return page(
        f"<p class=flat style=\"text-align:center;color:#c8202c;font:700 24pt 'Noto Serif CJK SC';border-bottom:.8mm solid #c8202c\">{escape(issuer)}</p>",
        f"<h1>关于推荐{escape(firm.name)}<br>申报2026年先进级智能工厂的函</h1>",
        f"<p class=flat>山东省工业和信息化厅：</p><p>{escape(firm.name)}（统一社会信用代码：{firm.uscc}）系我公司所属子公司，"
        "经审核，申报材料真实，符合先进级智能工厂申报条件，现予推荐。</p>",
        f'<p class=right style="margin-top:14mm"><span class="sealed">{escape(issuer)}{stamp}</span></p><p class=right>{date}</p>',
    )


def city_letter(
    city: str, count: int, number: str, *, date: str = "2026年4月16日", stamp: str = ""
) -> str:
    """The city bureau's recommendation document, red letterhead."""
    bureau = f"{city}工业和信息化局"
    return page(
        f"<p class=flat style=\"text-align:center;color:#d01020;font:700 30pt 'Noto Serif CJK SC'\">{bureau}文件</p>"
        f'<p class=flat style="text-align:center;border-bottom:.8mm solid #d01020">{number}</p>',
        "<h1>关于推荐2026年先进级智能工厂的报告</h1><p class=flat>山东省工业和信息化厅：</p>"
        f"<p>按照通知要求，我局组织企业申报并进行了初审，现推荐{count}家企业申报2026年先进级智能工厂，汇总表和申报材料随文报送。</p>",
        f'<p class=right style="margin-top:16mm"><span class="sealed">{bureau}{stamp}</span></p><p class=right>{date}</p>',
    )


def policy(city: str) -> str:
    """A city's policy in support of smart manufacturing."""
    return page(
        f"<h1>{city}人民政府办公室关于印发<br>{city}支持智能制造发展若干政策的通知</h1><p class=flat>各区、市人民政府，市政府各部门：</p>"
        f"<p>《{city}支持智能制造发展若干政策》已经市政府同意，现印发给你们，请认真贯彻执行。</p>"
        "<h2>一、支持建设智能工厂</h2><p>对新认定的先进级及以上智能工厂，按设备和软件投入的一定比例给予奖补。</p>"
        "<h2>二、支持成熟度评估</h2><p>对开展智能制造能力成熟度自评估的企业提供免费诊断服务。</p>"
        f"<p class=right>{city}人民政府办公室</p><p class=right>2025年6月12日</p>",
    )
