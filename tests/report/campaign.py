"""An invented campaign for the tests of the report stage.

Three cities: one with many findings (long names, hostile strings, a dossier
whose name could not be read), one whose papers are complete, one unknown.
"""

from __future__ import annotations

import io
from dataclasses import replace

from PIL import Image, ImageDraw

from docproc.evidence import Box, Evidence, Span
from docproc.report.build import FIELD_KEYS
from docproc.report.model import (
    CityEntry,
    DocumentEntry,
    DossierEntry,
    ErrorEntry,
    FieldEntry,
    FileEntry,
    InboxEntry,
    NoticeRef,
    PageCount,
    PageEntry,
    Report,
    RowEntry,
    RunHeader,
    ScenarioEntry,
    SealEntry,
    SlotEntry,
    Thresholds,
)
from docproc.rules.model import Check, Decision, Item, Severity, Status

_CATALOGUE = """\
F01|文件损坏无法打开|收件|verify
F02|文件加密|收件|verify
F03|文件类型不支持|收件|verify
F04|页面无法辨认|收件|verify
F05|空白文件|收件|verify
F06|页码不连续、疑似缺页|收件|verify
F07|压缩包不安全|收件|verify
F08|重复文件或重复页|收件|verify
F09|混有其他单位材料|收件|verify
A01|缺申报书|三（二）|required
A02|申报书必填项缺失|三（二）|required
A03|申报书未加盖申报单位公章|惯例|customary
A04|公章与申报单位名称不一致|三（二）|required
A05|缺真实性承诺|惯例|customary
A06|承诺书未签字或未注明日期|惯例|customary
A07|缺营业执照|惯例|customary
A08|统一社会信用代码有误|二（一）1|required
A09|不在申报地域|二（一）1|required
A10|不具备独立法人资格|二（一）1|required
A11|非规模以上工业企业|二（一）1|required
A12|近三年经营财务材料不全|惯例|customary
A13|缺近三年无事故声明或口径不符|二（一）2|customary
A14|缺未列入严重失信主体名单的说明|二（一）2|customary
A15|缺安全可控说明|二（一）3|customary
A16|缺组织机制与人才说明|二（一）4|customary
A17|缺成熟度自评估或认证结果|二（一）5|required
A18|成熟度未达2级|二（一）5|required
A19|成熟度材料主体不符或过期|二（一）5|required
A20|场景不足8个|二（三）|required
A21|未覆盖规定环节|二（三）|required
A22|场景名称不在2025版指引内|二（三）|verify
A23|场景重复计数|二（三）|verify
A24|缺省级公司推荐函|四1|required
A25|推荐函未盖章或无日期|四1|required
A26|推荐函出具单位不符|四1|required
A27|推荐函所荐企业与申报单位不一致|四1|required
A28|企业名称不一致|三（二）|required
A29|统一社会信用代码不一致|三（二）|required
A30|申报等级不符|三（二）|required
A31|未认定为基础级智能工厂|三（二）|required
A32|已获评2024年国家卓越级，无需重复提交|四2|verify
A33|落款日期异常|惯例|verify
A34|附件目录与实际材料不符|惯例|verify
A35|近三年发生较大（含）以上事故|二（一）2|required
A36|被列入严重失信主体名单|二（一）2|required
A37|申报地与注册地不符|四1|verify
C01|缺推荐文件|三（二）|required
C02|推荐文件未盖章、无文号或无日期|惯例|customary
C03|缺先进级智能工厂推荐汇总表（附件5）|三（二）|required
C04|汇总表必填项空缺|三（二）|required
C05|推荐顺序有误|三（二）|required
C06|汇总表有而材料未送达|三（二）|required
C07|材料已送达而未列入汇总表|三（二）|required
C08|推荐数量与汇总表不一致|三（二）|required
C09|重复推荐|三（二）|required
C10|缺支持智能制造发展的政策文件|三（二）|required
C11|逾期报送|三（二）|required
C12|汇总表与申报材料不一致|三（二）|required
C13|非报送对象|主送机关|required
C14|2024年国家卓越级单位未填入汇总表|四2|required
B01|缺基础级智能工厂名单汇总表（附件4）|三（一）|required
B02|名单必填项空缺|三（一）|required
B03|名单企业成熟度未达2级或未填|二（一）5|required
B04|名单内统一社会信用代码有误或重复|二（一）1|required
B05|历年省级智能工厂或标杆未列入名单|四1|required
B06|未覆盖生产作业环节|二（二）|required
B07|逾期备案|三（一）|verify
O01|海外名单必填项空缺|三（三）|required
O02|海外名单逾期|三（三）|verify
"""
RULES = {
    code: (title, clause, Severity(severity))
    for code, title, clause, severity in (line.split("|") for line in _CATALOGUE.splitlines())
}
NASTY = '=HYPERLINK("http://example.invalid","点我")<script>alert(1)</script>\x07\u202e'
LONG = "中国石化集团鲁东新材料与高端装备一体化智能制造产业发展股份有限公司泰沂联合分公司"
SCENARIOS = (
    (1, "工厂数字化规划设计", "工厂建设", "工厂建设"),
    (4, "产品数字化研发与设计", "产品研发", "研发设计"),
    (8, "生产计划优化", "生产管理", "生产管理"),
    (9, "车间智能排产", "生产管理", "生产管理"),
    (12, "仓储智能管理", "生产管理", "生产管理"),
    (20, "产线柔性配置", "生产作业", "生产作业"),
    (22, "智能协同作业", "生产作业", "生产作业"),
    (24, "在线智能检测", "生产作业", "生产作业"),
    (30, "智能经营决策", "运营管理", "运营管理"),
)


