"""Other papers: notices of a change, certificates of other kinds, patents, permits, photographs."""

from __future__ import annotations

import random
from collections.abc import Callable
from html import escape

from testsetkit.case import Case
from testsetkit.families.dongming.style import (
    HEI,
    KAI,
    SANS,
    SERIF,
    SONG,
    grid,
    pairs,
    paper,
    title,
)
from testsetkit.invent import person
from testsetkit.pen import Pen
from testsetkit.press import Paper


def change_notice(case: Case, rng: random.Random) -> Paper:
    """The registrar tells that the name was changed."""
    f = case.firm
    pen = Pen(case, rng, "other")
    office = f"{f.county}{rng.choice(['市场监督管理局', '行政审批服务局'])}"
    old, new = pen.critical(f.former_name, "name"), pen.critical(f.name, "name")
    day = (2024, rng.randrange(2, 12), rng.randrange(3, 27))
    seal = pen.seal(office, style="right:8mm;top:-14mm")
    end = f'<div style="position:relative;text-align:right;margin-top:20mm;padding-right:12mm;line-height:2">{office}<br>{pen.day(day, "cn", "words")}{seal}</div>'
    head = rng.choice(["准予变更登记通知书", "企业名称变更核准通知书", "变更登记通知书"])
    if rng.random() < 0.5:
        text = f"<p class=n>{new}：</p><p>你单位提交的变更登记申请材料齐全，符合法定形式，我局决定准予变更登记。</p>{grid(['变更事项', '变更前', '变更后'], [['名称', old, new]])}"
    else:
        text = f"<p>经核准，{old}名称变更为{new}，统一社会信用代码不变（{pen.critical(f.uscc, 'code')}），特此通知。</p>"
    full = paper(title(head, size=22, below="9mm") + text + end, font=SONG, size=15, lead=1.9)
    return Paper("other", head, full, pen.marks, ("变更通知书", "名称变更证明", head))


def dcmm(case: Case, rng: random.Random) -> Paper:
    """A certificate of the maturity of data management, which is another thing."""
    pen = Pen(case, rng, "other")
    name = pen.critical(case.firm.name, "name")
    html = f'<div style="border:1.6mm double #355;padding:14mm;height:138mm"><div class=c style="font-family:{SERIF};font-size:26pt">数据管理能力成熟度等级证书</div><div class=c>DCMM</div><p class=n style="margin-top:8mm">证书编号：DCMM-{rng.randrange(2023, 2026)}-37-{rng.randrange(1000, 9999)}</p><p style="font-size:15pt;line-height:2">{name}的数据管理能力符合GB/T 36073-2018《数据管理能力成熟度评估模型》{rng.choice(["受管理级（2级）", "稳健级（3级）"])}要求。</p><p class=n>发证日期：{pen.day((2025, rng.randrange(1, 12), 16), "cn")}</p></div>'
    full = paper(html, size=13, page="A4 landscape", margin="16mm")
    return Paper("other", "DCMM证书", full, pen.marks, ("DCMM证书", "数据管理能力成熟度证书"), photo=True)  # fmt: skip


