"""Tables ruled across and open down (三线表)."""

from collections.abc import Sequence

from docproc.page import Table
from docproc.pages.model import Pixels
from docproc.text.engines.model import Quad, Reading
from docproc.text.read import read_image

from .drawing import Scripted, image, paper, quad, reading, rule, table, write

Line = tuple[Quad, Reading]


def line(text: str, x: float, y: float, wide: float) -> Line:
    return quad(x, y, x + wide, y + 4), reading(text)


def ruled(page: Pixels, heights: Sequence[float]) -> None:
    for y in heights:
        rule(page, 10, y, 110, y)


def read(page: Pixels, lines: Sequence[Line]) -> tuple[Table, ...]:
    return read_image(image(page), Scripted(lines)).tables


def texts(made: Table) -> list[list[str]]:
    return [[c.text for c in made.row(n)] for n in range(made.rows)]


def test_every_band_between_two_rules_is_a_row() -> None:
    page = paper(120, 80)
    ruled(page, [10, 18, 30, 38, 46])
    (made,) = read(
        page,
        [
            line("名称", 12, 12, 8), line("内容", 40, 12, 8),
            line("在线智", 12, 20, 11), line("能检测", 12, 24.5, 11),
            line("用相机拍下每一件产品的表面", 40, 20, 60), line("并判定缺陷", 40, 24.5, 22),
            line("智能仓储", 12, 32, 16), line("库位有条码", 40, 32, 25),
            line("质量追溯", 12, 40, 16), line("一件一码", 40, 40, 20),
        ],
    )  # fmt: skip
    assert made.origin == "ruled"
    assert texts(made) == [
        ["名称", "内容"],
        ["在线智能检测", "用相机拍下每一件产品的表面并判定缺陷"],
        ["智能仓储", "库位有条码"],
        ["质量追溯", "一件一码"],
    ]


def test_a_list_under_ruled_heads_has_a_row_a_line() -> None:
    page = paper(120, 80)
    ruled(page, [10, 18, 46])
    rows = [("项目", "本期", "上期"), *((f"第{n}项", f"{n}1", f"{n}2") for n in range(1, 5))]
    (made,) = read(
        page,
        [
            line(text, (12, 50, 85)[column], 12 + 7 * row + (row > 0), 10)
            for row, texts_ in enumerate(rows)
            for column, text in enumerate(texts_)
        ],
    )
    assert texts(made) == [list(row) for row in rows]


def test_rows_of_several_lines_under_ruled_heads_part_where_no_line_stands() -> None:
    page = paper(120, 80)
    ruled(page, [10, 18, 50])
    (made,) = read(
        page,
        [
            line("场景", 12, 12, 8), line("做法", 40, 12, 8),
            line("智能检测", 12, 24, 16),
            line("用相机拍下每一件产品的表面，然后", 40, 21, 66), line("判定缺陷", 40, 25.5, 20),
            line("智能仓储", 12, 36, 16),
            line("库位都有条码，出库入库都先行扫码", 40, 34, 66), line("再行记账", 40, 38.5, 20),
        ],
    )  # fmt: skip
    assert texts(made)[1:] == [
        ["智能检测", "用相机拍下每一件产品的表面，然后判定缺陷"],
        ["智能仓储", "库位都有条码，出库入库都先行扫码再行记账"],
    ]


def test_an_answer_that_runs_over_two_columns_is_one_cell() -> None:
    page = paper(120, 80)
    ruled(page, [10, 18, 26, 34, 42])
    write(page, "MMMMMMMMMMMMMMM", 35, 40)
    (made,) = read(
        page,
        [
            line("姓名", 12, 12, 8), line("张三", 35, 12, 8),
            line("电话", 62, 12, 8), line("123", 85, 12, 8),
            line("职务", 12, 20, 8), line("经理", 35, 20, 8),
            line("邮箱", 62, 20, 8), line("a@b", 85, 20, 8),
            line("部门", 12, 28, 8), line("财务", 35, 28, 8),
            line("传真", 62, 28, 8), line("456", 85, 28, 8),
            line("地址", 12, 36, 8), line("济南市历下区经十路一百二十号东楼", 35, 36, 60),
        ],
    )  # fmt: skip
    assert [c.column_span for c in made.row(3)] == [1, 3]
    assert texts(made)[3] == ["地址", "济南市历下区经十路一百二十号东楼"]


