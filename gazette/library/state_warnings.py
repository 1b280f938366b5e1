"""Warnings about what a record says of its own state: a meeting nobody confirmed, or one that did not take place."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from gazette.frontmatter.models import Fields
from gazette.frontmatter.source import Place
from gazette.library.library import Library
from gazette.lints import LintWarning
from gazette.lints.text import lint_warning, on_one_line
from gazette.records import Meeting, Record
from gazette.records.links import values_of
from gazette.sentences.days import as_noun

_NO_MEETING = re.compile(r"\b(?:not a meeting|no meeting (?:was|took)|did not meet|was no meeting)\b", re.I)
_TELLS_OF_A_MOVE = re.compile(r"\b(?:moved|postponed|put off|planned|instead|originally|adjourned)\b", re.I)
NEVER_TEXT = ("id", "key", "url", "record", "decision", "file")


def state_warnings(library: Library, record: Record, today: date) -> Iterator[LintWarning]:
    yield from _day_of_the_notice(library, record, today)
    if not isinstance(record, Meeting):
        return
    if not library.office.is_compiled and not record.held and record.date.is_over(today):
        what = f"The meeting of {as_noun(record.date)} is over, but held is missing."
        yield lint_warning(record, what, "Write held: held, cancelled or not confirmed.", ("date",), "not confirmed")
    yield from _no_meeting(record)
    yield from _old_day(record)


def _day_of_the_notice(library: Library, record: Record, today: date) -> Iterator[LintWarning]:
    """A notice that was withheld and will now be published with the day on which it was withheld."""
    if library.publications.text_published(record, today) == today and record.published.is_past(today):
        what = f"It was withheld until now, but published is {record.published}."
        remedy = "Write the day on which its text is published."
        yield lint_warning(record, what, remedy, ("published",), "withheld until now")


def _no_meeting(meeting: Meeting) -> Iterator[LintWarning]:
    if meeting.held == "cancelled":
        return
    for place, text in texts_in(meeting):
        if match := _NO_MEETING.search(text):
            what = f'The record of a meeting says "{match[0]}".'
            remedy = "Write held: cancelled, or remove the file from meetings/ if none was planned."
            yield lint_warning(meeting, what, remedy, place, "no meeting")


def _old_day(meeting: Meeting) -> Iterator[LintWarning]:
    """A summary or a heading that still has the day from which a meeting was moved; a title is a mistake."""
    if not meeting.moved_from or not meeting.moved_from.is_known:
        return
    headings = (("heading", heading.text) for heading in meeting.body.headings)
    for name, text in (("summary", meeting.summary), *headings):
        if str(meeting.moved_from) in text and not _TELLS_OF_A_MOVE.search(text):
            what = f'The {name} "{on_one_line(text)}" has the day from which the meeting was moved.'
            remedy = f"Write {meeting.date} there." if meeting.date.is_known else "Remove the day."
            yield lint_warning(meeting, what, remedy, ("moved_from",), "moved meeting")


def texts_in(fields: Fields) -> Iterator[tuple[Place, str]]:
    """Every text in the fields that a person wrote for readers, with its place."""
    for place, text in values_of(fields, str):
        if next(name for name in reversed(place) if isinstance(name, str)) not in NEVER_TEXT:
            yield place, text
