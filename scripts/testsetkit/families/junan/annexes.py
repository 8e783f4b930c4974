"""This hand's annexes 4, 5 and 6, its receiving log and its registers: wordings and looks."""

from __future__ import annotations

from testsetkit import receipts
from testsetkit.annexsheets import Abroad, Annexes, Columns
from testsetkit.families.junan.look import HEI, SONG, doc
from testsetkit.workbook import Drawing

_COLUMNS = Columns(
    heads={
        "number": "序号|推荐顺序|推荐排序|顺序", "name": "企业名称|申报单位|单位名称|申报企业名称", "uscc": "统一社会信用代码|企业信用代码|社会信用代码|统一社会信用代码（18位）",
        "factory": "智能工厂名称|工厂名称|申报工厂|申报智能工厂名称", "industry": "所属行业|行业|行业类别|所属行业大类", "level": "成熟度等级|自评估等级|智能制造能力成熟度等级|成熟度自评估等级", "links": "覆盖环节|涉及环节|建设环节|场景覆盖环节",
    },
    over={"name": "企业信息", "uscc": "企业信息", "industry": "企业信息", "factory": "工厂信息", "level": "工厂信息", "links": "工厂信息"},
    together=0.4,
    county=(0.35, ("县（市、区）", "所在县区", "县区")),
    city=("市", "设区市"),
    contact_over="企业联系人",
    contact=("姓名", "联系人"),
    phone=("联系电话", "电话", "手机号"),
    contact_groups=True,  # "姓名" would be without its head
)  # fmt: skip
_ABROAD = Abroad(
    places=(("越南海防工厂", "越南"), ("匈牙利工厂", "匈牙利"), ("泰国春武里工厂", "泰国"), ("印尼雅加达工厂", "印度尼西亚"), ("巴西工厂", "巴西")),
    heads=(("企业名称", "境内企业名称"), ("海外工厂名称", "海外工厂（项目）名称"), ("所在国家", "所在国家（地区）"), ("培育级别", "拟培育方向")),
    names=("附件6 海外智能工厂培育名单.xlsx", "海外工厂名单.xlsx"),
)  # fmt: skip
DRAWING = Drawing(("Sheet1", "汇总", "附件表"), ("黑体", "宋体", "微软雅黑"), ("DDEBF7", "E2EFDA", "FCE4D6", "FFFFFF"), widest=38, per_sign=1.9, dressed=True)  # fmt: skip
_ANNEXES = Annexes(
    columns=_COLUMNS,
    abroad=_ABROAD,
    drawing=DRAWING,
    numbered=("附件{no}", "附件 {no}"),
    senders=("填报单位（盖章）：{bureau}", "填报单位：{bureau}", "推荐单位（公章）：{bureau}　　　　时间：2026年4月"),
    below={
        "summary_table": ((), (), ("填报人：　　　　　审核人：　　　　　",), ("说明：按推荐先后排序。",)),
        "basic_list": ((), (), ("填报人：　　　　　审核人：　　　　　",), ("说明：企业名称用全称。", "　　　本表一式两份。")),
    },
    off=((0, 0), (0, 0), (1, 0), (0, 1), (2, 1)),
    titles={
        "summary_table": ("先进级智能工厂推荐汇总表", "{city}先进级智能工厂推荐汇总表", "2026年度先进级智能工厂推荐汇总表"),
        "basic_list": ("基础级智能工厂名单汇总表", "{city}基础级智能工厂名单汇总表", "2026年度基础级智能工厂名单汇总表"),
    },
    names={
        "summary_table": ("附件5 先进级智能工厂推荐汇总表.xlsx", "推荐汇总表.xlsx", "{city}先进级推荐汇总表.xlsx"),
        "basic_list": ("附件4 基础级智能工厂名单汇总表.xlsx", "基础级名单汇总表.xlsx", "{city}基础级名单.xlsx"),
    },
    doc=doc,
    faces=(HEI, SONG),
    skins=("full", "heavy", "shade"),
    seal_at=("left:36mm;top:-14mm", "left:28mm;top:-17mm"),
)  # fmt: skip
_LOG = receipts.Wordings(
    by_hand=("专人送达", "派人送达", "当面递交", "直送"),
    by_post=("邮寄", "快递"),
    couriers=("EMS", "SF", "YT", "JDV"),
    senders=("报送市", "来件单位", "报送单位"),
    ways=("报送方式", "送达方式"),
    posted=("寄出日期", "邮寄日期"),
    received=("收到日期", "收件日期"),
    titles=("纸质申报材料接收登记表", "2026年先进级智能工厂材料收件登记"),
    registers=(("序号", "市", "企业名称", "统一社会信用代码"), ("序号", "所属市", "单位名称", "统一社会信用代码")),
)  # fmt: skip
summary = _ANNEXES.summary
basic = _ANNEXES.basic
overseas = _ANNEXES.overseas
as_paper = _ANNEXES.as_paper
inbox = _LOG.inbox
