"""Forms as strangers design them: each whole form must be read, whatever its wording."""

from __future__ import annotations

from collections.abc import Callable

from drawn import line, lines, page, prose, table

from docproc.extract.wording.squares import with_squares_joined

Values = Callable[..., dict[str, object]]
BOOK = "application_book"


def test_numbered_labels_with_notes_in_four_columns(values: Values) -> None:
    form = page(
        tables=[
            table(
                [
                    [
                        "1.企业名称（全称，与营业执照一致）",
                        "鲁中甲乙机床有限公司",
                        "2.统一社会信用代码（18位）",
                        "91370303613290104U",
                    ],
                    ["3.法定代表人", "孙堃", "4.注册资本（万元）", "5000"],
                    ["5.注册地址（详细至门牌号）", ("山东省淄博市张店区柳泉路102号", 3)],
                    ["6.成立日期", "2003.7.8", "7.企业性质", "□国有 ■民营 □外资 □其他"],
                    [
                        "8.所属行业（GB/T 4754）",
                        "C3421 金属切削机床制造",
                        "9.从业人数（2025年末，人）",
                        "486",
                    ],
                    ["10.2025年营业收入（亿元）", "3.61", "11.其中：主营业务收入（亿元）", "3.40"],
                    ["12.主营产品", "数控车床、加工中心", "13.上级公司（如有）", "——"],
                    [
                        "14.联系人（姓名/职务）",
                        "王喆/信息部部长",
                        "15.联系方式（手机）",
                        "139 5333 1234",
                    ],
                    ["16.E-mail", "wz@jy-mt.cn", "17.传真", "0533-1234567"],
                    [
                        "18.申报工厂",
                        "甲乙数控机床智能工厂",
                        "19.工厂所在地",
                        "淄博市张店区柳泉路102号",
                    ],
                    [
                        "20.项目总投入（万元）",
                        "8,600.5",
                        "21.智能制造成熟度自评",
                        "二级（2026年1月，2.31分）",
                    ],
                ]
            )
        ]
    )
    told = values(BOOK, form)
    expected = {
        "enterprise_name": "鲁中甲乙机床有限公司",
        "uscc": "91370303613290104U",
        "legal_representative": "孙堃",
        "registered_address": "山东省淄博市张店区柳泉路102号",
        "established_on": "2003-07-08",
        "enterprise_type": "民营",
        "industry": "C3421金属切削机床制造",
        "employees": 486,
        "revenue": 36100,
        "main_business": "数控车床、加工中心",
        "parent_company": "<blank>",
        "contact_name": "王喆",
        "contact_phone": "13953331234",
        "contact_email": "wz@jy-mt.cn",
        "factory_name": "甲乙数控机床智能工厂",
        "factory_address": "淄博市张店区柳泉路102号",
        "total_investment": 8600.5,
        "maturity_level": 2,
        "maturity_date": "2026-01",
    }
    assert {key: told.get(key) for key in expected} == expected


def test_labels_in_chinese_and_english(values: Values) -> None:
    form = page(
        tables=[
            table(
                [
                    ["企业名称 Enterprise Name", "鲁东丙丁电子有限公司"],
                    ["统一社会信用代码 USCC", "91370600500000004X"],
                    ["法定代表人 Legal Representative", "田龘"],
                    ["注册地址 Registered Address", "烟台市福山区一路2号"],
                    ["成立时间 Date of Establishment", "2011年3月"],
                    ["所属行业 Industry", "计算机、通信和其他电子设备制造业"],
                    ["员工人数 Number of Employees", "1,203人"],
                    ["联系人 Contact", "李𬭎"],
                    ["联系电话 Tel.", "0535-6123456-801"],
                    ["电子邮箱 E-mail", "lh@bd.com.cn"],
                ]
            )
        ]
    )
    told = values(BOOK, form)
    expected = {
        "enterprise_name": "鲁东丙丁电子有限公司",
        "uscc": "91370600500000004X",
        "legal_representative": "田龘",
        "registered_address": "烟台市福山区一路2号",
        "established_on": "2011-03",
        "industry": "计算机、通信和其他电子设备制造业",
        "employees": 1203,
        "contact_name": "李𬭎",
        "contact_phone": "0535-6123456-801",
        "contact_email": "lh@bd.com.cn",
    }
    assert {key: told.get(key) for key in expected} == expected


