"""The words of the software on a Welsh page: in Welsh where the office's register has them, else in English."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from gazette.dates import MONTHS
from gazette.languages import ForeignText
from gazette.sentences.languages import WORDS_OF_TEMPLATES, read_in
from gazette.views.shapes.pages import AnyPage
from gazette.views.shapes.texts import texts_of, with_texts

# The fields of pages that hold words of the software and not of a document.
LABELS = frozenset({
    "Fact.label", "Section.heading", "Group.heading", "Head.kind", "RecordPage.facts_heading", "Column.title",
    "Tag.text", "Notice.title", "ChangeNote.kind", "Row.lead",
})  # fmt: skip
MAYBE_LABELS = frozenset({"Value.text", "Link.text"})  # "Yes", "3 May 2024", "Decisions", but also words of documents
DATE = re.compile(r"(?P<day>[0-9]{1,2} )?(?P<month>[A-Z][a-z]+)(?P<year> [0-9]{4})")


def in_welsh(view: AnyPage, welsh: Mapping[str, str]) -> AnyPage:
    """The page with its labels and dates in Welsh as far as the register knows them."""

    def change(field: str, text: str) -> str:
        is_label = field in LABELS or field in MAYBE_LABELS
        return word(text, welsh) if is_label and not isinstance(text, ForeignText) else text

    return with_texts(view, change) if welsh else view


def word(english: str, welsh: Mapping[str, str]) -> str:
    """A label or a date in Welsh, where the register has it or the name of its month."""
    known = welsh.get(english) or _date(english, welsh)
    return ForeignText(known, "cy") if known else english


def _date(english: str, welsh: Mapping[str, str]) -> str | None:
    """3 May 2024 with the Welsh name of the month."""
    match = DATE.fullmatch(english)
    month = welsh.get(match["month"]) if match else None
    return f"{match['day'] or ''}{month}{match['year']}" if match and month else None


def words_needed(welsh_pages: Iterable[AnyPage], lists: Iterable[str]) -> Iterator[str]:
    """Every word of the software that these pages print, in English, with the words that any page may print."""
    yield from (read_in("cy"), *lists, *WORDS_OF_TEMPLATES, *MONTHS)
    yield from (text for page in welsh_pages for field, text in texts_of(page) if field in LABELS)
