"""What a file says of itself and readers want to know before they open it: pages, language, tags for screen readers."""

from __future__ import annotations

from dataclasses import dataclass

from gazette.privacy.hidden_data import Refused


@dataclass(frozen=True)
class FileFacts:
    """Only what the file itself says; None or "" where it does not."""

    pages: int | None = None
    language: str = ""  # "en", "cy"
    is_tagged: bool | None = None  # whether a PDF has the tags by which screen readers find headings and lists


def says_facts(name: str) -> bool:
    """Whether a file of this name can have facts. The pages of a Word file depend on who prints it."""
    return name.lower().endswith(".pdf")


def facts_of(data: bytes) -> FileFacts:
    """The facts of a PDF; none of one that cannot be read."""
    from gazette.privacy.pdf import opened

    try:
        with opened(data) as document:
            root = document.Root
            marks = root.get("/MarkInfo")
            is_marked = marks is not None and bool(marks.get("/Marked", False))
            language = str(root.get("/Lang", "")).strip().lower().partition("-")[0]
            return FileFacts(len(document.pages), language, is_marked and "/StructTreeRoot" in root)
    except Refused:
        return FileFacts()
