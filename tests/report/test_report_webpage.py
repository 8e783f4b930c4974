from __future__ import annotations

import re
from dataclasses import replace
from html.parser import HTMLParser

from campaign import campaign, large, page_picture

from docproc.evidence import Box
from docproc.notice.load import load_notice
from docproc.report.crops import EvidencePictures, NoPictures, Pictures
from docproc.report.model import Report
from docproc.report.view import overview
from docproc.report.webpage import pages
from docproc.report.wording import load_wording

NOTICE = load_notice("shandong-2026")
WORDING = load_wording(NOTICE.folder)


def written(report: Report, pictures: Pictures | None = None) -> dict[str, str]:
    shown = pictures or NoPictures()
    made = pages(overview(report), WORDING, NOTICE.scenarios, shown)
    return {sheet.name: sheet.build().decode("utf-8") for sheet in made}


class Seen(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def of(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def test_a_small_campaign_is_one_page() -> None:
    assert list(written(campaign())) == ["report.html"]


def test_what_was_read_from_papers_is_escaped() -> None:
    text = written(campaign())["report.html"]
    assert "<script>alert(1)</script>" not in text
    assert "&lt;script&gt;alert(1)&lt;/script&gt;" in text
    assert len(Seen(text).of("script")) == 1


def test_the_page_allows_only_its_own_script_and_style_and_no_network() -> None:
    text = written(campaign(), EvidencePictures(page_picture, campaign()))["report.html"]
    seen = Seen(text)
    policy = next(m["content"] for m in seen.of("meta") if m.get("http-equiv"))
    assert policy is not None and policy.startswith(
        "default-src 'none'; img-src data:; style-src 'sha256-"
    )
    assert "unsafe" not in policy
    addresses = [
        a.get("src") or a.get("href") for _, a in seen.tags if a.get("src") or a.get("href")
    ]
    assert addresses
    assert not [a for a in addresses if a and not a.startswith(("#", "data:image/jpeg"))]
    assert not [a for _, a in seen.tags if any(k.startswith("on") or k == "style" for k in a)]
    assert not re.search(r"url\(|@import", text)


def test_every_finding_stands_on_the_page_with_its_number() -> None:
    report = campaign()
    text = written(report)["report.html"]
    numbers = re.findall(r'<span class="number">([^<]+)</span>', text)
    assert numbers == [f.number for f in overview(report).findings]


def test_equal_pictures_are_written_once() -> None:
    report = campaign()
    same = page_picture("a.pdf", 1, None, 0, Box(0.1, 0.1, 0.4, 0.2))
    pictures = EvidencePictures(lambda *place: same, report)
    text = written(report, pictures)["report.html"]
    data = re.findall(r'src="(data:image/jpeg;base64,[^"]+)"', text)
    assert len(data) == len(set(data)) > 1
    assert "同图" in text


def test_every_link_on_the_page_leads_somewhere() -> None:
    report = campaign()
    seen = Seen(written(report, EvidencePictures(page_picture, report))["report.html"])
    targets = {a["id"] for _, a in seen.tags if a.get("id")}
    links = [a["href"] for a in seen.of("a") if a.get("href")]
    assert {link[1:] for link in links if link} <= targets


def test_errors_of_the_tool_are_told_and_blamed_on_nobody() -> None:
    text = written(campaign())["report.html"]
    assert "本次运行有程序错误，结果不完整" in text
    assert "程序错误" not in written(replace(campaign(), errors=()))["report.html"]


def test_a_large_campaign_is_split_by_city() -> None:
    report = large(200, cities=3)
    made = written(report)
    assert list(made) == ["report.html"] + [f"report/第{n}市.html" for n in (1, 2, 3)]
    index = Seen(made["report.html"])
    assert {a["href"] for a in index.of("a")} == {
        f"report/%E7%AC%AC{n}%E5%B8%82.html" for n in (1, 2, 3)
    }
    assert "山东第0号智能装备有限公司" in made["report/第1市.html"]
    assert "山东第0号智能装备有限公司" not in made["report.html"]
    whole = "".join(made.values())
    assert whole.count('<span class="number">') == len(overview(report).findings)


def test_heat_map_counts_holders_with_findings() -> None:
    text = written(campaign())["report.html"]
    assert "<title>济南市 A02 申报书必填项缺失：1份</title>" in text
    assert "<title>泰安市 A02 申报书必填项缺失：0份</title>" in text
    assert "<title>章丘鑫岳锻铸有限公司：12 仓储智能管理 往年名称</title>" in text