def test_a_line_found_over_an_empty_gap_is_cut_before_it_is_read() -> None:
    page = paper(120, 80)
    ruled(page, [10, 18, 26, 34])
    lines = [
        line("甲", 12, 12, 20), line("乙", 40, 12, 20),
        line("丙", 12, 20, 20), line("丁", 40, 20, 20),
        line("戊己", 12, 28, 48),
    ]  # fmt: skip
    engine = Scripted(lines)
    read_image(image(page), engine)
    assert engine.asked[0] == 6
    write(page, "MMM", 30, 32)  # one text runs over the gap
    engine = Scripted(lines)
    read_image(image(page), engine)
    assert engine.asked[0] == 5


def test_running_text_between_rules_is_no_table() -> None:
    page = paper(120, 80)
    ruled(page, [10, 40, 70])
    lines = [line("公司坚持数字化转型并持续投入", 12, y, 90) for y in (12, 18, 24, 42, 48, 54)]
    assert read(page, lines) == ()


def test_places_to_write_on_are_no_table() -> None:
    page = paper(120, 80)
    for y in (18, 28, 38, 48):
        rule(page, 45, y, 110, y)
    lines = [
        one
        for y in (12, 22, 32, 42)
        for one in (line("申报单位：", 12, y, 25), line("某某有限公司", 50, y, 40))
    ]
    assert read(page, lines) == ()


def test_running_text_under_the_head_of_a_page_parts_its_rule_from_the_table() -> None:
    page = paper(120, 110)
    ruled(page, [8, 50, 58, 66, 74])
    rows = [
        one
        for y in (52, 60, 68)
        for one in (line("指标", 12, y, 10), line("前", 50, y, 6), line("后", 85, y, 6))
    ]
    text = [line("公司坚持数字化转型并持续投入", 12, y, 90) for y in (12, 18, 24, 30, 36)]
    (made,) = read(page, [*text, *rows])
    assert (made.rows, made.columns) == (3, 3)


def test_a_table_with_walls_stays_as_it_is() -> None:
    page = paper(120, 80)
    table(page, [10, 60, 110], [10, 20, 30, 40])
    lines = [line("甲", 12, y, 20) for y in (12, 22, 32)]
    lines += [line("乙", 70, y, 20) for y in (12, 22, 32)]
    (made,) = read(page, lines)
    assert (made.rows, made.columns) == (3, 2)


def test_rows_grouped_under_one_rule_part_where_no_line_stands() -> None:
    page = paper(120, 110)
    ruled(page, [10, 18, 34, 64, 72, 80])
    (made,) = read(
        page,
        [
            line("环节", 12, 12, 8), line("场景", 32, 12, 8), line("做法", 62, 12, 8),
            line("研发设计", 12, 24, 16), line("产品设计", 32, 24, 16),
            line("用三维软件建立零部件的", 62, 20.5, 44), line("参数化模型", 62, 25, 20),
            line("生产作业", 12, 38, 16), line("智能检测", 32, 38, 16),
            line("用相机拍下每一件产品并", 62, 36, 44), line("判定缺陷", 62, 40.5, 18),
            line("质量追溯", 32, 53, 16),
            line("一件一码，扫码就能查出", 62, 51, 44), line("批次去向", 62, 55.5, 18),
            line("生产管理", 12, 66, 16), line("智能仓储", 32, 66, 16), line("库位有条码", 62, 66, 20),
            line("运营管理", 12, 74, 16), line("精益管理", 32, 74, 16), line("看板到班组", 62, 74, 20),
        ],
    )  # fmt: skip
    assert [row[:2] for row in texts(made)] == [
        ["环节", "场景"], ["研发设计", "产品设计"], ["生产作业", "智能检测"], ["", "质量追溯"],
        ["生产管理", "智能仓储"], ["运营管理", "精益管理"],
    ]  # fmt: skip
    assert texts(made)[3][2] == "一件一码，扫码就能查出批次去向"


def test_paragraphs_of_one_answer_are_one_row() -> None:
    page = paper(120, 110)
    ruled(page, [10, 18, 50, 58, 66])
    (made,) = read(
        page,
        [
            line("条件", 12, 12, 8), line("情况", 40, 12, 8),
            line("组织保障", 12, 32, 16),
            line("成立了领导小组，由总经理任组长", 40, 20, 62), line("按月督办", 40, 24.5, 16),
            line("现有专业人才四十四人，涵盖各个方向", 40, 40, 64), line("高级职称五人", 40, 44.5, 24),
            line("安全可控", 12, 52, 16), line("来源清晰", 40, 52, 16),
            line("成熟度", 12, 60, 12), line("二级", 40, 60, 8),
        ],
    )  # fmt: skip
    assert made.rows == 4


