"""This hand's annexes 4, 5 and 6, its receiving log and its registers: wordings and looks."""

from __future__ import annotations

from testsetkit import receipts
from testsetkit.annexsheets import Abroad, Annexes, Columns
from testsetkit.families.wulian.look import HEI, SONG, doc
from testsetkit.workbook import Drawing

_COLUMNS = Columns(
    heads={
        "number": "序号|推荐顺序|推荐序号|排序", "name": "企业名称|单位名称|申报企业名称|企业名称（全称）", "uscc": "统一社会信用代码|社会信用代码|企业统一社会信用代码|统一社会信用代码（18位）",
        "factory": "智能工厂名称|工厂名称|申报工厂名称|智能工厂（项目）名称", "industry": "所属行业|行业类别|行业|所属行业大类", "level": "成熟度等级|智能制造成熟度自评估等级|成熟度自评估等级|自评估等级", "links": "覆盖环节|场景覆盖环节|涉及环节|建设环节",
    },
    over={"name": "申报单位", "uscc": "申报单位", "industry": "申报单位", "factory": "智能工厂", "level": "智能工厂", "links": "智能工厂"},
    together=0.35,
    county=(0.3, ("县（市、区）", "县区", "所在县市区")),
    city="市",
    contact_over="联系方式",
    contact=(("联系人", "企业联系人"), ("联系人", "企业联系人")),
    phone=("联系电话", "手机", "电话"),
    contact_groups=False,
)  # fmt: skip
_ABROAD = Abroad(
    places=(("泰国罗勇工厂", "泰国"), ("塞尔维亚工厂", "塞尔维亚"), ("墨西哥蒙特雷工厂", "墨西哥"), ("马来西亚关丹工厂", "马来西亚"), ("印尼工厂", "印度尼西亚")),
    heads=(("企业名称", "国内企业名称"), ("海外工厂名称", "海外工厂项目名称"), ("所在国家", "所在国别", "所在国家（地区）"), ("培育方向", "拟培育级别")),
    names=("附件6.海外智能工厂培育名单.xlsx", "海外智能工厂名单.xlsx"),
)  # fmt: skip
_ANNEXES = Annexes(
    columns=_COLUMNS,
    abroad=_ABROAD,
    drawing=Drawing(("Sheet1", "附件", "汇总表"), ("方正小标宋简体", "黑体"), ("D9E1F2", "FFF2CC", "EDEDED", "FFFFFF"), widest=36, per_sign=1.8, dressed=False),
    numbered=("附件{no}", "附件{no}："),
    senders=("填报单位（盖章）：{bureau}", "推荐单位：{bureau}", "填报单位：{bureau}　　　日期：2026年4月"),
    below={
        "summary_table": ((), (), ("填表人：　　　　　联系电话：　　　　　审核人：",), ("注：1.企业名称须与营业执照一致。", "　　2.按推荐优先顺序填写。")),
        "basic_list": ((), (), ("填表人：　　　　　联系电话：　　　　　审核人：",), ("注：请勿改动表格格式。",)),
    },
    off=((0, 0), (0, 0), (0, 0), (1, 0), (0, 1), (1, 1)),
    titles={
        "summary_table": ("先进级智能工厂推荐汇总表", "{city}先进级智能工厂推荐汇总表", "2026年先进级智能工厂推荐汇总表"),
        "basic_list": ("基础级智能工厂名单汇总表", "{city}基础级智能工厂名单汇总表", "2026年基础级智能工厂名单汇总表"),
    },
    names={
        "summary_table": ("附件5.先进级智能工厂推荐汇总表.xlsx", "推荐汇总表.xlsx", "{city}推荐汇总表.xlsx"),
        "basic_list": ("附件4.基础级智能工厂名单汇总表.xlsx", "基础级名单.xlsx", "{city}基础级智能工厂名单.xlsx"),
    },
    doc=doc,
    faces=(HEI, SONG),
    skins=("grid", "thick", "grey"),
    seal_at=("left:36mm;top:-14mm", "left:26mm;top:-17mm"),
)  # fmt: skip
_LOG = receipts.Wordings(
    by_hand=("专人送达", "派人送达", "当面递交", "自送"),
    by_post=("快递", "邮寄"),
    couriers=("SF", "EMS", "JD", "ZTO"),
    senders=("报送单位", "报送市", "来件市"),
    ways=("送达方式", "报送方式"),
    posted=("寄出日期", "邮戳日期"),
    received=("收到日期", "签收日期"),
    titles=("申报材料收件登记簿", "2026年智能工厂纸质材料接收登记"),
    registers=(("序号", "市", "企业名称", "统一社会信用代码"), ("序号", "所在市", "单位名称", "统一社会信用代码")),
)  # fmt: skip
summary = _ANNEXES.summary
basic = _ANNEXES.basic
overseas = _ANNEXES.overseas
as_paper = _ANNEXES.as_paper
inbox = _LOG.inbox