def check(code: str, status: str = "pass", message: str = "", remedy: str = "", **rest) -> Check:
    title, clause, severity = RULES[code]
    return Check(code, Status(status), severity, title, clause, message, remedy, **rest)


def checks(prefixes: str, *found: Check) -> tuple[Check, ...]:
    """All codes of a holder: those in `found` as given, the rest pass."""
    given = {c.code: c for c in found}
    codes = sorted(code for code in RULES if code[0] in prefixes)
    return tuple(given.get(code) or check(code, message="符合要求") for code in codes)


def seen(file: str, page: int, box=(0.15, 0.2, 0.55, 0.23), text: str = "", **rest) -> Evidence:
    return Evidence(file, page, None, Box(*box) if box else None, None, text, **rest)


def field(value=None, state: str = "read", raw: str | None = None, *evidence) -> FieldEntry:
    shown = raw if raw is not None else (str(value) if value is not None else None)
    return FieldEntry(state, value if state == "read" else None, shown, 0.987, evidence)


def fields(file: str, **values) -> dict[str, FieldEntry]:
    out = {}
    for n, key in enumerate(FIELD_KEYS):
        if key not in values:
            out[key] = field(state="absent")
        elif values[key] is None:
            out[key] = field(None, "blank", None, seen(file, 2))
        else:
            top = 0.1 + 0.03 * n
            place = seen(file, 2, (0.3, top, 0.6, top + 0.02), str(values[key]))
            out[key] = field(values[key], "read", None, place)
    return out


