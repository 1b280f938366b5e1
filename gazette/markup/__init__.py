"""Markdown to HTML with open slots for links: a pure function of the text and the office's settings."""

from __future__ import annotations

from gazette.markup.body import Body, CitationSlot, FileLink, Reference, SectionSlot, SiteLink, Slot, WebLink
from gazette.markup.settings import MarkupSettings

__all__ = [
    "Body", "CitationSlot", "FileLink", "Reference", "SectionSlot", "SiteLink", "Slot", "MarkupSettings", "WebLink",
    "convert",
]  # fmt: skip


def convert(text: str, first_line: int, settings: MarkupSettings) -> Body:
    """Convert the body of a file; `first_line` is the line of the file that the body begins in."""
    from gazette.markup.steps import converted

    return converted(text, first_line, settings)
