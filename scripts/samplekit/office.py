"""Papers that come as office files: a book in Word, a city's annexes in Excel."""

from __future__ import annotations

from pathlib import Path

import openpyxl
from docx import Document

from samplekit.papers import STATEMENTS, Firm


def book_in_word(target: Path, firm: Firm, date: str) -> None:
    """The application book as a Word file, unsealed as such files are."""
    word = Document()
    word.add_heading("先进级智能工厂申报书", 0)
    word.add_paragraph(f"申报单位（盖章）：{firm.name}")
    word.add_paragraph(f"填报日期：{date}")
    word.add_heading("一、申报单位情况", 1)
    rows = (
        ("单位名称", firm.name), ("统一社会信用代码", firm.uscc), ("法定代表人", firm.person),
        ("注册地址", firm.address), ("成立日期", firm.founded), ("所属行业", firm.industry),
        ("企业性质", firm.kind), ("主营业务", firm.product), ("职工人数", firm.staff),
        ("营业收入（万元）", firm.revenue), ("联系人", firm.contact), ("联系电话", firm.phone),
        ("电子邮箱", "lianxi@example.cn"), ("工厂名称", firm.plant), ("工厂地址", firm.address),
        ("总投资（万元）", "9,600"),
    )  # fmt: skip
    table = word.add_table(rows=0, cols=2, style="Table Grid")
    for label, value in rows:
        cells = table.add_row().cells
        cells[0].text, cells[1].text = label, value
    word.add_heading("二、场景建设情况", 1)
    link = ""
    for number, (where, name) in enumerate(firm.scenarios, 1):
        if where != link:
            word.add_heading(f"{where}环节", 2)
            link = where
        word.add_heading(f"{number}. {name}", 3)
        word.add_paragraph(
            f"针对{firm.product}生产中的实际问题，公司建设了{name}相关系统，数据自动采集、过程在线管控。"
        )
        word.add_paragraph("系统上线后相关岗位效率提高三成以上，差错明显减少。")
    word.add_heading("三、保障与合规情况", 1)
    for sentence in STATEMENTS.replace("<p>", "").split("</p>"):
        if sentence:
            word.add_paragraph(sentence)
    word.add_paragraph("公司已在智能制造评估评价公共服务平台山东省分平台完成成熟度自评估。")
    word.core_properties.author = "docproc samples"
    word.save(str(target))


def summary_sheet(target: Path, city: str, firms: tuple[Firm, ...]) -> None:
    """Annex 5 as a workbook."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "汇总表"
    sheet.append(["附件5"])
    sheet.append(["先进级智能工厂推荐汇总表"])
    sheet.append([f"填报单位（盖章）：{city}工业和信息化局"])
    sheet.append(
        [
            "推荐顺序",
            "企业名称",
            "统一社会信用代码",
            "工厂名称",
            "所属行业",
            "成熟度等级",
            "场景数量",
            "联系人",
            "联系电话",
        ]
    )
    for number, firm in enumerate(firms, 1):
        sheet.append(
            [
                number,
                firm.name,
                firm.uscc,
                firm.plant,
                firm.industry,
                "二级",
                len(firm.scenarios),
                firm.contact,
                firm.phone,
            ]
        )
    book.save(target)


def basic_sheet(target: Path, city: str, firms: tuple[Firm, ...]) -> None:
    """Annex 4 as a workbook."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.append([f"{city}基础级智能工厂名单汇总表（附件4）"])
    sheet.append(["序号", "单位名称", "信用代码", "行业", "覆盖环节", "自评估等级", "认定方式"])
    for number, firm in enumerate(firms, 1):
        sheet.append(
            [
                number,
                firm.name,
                firm.uscc,
                firm.industry,
                "生产作业、生产管理",
                "二级",
                "2026年新认定",
            ]
        )
    book.save(target)
