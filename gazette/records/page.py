"""A page of the site itself: about, contact, accessibility, and the introduction above each list."""

from __future__ import annotations

from typing import ClassVar

from gazette.addresses import NOT_FOUND
from gazette.frontmatter.models import Date, Text, field
from gazette.records.base import Record
from gazette.records.guide import ONE_SENTENCE, Guide

ADDRESSES = {"not-found": NOT_FOUND, "open-data": "data/"}  # of pages with another address than their name


class Page(Record):
    """A page of text. `home.md` is the home page; a page with the name of a list is printed above that list."""

    kind: ClassVar[str] = "page"
    folder: ClassVar[str] = "pages"
    label: ClassVar[str] = ""
    nouns: ClassVar[tuple[str, str]] = ("page", "pages")
    short_form: ClassVar[str] = "[[page about]]"
    schema_type: ClassVar[str] = "WebPage"
    is_cited_by_paragraph: ClassVar[bool] = True
    guide: ClassVar[Guide] = Guide(
        title="Standing pages",
        about="One file is one page of words, such as a privacy notice.",
        file_name=("Call the file by what it is about, such as `visiting.md`. Its address is then `/visiting/`."),
        short_example="pages/visiting.md",
        long_example="pages/about.md",
        more=(
            "Some names have a fixed place. The text of `decisions.md`, `funds.md` and so on is shown above the list "
            "of that name, and so is that of `open-data.md`, `feeds.md` and `glossary.md`. `not-found.md` is what a "
            "reader sees at an address that does not exist.\n\nA site with attachments needs `contact.md`: other pages "
            "lead to it."
        ),
    )
    has_numbered_paragraphs: ClassVar[bool] = False

    summary: Text = field(help="What the page is for, in one sentence.", write=ONE_SENTENCE)
    reviewed: Date | None = field(None, help="When it was last reviewed.")

    @property
    def address(self) -> str:
        return "" if self.path == "home.md" else ADDRESSES.get(self.name, f"{self.name}/")

    @property
    def is_accessibility_statement(self) -> bool:
        return self.name == "accessibility"