def test_six_columns_with_upright_group_labels(values: Values) -> None:
    form = page(
        tables=[
            table(
                [
                    [
                        ("企\n业\n基\n本\n信\n息", 1, 4),
                        "单位名称",
                        ("鲁南戊己化工股份有限公司", 2),
                        "组织机构代码",
                        "91371300600000003K",
                    ],
                    [None, "单位地址", ("临沂市罗庄区工业大道9号", 2), "邮编", "276017"],
                    [None, "法人代表", "赵一", "电话", "0539-7100001", ""],
                    [None, "成立年月", "1998年10月", "职工总数", "2310", "所有制性质"],
                    [("联\n系\n人", 1, 2), "姓名", "钱二", "部门", "数智中心", "手机"],
                    [None, "座机", "0539-7100002", "邮箱", "q2@wj.com", "13800000002"],
                ]
            )
        ]
    )
    told = values(BOOK, form)
    expected = {
        "enterprise_name": "鲁南戊己化工股份有限公司",
        "uscc": "91371300600000003K",
        "legal_representative": "赵一",
        "registered_address": "临沂市罗庄区工业大道9号",
        "established_on": "1998-10",
        "employees": 2310,
        "contact_name": "钱二",
        "contact_email": "q2@wj.com",
    }
    assert {key: told.get(key) for key in expected} == expected


def test_the_contacts_details_among_those_of_others(values: Values) -> None:
    form = page(
        tables=[
            table(
                [
                    ["企业负责人", "周一", "联系电话", "13900000001"],
                    ["项目负责人", "吴二", "联系电话", "13900000002"],
                    ["项目联系人", "郑三", "联系电话", "13900000003"],
                    ["电子邮箱", ("z3@x.cn", 3)],
                ]
            )
        ]
    )
    told = values(BOOK, form)
    expected = {"contact_name": "郑三", "contact_phone": "13900000003", "contact_email": "z3@x.cn"}
    assert {key: told.get(key) for key in expected} == expected


def test_a_table_of_people_by_role(values: Values) -> None:
    form = page(
        tables=[
            table(
                [
                    ["类别", "姓名", "职务", "手机", "邮箱"],
                    ["法定代表人", "周一", "董事长", "13900000001", "z1@x.cn"],
                    ["分管领导", "吴二", "副总", "13900000002", "w2@x.cn"],
                    ["联系人", "郑三", "主任", "13900000003", "z3@x.cn"],
                ]
            )
        ]
    )
    told = values(BOOK, form)
    expected = {
        "legal_representative": "周一",
        "contact_name": "郑三",
        "contact_phone": "13900000003",
        "contact_email": "z3@x.cn",
    }
    assert {key: told.get(key) for key in expected} == expected


def test_a_book_that_tells_everything_in_prose(values: Values) -> None:
    form = page(
        prose("""鲁西壬癸食品有限公司（以下简称“公司”）成立于2009年5月20日，法定代表人郭喆，统一社会信用代码91371500600000005J，注册地址为聊城市东昌府区凤凰工业园纬一路8号，注册资本6000万元。公司属民营企业，所属行业为农副食品加工业（C13），主营业务为小麦粉及面制品的研发、生产和销售，现有员工612人，2025年实现营业收入4.36亿元。
本次申报的智能工厂为“鲁西壬癸面粉智能工厂”，位于聊城市东昌府区凤凰工业园纬一路8号，项目总投资9800万元。
公司于2026年1月在智能制造评估评价公共服务平台完成自评估，智能制造能力成熟度达到二级。
联系人：陈琳，联系电话：0635-8888888，电子邮箱：cl@rgsp.com。""")
    )
    told = values(BOOK, form)
    expected = {
        "enterprise_name": "鲁西壬癸食品有限公司",
        "established_on": "2009-05-20",
        "legal_representative": "郭喆",
        "uscc": "91371500600000005J",
        "enterprise_type": "民营企业",
        "industry": "农副食品加工业（C13）",
        "main_business": "小麦粉及面制品的研发、生产和销售",
        "employees": 612,
        "revenue": 43600,
        "factory_name": "鲁西壬癸面粉智能工厂",
        "factory_address": "聊城市东昌府区凤凰工业园纬一路8号",
        "total_investment": 9800,
        "maturity_level": 2,
        "maturity_date": "2026-01",
        "contact_name": "陈琳",
        "contact_phone": "0635-8888888",
    }
    assert {key: told.get(key) for key in expected} == expected