def test_a_column_with_few_texts_is_a_column() -> None:
    page = paper(120, 110)
    ruled(page, [10, 18, 60])
    rows = [
        ("企业名称", "", "某某有限公司"), ("职工人数", "人", "797"), ("营业收入", "万元", "140118"),
        ("联系人", "", "张三"), ("研发投入", "万元", "6000"),
    ]  # fmt: skip
    lines = [line("指标", 12, 12, 8), line("计量单位", 45, 12, 16), line("填报值", 80, 12, 12)]
    for n, told in enumerate(rows):
        for text, x in zip(told, (12, 50, 80), strict=True):
            if text:
                lines.append(line(text, x, 20 + 8 * n, 4 * len(text)))
    (made,) = read(page, lines)
    assert texts(made)[1:] == [list(row) for row in rows]


def test_a_heading_between_two_tables_parts_them() -> None:
    page = paper(120, 120)
    ruled(page, [10, 18, 34, 50, 58, 66])
    first = [
        one
        for y in (12, 20, 27)
        for one in (line("甲", 12, y, 8), line("乙", 50, y, 8), line("丙", 85, y, 8))
    ]
    second = [one for y in (52, 60) for one in (line("项目", 12, y, 8), line("情况", 34, y, 60))]
    tables = read(page, [*first, line("三、产品与市场", 45, 40, 28), *second])
    assert [(t.rows, t.columns) for t in tables] == [(3, 3), (2, 2)]


def test_rows_with_columns_of_their_own_make_no_table_together() -> None:
    page = paper(120, 110)
    ruled(page, [10, 18, 26, 34, 42, 50, 58])
    lines = [
        line("主体", 30, 12, 8), line("代码", 90, 12, 8),
        line("某某有限公司", 22, 20, 24), line("91370611491639289Y", 78, 20, 32),
        line("日期", 24, 28, 8), line("注册地", 62, 28, 12),
        line("1999-07-26", 16, 36, 22), line("烟台市福山区永安路", 50, 36, 36),
        line("人数", 18, 44, 8), line("收入", 52, 44, 8), line("占比", 96, 44, 8),
        line("2846人", 14, 52, 14), line("39604万元", 46, 52, 20), line("3.40%", 94, 52, 12),
    ]  # fmt: skip
    assert all(made.origin != "ruled" or made.rows < 6 for made in read(page, lines))


def test_places_with_captions_under_them_are_no_table() -> None:
    page = paper(120, 110)
    lines: list[Line] = []
    for n, y in enumerate((20, 36, 52, 68)):
        for x in (10, 61):
            rule(page, x, y, x + 49, y)
            lines += [
                line(f"某某{n}", x + 15, y - 5, 14),
                line(f"（名称{n}）", x + 14, y + 1.5, 16),
            ]
    assert read(page, lines) == ()


def test_a_form_with_places_of_several_widths_is_no_table() -> None:
    page = paper(120, 110)
    lines: list[Line] = []
    for n, y in enumerate((20, 34, 48, 62, 76)):
        parts = [(10, 100)] if n % 2 == 0 else [(10, 46), (64, 46)]
        for x, wide in parts:
            rule(page, x, y, x + wide, y)
        lines += [line("甲", 14, y - 5, 10), line("乙", 70, y - 5, 10)]
    assert all(made.origin != "ruled" for made in read(page, lines))


def frame(page: Pixels, top: float, bottom: float) -> None:
    for x in (10, 110):
        rule(page, x, top, x, bottom)


def test_rows_in_a_frame_stand_in_columns() -> None:
    page = paper(120, 80)
    ruled(page, [10, 18, 30, 38, 46])
    frame(page, 10, 46)
    (made,) = read(
        page,
        [
            line("名称", 12, 12, 8), line("内容", 40, 12, 8),
            line("在线智", 12, 20, 11), line("能检测", 12, 24.5, 11),
            line("用相机拍下每一件产品的表面", 40, 20, 60), line("并判定缺陷", 40, 24.5, 22),
            line("智能仓储", 12, 32, 16), line("库位有条码", 40, 32, 25),
            line("质量追溯", 12, 40, 16), line("一件一码", 40, 40, 20),
        ],
    )  # fmt: skip
    assert (made.rows, made.columns) == (4, 2)
    assert texts(made)[1] == ["在线智能检测", "用相机拍下每一件产品的表面并判定缺陷"]


