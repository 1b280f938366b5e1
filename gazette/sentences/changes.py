"""Sentences of the list of changes, its feed and the pages of versions."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal

from gazette.plurals import counted

NO_CHANGES = "Nothing that was published has changed since."
NOTHING_DIFFERS = "Nothing that readers see differs."
WHY_NOT_COMPARED: dict[Literal["first", "no history", "lost", "withdrawn"], str] = {
    "first": "The text as it was first published here.",
    "no history": "What changed cannot be shown: the history of the files is not at hand where this site was built.",
    "lost": "What changed is not shown: the text before it is not, or no longer, in the history of the files.",
    "withdrawn": "What changed is not shown: the text before it was withdrawn.",
}


def number_of_changes(number: int, minor: int) -> str:
    """12 changes, 3 of them minor."""
    count = counted(number, "change").capitalize()
    return f"{count}, {minor} of them minor" if minor else count


def changed_paragraphs(paragraphs: Sequence[str]) -> str:
    """Paragraphs: 2.7, 2.8; "" where the change names none."""
    return f"Paragraphs: {', '.join(paragraphs)}" if paragraphs else ""


def what_changed(title: str) -> str:
    return f"What changed: {title}"


def number_of_versions(number: int) -> str:
    """2 versions of this text, and what differs between them."""
    return f"{counted(number, 'version')} of this text, and what differs between them."