def _patent(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    kind = rng.choice(["实用新型专利证书", "发明专利证书"])
    rows = [("专利名称", f"一种{case.firm.product}用自动定位装置"), ("发明人", f"{person(rng)}；{person(rng)}"), ("专利号", f"ZL 20{rng.randrange(19, 25)} 2 {rng.randrange(1000000, 9999999)}.{rng.randrange(10)}"), ("专利权人", pen.critical(case.firm.name, "name")), ("授权公告日", pen.day((rng.randrange(2020, 2025), rng.randrange(1, 13), rng.randrange(2, 28)), "cn"))]  # fmt: skip
    lines = "".join(f"<p class=n style=font-size:14pt;line-height:2.2>{a}：{b}</p>" for a, b in rows)  # fmt: skip
    html = f'<div style="height:24mm"></div>{title(kind, size=30, font=SERIF)}<p class=r>证书号第{rng.randrange(1000000, 9999999)}号</p>{lines}<p style="margin-top:10mm">国家知识产权局依照中华人民共和国专利法经过审查，决定授予专利权，颁发本证书并在专利登记簿上予以登记。</p>'
    return Paper("other", kind, paper(html, size=13), pen.marks, ("专利证书", kind), photo=True)


def _iso(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    kind, standard = rng.choice([("质量管理体系认证证书", "GB/T 19001-2016/ISO 9001:2015"), ("环境管理体系认证证书", "GB/T 24001-2016/ISO 14001:2015"), ("能源管理体系认证证书", "GB/T 23331-2020/ISO 50001:2018")])  # fmt: skip
    html = f'<div style="border:1.2mm solid #1d4d7a;padding:12mm;height:235mm"><div class=c style="font-family:{HEI};font-size:27pt;margin:12mm 0">{kind}</div><p class=n>证书编号：0{rng.randrange(10, 99)}24{rng.choice("QEN")}{rng.randrange(10000, 99999)}R{rng.randrange(0, 4)}M</p><p class=n>兹证明</p><div class=c style="font-size:18pt;margin:6mm">{pen.critical(case.firm.name, "name")}</div><p class=n>管理体系符合标准：{standard}</p><p class=n>认证范围：{case.firm.main_business}</p><p class=n style="margin-top:14mm">颁证日期：{pen.day((2024, rng.randrange(1, 12), 9), "cn", "dash")}</p></div>'
    return Paper("other", kind, paper(html, size=13, margin="18mm"), pen.marks, (kind, "体系证书"), photo=True)  # fmt: skip


def _honour(case: Case, rng: random.Random) -> Paper:
    pen = Pen(case, rng, "other")
    what = rng.choice(
        [
            "高新技术企业",
            "山东省企业技术中心",
            f"{case.firm.city}先进制造业优秀企业",
            "专精特新中小企业",
        ]
    )
    html = f'<div style="border:2mm solid #b8892b;padding:18mm;height:140mm"><div class=c style="font-family:{KAI};font-size:34pt;color:#a61c1c">荣誉证书</div><p class=n style="font-size:18pt;line-height:2.4;margin-top:10mm">{pen.critical(case.firm.name, "name")}：</p><p style="font-size:18pt;line-height:2.2">经评审，你单位被认定为<b>{what}</b>，特发此证。</p><p class=r style="margin-top:10mm">{pen.day((rng.randrange(2022, 2026), rng.randrange(2, 12), 20), "words", "cn")}</p></div>'
    return Paper("other", "荣誉证书", paper(html, size=14, page="A4 landscape", margin="14mm"), pen.marks, ("荣誉证书", "获奖证书", "资质证书"), photo=True)  # fmt: skip


def _permit(case: Case, rng: random.Random) -> Paper:
    f = case.firm
    pen = Pen(case, rng, "other")
    kind = rng.choice(["排污许可证", "固定污染源排污登记回执"])
    rows = [("单位名称", pen.critical(f.name, "name")), ("法定代表人", pen.critical(f.person, "name")), ("行业类别", escape(f.industry)), ("统一社会信用代码", pen.critical(f.uscc, "code")), ("有效期限", "自2024年06月18日至2029年06月17日止")]  # fmt: skip
    html = title(kind, size=28, font=SERIF, below="10mm") + f"<p class=n>编号：{f.uscc}001{rng.choice('PQX')}</p>" + pairs(rows, wide="30%", style="font-size:13pt")  # fmt: skip
    return Paper("other", kind, paper(html, size=13), pen.marks, (kind, "排污许可"), photo=True)


def _photos(case: Case, rng: random.Random) -> Paper:
    """Drawings that stand for photographs of the works."""
    pen = Pen(case, rng, "other")
    made = ""
    for said in rng.sample(
        ["车间全景", "中控室大屏", "自动化立体库", "机器人工作站", "数据机房", "检测中心"], 4
    ):
        tones = [f"#{rng.randrange(60, 200):02x}{rng.randrange(70, 200):02x}{rng.randrange(80, 210):02x}" for _ in range(9)]  # fmt: skip
        shapes = "".join(f'<rect x={rng.randrange(0, 260)} y={rng.randrange(30, 110)} width={rng.randrange(20, 90)} height={rng.randrange(20, 70)} fill="{t}" />' for t in tones)  # fmt: skip
        made += f'<div style="display:inline-block;width:78mm;margin:2mm"><svg viewBox="0 0 300 180" style="width:78mm;height:47mm;background:linear-gradient(#cfd8dc,#8d9aa0)">{shapes}<polygon points="0,180 300,180 240,120 60,120" fill="#777c80" /></svg><div class=c style="font-size:11pt">{said}</div></div>'
    html = title(rng.choice(["现场照片", "工厂现场照片", "智能工厂实景照片"]), size=20) + made
    return Paper("other", "现场照片", paper(html, font=SANS, size=12, margin="22mm 20mm"), pen.marks, ("现场照片", "图片资料"))  # fmt: skip


_KINDS: tuple[Callable[[Case, random.Random], Paper], ...] = (_patent, _iso, _honour, _permit, _photos)  # fmt: skip


def others(case: Case, rng: random.Random, count: int) -> list[Paper]:
    """Papers that nobody asked for; none of the kind that is listed and not sent."""
    shut = {"photo": (_photos,), "iso": (_iso,), "energy": (_iso,)}.get(case.phantom, ())
    pool = [k for k in _KINDS if k not in shut]
    return [of(case, rng) for of in rng.sample(pool, min(count, len(pool)))]
