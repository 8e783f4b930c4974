"""Another programme's notice works end to end: new types, new thresholds, no new code."""

from __future__ import annotations

import shutil
from pathlib import Path

import docx
import pytest

from docproc.errors import NoticeError, UsageError
from docproc.notice import load_notice
from docproc.notice.folder import NoticeFolder, schemas_dir
from docproc.options import Options
from docproc.pipeline import validate, write_again
from docproc.report.model import Report

BOOK = (
    "绿色工厂申报书",
    "企业基本信息",
    "企业名称：泰安松石机械有限公司",
    "统一社会信用代码：91370902MA3Q7T10X5",
    "注册地址：山东省泰安市泰山区岱松路18号",
    "所属行业：C34 通用设备制造业",
    "2025年营业收入：4200万元",
    "申报单位（盖章）",
    "申报日期：2027年4月1日",
)
AUDIT = (
    "能源审计报告",
    "用能单位：泰安松石机械有限公司",
    "一、能源审计的范围和期限",
    "报告期综合能耗为一万二千吨标准煤，单位产品综合能耗逐年下降。",
    "二、节能潜力分析",
    "经能源审计，主要节能潜力在空压机和热处理炉。",
)


def _paper(path: Path, lines: tuple[str, ...]) -> None:
    document = docx.Document()
    for line in lines:
        document.add_paragraph(line)
    path.parent.mkdir(parents=True, exist_ok=True)
    document.save(str(path))


@pytest.fixture(scope="module")
def report(tmp_path_factory: pytest.TempPathFactory) -> Report:
    inbox = tmp_path_factory.mktemp("green") / "收件"
    own = inbox / "泰安市" / "01 泰安松石机械有限公司"
    _paper(own / "申报书.docx", BOOK)
    _paper(own / "能源审计报告.docx", AUDIT)
    out = inbox.parent / "结果"
    return validate(inbox, Options(out=out, notice="lvse-2027", workers=1))


def test_papers_of_the_notices_own_types_are_recognised(report: Report) -> None:
    (dossier,) = report.dossiers
    assert {d.type for d in dossier.documents} == {"application_book", "energy_audit"}
    assert report.notice.id == "lvse-2027"
    assert report.errors == ()


def test_its_rules_answer_with_its_thresholds(report: Report) -> None:
    (dossier,) = report.dossiers
    answers = {c.code: c.status.value for c in dossier.checks}
    assert answers["A01"] == "pass"
    assert answers["A02"] == "fail"  # no evaluation report
    assert answers["A03"] == "pass"
    assert answers["A04"] == "fail"  # neither year
    assert answers["A05"] == "fail"  # 4200 of 5000
    assert answers["A06"] == "pass"
    told = next(c.message for c in dossier.checks if c.code == "A05")
    assert "不低于5000万元" in told


def test_it_takes_over_what_it_does_not_write_itself() -> None:
    own, base = load_notice("lvse-2027"), load_notice("shandong-2026")
    inherited = [r.code for r in own.rules if r.code.startswith("F")]
    assert inherited == [r.code for r in base.rules if r.code.startswith("F")]
    assert {r.code[0] for r in own.rules} == {"F", "A", "C"}
    assert own.divisions == base.divisions
    assert own.sha256 != base.sha256


@pytest.fixture(scope="module")
def office_notice(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A notice that an office wrote and keeps among its own files."""
    folder = tmp_path_factory.mktemp("通知") / "lvse-2028"
    shutil.copytree(schemas_dir() / "lvse-2027", folder)
    head = folder / "notice.yaml"
    said = head.read_text(encoding="utf-8").replace("id: lvse-2027", "id: lvse-2028")
    head.write_text(said, encoding="utf-8")
    return folder


def test_a_notice_in_a_folder_of_its_own_judges_and_writes_letters(
    office_notice: Path, tmp_path: Path
) -> None:
    own = tmp_path / "收件" / "泰安市" / "01 泰安松石机械有限公司"
    _paper(own / "申报书.docx", BOOK)
    out = tmp_path / "结果"
    made = validate(tmp_path / "收件", Options(out=out, notice=str(office_notice), workers=1))
    assert made.notice.id == "lvse-2028"
    assert made.errors == ()
    again = write_again(
        out / "report.json", out=tmp_path / "发文", letters="all", notice_named=str(office_notice)
    )
    assert again
    with pytest.raises(NoticeError, match="没有名为 lvse-2028 的通知"):
        write_again(out / "report.json", out=None, letters="all")
    with pytest.raises(UsageError, match="依据的是通知 lvse-2028，不是 lvse-2027"):
        write_again(out / "report.json", out=None, letters="all", notice_named="lvse-2027")


def test_an_installed_notice_goes_before_a_folder_of_its_name(
    office_notice: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(office_notice, office_notice.parent / "lvse-2027", dirs_exist_ok=True)
    monkeypatch.chdir(office_notice.parent)
    assert NoticeFolder.find("lvse-2027").named == "lvse-2027"
    assert NoticeFolder.find("lvse-2028").named == str(office_notice)
    assert NoticeFolder.find("./lvse-2028").id == "lvse-2028"
    assert NoticeFolder.find("./lvse-2027").named == str(office_notice.parent / "lvse-2027")


def test_a_notice_extends_the_one_beside_it_before_the_installed_one(tmp_path: Path) -> None:
    for name in ("shandong-2026", "lvse-2027"):
        shutil.copytree(schemas_dir() / name, tmp_path / name)
    chain = NoticeFolder.find(str(tmp_path / "lvse-2027")).chain
    assert chain == (tmp_path / "lvse-2027", tmp_path / "shandong-2026")


def test_a_folder_without_a_head_and_no_name_at_all_are_told(tmp_path: Path) -> None:
    with pytest.raises(NoticeError, match=r"没有 notice\.yaml"):
        NoticeFolder.find(str(tmp_path))
    with pytest.raises(NoticeError, match="没有写是哪个通知"):
        NoticeFolder.find(" ")