def test_a_blank_form_with_instructions_and_examples(values: Values) -> None:
    form = page(
        tables=[
            table(
                [
                    ["企业名称", "（填写营业执照上的全称）", "统一社会信用代码", "（18位）"],
                    ["法定代表人", "", "联系人及电话", ""],
                    [
                        "所属行业",
                        "按《国民经济行业分类》（GB/T 4754-2017）填写大类",
                        "员工人数",
                        "单位：人",
                    ],
                    ["企业性质", "□国有企业 □民营企业 □外资企业 □其他", "营业收入", "万元"],
                    ["工厂名称", "例：XX公司XX智能工厂", "工厂地址", "XX省XX市XX区"],
                    ["总投资", "（万元）", "成立时间", "年   月   日"],
                ]
            )
        ]
    )
    told = values(BOOK, form)
    expected = {
        "enterprise_name": "<blank>",
        "uscc": "<blank>",
        "legal_representative": "<blank>",
        "industry": "<blank>",
        "employees": "<blank>",
        "enterprise_type": "<blank>",
        "revenue": "<blank>",
        "factory_name": "<blank>",
        "factory_address": "<blank>",
        "total_investment": "<blank>",
        "established_on": "<blank>",
        "contact_name": "<blank>",
        "contact_phone": "<blank>",
    }
    assert {key: told.get(key) for key in expected} == expected


def test_values_over_several_lines(values: Values) -> None:
    form = page(
        lines("""
企业名称           鲁中甲乙机床有限公司
注册地址           山东省淄博市高新技术产业开发区柳泉路
                   北首111号创业园A座
主营业务           数控机床、工业机器人、自动化产线的研发、
                   制造、销售与服务
法定代表人         孙堃            联系人      王喆
""")
    )
    told = values(BOOK, form)
    expected = {
        "enterprise_name": "鲁中甲乙机床有限公司",
        "registered_address": "山东省淄博市高新技术产业开发区柳泉路北首111号创业园A座",
        "main_business": "数控机床、工业机器人、自动化产线的研发、制造、销售与服务",
        "legal_representative": "孙堃",
        "contact_name": "王喆",
    }
    assert {key: told.get(key) for key in expected} == expected


def test_years_as_columns_beside_a_narrower_income(values: Values) -> None:
    form = page(
        tables=[
            table(
                [
                    ["主要经济指标（单位：万元）", "2023年", "2024年", "2025年"],
                    ["资产总额", "1", "2", "3"],
                    ["主营业务收入", "30000", "31000", "32500"],
                    ["营业收入", "30100", "31200", "32600"],
                    ["利润总额", "", "", ""],
                ]
            )
        ]
    )
    told = values(BOOK, form)
    expected = {"revenue": 32600}
    assert {key: told.get(key) for key in expected} == expected


def test_years_inside_the_cells(values: Values) -> None:
    form = page(
        tables=[
            table(
                [
                    ["近三年营业收入（万元）", "2023年：30100", "2024年：31200", "2025年：32600"],
                    ["近三年利润（万元）", "2023年：1", "2024年：2", "2025年：3"],
                ]
            )
        ]
    )
    told = values(BOOK, form)
    expected = {"revenue": 32600}
    assert {key: told.get(key) for key in expected} == expected


def test_years_in_one_line(values: Values) -> None:
    form = page(
        lines("""
近三年营业收入：2023年3.01亿元、2024年3.12亿元、2025年3.26亿元
""")
    )
    told = values(BOOK, form)
    expected = {"revenue": 32600}
    assert {key: told.get(key) for key in expected} == expected


def test_years_in_a_row_of_their_own(values: Values) -> None:
    form = page(
        tables=[
            table(
                [
                    [("营业收入（万元）", 1, 2), "2023年", "2024年", "2025年"],
                    [None, "30100", "31200", "32600"],
                    ["总投资", "（万元）8600", "", ""],
                ]
            )
        ]
    )
    told = values(BOOK, form)
    expected = {"revenue": 32600, "total_investment": 8600}
    assert {key: told.get(key) for key in expected} == expected


def test_columns_without_a_table(values: Values) -> None:
    form = page(
        lines("""
单位名称      鲁中甲乙机床有限公司          信用代码      91370303613290104U
法人代表      孙堃                          成立时间      2003年7月8日
职工人数      486人                         所属行业      C34通用设备制造业
联系人        王喆                          手机          13953331234
""")
    )
    told = values(BOOK, form)
    expected = {
        "enterprise_name": "鲁中甲乙机床有限公司",
        "uscc": "91370303613290104U",
        "legal_representative": "孙堃",
        "established_on": "2003-07-08",
        "employees": 486,
        "industry": "C34通用设备制造业",
        "contact_name": "王喆",
        "contact_phone": "13953331234",
    }
    assert {key: told.get(key) for key in expected} == expected


