"""The rows of additions and changes: one for each record and day, with the notes of all that happened to it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from gazette.dates import say_day
from gazette.grouping import grouped
from gazette.library.news import NewsItem, NewsKind
from gazette.records import Consultation, Record
from gazette.records.change import Change, ChangeKind
from gazette.sentences.changes import DATED_EARLIER, added_record, dated
from gazette.views.context import Context
from gazette.views.kinds import courses
from gazette.views.lists.changed_words import words_of
from gazette.views.record.badges import standing_tags
from gazette.views.record.history import note_of
from gazette.views.shapes.labels import ADDED, CHANGE_WORDS, date_note, date_value
from gazette.views.shapes.parts import ChangeNote, Row, Tag, Tone, Value

CORRECTING: tuple[NewsKind, ...] = ("correction", "withdrawal", "removal")
WEIGHTS: tuple[NewsKind, ...] = (*CORRECTING, "added", "update", "minor")
SAME = {CHANGE_WORDS["withdrawal"]: "Withdrawn", CHANGE_WORDS["removal"]: "Removed"}  # said once, as the record is now
TONES: dict[ChangeKind, Tone] = {
    "correction": "yellow",
    "update": "blue",
    "withdrawal": "red",
    "minor": "grey",
    "removal": "red",
}


def by_record(items: Iterable[NewsItem]) -> list[tuple[NewsItem, ...]]:
    """What happened to each record on each day, in the order of the first of it; without a day each note is apart."""
    return [*grouped(((item.day or item.identity, item.record.identity), item) for item in items).values()]


def by_weight(items: Iterable[NewsItem]) -> list[list[NewsItem]]:
    """The news of a day: records with a correction first, then those added; of a record, first that it was added."""
    heaviest = sorted(by_record(items), key=lambda of_record: min(WEIGHTS.index(item.kind) for item in of_record))
    return [
        sorted(of_record, key=lambda item: (item.change is not None, WEIGHTS.index(item.kind)))
        for of_record in heaviest
    ]


def row_of(context: Context, items: Sequence[NewsItem]) -> Row:
    """The row with all that happened to a record on a day; of several changes each is a note below its title."""
    first, *others = items
    news = row(context, first)
    if others:
        changed = others if first.change is None else items
        base = news if first.change is None else replace(news, summary="", tags=())
        notes = (_note(context, item.record, item.change) for item in changed if item.change)
        news = replace(base, changes=tuple(notes))
    standing = standing_tags(context, first.record)
    shown = {tag.text for tag in standing}
    tags = (*(tag for tag in news.tags if SAME.get(tag.text) not in shown), *standing)
    links = dict.fromkeys(link for item in items for link in words_of(context, item))
    return replace(news, tags=tags, links=tuple(links))


def _note(context: Context, record: Record, change: Change) -> ChangeNote:
    """Without its day, which is beside the title or above it."""
    return replace(note_of(context, record, change), date=Value(""))


def row(context: Context, item: NewsItem) -> Row:
    """An addition with the record's own date, or a change with its note; the date is that of the news."""
    record, change = item.record, item.change
    if change is None:
        opens = record.opens if isinstance(record, Consultation) else None
        details = [added_record(courses.label_of(context, record), date_note(record), record.title, opens)]
        summary = "" if record.title in record.lead else record.lead  # a meeting is its body and its day
        tag = Tag(ADDED, "green")
    else:
        details, summary = [courses.label_of(context, record), _dated(context, item, change)], change.public_note
        tag = Tag(CHANGE_WORDS[change.kind], TONES[change.kind])
    known = tuple(filter(None, details))
    return Row(record.title, record.address, date=_date(item), summary=summary, tags=(tag,), details=known)


def _dated(context: Context, item: NewsItem, change: Change) -> str:
    """The day that the note gives, where the page shows it and it is not the day on which it was published here."""
    if item.day is None or change.date.says_nothing:
        return ""
    if item.came_with_record:
        return DATED_EARLIER
    return dated(change.date) if context.day_of(item.record, change).day != item.day else ""


def _date(item: NewsItem) -> Value | None:
    if item.change and (item.day is None or item.change.date.day == item.day):
        return date_value(item.change.date)
    return Value(say_day(item.day), iso=item.day.isoformat()) if item.day else None