def described(book: str) -> tuple[ScenarioEntry, ...]:
    known = (
        ScenarioEntry(
            name if n != 4 else "产品数字化设计",
            number,
            name,
            guide_link,
            link,
            "exact" if n != 4 else "former",
            0.95,
            (seen(book, 5 + n // 3),),
        )
        for n, (number, name, guide_link, link) in enumerate(SCENARIOS)
    )
    unknown = ScenarioEntry("黑灯无人化", None, None, None, "生产作业", "none", 0.9, ())
    return (*known, unknown)


def dossier(
    ident: str, enterprise: str | None, uscc: str | None, *found: Check, city: str | None = "370100"
) -> DossierEntry:
    book = f"{ident.split('#')[0]}/附件1-申报书.pdf"
    licence = f"{ident.split('#')[0]}/营业执照.jpg"
    pages = tuple(
        PageEntry(book, n, None, "ocr", 0, 0.97, "application_book") for n in range(1, 13)
    )
    return DossierEntry(
        id=ident,
        city=city,
        level="advanced",
        enterprise=enterprise,
        uscc=uscc,
        files=(
            FileEntry(book, "ab" * 32, "pdf", 12, "ok"),
            FileEntry(licence, "cd" * 32, "image", 1, "ok"),
        ),
        pages=(*pages, PageEntry(licence, 1, None, "ocr", 90, 0.91, "business_licence")),
        documents=(
            DocumentEntry("application_book", (Span(book, 1, 12),), 0.99),
            DocumentEntry("business_licence", (Span(licence, 1, 1),), 0.96),
        ),
        fields=fields(
            book,
            enterprise_name=enterprise,
            uscc=uscc,
            legal_representative="周启航",
            registered_address="山东省济南市章丘区双山街道创业路88号",
            industry="C34 通用设备制造业",
            employees=612,
            revenue=86500.5,
            contact_name="孟晓岚",
            contact_phone=None,
            factory_name="精密传动部件智能工厂",
            maturity_level=2,
            maturity_date="2026-03-11",
            signed_on="2026-04-12",
            level_applied="advanced",
        ),
        scenarios=described(book),
        seals=(SealEntry(enterprise, "official", "round", "red", 0.93, (seen(book, 1),)),),
        slots=(SlotEntry("signature", "commitment", "filled", (seen(book, 12),)),),
        checks=checks("FA", *found),
    )


def _jinan() -> tuple[CityEntry, tuple[DossierEntry, ...]]:
    one = "济南市/01 山东远帆精密机械有限公司"
    two = "济南市/02 章丘鑫岳锻铸有限公司"
    three = f"济南市/03 {LONG}"
    four = "济南市/申报材料合订本.pdf#1"
    five = "济南市/补报/山东远帆精密机械有限公司.zip"
    book = f"{two}/附件1-申报书.pdf"
    policy = "济南市/基础级名单.xlsx"
    dossiers = (
        dossier(one, "山东远帆精密机械有限公司", "91370181MA3CXY7K2P"),
        dossier(
            two,
            "章丘鑫岳锻铸有限公司",
            "91370181706254318G",
            check(
                "A02",
                "fail",
                "申报书有3项必填内容为空",
                "请在申报书中填写后重新打印、盖章，补交该页。",
                items=(
                    Item("contact_phone", Status.FAIL, "联系电话一栏为空", (seen(book, 2),)),
                    Item(
                        "factory_address",
                        Status.FAIL,
                        "工厂地址一栏为空",
                        (seen(book, 2, (0.15, 0.42, 0.85, 0.45)),),
                    ),
                    Item(
                        "revenue",
                        Status.REVIEW,
                        "营业收入一栏有字迹，未能辨认",
                        (seen(book, 3, (0.3, 0.5, 0.6, 0.53)),),
                    ),
                ),
            ),
            check(
                "A04",
                "review",
                "封面印章压在文字上，印文未能完整辨认",
                "请核对封面印章是否为申报单位公章。",
                evidence=(seen(book, 1, (0.55, 0.62, 0.83, 0.82)),),
            ),
            check(
                "A05",
                "fail",
                "未见真实性承诺书，申报书内也没有承诺章节",
                "请补交由法定代表人签字、注明日期并加盖公章的真实性承诺书。",
                searched=(Span(book, 1, 12), Span(f"{two}/营业执照.jpg", 1, 1)),
            ),
            check(
                "A12",
                "fail",
                "未见2023年、2024年的审计报告或财务报表",
                "请补交缺少年度的审计报告或财务报表。",
                items=(
                    Item("2023", Status.FAIL, "未见2023年度的审计报告或财务报表"),
                    Item("2024", Status.FAIL, "未见2024年度的审计报告或财务报表"),
                    Item("2025", Status.REVIEW, "未见2025年度，可能尚未出具"),
                ),
                searched=(Span(book, 1, 12),),
            ),
            check(
                "A17",
                "review",
                "缺少可确认的自评估报告：第9页疑似平台自评估页面，但看不出等级",
                "请核对该页是否为智能制造评估评价公共服务平台的自评估结果。",
                evidence=(seen(book, 9),),
                unread=(Span(book, 10, 11),),
            ),
            check(
                "A20",
                "fail",
                "申报书描述了6个不同的场景，少于8个",
                "请补充已建成的场景，使其不少于8个。",
                evidence=(seen(book, 5), seen(book, 6), seen(book, 7)),
            ),
            check(
                "A22",
                "fail",
                "1个场景名称不在2025版指引内",
                "请核对场景名称，按指引的名称填写。",
                items=(
                    Item(
                        "黑灯无人化",
                        Status.FAIL,
                        "“黑灯无人化”不在指引内，最接近的名称是“智能协同作业”",
                        (seen(book, 7, (0.1, 0.3, 0.4, 0.33)),),
                    ),
                ),
            ),
            check(
                "A24",
                "fail",
                "申报书写明控股股东为省属企业，未见省级公司推荐函",
                "请补交由省级公司出具并加盖公章的推荐函。",
                evidence=(seen(book, 2, (0.3, 0.6, 0.8, 0.63)),),
                searched=(Span(book, 1, 12),),
            ),
            check(
                "F04",
                "fail",
                "有2页无法辨认",
                "请重新扫描这些页面。",
                items=(
                    Item(
                        f"{book}#10", Status.FAIL, "第10页过暗，无法辨认", (seen(book, 10, None),)
                    ),
                    Item(f"{book}#11", Status.REVIEW, "第11页模糊", (seen(book, 11, None),)),
                ),
            ),
        ),
        dossier(
            three,
            LONG,
            "91370000163048885X",
            check(
                "A28",
                "fail",
                f"企业名称不一致：{NASTY}",
                "请核对并更正；如系更名，请附说明。",
                items=(
                    Item(
                        "business_licence",
                        Status.FAIL,
                        f"营业执照为{LONG}",
                        (seen(f"{three}/营业执照.jpg", 1, (0.2, 0.3, 0.7, 0.34)),),
                    ),
                    Item(
                        "commitment", Status.FAIL, NASTY, (seen(f"{three}/附件1-申报书.pdf", 12),)
                    ),
                ),
            ),
            check(
                "F06",
                "fail",
                "申报书第3页之后为第5页，疑似缺页",
                "请核对原件是否缺页；如缺页请补交。",
                evidence=(seen(f"{three}/附件1-申报书.pdf", 4),),
                decision=Decision("fail", "已核对原件，确缺第4页", "王敏", "2026-05-06"),
            ),
            check(
                "A33",
                "fail",
                "承诺书日期为2026年5月2日，晚于截止日期",
                "请核对日期。",
                decision=Decision("waived", "邮寄时补签，处室同意", "王敏", "2026-05-06"),
            ),
        ),
        dossier(
            four,
            None,
            None,
            check(
                "A01",
                "review",
                "有3页未能读出，未能确认是否有申报书",
                "请核对是否附有申报书。",
                unread=(Span("济南市/申报材料合订本.pdf", 1, 3),),
            ),
        ),
        dossier(
            five,
            "山东远帆精密机械有限公司",
            "91370181MA3CXY7K2P",
            check(
                "A06",
                "fail",
                "承诺书的签字处为空",
                "请签字后补交承诺书。",
                evidence=(seen(f"{five}!/承诺书.pdf", 1, (0.5, 0.7, 0.8, 0.74)),),
            ),
        ),
    )
    city = CityEntry(
        code="370100",
        name="济南市",
        folders=("济南市", "济南补报"),
        dossiers=tuple(d.id for d in dossiers),
        files=(FileEntry(policy, "ef" * 32, "xlsx", 1, "ok"),),
        pages=(PageEntry(policy, 1, None, "native", 0, 1.0, "basic_list"),),
        documents=(DocumentEntry("basic_list", (Span(policy, 1, 1),), 1.0),),
        seals=(),
        rows=(
            RowEntry(
                "basic_list",
                1,
                {"enterprise_name": "山东远帆精密机械有限公司", "maturity_level": 2},
                one,
                (Evidence(policy, 1, None, None, "Sheet1!B3", "山东远帆精密机械有限公司"),),
            ),
        ),
        checks=checks(
            "FCBO",
            check(
                "C02",
                "review",
                "印章处有印迹，未能辨认；未见发文字号",
                "请核对推荐文件的印章和文号。",
                items=(
                    Item("document_number", Status.FAIL, "未见发文字号"),
                    Item("seal", Status.REVIEW, "印章未能辨认"),
                ),
            ),
            check(
                "C08",
                "fail",
                "推荐文件写明推荐6家，汇总表为5行",
                "请核对推荐数量，更正后重新报送。",
            ),
            check(
                "B05",
                "fail",
                "14家历年省级智能工厂未列入附件4",
                "请核对并补列。",
                items=tuple(
                    Item(
                        f"第{n}家",
                        Status.FAIL,
                        f"2022年省级智能工厂“济南第{n}精密仪器有限公司”未列入",
                    )
                    for n in range(1, 15)
                ),
            ),
            check(
                "B03",
                "fail",
                "1行成熟度未填",
                "请填写成熟度等级。",
                items=(
                    Item(
                        "row 2",
                        Status.FAIL,
                        "第2行“成熟度等级”为空",
                        (Evidence(policy, 1, None, None, "Sheet1!F4", ""),),
                    ),
                ),
            ),
            check("O01", "na", "未报送附件6"),
            check("O02", "na", "未报送附件6"),
        ),
    )
    return city, dossiers


def campaign() -> Report:
    jinan, of_jinan = _jinan()
    whole = dossier(
        "泰安市/01 泰山智造电缆有限公司",
        "泰山智造电缆有限公司",
        "91370900737200419M",
        check("A24", "na", "不是中央、省属国有企业的子公司"),
        city="370900",
    )
    taian = CityEntry("370900", "泰安市", ("泰安市工信局",), (whole.id,), checks=checks("FCBO"))
    stray = dossier(
        "来件/无名材料.pdf",
        "+微山湖=食品@科技有限公司",
        "91370826MA3F0J5T4C",
        check("A07", "fail", "未见营业执照", "请补交营业执照副本复印件，加盖公章。"),
        city=None,
    )
    unknown = CityEntry(
        None,
        "未识别地市",
        ("来件",),
        (stray.id,),
        checks=checks("FCBO", check("C13", "review", "未能识别报送的市", "请核对来件的寄出单位。")),
    )
    return Report(
        notice=NoticeRef(
            "shandong-2026", "关于组织开展2026年基础级、先进级智能工厂申报工作的通知", "12" * 32
        ),
        run=RunHeader(
            "0.1.0",
            "2026-04-30T09:00:00+08:00",
            12.3,
            2,
            {"rapidocr": "3.10.0", "tesseract": None},
            Thresholds(0.8),
            PageCount(92, 2, 84, 4, 2, 0),
        ),
        inbox=InboxEntry(
            files=(FileEntry("厂区布局图.dwg", "99" * 32, "other", 0, "unsupported"),),
            checks=checks(
                "F",
                check(
                    "F03",
                    "fail",
                    "厂区布局图.dwg 的类型不支持",
                    "请另存为PDF。",
                    evidence=(Evidence("厂区布局图.dwg", 1),),
                ),
            ),
        ),
        cities=(jinan, taian, unknown),
        dossiers=(*of_jinan, whole, stray),
        errors=(ErrorEntry("济南市/a.pdf", 3, "marks", "ValueError: 空的图"),),
    )


def large(dossiers: int, cities: int = 15) -> Report:
    """A campaign of this many dossiers with eight findings each."""
    model = campaign()
    sample = model.dossiers[1]
    named, held = [], []
    for c in range(cities):
        name = f"第{c + 1}市"
        ids = []
        for n in range(c, dossiers, cities):
            ident = f"{name}/{n:04d} 企业"
            moved = replace(
                sample, id=ident, city=f"37{c:02d}00", enterprise=f"山东第{n}号智能装备有限公司"
            )
            ids.append(ident)
            held.append(moved)
        named.append(CityEntry(f"37{c:02d}00", name, (name,), tuple(ids), checks=checks("FCBO")))
    return replace(model, cities=tuple(named), dossiers=tuple(held))


def page_picture(file, page, part, rotation, box) -> bytes | None:
    """A drawn page, cut to `box`: stands for the originals."""
    if not file.endswith((".pdf", ".jpg")):
        return None
    sheet = Image.new("RGB", (1240, 1754), "#fbfaf6")
    draw = ImageDraw.Draw(sheet)
    for n in range(40):
        y = 120 + 40 * n
        draw.rectangle((140, y, 140 + 200 + (n * 137 + page * 61) % 760, y + 18), fill="#3a3a3a")
    draw.ellipse((720, 1120, 1000, 1400), outline="#d03030", width=8)
    width, height = sheet.size
    cut = sheet.crop(
        (
            int(box.left * width),
            int(box.top * height),
            int(box.right * width),
            int(box.bottom * height),
        )
    )
    out = io.BytesIO()
    cut.save(out, "PNG")
    return out.getvalue()