def test_units_in_a_column_of_their_own(values: Values) -> None:
    form = page(
        tables=[
            table(
                [
                    ["指标", "单位", "2024年", "2025年"],
                    ["营业收入", "万元", "31200", "32600"],
                    ["从业人员", "人", "480", "486"],
                    ["总投资", "亿元", "", "1.2"],
                ]
            )
        ]
    )
    told = values(BOOK, form)
    expected = {"revenue": 32600, "employees": 486}
    assert {key: told.get(key) for key in expected} == expected


def test_boxes_and_brackets_to_tick(values: Values) -> None:
    form = page(
        tables=[
            table(
                [
                    ["申报级别", "□ 基础级   √ 先进级"],
                    ["企业性质", "（ ）国有 （√）民营 （ ）外资"],
                    ["是否规模以上工业企业", "是（√） 否（ ）"],
                ]
            )
        ]
    )
    told = values(BOOK, form)
    expected = {"level_applied": "advanced", "enterprise_type": "民营", "above_scale": "yes"}
    assert {key: told.get(key) for key in expected} == expected


def test_labels_printed_far_apart(values: Values) -> None:
    form = page(
        lines("""
企 业 名 称： 鲁中甲乙机床有限公司
法 定 代 表 人： 孙 堃
联　系　人： 王 喆    电　话： 0533－3580001
""")
    )
    told = values(BOOK, form)
    expected = {
        "enterprise_name": "鲁中甲乙机床有限公司",
        "legal_representative": "孙堃",
        "contact_name": "王喆",
        "contact_phone": "0533-3580001",
    }
    assert {key: told.get(key) for key in expected} == expected


def test_a_cover_with_labels_and_gaps(values: Values) -> None:
    form = page(
        lines(
            """
项目名称：  甲乙数控机床智能工厂
申报单位（公章）：  鲁中甲乙机床有限公司
推荐单位（公章）：  淄博市工业和信息化局
联 系 人：  王喆
联系电话：  13953331234
填表日期：  2026 年 4 月 2 日
""",
            top=0.3,
        )
    )
    told = values(BOOK, form)
    expected = {
        "factory_name": "甲乙数控机床智能工厂",
        "enterprise_name": "鲁中甲乙机床有限公司",
        "contact_name": "王喆",
        "contact_phone": "13953331234",
        "signed_on": "2026-04-02",
    }
    assert {key: told.get(key) for key in expected} == expected


def test_labels_that_ask_for_something_else(values: Values) -> None:
    form = page(
        tables=[
            table(
                [
                    ["注册资本（万元）", "5000", "注册时间", "2003-07-08"],
                    ["通信地址", "淄博市张店区柳泉路102号", "邮政编码", "255000"],
                    ["企业注册地", "淄博市高新区鲁泰大道1号", "企业规模", "中型"],
                    ["开户银行", "中国银行", "账号", "2200 1234"],
                    ["上年度纳税额（万元）", "300", "上年度营业收入（万元）", "32600"],
                    ["研发人员数", "60", "员工总数", "486"],
                    ["技术负责人", "李一", "联系电话", "13900000001"],
                    ["填报人", "王喆", "手机", "13953331234"],
                ]
            )
        ]
    )
    told = values(BOOK, form)
    expected = {
        "established_on": "2003-07-08",
        "registered_address": "淄博市高新区鲁泰大道1号",
        "revenue": 32600,
        "employees": 486,
        "contact_name": "王喆",
        "contact_phone": "13953331234",
    }
    assert {key: told.get(key) for key in expected} == expected


def test_labels_on_several_lines(values: Values) -> None:
    form = page(
        tables=[
            table(
                [
                    ["统一社会\n信用代码", "91370303613290104U", "法定\n代表人", "孙堃"],
                    ["成　立\n时　间", "2003.07", "营业\n收入\n（万元）", "32,600"],
                    ["智能工\n厂名称", ("甲乙数控机床智能工厂", 3)],
                ]
            )
        ]
    )
    told = values(BOOK, form)
    expected = {
        "uscc": "91370303613290104U",
        "legal_representative": "孙堃",
        "established_on": "2003-07",
        "revenue": 32600,
        "factory_name": "甲乙数控机床智能工厂",
    }
    assert {key: told.get(key) for key in expected} == expected


