"""The words of the software on a Welsh page: in Welsh where the office's register has them, else in English."""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator, Mapping

from gazette.languages import ForeignText, MixedText
from gazette.sentences.languages import WORDS_OF_TEMPLATES, read_in
from gazette.views.shapes.pages import AnyPage
from gazette.views.shapes.texts import texts_of, with_texts
from gazette.written_dates import MONTHS

# The fields of pages that hold words of the software and not of a document.
LABELS = frozenset({
    "Fact.label", "Section.heading", "Group.heading", "Head.kind", "RecordPage.about_heading", "Column.title",
    "Tag.text", "Notice.title", "ChangeNote.kind", "Row.lead",
})  # fmt: skip
MAYBE_LABELS = frozenset({"Value.text", "Link.text"})  # "Yes", "3 May 2024", "Decisions", but also words of documents
NO_LABEL = re.compile(r"[0-9£:@“]")
DATE = re.compile(r"((?P<before>[a-z][a-z ]*) )?(?P<day>[0-9]{1,2} )?(?P<month>[A-Z][a-z]+)(?P<year> [0-9]{4})")


def in_welsh(view: AnyPage, welsh: Mapping[str, str]) -> AnyPage:
    """The page with its labels and dates in Welsh as far as the register knows them."""

    def change(field: str, text: str) -> str:
        is_label = field in LABELS or field in MAYBE_LABELS
        return word(text, welsh) if is_label and not isinstance(text, ForeignText) else text

    return with_texts(view, change) if welsh else view


def word(english: str, welsh: Mapping[str, str]) -> str:
    """A label or a date in Welsh, where the register has it or the name of its month."""
    known = welsh.get(english)
    return ForeignText(known, "cy") if known else _date(english, welsh)


def _date(english: str, welsh: Mapping[str, str]) -> str:
    """3 May 2024 with the Welsh name of the month; the word before it, such as by, in English if it has no Welsh."""
    match = DATE.fullmatch(english)
    month = welsh.get(match["month"]) if match else None
    if match is None or month is None:
        return english
    day, before = f"{match['day'] or ''}{month}{match['year']}", match["before"]
    if before and before not in welsh:
        return MixedText(f"{before} ", ForeignText(day, "cy"))
    return ForeignText(f"{welsh[before]} {day}" if before else day, "cy")


def words_needed(welsh_pages: Iterable[AnyPage], lists: Iterable[str], typed: Container[str]) -> Iterator[str]:
    """Every word of the software that these pages print, in English, with the words that any page may print.

    `typed` are the texts of the office, which are not words of the software.
    """
    yield from (read_in("cy"), *lists, *WORDS_OF_TEMPLATES, *MONTHS)
    for field, text in (pair for page in welsh_pages for pair in texts_of(page)):
        date = DATE.fullmatch(text)
        if date and date["month"] in MONTHS:
            yield date["before"] or ""
        elif _is_label(field, text, typed):
            yield text


def _is_label(field: str, text: str, typed: Container[str]) -> bool:
    """Whether a text is a label. One that may be words of a document was typed by nobody and has no figure or name."""
    if field in LABELS:
        return not (text in typed and text.endswith("."))  # the label may be an option that was considered
    if field not in MAYBE_LABELS or isinstance(text, ForeignText | MixedText):
        return False
    return text not in typed and not NO_LABEL.search(text)
