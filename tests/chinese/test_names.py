import pytest
from hypothesis import given
from hypothesis import strategies as st

from docproc.chinese.names import branch_of, is_company, is_person, names_in, normal_name
from docproc.chinese.text import without_fillers


def test_marks_for_seals_and_widths_are_taken_off() -> None:
    assert normal_name(" 鲁北乙木（集团）有限公司 （盖章）：") == "鲁北乙木（集团）有限公司"
    assert normal_name("鲁北乙木(集团)有限公司(公章)") == "鲁北乙木（集团）有限公司"


@pytest.mark.parametrize(
    ("prose", "names"),
    [
        (
            "兹推荐我集团下属控股子公司丁山（滨州）纸业有限公司申报2026年",
            ["丁山（滨州）纸业有限公司"],
        ),
        ("我公司（丁山(滨州)化工有限公司，统一社会信用代码", ["丁山（滨州）化工有限公司"]),
        ("推荐鲁北乙木石化有限公司滨州分公司等3家企业", ["鲁北乙木石化有限公司滨州分公司"]),
        ("我们审计了丙水铜业有限责任公司（以下简称贵公司）", ["丙水铜业有限责任公司"]),
        ("现将山东甲木有限公司的有关情况推荐如下", ["山东甲木有限公司"]),
        ("原山东甲木有限公司更名为山东乙木有限公司", ["山东甲木有限公司", "山东乙木有限公司"]),
        ("系统解决方案由上海戊土软件有限公司提供", ["上海戊土软件有限公司"]),
        ("本公司与各子公司的数据", []),
        ("由山东华木联合会计师事务所出具", ["山东华木联合会计师事务所"]),
        ("丁山乙木会计师事务所有限公司", ["丁山乙木会计师事务所有限公司"]),
        ("山东丁山会计师事务所审计了甲木有限公司的报表", ["山东丁山会计师事务所", "甲木有限公司"]),
    ],
)
def test_names_are_found_in_prose(prose: str, names: list[str]) -> None:
    assert [n.name for n in names_in(prose)] == names


def test_a_branch_names_its_parent() -> None:
    assert branch_of("丙水石化股份有限公司齐鲁分公司") == ("丙水石化股份有限公司", "齐鲁分公司")
    assert branch_of("丙水石化股份有限公司第二化肥厂") == ("丙水石化股份有限公司", "第二化肥厂")
    assert branch_of("丙水控股集团有限公司") is None


def test_people_are_told_from_other_words() -> None:
    assert is_person("欧阳明远")
    assert is_person("买买提·艾力")
    assert not is_person("联系电话")
    assert not is_person("甲")
    assert not is_person("滨州市")


def test_an_office_is_no_company() -> None:
    assert not is_company("滨州市工业和信息化局")
    assert is_company("丙水铜业集团")
    assert not is_company("映了贵公司")  # …公允反|映了贵公司2024年度的经营成果


@given(st.text(max_size=80))
def test_any_text_gives_names_that_stand_in_it(text: str) -> None:
    from docproc.chinese.text import plain

    for found in names_in(text):
        assert plain(text)[found.start : found.end] == found.name


def test_the_leader_of_a_table_of_contents_is_read_through_at_once() -> None:
    """A pattern that may share out the points in any way would take longer than the universe."""
    leader = "4、财务报表附注" + "." * 20_000
    assert without_fillers(leader + "5") == leader + "5"
    assert without_fillers(leader + " _…") == "4、财务报表附注"
    assert without_fillers("见附件..") == "见附件.."
