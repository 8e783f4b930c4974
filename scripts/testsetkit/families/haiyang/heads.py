"""Headings of chapters, sections and items in five schemes."""

from __future__ import annotations

from testsetkit.pen import in_words

SCHEMES = ("cn", "cn", "chapter", "dec", "dec", "part", "bare")


class Heads:
    """Counts a document's headings."""

    def __init__(self, scheme: str) -> None:
        self.scheme, self.n, self.k, self.j, self.t = scheme, 0, 0, 0, 0

    def chapter(self, title: str, *, new: bool = False) -> str:
        self.n, self.k, self.j, self.t = self.n + 1, 0, 0, 0
        w = in_words(self.n)
        said = {
            "cn": f"{w}、{title}",
            "chapter": f"第{w}章　{title}",
            "dec": f"{self.n}　{title}",
            "part": f"第{w}部分　{title}",
            "bare": title,
        }[self.scheme]
        return f'<h1 class="{"new" if new else ""}">{said}</h1>'

    def section(self, title: str) -> str:
        self.k, self.j = self.k + 1, 0
        w = in_words(self.k)
        said = {
            "cn": f"（{w}）{title}",
            "chapter": f"第{w}节　{title}",
            "dec": f"{self.n}.{self.k}　{title}",
            "part": f"{w}、{title}",
            "bare": f"【{title}】",
        }[self.scheme]
        return f"<h2>{said}</h2>"

    def item(self, title: str) -> str:
        self.j += 1
        said = {
            "cn": f"{self.j}. {title}",
            "chapter": f"{in_words(self.j)}、{title}",
            "dec": f"{self.n}.{self.k}.{self.j}　{title}"
            if self.k
            else f"{self.n}.{self.j}　{title}",
            "part": f"（{in_words(self.j)}）{title}",
            "bare": f"{self.j}）{title}",
        }[self.scheme]
        return f"<h3>{said}</h3>"

    def caption(self, title: str) -> str:
        self.t += 1
        number = (
            f"表{self.n}-{self.t}" if self.scheme in ("dec", "chapter") else f"表{self.n}.{self.t}"
        )
        return f"<p class=cap>{number if self.scheme != 'bare' else ''}　{title}</p>"