def test_a_maturity_report_as_a_table(values: Values) -> None:
    form = page(
        tables=[
            table(
                [
                    ["企业名称", "鲁中甲乙机床有限公司"],
                    ["评估得分", "2.31"],
                    ["成熟度等级", "规范级"],
                    ["评估完成日期", "2026年01月15日"],
                ]
            )
        ]
    )
    told = values("maturity_report", form)
    expected = {
        "enterprise_name": "鲁中甲乙机床有限公司",
        "maturity_level": 2,
        "maturity_date": "2026-01-15",
        "maturity_score": 2.31,
    }
    assert {key: told.get(key) for key in expected} == expected


def test_a_maturity_report_as_a_screen(values: Values) -> None:
    form = page(
        lines("""
自评估结果
等级：二级       得分：2.31
提交时间：2026-01-15 10:22:31
企业：鲁中甲乙机床有限公司
""")
    )
    told = values("maturity_report", form)
    expected = {
        "enterprise_name": "鲁中甲乙机床有限公司",
        "maturity_level": 2,
        "maturity_date": "2026-01-15",
        "maturity_score": 2.31,
    }
    assert {key: told.get(key) for key in expected} == expected


def test_a_certificate_in_large_letters(values: Values) -> None:
    form = page(
        lines("""
证书编号：CMMM-2025-118
兹证明
鲁中甲乙机床有限公司
智能制造能力成熟度达到
二级（规范级）
发证日期：2025年6月1日    有效期至：2028年5月31日
中某某评估认证中心
""")
    )
    told = values("maturity_certificate", form)
    expected = {
        "enterprise_name": "鲁中甲乙机床有限公司",
        "maturity_level": 2,
        "maturity_date": "2025-06-01",
        "valid_until": "2028-05-31",
    }
    assert {key: told.get(key) for key in expected} == expected


def test_a_licence_with_labels_in_pieces(values: Values) -> None:
    form = page(
        lines("""
统一社会信用代码
91370303613290104U
名　　称  鲁中甲乙机床有限公司        注 册 资 本  伍仟万元整
类　　型  有限责任公司(自然人投资或控股)   成 立 日 期  2003年07月08日
法定代表人  孙堃                      住　　所  山东省淄博市张店区柳泉路102号
经 营 范 围  数控机床制造、销售
""")
    )
    told = values("business_licence", form)
    expected = {
        "uscc": "91370303613290104U",
        "enterprise_name": "鲁中甲乙机床有限公司",
        "established_on": "2003-07-08",
        "legal_representative": "孙堃",
        "registered_address": "山东省淄博市张店区柳泉路102号",
        "enterprise_type": "有限责任公司（自然人投资或控股）",
    }
    assert {key: told.get(key) for key in expected} == expected


def test_a_line_that_ends_early_before_a_code_goes_on(values: Values) -> None:
    told = [
        line("鲁中甲乙机床有限公司（以下简称“公司”），统一社会信用代码为", 0.16, 0.10),
        line(
            "91370303613290104U，成立于2005-11-14，公司法定代表人为朱秀昊，所属行业为", 0.12, 0.127
        ),
        line(
            "C40仪器仪表制造业，企业性质为民营，控股股东为某某工业集团有限公司，电话：0543-",
            0.12,
            0.154,
        ),
        line(
            "8320396。公司重视创新，建立了覆盖研发、生产、供应和服务全过程的管理制度。", 0.12, 0.181
        ),
    ]
    found = values(BOOK, page(told))
    expected = {
        "uscc": "91370303613290104U",
        "established_on": "2005-11-14",
        "legal_representative": "朱秀昊",
        "industry": "C40仪器仪表制造业",
        "parent_company": "某某工业集团有限公司",
        "contact_phone": "0543-8320396",
    }
    assert {key: found.get(key) for key in expected} == expected


def test_squares_of_one_sign_each_under_their_label() -> None:
    code, top = "91370303613290104U", 0.2
    row = table([[f"-{c}" if n == 1 else c for n, c in enumerate(code)]], top=top)
    signs = [line(c.text, c.box.left + 0.01, top + 0.005) for c in row.cells if c.box]
    whole = with_squares_joined(page(line("机构代码", 0.12, 0.17), signs, tables=[row]))
    assert [x.text for x in whole.lines] == ["机构代码", code] and not whole.tables
    words = table([["是", "否", "有", "无"] * 3], top=top)
    assert with_squares_joined(page(tables=[words])).tables
