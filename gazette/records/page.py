"""A page of the site itself: about, contact, accessibility, and the introduction above each list."""

from __future__ import annotations

from typing import ClassVar

from gazette.frontmatter.models import Date, Text, field
from gazette.records.base import Record


class Page(Record):
    """A page of text. `home.md` is the home page; a page with the name of a list is the introduction above it."""

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
