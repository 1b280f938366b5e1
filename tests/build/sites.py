"""A built site as a test reads it: its files, its pages parsed once, its data."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

from selectolax.lexbor import LexborHTMLParser as Page


@dataclass(frozen=True)
class Site:
    """An output folder, the content it was built from, and the output of the build."""

    output: Path
    content: Path
    printed: str

    @cached_property
    def pages(self) -> dict[str, Page]:
        """Every HTML file, parsed, by its path."""
        paths = sorted(self.output.rglob("*.html"))
        return {path.relative_to(self.output).as_posix(): Page(path.read_text()) for path in paths}

    @cached_property
    def own_pages(self) -> dict[str, Page]:
        """The pages that visitors look for, without redirects, the 404 page and the versions of a record."""
        return {
            path: page
            for path, page in self.pages.items()
            if path != "404.html"
            and not re.fullmatch(r"(.+/.+|office)/changes/index.html", path)
            and not page.css_first('meta[http-equiv="refresh"]')
        }

    def page(self, address: str) -> Page:
        """The page at an address such as "decisions/PCC-2024-001/"."""
        return self.pages[f"{address}index.html"]

    def words(self, address: str) -> str:
        """The text of the main part of a page, with every run of white space as one space."""
        return seen(self.page(address), "main")

    def rows(self, name: str) -> list[dict[str, str]]:
        """The rows of a register's CSV."""
        text = (self.output / "data" / f"{name}.csv").read_text("utf-8-sig")
        return list(csv.DictReader(text.splitlines(keepends=True)))

    def json(self, path: str) -> Any:
        return json.loads((self.output / path).read_text())

    def text(self, path: str) -> str:
        return (self.output / path).read_text()


def seen(page: Page, selector: str) -> str:
    node = page.css_first(selector)
    assert node is not None, f"the page has no {selector}"
    return " ".join(node.text(separator=" ").split())


def links(page: Page, selector: str = "main a") -> list[str]:
    return [str(link.attributes["href"]) for link in page.css(selector)]