def test_rows_of_text_in_a_frame_stay_one_column() -> None:
    page = paper(120, 80)
    ruled(page, [10, 25, 40])
    frame(page, 10, 40)
    (made,) = read(
        page,
        [line("本企业郑重承诺所报材料真实有效", 12, 14, 90), line("特此承诺愿意承担责任", 12, 30, 60)],
    )  # fmt: skip
    assert (made.rows, made.columns) == (2, 1)


def form(left: float) -> list[Line]:
    pairs = [
        ("单位名称", "甲木公司"),
        ("法人", "王一"),
        ("电话", "13800138000"),
        ("邮箱", "a@b.cn"),
    ]
    return [
        drawn
        for n, (label, answer) in enumerate(pairs)
        for drawn in (line(label, left, 14 + 7 * n, 14), line(answer, left + 40, 14 + 7 * n, 20))
    ]


def test_a_frame_round_a_form_is_no_table() -> None:
    page = paper(120, 80)
    ruled(page, [10, 46, 60])  # the last row is another's, or a fold
    frame(page, 10, 60)
    found = read(page, [*form(12), line("以上属实", 12, 50, 30)])
    assert not any(t.origin == "ruled" for t in found)


def test_options_in_columns_make_no_frame_of_their_table() -> None:
    page = paper(120, 80)
    ruled(page, [10, 42, 60, 68])
    frame(page, 10, 68)
    rule(page, 40, 10, 40, 68)
    options = [line(text, x, 12 + 7 * n, 14)
               for n, row in enumerate(["甲乙", "丙丁", "戊己", "庚辛"])
               for x, text in zip((44, 80), row, strict=True)]  # fmt: skip
    (made,) = read(
        page,
        [
            line("企业类型", 12, 24, 20), *options,
            line("主要产品", 12, 46, 20), line("精密轴承的研发与制造", 44, 44, 50),
            line("和相关零件的销售服务", 44, 50, 50), line("备注", 12, 62, 10), line("无", 44, 62, 5),
        ],
    )  # fmt: skip
    assert (made.rows, made.columns) == (3, 2)


def test_two_texts_of_one_line_in_a_column_make_no_rows() -> None:
    page = paper(120, 80)
    heights = [10, 20, 30, 40, 50]
    ruled(page, heights)
    lines = []
    for y, (left, right) in zip(
        heights,
        [("甲公司", "某路1号"), ("100人", "200万"), ("", "民用"), ("丙", "丁")],
        strict=False,
    ):
        if left:
            lines.append(line(left, 12, y + 1, 12))
        else:  # two options, one beside the other
            lines += [line("□否", 12, y + 1, 5), line("√是", 20, y + 1, 5)]
        lines += [line(right, 60, y + 1, 16), line("所填内容", 12, y + 5.5, 14)]
        lines.append(line("其他内容", 60, y + 5.5, 14))
    (made,) = read(page, lines)
    assert made.rows == 4
    assert "".join(c.text for c in made.row(2)) == "□否√是所填内容民用其他内容"


def test_a_parts_title_stands_over_the_rows_that_one_rule_groups() -> None:
    page = paper(120, 120)
    ruled(page, [10, 56, 102])
    lines = []
    for top, title, names in ((10, "生产作业", "甲乙"), (56, "生产管理", "丙丁")):
        lines.append(line(title, 12, top + 2, 14))
        for n, name in enumerate(names):
            y = top + 9 + 18 * n
            lines.append(line(name, 12, y, 10))
            lines += [line(f"{name}的说明第{k}行", 50, y + 5 * k, 60) for k in range(3)]
    (made,) = read(page, lines)
    said = [f"{name}的说明第0行{name}的说明第1行{name}的说明第2行" for name in "甲乙丙丁"]
    assert [[c for c in row if c] for row in texts(made)] == [
        ["生产作业"], ["甲", said[0]], ["乙", said[1]], ["生产管理"], ["丙", said[2]], ["丁", said[3]],
    ]  # fmt: skip
