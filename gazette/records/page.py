"""A standing page: about, contact, accessibility, and the words above each register."""

from __future__ import annotations

from typing import ClassVar

from gazette.frontmatter.models import Date, Text, field
from gazette.records.base import Record


class Page(Record):
    """A page of words. `home.md` is the home page; a page named like a register stands above that register."""

    kind: ClassVar[str] = "page"
    folder: ClassVar[str] = "pages"
    has_numbered_paragraphs: ClassVar[bool] = False

    summary: Text = field(help="What the page is for, in one sentence of at most 160 characters.")
    reviewed: Date | None = field(None, help="When it was last looked at.")

    @property
    def identity(self) -> str:
        return f"pages/{self.id or self.name}"

    @property
    def address(self) -> str:
        return "" if self.path == "home.md" else f"{self.name}/"
